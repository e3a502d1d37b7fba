export { MarginNotes, type NotedHighlight } from './margin-notes.tsx'
export { leaveNote, useNotes, writeNote } from './note-store.ts'
export { PaperNote } from './paper-note.tsx'

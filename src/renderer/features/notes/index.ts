export { MarginNotes, type NotedHighlight } from './margin-notes.tsx'
export { MarkdownView } from './markdown-view.tsx'
export { leaveNote, useNotes, writeNote } from './note-store.ts'
export { PaperNote } from './paper-note.tsx'

import type { FilePart } from '../../../shared/contract/files-read.ts'

/** `one` where there is one, else the number and `several`. */
export function plural(count: number, one: string, several: string): string {
  return count === 1 ? one : `${count.toLocaleString('en-GB')} ${several}`
}

/** What happened to a part, in a few words. */
export function kindWords({ part, kind }: FilePart): string {
  if (part.startsWith('highlight:')) return 'Its quote was taken out of the file.'
  if (part === 'added') return 'Written into the file by hand.'
  if (kind === 'change') return 'Changed in the file only.'
  if (kind === 'merged') return 'Changed on both sides, in different places.'
  return 'Changed on both sides in one place: you decide.'
}

/** A value of a part as a person reads it. */
export function shownValue({ part }: FilePart, value: string): string {
  return part === 'starred' ? (value === 'true' ? 'Starred' : 'Not starred') : value
}

/** What each choice does with a part. */
export function choiceWords({ part }: FilePart): { mine: string; theirs: string; both: string } {
  if (part.startsWith('highlight:'))
    return { mine: 'Keep the highlight', theirs: 'Delete it', both: 'Keep the highlight' }
  if (part === 'added') return { mine: 'Leave out', theirs: 'Add to the note', both: 'Add to the note' }
  return { mine: 'Keep mine', theirs: 'Take the file’s', both: 'Both' }
}

/** What of the whole reading is to be said above the parts. */
export function summaryOf(papers: number, unchanged: number, foreign: number, left: number): string {
  const others = unchanged > 0 ? ` ${plural(unchanged, 'One file says', 'files say')} nothing new.` : ''
  const strange = foreign > 0 ? ` ${plural(foreign, 'One file is', 'files are')} of no paper here.` : ''
  const more =
    left > 0 ? ` ${plural(left, 'One more paper follows', 'more papers follow')} when these are done.` : ''
  const changed =
    papers === 0
      ? 'No file says anything new.'
      : `${plural(papers, 'One paper was', 'papers were')} changed in its file.`
  return `${papers > 1 ? changed.replace('its file', 'their files') : changed}${others}${strange}${more}`
}

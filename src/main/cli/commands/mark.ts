import { CategoryId, type Field } from '../../../shared/model/highlight.ts'
import { type HighlightId, PaperId } from '../../../shared/model/ids.ts'
import { NOTE_LENGTH_LIMIT } from '../../../shared/model/note-limit.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { anchor } from '../../../shared/text/index.ts'
import { listMarks } from '../../library/mark-listing.ts'
import type { WritableLibrary } from '../../library/open-library.ts'
import { writeOperations } from '../../library/operations.ts'
import { readDetails } from '../../library/paper-details.ts'
import { findPapersByTitle } from '../../library/paper-lookup.ts'
import { type Command, type CommandContext, UsageError } from '../command.ts'

export const mark: Command = {
  name: 'mark',
  usage: 'mark PAPER --quote TEXT [--prefix T] [--suffix T] [--category NAME] [--note TEXT]',
  summary: 'highlights by quote, or adds to the note on the paper without --quote; PAPER is an id or a title',
  options: ['quote', 'prefix', 'suffix', 'category', 'note'],
  run: async (context) => {
    const { options, print, say } = context
    const name = context.arguments.join(' ')
    const category = readOptions(name, options)
    const library = context.openForWriting()
    const paper = findPaper(library, name, say)
    if (paper === null) return 1
    const highlightId = options.quote === undefined ? null : highlight(library, paper, context, category)
    if (options.quote !== undefined && highlightId === null) return 1
    const noteId = options.note === undefined ? null : addNote(library, paper, highlightId, options.note)
    const made = listMarks(library.database, '').find((one) => one.id === (highlightId ?? noteId))
    if (options.json) print(JSON.stringify(made, null, 2))
    say(highlightId === null ? 'Note saved.' : `Highlighted “${made?.quote}”.`)
    return 0
  },
}

/** Checks what was asked. @returns the category */
function readOptions(name: string, { quote, note, category }: CommandContext['options']): CategoryId {
  if (name.trim() === '') throw new UsageError('Name the paper by its id or its title.')
  if (quote === undefined && note === undefined) {
    throw new UsageError('Say what to mark: --quote TEXT, --note TEXT or both.')
  }
  if (quote?.trim() === '') throw new UsageError('--quote takes the words to highlight.')
  if (note?.trim() === '') throw new UsageError('--note takes the text of the note.')
  if (note !== undefined && note.length > NOTE_LENGTH_LIMIT) {
    throw new UsageError(`--note takes at most ${NOTE_LENGTH_LIMIT} characters.`)
  }
  const wanted = category?.toLowerCase().replace(/\s+/g, '-') ?? 'general'
  const known = CategoryId.options.find((one) => one === wanted)
  if (known === undefined) throw new UsageError(`--category takes one of: ${CategoryId.options.join(', ')}`)
  return known
}

/** The paper meant, or null, with the reason said, when there is none or more than one. */
function findPaper(
  { database }: WritableLibrary,
  name: string,
  say: CommandContext['say'],
): PaperDetails | null {
  const asId = PaperId.safeParse(name.toLowerCase())
  if (asId.success) return readDetails(database, asId.data)
  const [id, ...others] = findPapersByTitle(database, name)
  if (id !== undefined && others.length === 0) return readDetails(database, id)
  say(
    id === undefined
      ? `No paper has that id or title: ${name}. Nothing was changed. "offprint papers" lists them.`
      : `${others.length + 1} papers have that title. Nothing was changed. Name one by its id: ${[id, ...others].join(', ')}`,
  )
  return null
}

/** Looks for the quote in the abstract, then in the title. @returns null, with the reason said, where it is not */
function highlight(
  library: WritableLibrary,
  paper: PaperDetails,
  { options, say }: CommandContext,
  category: CategoryId,
): HighlightId | null {
  const selector = { quote: options.quote ?? '', prefix: options.prefix ?? '', suffix: options.suffix ?? '' }
  const places: { field: Field; text: PaperDetails['title'] }[] = [{ field: 'title', text: paper.title }]
  if (paper.abstract !== null) places.unshift({ field: 'abstract', text: paper.abstract })
  for (const { field, text } of places) {
    const found = findQuote(text.text, selector)
    if (found === null) continue
    const { value } = writeOperations['highlights.create'](library, {
      paperId: paper.id,
      field,
      revisionId: text.revisionId,
      start: found.start,
      end: found.end,
      category,
    })
    return value.id
  }
  say(
    `The quote is not in the title or abstract of “${paper.title.text}”, or stands there more than once. ` +
      'Nothing was changed. Give more of it, or the words around it by --prefix and --suffix.',
  )
  return null
}

/** The only exact place of the quote; else the place that it and the words around it anchor to. */
function findQuote(
  source: string,
  selector: { quote: string; prefix: string; suffix: string },
): { start: number; end: number } | null {
  const start = source.indexOf(selector.quote)
  if (start >= 0 && source.indexOf(selector.quote, start + 1) < 0) {
    return { start, end: start + selector.quote.length }
  }
  const found = anchor(source, selector)
  return found.state === 'anchored' ? found : null
}

/** Writes a note on the highlight, or adds a paragraph to the note on the paper: a script never overwrites a person. */
function addNote(
  library: WritableLibrary,
  paper: PaperDetails,
  highlightId: HighlightId | null,
  text: string,
): string | null {
  const target =
    highlightId === null
      ? { kind: 'paper' as const, id: paper.id }
      : { kind: 'highlight' as const, id: highlightId }
  const held = highlightId === null ? paper.note?.body : undefined
  const body = held === undefined ? text : `${held}\n\n${text}`
  if (body.length > NOTE_LENGTH_LIMIT) {
    throw new UsageError(
      `The note would become longer than ${NOTE_LENGTH_LIMIT} characters. Nothing was changed.`,
    )
  }
  const { value } = writeOperations['notes.save'](library, { target, body, session: library.newId() })
  return value?.id ?? null
}

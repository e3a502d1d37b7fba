import { CategoryId, type Field } from '../../../shared/model/highlight.ts'
import type { PaperKey } from '../../../shared/model/ids.ts'
import { PaperId } from '../../../shared/model/ids.ts'
import type { PaperDetails } from '../../../shared/model/paper.ts'
import { anchor } from '../../../shared/text/index.ts'
import { listMarks } from '../../library/mark-listing.ts'
import type { WritableLibrary } from '../../library/open-library.ts'
import { writeOperations } from '../../library/operations.ts'
import { readDetails } from '../../library/paper-details.ts'
import { paperIds } from '../../library/paper-repository.ts'
import { searchPapers } from '../../library/paper-search.ts'
import { type Command, type CommandContext, UsageError } from '../command.ts'

export const mark: Command = {
  name: 'mark',
  usage: 'mark PAPER --quote TEXT [--prefix T] [--suffix T] [--category NAME] [--note TEXT]',
  summary:
    'highlights by quote, or writes a note on the paper without --quote; PAPER is an id or an exact title',
  options: ['quote', 'prefix', 'suffix', 'category', 'note'],
  run: async (context) => {
    const { options, print, say } = context
    const name = context.arguments.join(' ')
    if (name === '') throw new UsageError('Name the paper by its id or its title.')
    if (options.quote === undefined && options.note === undefined) {
      throw new UsageError('Say what to mark: --quote TEXT, --note TEXT or both.')
    }
    const category = readCategory(options.category)
    const library = context.openForWriting()
    const paper = findPaper(library, name)
    if (paper === null) {
      say(`No paper has that id or title: ${name}. Nothing was changed.`)
      return 1
    }
    const id = options.quote === undefined ? null : highlight(library, paper, context, category)
    if (options.quote !== undefined && id === null) return 1
    const noteId = options.note === undefined ? null : writeNote(library, paper, id, options.note)
    const made = listMarks(library.database, '').find((one) => one.id === (id ?? noteId))
    if (options.json) print(JSON.stringify(made, null, 2))
    else say(id === null ? 'Note saved.' : `Highlighted “${made?.quote}”.`)
    return 0
  },
}

function readCategory(name: string | undefined): CategoryId {
  if (name === undefined) return 'general'
  const wanted = name.toLowerCase().replace(/\s+/g, '-')
  const category = CategoryId.options.find((one) => one === wanted)
  if (category === undefined)
    throw new UsageError(`--category takes one of: ${CategoryId.options.join(', ')}`)
  return category
}

function findPaper(library: WritableLibrary, name: string): PaperDetails | null {
  const { database } = library
  const asId = PaperId.safeParse(name.toLowerCase())
  if (asId.success) return readDetails(database, asId.data)
  for (const key of searchPapers(database, `${name} `)) {
    const [id] = paperIds(database, [key as PaperKey])
    const paper = id === undefined ? null : readDetails(database, id)
    if (paper?.title.text.toLowerCase() === name.toLowerCase()) return paper
  }
  return null
}

/** Looks for the quote in the abstract, then in the title. */
function highlight(
  library: WritableLibrary,
  paper: PaperDetails,
  { options, say }: CommandContext,
  category: CategoryId,
): string | null {
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
  if (selector.quote !== '' && start >= 0 && source.indexOf(selector.quote, start + 1) < 0) {
    return { start, end: start + selector.quote.length }
  }
  const found = anchor(source, selector)
  return found.state === 'anchored' ? found : null
}

function writeNote(
  library: WritableLibrary,
  paper: PaperDetails,
  highlightId: string | null,
  body: string,
): string | null {
  const target =
    highlightId === null
      ? { kind: 'paper' as const, id: paper.id }
      : { kind: 'highlight' as const, id: highlightId as PaperDetails['highlights'][number]['id'] }
  const { value } = writeOperations['notes.save'](library, { target, body, session: library.newId() })
  return value?.id ?? null
}

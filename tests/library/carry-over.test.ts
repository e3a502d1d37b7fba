import { describe, expect, it } from 'vitest'
import { verifyLibrary } from '../../src/main/library/verify.ts'
import {
  asReadable,
  emptyLibrary,
  entry,
  highlightQuote,
  importEntries,
  paperCalled,
  readOperations,
  redo,
  temporaryFolder,
  undo,
  writeOperations,
} from './builders/library.ts'

const FIRST =
  'We read tokens slowly. The probe finds settled tokens and stops them early. It needs one table of four kilobytes. The whole runs on a laptop.'
/** One sentence edited, one cut out, the others as they were. */
const SECOND =
  'We read tokens slowly. The probe finds the settled ones among tokens and halts them early. The whole runs on a laptop, at last.'

type Library = ReturnType<typeof emptyLibrary>

function importText(library: Library, day: string, abstract: string) {
  return importEntries(library, [entry('Quiet Tokens', { abstract, authors: ['Ana Haugen'] })], {
    capturedOn: day,
    origin: `${day}.txt`,
  })
}

const carryOver = (library: Library) =>
  readOperations['carryOver.read'](asReadable(library), { paperId: paperCalled(library, 'Quiet Tokens').id })

const mark = (library: Library, quote: string) => highlightQuote(library, 'Quiet Tokens', quote).id

/** Each highlight: how sure its place is, and the words it lies on. */
function places(library: Library): string[] {
  const paper = paperCalled(library, 'Quiet Tokens')
  return paper.highlights.map(
    ({ anchor, start, end }) => `${anchor}: ${paper.abstract?.text.slice(start, end).replace(/\s+/g, ' ')}`,
  )
}

function moveTo(library: Library, id: ReturnType<typeof mark>, words: string) {
  const { abstract } = paperCalled(library, 'Quiet Tokens')
  if (abstract === null) throw new Error('No abstract')
  const start = abstract.text.indexOf(words)
  const move = { id, revisionId: abstract.revisionId, start, end: start + words.length }
  writeOperations['carryOver.move'](library, move)
}

describe('when a capture brings a newer text', () => {
  it('every highlight is found anew, and found where it was when the capture is taken back', () => {
    const library = emptyLibrary()
    importText(library, '2026-06-26', FIRST)
    for (const words of ['We read tokens slowly.', 'runs on a laptop', 'one table of four kilobytes'])
      mark(library, words)
    const before = places(library)
    importText(library, '2026-06-27', SECOND)
    const after = places(library)
    expect(after).toContain('anchored: We read tokens slowly.')
    expect(after).toContain('anchored: runs on a laptop')
    expect(after).toContain('orphan: ')
    undo(library)
    expect(places(library)).toEqual(before)
    redo(library)
    expect(places(library)).toEqual(after)
    expect(
      verifyLibrary(library.database, library.folder).filter(({ check }) => check !== 'capture'),
    ).toEqual([])
  })

  it('the change is told, with its day and the version before, until the person has seen it', () => {
    const library = emptyLibrary()
    importText(library, '2026-06-26', FIRST)
    mark(library, 'We read tokens')
    expect(carryOver(library).changed).toEqual([])
    importText(library, '2026-06-27', SECOND)
    const { changed, revisions } = carryOver(library)
    const abstracts = revisions.filter(({ field }) => field === 'abstract')
    expect(abstracts.map(({ day, origin, isShown }) => [day, origin, isShown])).toEqual([
      ['2026-06-26', '2026-06-26.txt', false],
      ['2026-06-27', '2026-06-27.txt', true],
    ])
    expect(changed).toEqual([{ field: 'abstract', before: abstracts[0]?.id, day: '2026-06-27' }])
    writeOperations['carryOver.dismiss'](library, { paperId: paperCalled(library, 'Quiet Tokens').id })
    expect(carryOver(library).changed).toEqual([])
    importText(library, '2026-06-28', FIRST.replace('slowly', 'fast'))
    expect(carryOver(library).changed).toHaveLength(1)
  })

  it('a text that was marked stays when the only capture that has it is taken back', () => {
    const library = emptyLibrary()
    importEntries(library, [entry('Quiet Tokens', { abstract: null, authors: ['Ana Haugen'] })])
    const { id } = importText(library, '2026-06-27', FIRST)
    mark(library, 'finds settled tokens')
    writeOperations['snapshots.takeBack'](library, { id })
    expect(places(library)).toEqual(['anchored: finds settled tokens'])
    expect(
      verifyLibrary(library.database, library.folder).filter(({ check }) => check !== 'capture'),
    ).toEqual([])
  })

  it('undoing an import shows the text again that stayed of captures taken back before, never one that was undone', () => {
    const library = emptyLibrary()
    const { id } = importText(library, '2026-06-26', FIRST)
    mark(library, 'one table of four kilobytes')
    const before = places(library)
    writeOperations['snapshots.takeBack'](library, { id })
    for (const [day, text] of [
      ['2026-06-27', SECOND],
      ['2026-06-28', 'Birds build their nests in spring, and leave them in autumn.'],
    ] as const) {
      importText(library, day, text)
      expect(places(library)).toEqual(['orphan: '])
      undo(library)
      expect(places(library)).toEqual(before)
    }
    redo(library)
    expect(places(library)).toEqual(['orphan: '])
  })

  it('a text that comes back brings lost highlights back to their words, and undo loses them again', () => {
    const library = emptyLibrary()
    importText(library, '2026-06-26', FIRST)
    for (const words of ['finds settled tokens', 'one table of four kilobytes']) mark(library, words)
    const before = places(library)
    importText(library, '2026-06-27', SECOND)
    importText(library, '2026-06-28', 'Birds build their nests in spring, and leave them in autumn.')
    expect(places(library)).toEqual(['orphan: ', 'orphan: '])
    importText(library, '2026-06-29', FIRST)
    expect(places(library)).toEqual(before)
    undo(library)
    expect(carryOver(library).lost).toHaveLength(2)
  })

  it('a person who neither marked nor read the older text is not told', () => {
    const library = emptyLibrary()
    importText(library, '2026-06-26', FIRST)
    importText(library, '2026-06-27', SECOND)
    expect(carryOver(library).changed).toEqual([])
  })

  it('a person who had read it is told', () => {
    const library = emptyLibrary()
    importText(library, '2026-06-26', FIRST)
    writeOperations['papers.setReading'](library, {
      ids: [paperCalled(library, 'Quiet Tokens').id],
      isRead: true,
    })
    importText(library, '2026-06-27', SECOND)
    expect(carryOver(library).changed).toHaveLength(1)
  })

  it('another writing of the same text is no change', () => {
    const library = emptyLibrary()
    importText(library, '2026-06-26', FIRST)
    mark(library, 'The probe finds')
    importText(library, '2026-06-27', FIRST.replace(/ (It|The) /g, '\n$1  '))
    expect(carryOver(library).changed).toEqual([])
    expect(places(library)).toEqual(['anchored: The probe finds'])
  })
})

describe('what a person decides about the place of a highlight', () => {
  function withUnsure(library = emptyLibrary()) {
    importText(library, '2026-06-26', FIRST)
    const id = mark(library, 'finds settled tokens and stops them')
    importText(library, '2026-06-27', SECOND.replace('halts', 'slows'))
    const [place = ''] = places(library)
    return { library, id, place }
  }

  it('a place that is accepted is sure, and can be undone and redone', () => {
    const { library, id, place } = withUnsure()
    expect(place).toMatch(/^check: /)
    writeOperations['carryOver.accept'](library, { id })
    expect(places(library)).toEqual([place.replace('check', 'anchored')])
    expect(undo(library).message).toBe('Undid acceptance of highlight.')
    expect(places(library)).toEqual([place])
    redo(library)
    expect(places(library)).toEqual([place.replace('check', 'anchored')])
  })

  it('words that it was moved to are followed into the next text, and its own selector stays', () => {
    const { library, id } = withUnsure()
    moveTo(library, id, 'We read tokens slowly')
    expect(places(library)).toEqual(['anchored: We read tokens slowly'])
    importText(library, '2026-06-28', `Before all. ${FIRST}`)
    expect(places(library)).toEqual(['anchored: We read tokens slowly'])
    expect(paperCalled(library, 'Quiet Tokens').highlights[0]?.quote).toBe(
      'finds settled tokens and stops them',
    )
    undo(library)
    undo(library)
    expect(places(library)[0]).toMatch(/^check: /)
  })

  it('one that is kept on its older text is asked about no more, and comes back with its words', () => {
    const { library, id } = withUnsure()
    writeOperations['carryOver.keep'](library, { id })
    expect(places(library)).toEqual(['orphan: '])
    expect(carryOver(library).lost).toMatchObject([
      { id, isKept: true, quote: 'finds settled tokens and stops them' },
    ])
    importText(library, '2026-06-28', `${FIRST} And more.`)
    expect(places(library)).toEqual(['anchored: finds settled tokens and stops them'])
  })

  it('a highlight of a title is moved by hand in the next title, and put back by undo', () => {
    const library = emptyLibrary()
    const identifiers = [{ scheme: 'doi', value: '10.1234/quiet' }]
    const titled = (title: string, day: string) =>
      importEntries(library, [entry(title, { identifiers })], { capturedOn: day })
    titled('Quiet Tokens Are Read Once', '2026-06-26')
    const { id: paperId, title } = paperCalled(library, 'Quiet Tokens Are Read Once')
    const { id } = writeOperations['highlights.create'](library, {
      paperId,
      field: 'title',
      revisionId: title.revisionId,
      start: 0,
      end: 'Quiet Tokens'.length,
      category: 'method',
    }).value
    titled('Settled Words, Read Only Once in a While', '2026-06-27')
    const now = () => paperCalled(library, 'Settled Words, Read Only Once in a While')
    expect(now().highlights).toMatchObject([{ id, anchor: 'orphan', quote: 'Quiet Tokens' }])
    const { revisionId } = now().title
    writeOperations['carryOver.move'](library, { id, revisionId, start: 0, end: 'Settled Words'.length })
    expect(now().highlights).toMatchObject([{ id, anchor: 'anchored', start: 0, end: 13 }])
    expect(undo(library).isDone).toBe(true)
    expect(now().highlights).toMatchObject([{ id, anchor: 'orphan' }])
    expect(redo(library).isDone).toBe(true)
    expect(now().highlights).toMatchObject([{ id, anchor: 'anchored', end: 13 }])
  })

  it('a lost one is listed with its quote and day, and is put on other words', () => {
    const library = emptyLibrary()
    importText(library, '2026-06-26', FIRST)
    const id = mark(library, 'one table of four kilobytes')
    importText(library, '2026-06-27', SECOND)
    expect(carryOver(library).lost).toMatchObject([
      { id, isKept: false, quote: 'one table of four kilobytes', category: 'general', note: null },
    ])
    moveTo(library, id, 'on a laptop')
    expect(carryOver(library).lost).toEqual([])
    expect(undo(library).message).toBe('Undid move of highlight.')
    expect(carryOver(library).lost).toHaveLength(1)
  })

  it('a decision is undone after the library was closed and opened again', () => {
    const folder = temporaryFolder()
    const { library, id, place } = withUnsure(emptyLibrary(folder))
    writeOperations['carryOver.keep'](library, { id })
    library.close()
    const again = emptyLibrary(folder)
    expect(places(again)).toEqual(['orphan: '])
    undo(again)
    expect(places(again)).toEqual([place])
  })

  it('a lost one has no place to accept', () => {
    const library = emptyLibrary()
    importText(library, '2026-06-26', FIRST)
    const id = mark(library, 'one table of four kilobytes')
    importText(library, '2026-06-27', SECOND)
    expect(() => writeOperations['carryOver.accept'](library, { id })).toThrow('no place in this text')
  })
})

import type { ExportWhat } from '../../../shared/contract/export-what.ts'
import { plainText } from '../../../shared/text/drawn-text.ts'
import { listOnScreen, papersToActOn, pickedPapers } from '../library/index.ts'
import { collectionPaths, useTags } from '../tags/index.ts'

/** Papers that a person may export, and what they are called: on screen, and as a title of what is written. */
export interface Subject {
  readonly id: string
  readonly label: string
  readonly title: string
  readonly what: ExportWhat
}

/** What there is to export, the nearest first: what is picked or chosen, the list, everything, each collection. */
export function subjectsToExport(): { near: Subject[]; collections: Subject[] } {
  const list = listOnScreen()
  const all: Subject = {
    id: 'all',
    label: 'The whole library',
    title: 'Library',
    what: { kind: 'list', list: { source: { kind: 'all' }, query: '' } },
  }
  const isAll = list !== null && list.list.source.kind === 'all' && list.list.query.trim() === ''
  const ofList: Subject[] =
    list === null || isAll
      ? []
      : [
          {
            id: 'list',
            label: `This list: ${list.title}`,
            title: list.title,
            what: { kind: 'list', list: list.list },
          },
        ]
  return { near: [...subjectOfPapers(), ...ofList, all], collections: subjectsOfCollections() }
}

/** The papers that a key acts on. */
export function subjectOfPapers(): Subject[] {
  const papers = papersToActOn()
  const [first] = papers
  if (first === undefined) return []
  const ids = papers.map(({ id }) => id)
  const title = plainText(first.title)
  const what: ExportWhat = { kind: 'papers', ids }
  return pickedPapers().length > 0
    ? [
        {
          id: 'papers',
          label: 'The selected papers',
          title: papers.length === 1 ? title : 'Selected papers',
          what,
        },
      ]
    : [{ id: 'papers', label: `This paper: ${title}`, title, what }]
}

function subjectsOfCollections(): Subject[] {
  const { collections } = useTags.getState()
  const paths = collectionPaths(collections)
  return collections.map(({ id, name }) => ({
    id,
    label: paths.get(id) ?? name,
    title: name,
    what: { kind: 'list', list: { source: { kind: 'collection', id }, query: '' } },
  }))
}

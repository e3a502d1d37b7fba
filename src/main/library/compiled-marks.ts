import type { PaperId } from '../../shared/model/ids.ts'
import type { CompiledMark, CompiledPaper, NotebookKey } from '../../shared/model/notebook.ts'
import type { ReadableDatabase } from './database.ts'
import { type MarkRow, readMarkRows, readTagNames } from './notebook-rows.ts'

interface PaperRow {
  id: PaperId
  authors: string
  year: string | null
  doi: string | null
  arxiv: string | null
  url: string | null
}

/** Marks as a compiled note takes them up: under their papers, both in the order in which the marks were asked for. */
export function compileMarks(database: ReadableDatabase, keys: readonly NotebookKey[]): CompiledPaper[] {
  const rows = readMarkRows(database, keys)
  const tags = readTagNames(database, rows)
  const papers = readPapers(database, rows)
  const compiled = new Map<PaperId | null, { title: string; marks: CompiledMark[] }>()
  for (const row of rows) {
    const paper = compiled.get(row.paperId) ?? { title: row.paperTitle ?? '', marks: [] }
    compiled.set(row.paperId, paper)
    const { kind, id, quote, note, category, createdAt } = row
    paper.marks.push({ kind, id, quote, note, category, createdAt, tags: tags.get(row.key) ?? [] })
  }
  return [...compiled].map(([id, { title, marks }]) => {
    const paper = id === null ? undefined : papers.get(id)
    const authors: string[] = JSON.parse(paper?.authors ?? '[]')
    return { id, title, marks, authors, year: paper?.year ?? null, link: addressOf(paper) }
  })
}

function readPapers(database: ReadableDatabase, rows: readonly MarkRow[]): Map<PaperId, PaperRow> {
  const wanted = new Set(rows.flatMap(({ paperId }) => (paperId === null ? [] : [paperId])))
  const papers = database.all<PaperRow>(
    `SELECT paper.id,
       (SELECT json_group_array(author.name ORDER BY paper_author.position)
        FROM paper_author JOIN author ON author.key = paper_author.author
        WHERE paper_author.paper = paper.key) AS authors,
       substr(coalesce(paper.published_on, iif(EXISTS (
         SELECT 1 FROM appearance JOIN snapshot ON snapshot.key = appearance.snapshot
         WHERE appearance.paper = paper.key AND appearance.listed_on = paper.listed_on
           AND snapshot.is_year_inferred = 0), paper.listed_on, NULL)), 1, 4) AS year,
       (SELECT value FROM identifier WHERE identifier.paper = paper.key AND scheme = 'doi' LIMIT 1) AS doi,
       (SELECT value FROM identifier WHERE identifier.paper = paper.key AND scheme = 'arxiv' LIMIT 1) AS arxiv,
       (SELECT url FROM link WHERE link.paper = paper.key ORDER BY position LIMIT 1) AS url
     FROM json_each(?) AS wanted CROSS JOIN paper ON paper.id = wanted.value`,
    [JSON.stringify([...wanted])],
  )
  return new Map(papers.map((paper) => [paper.id, paper]))
}

/** The address of a paper that lasts longest; null where none is known. */
function addressOf(paper: PaperRow | undefined): string | null {
  if (paper === undefined) return null
  if (paper.doi !== null) return `https://doi.org/${paper.doi}`
  return paper.arxiv === null ? paper.url : `https://arxiv.org/abs/${paper.arxiv}`
}

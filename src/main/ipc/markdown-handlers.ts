import { basename } from 'node:path'
import type { PartName } from '../../shared/paper-file/plan-merge.ts'
import { paperTemplateNames } from '../../shared/paper-file/usual-template.ts'
import { parseTemplate } from '../../shared/templates/index.ts'
import type { MergeChoice } from '../../shared/text/three-way-merge.ts'
import { settleReading } from '../exporter/markdown/read-back.ts'
import { samplePaper } from '../exporter/markdown/sample-paper.ts'
import { templateOf, writePaperFile } from '../exporter/markdown/write-paper-file.ts'
import { bibtexOf } from '../exporter/references/bibtex.ts'
import type { LibraryClient } from '../threads/library-client.ts'
import type { FileReadings } from './file-readings.ts'
import { CallRefusal, type Handlers } from './handlers.ts'
import { type FolderJobs, readBack, readGiven, writeAnew, writeFolder } from './markdown-files.ts'
import type { Previews } from './previews.ts'

/** What Markdown files take besides the library. */
export interface MarkdownDoor {
  opened(): Promise<LibraryClient>
  /** Shows the system's dialog. @returns absolute paths, none when the person chose nothing */
  choose(what: 'files' | 'folder' | 'where-to'): Promise<string[]>
  readonly readings: FileReadings
  readonly jobs: FolderJobs
  /** What was dropped or opened. */
  readonly previews: Pick<Previews, 'inputOf' | 'dismiss'>
}

type MarkdownHandlers = Pick<Handlers, Extract<keyof Handlers, `markdown.${string}`> | 'papers.bibtex'>

export function markdownHandlers({
  opened: library,
  choose,
  previews,
  readings,
  jobs,
}: MarkdownDoor): MarkdownHandlers {
  return {
    'markdown.preview': async ({ template, withCallouts, paperId }) => {
      const { problems } = parseTemplate(template ?? '', paperTemplateNames)
      const [found] =
        paperId === null ? [] : await (await library()).read('markdown.find', { ids: [paperId] })
      const choice = { withMarks: true, withAbstracts: true, withCallouts }
      const paper = found?.paper ?? samplePaper
      const text = problems.length > 0 ? '' : writePaperFile(paper, templateOf(template), choice)
      return { text: text.slice(0, 200_000), problems: [...problems] }
    },
    'markdown.writeFolder': async ({ what }) => {
      const [folder] = await choose('where-to')
      if (folder === undefined) return null
      const client = await library()
      const { written, edited } = await jobs.follow(basename(folder), (watch) =>
        onDisk(() => writeFolder(client, folder, what, watch)),
      )
      const read = { readings: edited, unchanged: 0, foreign: [], unknown: 0 }
      const held =
        edited.length === 0 ? null : readings.hold(read, (taken) => onDisk(() => writeAnew(client, taken)))
      return { folder: basename(folder), written, edited: held }
    },
    'markdown.readBack': async ({ from }) => {
      const paths = await choose(from)
      if (paths.length === 0) return null
      return readings.hold(await onDisk(async () => readBack(await library(), paths)), null)
    },
    'markdown.readGiven': async ({ previewIds }) => {
      const inputs = previewIds.map((id) => previews.inputOf(id))
      const read = await onDisk(async () => readGiven(await library(), inputs))
      for (const id of previewIds) previews.dismiss(id)
      return readings.hold(read, null)
    },
    'markdown.take': async ({ id, choices }) => {
      const held = readings.find(id)
      if (held === undefined)
        throw new CallRefusal('not-found', 'These files were decided on before. Read them back once more.')
      const merges = held.readings.map((reading) => {
        const own = choices.filter(({ paperId }) => paperId === reading.paper.id)
        const merge = settleReading(
          reading,
          new Map(own.map(({ part, choice }): [PartName, MergeChoice] => [part as PartName, choice])),
        )
        if (merge === null)
          throw new CallRefusal('refused', 'Some conflicts are not decided. Nothing was changed.')
        return merge
      })
      const client = await library()
      await client.write('markdown.merge', { merges })
      readings.drop(id)
      await held.afterTaken?.(held.readings)
      return { papers: merges.length }
    },
    'papers.bibtex': async ({ ids }) => {
      const found = await (await library()).read('markdown.find', { ids })
      return { text: bibtexOf(found.map(({ paper }) => paper)) }
    },
    'markdown.dismiss': ({ id }) => {
      readings.drop(id)
    },
  }
}

/** @throws CallRefusal for what the disk refuses */
async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
    const reason = error.code === 'ENOSPC' ? 'the disk is full' : String(error.code)
    throw new CallRefusal(
      'refused',
      `Not all files could be read or written (${reason}). What was written before is whole.`,
    )
  }
}

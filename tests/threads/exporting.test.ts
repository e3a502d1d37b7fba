import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { exportJobs } from '../../src/main/app/export-jobs.ts'
import { exportClient } from '../../src/main/threads/export-client.ts'
import type { ExportWish } from '../../src/shared/contract/export-calls.ts'
import { defaultExportOptions } from '../../src/shared/model/default-export.ts'
import type { JobProgress } from '../../src/shared/model/job.ts'
import { emptyLibrary, entry, importEntries, temporaryFolder } from '../library/builders/library.ts'

const wish: ExportWish = {
  what: { kind: 'list', list: { source: { kind: 'all' }, query: '' } },
  title: 'Everything',
  format: 'bibtex',
  options: defaultExportOptions,
}

function clientOn(count: number) {
  const library = emptyLibrary()
  importEntries(
    library,
    Array.from({ length: count }, (_, index) => entry(`Paper ${index}`)),
  )
  const client = exportClient(library.folder, '1.2.3')
  onTestFinished(() => client.end())
  return client
}

/** The jobs of a client, and a way to wait for the last word on one. */
function jobsOn(count: number) {
  const { promise: ended, resolve } = Promise.withResolvers<JobProgress>()
  const told: JobProgress[] = []
  const jobs = exportJobs({
    client: clientOn(count),
    onProgress: (progress) => {
      told.push(progress)
      if (progress.status !== 'running') resolve(progress)
    },
    logUnexpected: (error) => `log of ${error.message}`,
    now: () => Date.now(),
  })
  return { jobs, told, ended }
}

test('a file is written by the thread, and its end is told', async () => {
  const { jobs, told, ended } = jobsOn(300)
  const folder = temporaryFolder()
  jobs.start(wish, join(folder, 'all.bib'), 'BibTeX')
  expect(told[0]).toMatchObject({ status: 'running', exported: { name: 'all.bib' } })
  expect(await ended).toMatchObject({ status: 'done', done: 300, error: null })
  expect(readFileSync(join(folder, 'all.bib'), 'utf8').match(/^@/gm)).toHaveLength(300)
  expect(jobs.running()).toEqual([])
})

test('an export that is cancelled writes nothing', async () => {
  const { jobs, ended } = jobsOn(2000)
  const folder = temporaryFolder()
  jobs.cancel(jobs.start({ ...wish, format: 'html' }, join(folder, 'all.html'), 'Web page'))
  expect(await ended).toMatchObject({ status: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
})

test('a text is no longer than was asked for', async () => {
  const client = clientOn(50)
  const { outcome } = client.run(wish, { kind: 'text', limit: 100 })
  expect(await outcome).toMatchObject({ kind: 'done', papers: 50, isCut: true })
  const whole = await client.run({ ...wish, format: 'csv' }, { kind: 'text', limit: 1_000_000 }).outcome
  expect(whole).toMatchObject({ kind: 'done', isCut: false })
})

test('closing stops what runs, leaves no half file, and takes no more', async () => {
  const client = clientOn(2000)
  const folder = temporaryFolder()
  const { outcome } = client.run(
    { ...wish, format: 'html' },
    { kind: 'write', path: join(folder, 'all.html') },
  )
  await client.end()
  expect(await outcome).toMatchObject({ kind: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
  expect(await client.run(wish, { kind: 'text', limit: 10 }).outcome).toEqual({ kind: 'cancelled' })
})

test('a folder that is gone is told in words, without its path', async () => {
  const { jobs, ended } = jobsOn(1)
  const folder = join(temporaryFolder(), 'gone')
  jobs.start(wish, join(folder, 'all.bib'), 'BibTeX')
  const { status, error } = await ended
  expect(status).toBe('failed')
  expect(error).toContain('not there any more')
  expect(error).not.toContain(folder)
})

import { type Import, type ReadSource, readSource, type Source } from './read-source.ts'

/**
 * The parts of the program, and where the arrows of each may lead; an arrow inside a part is always drawn. A file
 * belongs to the longest name that its path begins with.
 */
const arrows: Record<string, readonly string[]> = {
  'src/shared/text': [],
  'src/shared/model': ['src/shared/text'],
  'src/shared/capture': ['src/shared/model', 'src/shared/text'],
  'src/shared/contract': ['src/shared/model', 'src/shared/text'],
  'src/shared/notes': ['src/shared/model', 'src/shared/text'],
  'src/shared/templates': ['src/shared/model', 'src/shared/text'],
  'src/shared/paper-file': ['src/shared/model', 'src/shared/templates', 'src/shared/text'],
  'src/shared/review': [],
  'src/preload': ['src/shared/contract'],
  'src/renderer/ui': [],
  'src/renderer/state': [...shared(), 'src/renderer/ui'],
  'src/renderer/features': [...shared(), 'src/renderer/state', 'src/renderer/ui'],
  'src/renderer/app': [...shared(), 'src/renderer/features', 'src/renderer/state', 'src/renderer/ui'],
  'src/renderer': ['src/renderer/app', 'src/renderer/state', 'src/renderer/ui'],
  'src/main/importer/formats': [...shared(), 'src/main/importer'],
  'src/main/importer': [...shared(), 'src/main/importer/formats', 'src/main/library'],
  'src/main/exporter': [...shared(), 'src/main/library'],
  'src/main/library': shared(),
  'src/main/subscriptions': [...shared(), 'src/main/importer', 'src/main/library'],
  'src/main/watching': [...shared(), 'src/main/library'],
  'src/main/threads': [...shared(), ...librarySide()],
  'src/main/cli': [...shared(), ...librarySide()],
  'src/main/ipc': [
    ...shared(),
    ...librarySide(),
    'src/main/subscriptions',
    'src/main/threads',
    'src/main/watching',
  ],
  'src/main/app': [
    ...shared(),
    ...librarySide(),
    'src/main/ipc',
    'src/main/subscriptions',
    'src/main/threads',
    'src/main/watching',
  ],
  'src/main': [...shared(), 'src/main/app', 'src/main/library'],
}

function shared(): string[] {
  const parts = ['capture', 'contract', 'model', 'notes', 'paper-file', 'review', 'templates', 'text']
  return parts.map((part) => `src/shared/${part}`)
}

function librarySide(): string[] {
  return ['src/main/library', 'src/main/importer', 'src/main/exporter']
}

/** Parts that may import from Electron. Everything else runs without it: under the command line, tests, benchmarks. */
const electronParts = ['src/main', 'src/main/app', 'src/preload']

/** Parts that a page draws, or that both sides share: no Node there. */
const partsWithoutNode = /^src\/(shared|renderer|preload)/

/** What only one side has, and may therefore not be spoken to from what both share. */
const oneSided = new Set([
  'document',
  'window',
  'navigator',
  'process',
  'Buffer',
  'localStorage',
  'globalThis',
])

/** A file that is longer is asking to be two. */
const LINE_LIMIT = 300

const sql =
  /\b(SELECT\s[\s\S]*\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(CREATE|DROP|ALTER)\s+(VIRTUAL\s+|UNIQUE\s+|TEMP\s+)?(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA\s+\w+|BEGIN\s+IMMEDIATE|VACUUM|SAVEPOINT)\b/

/** Every rule of the house that these files break, a sentence each: the file, and what it should not do. */
export function brokenRules(sources: readonly Source[]): string[] {
  const files = sources.map(readSource)
  return [...files.flatMap((file) => rulesOfOne(file)), ...loadedWrongly(files)]
}

function rulesOfOne(file: ReadSource): string[] {
  const { path, imports, strings, subjects, problems, lineCount } = file
  const part = partOf(path)
  if (part === null) return [`${path} belongs to no part of the program`]
  const foreign = path.startsWith('src/shared/') ? subjects.filter((name) => oneSided.has(name)) : []
  return [
    ...problems.map((problem) => `${path}: ${problem}`),
    ...imports.flatMap((one) => (one.isOwn ? ownArrow(path, part, one) : packageArrow(path, part, one))),
    ...foreign.map((name) => `${path} speaks of ${name}, which not every process has`),
    ...(part !== 'src/main/library' && strings.some((text) => sql.test(text)) ? [`${path} holds SQL`] : []),
    ...(lineCount > LINE_LIMIT ? [`${path} has ${lineCount - LINE_LIMIT} lines too many`] : []),
  ]
}

function ownArrow(path: string, part: string, { to, isTypeOnly }: Import): string[] {
  const target = partOf(to)
  const isDrawn = target === part || (target !== null && arrows[part]?.includes(target))
  if (!isDrawn) return [`${path} imports ${to}`]
  const feature = featureOf(to)
  if (feature !== null && feature !== featureOf(path) && to !== `src/renderer/features/${feature}/index.ts`)
    return [`${path} reaches into the feature ${feature} past its index.ts: ${to}`]
  if (path.startsWith('src/renderer/') && target === 'src/shared/contract' && !isTypeOnly)
    return [`${path} imports more than types of ${to}`]
  return []
}

function packageArrow(path: string, part: string, { to }: Import): string[] {
  const broken = [
    /^electron(\/|$)|^electron-/.test(to) && !electronParts.includes(part),
    to.startsWith('node:') && partsWithoutNode.test(path),
    to === 'better-sqlite3' && part !== 'src/main/library',
    to === 'zustand' && part === 'src/renderer/ui',
    /^react(-dom)?(\/|$)/.test(to) && !path.startsWith('src/renderer/'),
  ]
  return broken.includes(true) ? [`${path} imports ${to}`] : []
}

/** What is loaded by the way: an arrow that each file for itself may draw, to something that the first must not have. */
function loadedWrongly(files: readonly ReadSource[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const rules = [
    { from: /^src\/renderer\//, to: /^zod(\/|$)/ },
    { from: /^src\/main\/importer\/formats\//, to: /^src\/main\/library\// },
    { from: /^src\/main\/(library|importer|exporter|cli|threads)\//, to: /^electron(\/|$)/ },
  ]
  return rules.flatMap(({ from, to }) =>
    files
      .filter(({ path }) => from.test(path))
      .flatMap(({ path }) => {
        const chain = chainTo(byPath, path, to)
        return chain === null || chain.length < 3
          ? []
          : [`${path} loads ${chain.slice(1).join(', which loads ')}`]
      }),
  )
}

/** The shortest chain of imports that runs from a file to what `to` names, both included; null without one. */
function chainTo(files: ReadonlyMap<string, ReadSource>, from: string, to: RegExp): string[] | null {
  const waiting = [[from]]
  const seen = new Set([from])
  for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift()) {
    const last = chain.at(-1) ?? from
    if (chain.length > 1 && to.test(last)) return chain
    for (const one of files.get(last)?.imports ?? []) {
      if (one.isTypeOnly || seen.has(one.to)) continue
      seen.add(one.to)
      waiting.push([...chain, one.to])
    }
  }
  return null
}

function partOf(path: string): string | null {
  const parts = Object.keys(arrows).filter((part) => path.startsWith(`${part}/`))
  return parts.sort((one, other) => other.length - one.length)[0] ?? null
}

function featureOf(path: string): string | null {
  return /^src\/renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}

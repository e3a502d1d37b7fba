import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const commandLine = join(import.meta.dirname, '..', '..', '..', 'src', 'main', 'cli', 'index.ts')

/** What a run of the command line did. `out` is its standard output, `err` its standard error. */
export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Record<string, string>
  readonly cwd?: string
}

/** Starts the real command line in a process of its own, with nobody's settings. */
export function startOffprint(words: readonly string[], { env = {}, cwd }: RunOptions = {}): ChildProcess {
  const { npm_config_loglevel: _npm, INIT_CWD: _directory, XDG_DATA_HOME: _data, ...inherited } = process.env
  return spawn(process.execPath, [commandLine, ...words], {
    cwd: cwd ?? tmpdir(),
    env: { ...inherited, NODE_COMPILE_CACHE: join(tmpdir(), 'offprint-test-compile-cache'), ...env },
    stdio: 'pipe',
  })
}

/** Runs the real command line to its end. */
export async function offprint(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startOffprint(words, options)
  if (child.stdin === null || child.stdout === null || child.stderr === null) throw new Error('No pipes')
  // It may end before it has read what it is given.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { status, out, err }
}

/** The one JSON document that a run printed, and nothing else on standard output. */
export function documentOf(run: Run): unknown {
  try {
    return JSON.parse(run.out)
  } catch {
    throw new Error(`No JSON document (status ${run.status}): ${run.out}\n${run.err}`)
  }
}

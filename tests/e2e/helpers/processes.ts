import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Starts a program, waits until it has ended by itself, and tells how, and what it printed on standard output. */
export async function runToEnd(
  { executablePath, args, env }: { executablePath: string; args: string[]; env: Record<string, string> },
  extraEnv: Record<string, string> = {},
): Promise<{ status: number | null; output: string }> {
  const child = spawn(executablePath, args, {
    env: { ...env, ...extraEnv },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const output = text(child.stdout)
  const [status] = await once(child, 'close')
  return { status, output: await output }
}

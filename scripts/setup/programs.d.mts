// The types of programs.mjs for TypeScript; what everything means is said there.
export type Outcome = {
  code: number
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}
export type RunOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  limitMilliseconds?: number
}
export declare function capture(command: string, args: string[], options?: RunOptions): Promise<Outcome>
export declare function show(
  command: string,
  args: string[],
  options?: RunOptions,
): Promise<Pick<Outcome, 'code' | 'signal'>>
export declare function start(
  command: string,
  args: string[],
  options: import('node:child_process').SpawnOptions,
): import('node:child_process').ChildProcess
export declare function onAskedToEnd(handler: (signal: NodeJS.Signals) => void): void
export declare function signalRunning(signal: NodeJS.Signals): void
export declare function findProgram(name: string, env: NodeJS.ProcessEnv): string | undefined
export declare function isExecutable(file: string): boolean
export declare function withFolderFirst(env: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv
export declare function pathKey(env: NodeJS.ProcessEnv): string
export declare function lastLines(
  { stdout, stderr }: Pick<Outcome, 'stdout' | 'stderr'>,
  lines?: number,
): string
export declare function statusOfSignal(signal: NodeJS.Signals): number

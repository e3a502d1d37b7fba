// The types of window.mjs for TypeScript; what everything means is said there.
export type WindowRequest = {
  executablePath: string
  args: string[]
  env: NodeJS.ProcessEnv
  once: boolean
  awaitsScreenshot: boolean
  verbose: boolean
  say: import('../setup/messages.mjs').Say
}
export declare function runWindow({
  executablePath,
  args,
  env,
  once,
  awaitsScreenshot,
  verbose,
  say,
}: WindowRequest): Promise<number>

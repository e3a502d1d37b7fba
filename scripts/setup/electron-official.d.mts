// The types of electron-official.mjs for TypeScript; what everything means is said there.
export type Attempt = {
  version: string
  mirror: string
  failedAt: number
}
export declare function downloadOfficialElectron(
  { command, env }: import('./node.mjs').Node,
  version: string,
  say: import('./messages.mjs').Say,
): Promise<string | undefined>
export declare function failedLately(version: string, env: NodeJS.ProcessEnv): boolean
export declare function isFreshFailure(
  attempt: Attempt | undefined,
  {
    version,
    mirror,
    now,
  }: {
    version: string
    mirror: string
    now: number
  },
): boolean

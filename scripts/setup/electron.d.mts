// The types of electron.mjs for TypeScript; what everything means is said there.
export declare const electronPackage: string
export declare const fallback: {
  spec: string
  version: string
  integrity: string
}
export type Electron = {
  executablePath: string
  folder: string
  version: string
  source: 'named' | 'official' | 'fallback'
  flags: string[]
  env: Record<string, string>
}
export declare function resolveElectron(env?: NodeJS.ProcessEnv): Electron
export declare function findElectron(env: NodeJS.ProcessEnv): Electron | undefined
export declare function findOfficialElectron(env: NodeJS.ProcessEnv): Electron | undefined
export declare function findFallbackElectron(env: NodeJS.ProcessEnv): Electron | undefined
export declare function fallbackFolder(env: NodeJS.ProcessEnv): string
export declare function lockedElectronVersion(): string
export declare function electronFlags({
  platform,
  userId,
  env,
  sharedMemoryBytes,
}: {
  platform: string
  userId: number | undefined
  env: NodeJS.ProcessEnv
  sharedMemoryBytes: number | undefined
}): string[]

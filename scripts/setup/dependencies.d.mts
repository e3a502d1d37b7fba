// The types of dependencies.mjs for TypeScript; what everything means is said there.
export type Machine = {
  platform: string
  arch: string
}
export type LockedPackage = {
  version?: string
  integrity?: string
  optional?: boolean
  devOptional?: boolean
  os?: string | string[]
  cpu?: string | string[]
  libc?: string | string[]
}
export declare function prepareDependencies(say: import('./messages.mjs').Say): Promise<void>
export declare function stateOfDependencies({
  lock,
  stamp,
  installed,
  machine,
}: {
  lock: string
  stamp: string | undefined
  installed: string | undefined
  machine: Machine
}): 'ready' | 'adopt' | 'install'
export declare function stampOf(lock: string, { platform, arch }: Machine): string
export declare function missingPackages(
  lock: string,
  installed: string | undefined,
  machine: Machine,
): string[]

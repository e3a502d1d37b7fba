// The types of system-libraries.mjs for TypeScript; what everything means is said there.
export declare function prepareSystem(
  executablePath: string,
  {
    needsXvfb,
  }: {
    needsXvfb: boolean
  },
  say: import('./messages.mjs').Say,
): Promise<void>
export declare function missingLibraries(lddOutput: string): string[]
export declare function packagesFor(
  libraries: string[],
  hasT64: (name: string) => boolean,
): {
  packages: string[]
  unknown: string[]
}
export declare function installableNames(policyOutput: string): Set<string>
export declare function usesT64Names(osRelease: string): boolean

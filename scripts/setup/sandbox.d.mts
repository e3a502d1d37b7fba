// The types of sandbox.mjs for TypeScript; what everything means is said there.
export type SandboxFacts = {
  userId: number | undefined
  isGivenUp: boolean
  hasHelper: boolean
  restrictsNamespaces: boolean
  isNamedByProfile: boolean
  makesNamespaces: boolean
}
export declare function checkSandbox(electron: import('./electron.mjs').Electron): Promise<void>
export declare function canSandbox({
  userId,
  isGivenUp,
  hasHelper,
  restrictsNamespaces,
  isNamedByProfile,
  makesNamespaces,
}: SandboxFacts): boolean
export declare function remedy(
  { restrictsNamespaces }: Pick<SandboxFacts, 'restrictsNamespaces'>,
  helper: string,
): string

// The types of display.mjs for TypeScript; what everything means is said there.
export type Display = {
  name: string
  env: Record<string, string>
  stop: () => Promise<void>
}
export declare function hasDisplay(env?: NodeJS.ProcessEnv, platform?: string): boolean
export declare function startDisplay(env: NodeJS.ProcessEnv): Promise<Display>
export declare function endedWithParent(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): {
  command: string
  args: string[]
}

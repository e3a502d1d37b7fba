// The types of npm.mjs for TypeScript; what everything means is said there.
export declare function runNpm(args: string[]): Promise<import('./programs.mjs').Outcome>
export declare function innerNpmEnvironment(env: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv

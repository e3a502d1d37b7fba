// The types of node.mjs for TypeScript; what everything means is said there.
export type Node = {
  command: string
  env: NodeJS.ProcessEnv
}
export declare function findNode(env?: NodeJS.ProcessEnv): Node | undefined
export declare function requireNode(env?: NodeJS.ProcessEnv): Node
export declare function isNewEnough(version: string): boolean

// The types of build.mjs for TypeScript; what everything means is said there.
export declare function buildIfStale(
  tools: {
    node: import('./node.mjs').Node
    electron: import('./electron.mjs').Electron
  },
  say: import('./messages.mjs').Say,
): Promise<void>
export declare function build(tools: {
  node: import('./node.mjs').Node
  electron: import('./electron.mjs').Electron
}): Promise<number>
export declare function digestOf(root: string, names: string[]): string

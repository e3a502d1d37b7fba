// The types of messages.mjs for TypeScript; what everything means is said there.
export type Say = (text: string) => void
export declare class SetupError extends Error {}
export declare function speakTo(stream: NodeJS.WritableStream): Say
export declare function during<T>(
  say: Say,
  what: string,
  work: () => Promise<T>,
  progress?: () => string,
): Promise<T>
export declare function duration(milliseconds: number): string
export declare function runScript(main: () => Promise<number>, say: Say): Promise<void>
export declare function explain(error: unknown): string

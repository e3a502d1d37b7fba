// The types of selection.mjs for TypeScript; what everything means is said there.
export declare const partNames: readonly ['format', 'lint', 'types', 'unused', 'unit', 'build', 'e2e']
export declare const usage: string
export type PartName = (typeof partNames)[number]
export declare function selectParts(args: string[]):
  | {
      parts: PartName[]
      filters: string[]
      isWhole: boolean
    }
  | {
      help: true
    }
  | {
      problem: string
    }

// The types of totals.mjs for TypeScript; what everything means is said there.
export type Count = {
  passed: number
  failed: number
  skipped: number
  remark?: string
  failures?: string[]
}
export type PartResult = Count & {
  name: string
  milliseconds: number
}
export declare function countCheck(exitCode: number): Count
export declare function countVitest(report: string | undefined, exitCode: number): Count
export declare function countPlaywright(report: string | undefined, exitCode: number): Count
export declare function sum(counts: Count[]): Count
export declare function isGreen({ passed, failed }: Count): boolean
export declare function closingLine({ passed, failed, skipped }: Count): string

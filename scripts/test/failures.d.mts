// The types of failures.mjs for TypeScript; what everything means is said there.
export declare function failuresInVitest(report: string | undefined): string[]
export declare function failuresInPlaywright(report: string | undefined): string[]

// The types of noise.mjs for TypeScript; what everything means is said there.
export declare function isNoise(line: string): boolean
export declare function lineReader(onLine: (line: string) => void): {
  push: (text: string) => void
  end: () => void
}
export declare function readReport(line: string):
  | {
      text: string
      isScreenshot: boolean
      isFailure: boolean
    }
  | undefined

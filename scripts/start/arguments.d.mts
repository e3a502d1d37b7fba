// The types of arguments.mjs for TypeScript; what everything means is said there.
export declare const usage =
  "npm start [-- [OPTION\u2026] [FILE\u2026]]\n\nPrepares and builds Offprint, opens its window and imports the files.\n\n  --library FOLDER  the library to open; made when missing (default: Offprint's own, in the application-data folder)\n  --once            ends after a screenshot of the first painted window\n  --verbose         shows everything Electron prints\n  --help            shows this\n\nWithout a display Offprint runs under Xvfb, writes a screenshot and stays until Ctrl+C."
export type StartOptions = {
  help: boolean
  once: boolean
  verbose: boolean
  library: string | undefined
  files: string[]
}
export declare function parseStartArguments(
  args: string[],
  standing: string,
):
  | {
      options: StartOptions
    }
  | {
      problem: string
    }
export declare function standingFolder({
  root,
  cwd,
  initCwd,
}: {
  root: string
  cwd: string
  initCwd: string | undefined
}): string
export declare function electronArguments(
  { library, files }: StartOptions,
  root: string,
  flags: string[],
): string[]

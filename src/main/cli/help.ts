import type { Command } from './command.ts'

/** What `--help` prints for these commands. */
export function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.usage.length))
  const isNarrow = width < 48
  const lines = commands.flatMap(({ usage, summary }) =>
    isNarrow
      ? [`  offprint ${usage.padEnd(width)}  ${summary}`]
      : [`  offprint ${usage}`, `      ${summary}`],
  )
  return [
    'Offprint: the library of the app, from the command line.',
    '',
    ...lines,
    '',
    '  --library FOLDER   the library (default: the app’s own; made when missing)',
    '  --json             one JSON document on standard output',
    '  --quiet            no messages on standard error',
    '',
    'Exit status: 0 all done; 1 done in part or refused; 2 wrong usage; 3 the library cannot be used.',
    '',
  ].join('\n')
}

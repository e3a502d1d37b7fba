import type { Command } from '../../state/commands.ts'
import type { Clash } from '../../state/key-bindings.ts'
import { keyWords } from '../../ui/key-labels.ts'

/** Says, before it is done, whom new keys would cost their own: "J already runs “Next paper”." */
export function clashSentence(
  { holder, keys }: Clash<Command>,
  wanted: readonly string[],
  isMac: boolean,
): string {
  const held = keyWords(keys, isMac)
  const name = `“${holder.title}”`
  if (wanted.includes(keys)) return `${held} already runs ${name}.`
  const longer = wanted.find((one) => one.startsWith(`${keys} `))
  return longer === undefined
    ? `${held} runs ${name}, and would never be reached.`
    : `${held} alone runs ${name}, so ${keyWords(longer, isMac)} would never be reached.`
}

/** The names of the commands that would lose keys, each once: "“Next paper” and “Archive”". */
export function losersOf(clashes: readonly Clash<Command>[]): string {
  const names = [...new Set(clashes.map(({ holder }) => `“${holder.title}”`))]
  if (names.length <= 2) return names.join(' and ')
  return `${names[0]} and ${names.length - 1} others`
}

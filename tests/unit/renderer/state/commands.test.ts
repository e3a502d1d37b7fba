import { afterEach, expect, test } from 'vitest'
import {
  type Command,
  commandsFor,
  describeCommands,
  keysOfCommand,
  listCommands,
  listKnownCommands,
  registerCommands,
  runCommand,
} from '../../../../src/renderer/state/commands.ts'
import { useSettings } from '../../../../src/renderer/state/settings-store.ts'

const registrations: (() => void)[] = []
const ran: string[] = []

const command = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: 'Test',
  keys,
  run: () => ran.push(id),
  ...more,
})

function register(...commands: Command[]): () => void {
  const remove = registerCommands(Symbol('test'), commands)
  registrations.push(remove)
  return remove
}

afterEach(() => {
  for (const remove of registrations.splice(0)) remove()
  ran.length = 0
  bind({})
})

function bind(keyBindings: Record<string, string[]>): void {
  useSettings.setState(({ settings }) => ({ settings: { ...settings, keyBindings } }))
}

test('a command is found by its key and run by its name', () => {
  register(command('list.next', ['j', 'ArrowDown']))
  expect(commandsFor('ArrowDown').exact?.id).toBe('list.next')
  expect(runCommand('list.next')).toBe(true)
  expect(ran).toEqual(['list.next'])
})

test('of two commands for one key the one registered later wins, and leaves the key to the other when it goes', () => {
  register(command('below', ['Delete']))
  const remove = register(command('above', ['Delete']))
  expect(commandsFor('Delete').exact?.id).toBe('above')
  remove()
  expect(commandsFor('Delete').exact?.id).toBe('below')
})

test('a command that cannot be done lets the key pass to one that can', () => {
  register(command('below', ['x']))
  register(command('above', ['x'], { isEnabled: () => false }))
  expect(commandsFor('x').exact?.id).toBe('below')
  expect(runCommand('above')).toBe(false)
  expect(ran).toEqual([])
})

test('the first key of a sequence is known as one', () => {
  register(command('go.inbox', ['g i']))
  expect(commandsFor('g')).toEqual({ exact: undefined, isPrefix: true })
  expect(commandsFor('g i').exact?.id).toBe('go.inbox')
  expect(commandsFor('i')).toEqual({ exact: undefined, isPrefix: false })
})

test('commands registered again under one name take the place of those before', () => {
  const name = Symbol('again')
  registrations.push(registerCommands(name, [command('old', ['o'])]))
  registerCommands(name, [command('new', ['o'])])
  expect(listCommands().map(({ id }) => id)).toEqual(['new'])
})

test('the keys of a command are told, for the tooltip of its button', () => {
  register(command('history.redo', ['Shift+Mod+z', 'Mod+y']), command('theme.dark', []))
  expect(keysOfCommand('history.redo')).toBe('Shift+Mod+z')
  expect(keysOfCommand('theme.dark')).toBeUndefined()
  expect(keysOfCommand('no.such')).toBeUndefined()
})

test('a command is run by the keys that a person gave it, wherever keys are told, and no longer by its own', () => {
  bind({ 'list.next': ['n', 'g n'] })
  register(command('list.next', ['j']))
  expect(commandsFor('j').exact).toBeUndefined()
  expect(commandsFor('n').exact?.id).toBe('list.next')
  expect(commandsFor('g').isPrefix).toBe(true)
  expect(keysOfCommand('list.next')).toBe('n')
  expect(listCommands().map(({ keys }) => keys)).toEqual([['n', 'g n']])
})

test('a command whose keys were taken away has none', () => {
  bind({ 'paper.dismiss': [] })
  register(command('paper.dismiss', ['x']))
  expect(commandsFor('x').exact).toBeUndefined()
  expect(keysOfCommand('paper.dismiss')).toBeUndefined()
})

test('keys that a person gave are not taken by a command that comes with the same ones', () => {
  bind({ archive: ['z'] })
  register(command('archive', ['e']), command('newer', ['z']))
  expect(commandsFor('z').exact?.id).toBe('archive')
})

test('in a view over the page its own command has the key, even before one that a person gave keys to', () => {
  bind({ 'window.send': ['Mod+Enter'] })
  register(command('view.accept', ['Mod+Enter'], { view: 'preview' }), command('window.send', []))
  expect(commandsFor('Mod+Enter').exact?.id).toBe('view.accept')
})

test('a command that is not there now is known, with the keys that it comes with', () => {
  bind({ 'highlight.next': ['z'] })
  describeCommands([command('highlight.next', [')'])])
  expect(listCommands()).toEqual([])
  expect(listKnownCommands().find(({ id }) => id === 'highlight.next')?.keys).toEqual([')'])
  expect(keysOfCommand('highlight.next')).toBe('z')
  expect(commandsFor('z').exact).toBeUndefined()
})

test('a key asks only its own commands whether they can be done', () => {
  const asked: string[] = []
  const asks = (id: string, key: string) => command(id, [key], { isEnabled: () => asked.push(id) > 0 })
  register(asks('other', 'y'), asks('own', 'x'), asks('sequence', 'x i'))
  expect(commandsFor('x')).toMatchObject({ exact: { id: 'own' }, isPrefix: true })
  expect(asked).toEqual(['own', 'sequence'])
})

import { dirname, join } from 'node:path/posix'
import { type ESTree, parseSync, Visitor } from 'vite'

/** A file of `src`; `path` is relative to the checkout and written with slashes. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** One arrow from a file: to another file of ours, as a path like that of a `Source`, or to a package by its name. */
export interface Import {
  readonly to: string
  readonly isOwn: boolean
  /** Whether it is gone when the program runs. */
  readonly isTypeOnly: boolean
}

/** What the rules ask of a file. */
export interface ReadSource {
  readonly path: string
  readonly lineCount: number
  readonly imports: readonly Import[]
  /** The text of every string and template, without what is filled into it. */
  readonly strings: readonly string[]
  /** Names that stand for something outside the file, as far as they begin an expression: `document` of `document.body`. */
  readonly subjects: readonly string[]
  /** What could not be read, and may therefore hide an arrow. */
  readonly problems: readonly string[]
}

/** Reads a TypeScript file by its syntax tree, and a style sheet by its two ways to name another. */
export function readSource({ path, text }: Source): ReadSource {
  const lineCount = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const read = /\.tsx?$/.test(path)
    ? readTypeScript(path, text)
    : { ...nothing, imports: readStyles(path, text) }
  return { path, lineCount, ...read }
}

type Read = Omit<ReadSource, 'path' | 'lineCount'>

const nothing: Read = { imports: [], strings: [], subjects: [], problems: [] }

function readTypeScript(path: string, text: string): Read {
  const { program, errors } = parseSync(path, text)
  const imports: Import[] = []
  const strings: string[] = []
  const subjects: string[] = []
  const problems = errors.map(({ message }) => message)
  const add = (specifier: string, isTypeOnly: boolean): void => {
    imports.push({ ...target(path, specifier), isTypeOnly })
  }
  new Visitor({
    ImportDeclaration: ({ source, importKind, specifiers }) =>
      add(source.value, importKind === 'type' || areTypes(specifiers)),
    ExportNamedDeclaration: ({ source, exportKind, specifiers }) => {
      if (source !== null) add(source.value, exportKind === 'type' || areTypes(specifiers))
    },
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type'),
    TSImportType: ({ source }) => add(source.value, true),
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') add(source.value, false)
      else problems.push('imports what is only known when it runs')
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && /^(require|createRequire)$/.test(callee.name))
        problems.push('uses require')
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') strings.push(value)
    },
    TemplateLiteral: ({ quasis }) => {
      strings.push(quasis.map(({ value }) => value.cooked ?? value.raw).join(' … '))
    },
    MemberExpression: ({ object }) => {
      if (object.type === 'Identifier') subjects.push(object.name)
    },
  }).visit(program)
  return { imports, strings, subjects, problems }
}

/** Whether every name taken is a type by its own word, as in `import { type A, type B }`. */
function areTypes(
  specifiers: readonly (ESTree.ImportDeclarationSpecifier | ESTree.ExportSpecifier)[],
): boolean {
  return (
    specifiers.length > 0 &&
    specifiers.every(
      (one) =>
        (one.type === 'ImportSpecifier' && one.importKind === 'type') ||
        (one.type === 'ExportSpecifier' && one.exportKind === 'type'),
    )
  )
}

function readStyles(path: string, text: string): Import[] {
  return [...text.matchAll(/(?:@import|composes:[^;]*\bfrom)\s+(?:url\()?["']([^"']+)["']/g)].map(
    ([, specifier = '']) => ({ ...target(path, specifier), isTypeOnly: false }),
  )
}

function target(from: string, specifier: string): { to: string; isOwn: boolean } {
  const name = specifier.replace(/\?.*$/, '')
  return name.startsWith('.') ? { to: join(dirname(from), name), isOwn: true } : { to: name, isOwn: false }
}

/**
 * An input that is not taken into the library. `code` is stable; `message` tells a person what happened, what was
 * kept and what to do next.
 */
export class ImportRefusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'ImportRefusal'
    this.code = code
  }
}

import { createHash } from 'node:crypto'
import { appendFileSync, createReadStream, existsSync, rmSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import * as z from 'zod'
import { JsonTrouble } from './json-members.ts'

/** Where the compressed bytes of a capture go, and how many bytes they hold unpacked. */
export interface CaptureFile {
  readonly path: string
  readonly byteSize: number
}

const Part = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  part: z.number().int().min(1),
  parts: z.number().int().min(1),
  data: z.base64(),
})

/**
 * Puts captures together from their parts, each checked by its own sha256 once it is whole. One that unpacks to more than
 * its snapshot says is not unpacked to its end.
 *
 * @param placeOf where the capture of a snapshot goes; null where no snapshot has it
 */
export function captureFiles(placeOf: (sha256: string) => CaptureFile | null): {
  /** @throws JsonTrouble */
  take(part: unknown): Promise<void>
  /** @throws JsonTrouble when the last capture is not whole */
  finish(): Promise<void>
} {
  let open: { sha256: string; next: number; parts: number; file: CaptureFile } | null = null
  return {
    take: async (given) => {
      const part = Part.safeParse(given)
      if (!part.success) throw new JsonTrouble('A part of a capture is not as it should be.')
      const { sha256, part: number, parts, data } = part.data
      if (open === null) {
        const file = placeOf(sha256)
        if (file === null || existsSync(file.path))
          throw new JsonTrouble('It holds a capture of no snapshot, or one twice.')
        open = { sha256, next: 1, parts, file }
      }
      if (open.sha256 !== sha256 || open.next !== number || open.parts !== parts)
        throw new JsonTrouble('The parts of a capture do not follow each other.')
      appendFileSync(open.file.path, Buffer.from(data, 'base64'))
      open.next += 1
      if (number < parts) return
      await checkCapture(open.sha256, open.file)
      open = null
    },
    finish: async () => {
      if (open !== null) throw new JsonTrouble('A capture lacks its end.')
    },
  }
}

async function checkCapture(sha256: string, { path, byteSize }: CaptureFile): Promise<void> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of createReadStream(path).pipe(createGunzip())) {
      size += (chunk as Uint8Array).length
      if (size > byteSize) break
      hash.update(chunk as Uint8Array)
    }
  } catch {
    size = -1
  }
  if (size === byteSize && hash.digest('hex') === sha256) return
  rmSync(path, { force: true })
  throw new JsonTrouble('The bytes of a capture are damaged.')
}

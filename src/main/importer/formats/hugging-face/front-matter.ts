import { readPublishedDay } from '../../published-dates.ts'
import type { CaptureDay, Part } from '../format.ts'
import type { Line } from '../prose/text-blocks.ts'

/** What a scraper wrote above a page: how many lines it takes, their parts, and the day it names. */
export interface FrontMatter {
  readonly lineCount: number
  readonly parts: readonly Part[]
  readonly day: CaptureDay | null
}

const MOST_LINES = 200
const FENCE = /^-{3,}$/
const SAVED_ON =
  /^(?:(?:retrieved|captured|fetched|crawled|scraped|saved|accessed|archived)(?:[_ -]?(?:at|on|date|time))?|date|timestamp)\s*:\s*/i

/** Reads the front matter that a text begins with; one that is not closed is none. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const first = lines.findIndex(({ text }) => text !== '')
  const last = lines
    .slice(0, first + MOST_LINES)
    .findIndex(({ text }, index) => index > first && FENCE.test(text))
  if (first < 0 || last < 0 || !FENCE.test(lines[first]?.text ?? '')) return NONE
  const own = lines.slice(first, last + 1).filter(({ text }) => text !== '')
  if (!own.some(({ text }) => /^\w[\w -]{0,40}:/.test(text))) return NONE
  let day: CaptureDay | null = null
  const parts = own.map(({ start, end, number, text }): Part => {
    const label = SAVED_ON.exec(text)?.[0]
    const written = label === undefined ? null : readPublishedDay(unquoted(text.slice(label.length)))
    if (label === undefined || written === null || day !== null)
      return { kind: 'furniture', start, end, line: number }
    day = { day: written, isYearInferred: false }
    const from = start + label.length + (/^["']/.test(text.slice(label.length)) ? 1 : 0)
    // A time behind the day is no part of the day that a person may correct.
    const isIso = /^\d{4}-\d\d-\d\d/.test(text.slice(from - start))
    return { kind: 'date', start: from, end: isIso ? from + 10 : end, line: number }
  })
  return { lineCount: last + 1, parts, day }
}

const NONE: FrontMatter = { lineCount: 0, parts: [], day: null }

function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, '').slice(0, 60)
}

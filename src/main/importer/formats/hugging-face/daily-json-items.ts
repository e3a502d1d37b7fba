import { readPublishedDay } from '../../published-dates.ts'
import type { ParsedItem } from '../format.ts'
import { readDailyEntry } from './daily-json-entry.ts'
import { cutJson, type JsonPiece } from './daily-json-pieces.ts'

/** Lists that hold papers by their name; another one does if its elements look like entries. */
const PAPER_LISTS = new Set(['dailyPapers', 'papers', 'daily_papers', 'entries', 'data'])
const QUOTED_JSON = /^"\s*(?:\[|\{)/

/** Reads the daily-papers JSON piece by piece: `push` takes chunks cut anywhere, `end` tells what is missing. */
export interface DailyReader {
  push(chunk: string): ParsedItem[]
  end(): ParsedItem[]
}

export function dailyReader(): DailyReader {
  const cutter = cutJson()
  let isAnyPiece = false
  const read = (pieces: readonly JsonPiece[]): ParsedItem[] => {
    isAnyPiece ||= pieces.length > 0
    return pieces.flatMap(readPiece)
  }
  return {
    push: (chunk) => read(cutter.push(chunk)),
    end: () => {
      const rest = read(cutter.end())
      return cutter.isClosed() ? rest : [...rest, problem(0, isAnyPiece ? CUT_OFF : NO_LIST)]
    },
  }
}

const CUT_OFF =
  'The list is not closed at the end: it was probably cut off while it was saved. What stands before was read.'
const NO_LIST = 'It is no list of papers in JSON.'

function readPiece(piece: JsonPiece): ParsedItem[] {
  if (piece.ordinal === 0) return readProperty(piece)
  if (piece.fault !== null) return [refused(piece, faults[piece.fault])]
  const value = parse(piece.source)
  if (value === undefined) return [refused(piece, 'is not sound JSON, so it could not be read')]
  if (!isPaperList(piece.key) && !looksLikeEntry(value)) return []
  const read = readDailyEntry(value)
  if (read.kind === 'refused') return [refused(piece, read.why)]
  const { start, end, line } = piece
  return [{ kind: 'entry', entry: { ...read.entry, span: { start, end }, line } }]
}

const faults: Record<Exclude<JsonPiece['fault'], null>, string> = {
  'cut-off': 'is cut off: the file ends in the middle of it',
  'too-long': 'is longer than any paper, four million characters and more',
  'too-deep': 'nests more than 200 deep, as no paper does',
}

/** What stands beside the lists: the day of the page, or a list that was saved as text. */
function readProperty({ key, source, line, fault }: JsonPiece): ParsedItem[] {
  if (fault === 'cut-off' || key === null) return []
  if (QUOTED_JSON.test(source.slice(0, 100))) {
    const message =
      `“${key.slice(0, 60)}” holds text in quotes that only looks like JSON, so no paper can be told from it. ` +
      'Save the list itself, not its printed form.'
    return [{ kind: 'refused', problem: { line, message } }]
  }
  if (key !== 'dateString' && key !== 'date') return []
  const written = parse(source)
  const day = typeof written === 'string' ? readPublishedDay(written.slice(0, 60)) : null
  return day === null ? [] : [{ kind: 'captured-on', day: { day, isYearInferred: false } }]
}

function isPaperList(key: string | null): boolean {
  return key === null || PAPER_LISTS.has(key)
}

function looksLikeEntry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'paper' in value
}

/** Undefined where it is not sound. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function refused({ ordinal, line }: JsonPiece, why: string): ParsedItem {
  return { kind: 'refused', problem: { line, message: `Entry ${ordinal} ${why}.` } }
}

function problem(line: number, message: string): ParsedItem {
  return { kind: 'problem', problem: { line, message } }
}

import { describe, expect, it } from 'vitest'
import {
  TRAY_LIMIT,
  type TrayPaper,
  toggledInTray,
  trayPaperOf,
} from '../../../../src/renderer/features/compare-papers/tray.ts'
import type { PaperId } from '../../../../src/shared/model/ids.ts'

const papers = (...names: string[]): TrayPaper[] =>
  names.map((name) => ({ id: name as PaperId, title: `Paper ${name}` }))

const names = (tray: readonly TrayPaper[]): string => tray.map(({ id }) => id).join('')

describe('the compare tray', () => {
  it('takes papers in the order in which they are put in', () => {
    const { tray, leftOut } = toggledInTray(papers('a'), papers('b', 'c'))
    expect([names(tray), leftOut]).toEqual(['abc', 0])
  })

  it('gives back papers that are all in it', () => {
    expect(names(toggledInTray(papers('a', 'b', 'c'), papers('c', 'a')).tray)).toBe('b')
  })

  it('keeps those that are in it when others are put in beside them', () => {
    expect(names(toggledInTray(papers('a', 'b'), papers('b', 'c')).tray)).toBe('abc')
  })

  it('counts what it has no room for', () => {
    const { tray, leftOut } = toggledInTray(papers('a', 'b'), papers('c', 'd', 'e', 'f'))
    expect([names(tray), leftOut]).toEqual(['abcd', 2])
    expect(tray).toHaveLength(TRAY_LIMIT)
    expect(toggledInTray(tray, papers('g'))).toEqual({ tray, leftOut: 1 })
  })

  it('stays as it is when no paper is chosen', () => {
    expect(names(toggledInTray(papers('a', 'b'), []).tray)).toBe('ab')
  })

  it('names a paper on one line in plain words', () => {
    expect(trayPaperOf({ id: 'a' as PaperId, title: 'Is $k^2$\n enough?' }).title).toBe('Is k² enough?')
  })
})

import type { RankInCapture } from '../../../shared/model/snapshot-comparison.ts'

/** Where a capture stands in the plot, in its own units; `y` is null where it does not hold the paper. */
export interface RankPoint {
  readonly x: number
  readonly y: number | null
  readonly capture: RankInCapture
}

export interface PlotSize {
  readonly width: number
  readonly height: number
  /** Kept free on all sides. */
  readonly margin: number
}

/** The captures side by side at even distances, rank 1 at the top and the lowest rank that the paper ever had at the bottom. */
export function placeRanks(
  history: readonly RankInCapture[],
  { width, height, margin }: PlotSize,
): RankPoint[] {
  const lowest = Math.max(1, ...history.map(({ rank }) => rank ?? 1))
  const step = history.length > 1 ? (width - 2 * margin) / (history.length - 1) : 0
  const begin = history.length > 1 ? margin : width / 2
  const down = lowest > 1 ? (height - 2 * margin) / (lowest - 1) : 0
  return history.map((capture, index) => ({
    x: begin + index * step,
    y: capture.rank === null ? null : margin + (capture.rank - 1) * down,
    capture,
  }))
}

/** The lines between captures that follow each other and both hold the paper, each as the `points` of a polyline. */
export function linesBetween(points: readonly RankPoint[]): string[] {
  const runs: string[][] = [[]]
  for (const { x, y } of points) {
    if (y === null) runs.push([])
    else runs.at(-1)?.push(`${round(x)},${round(y)}`)
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(' '))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

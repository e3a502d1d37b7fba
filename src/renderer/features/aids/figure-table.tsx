import type { Figure } from '../../../shared/text/figures-in-text.ts'
import styles from './figure-table.module.css'

interface FigureTableProps {
  figures: readonly Figure[]
  /** Goes to the sentence that a figure stands in. */
  onChoose(figure: Figure): void
}

/** The figures of an abstract, a row each, with a button that goes to their sentence. */
export function FigureTable({ figures, onChoose }: FigureTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Said to be</th>
          <th scope="col">Of</th>
          <th scope="col">On</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.range.start}>
            <th scope="row">
              <button
                type="button"
                className={styles.value}
                title="Go to its sentence"
                onClick={() => onChoose(figure)}
              >
                {figure.value}
              </button>
            </th>
            <td>{figure.comparison}</td>
            <td>{figure.metric}</td>
            <td>{figure.measuredOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

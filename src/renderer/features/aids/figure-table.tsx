import type { Figure } from '../../../shared/text/figures-in-text.ts'
import styles from './figure-table.module.css'

interface FigureTableProps {
  figures: readonly Figure[]
  /** Goes to the sentence that a figure stands in. */
  onChoose(figure: Figure): void
}

/** What may be said of figures; a column that would be empty is left out. */
const columns = [
  { name: 'Said to be', of: (figure: Figure) => figure.comparison },
  { name: 'Of', of: (figure: Figure) => figure.metric },
  { name: 'On', of: (figure: Figure) => figure.measuredOn },
] as const

/** The figures of an abstract, a row each, with a button that goes to their sentence. */
export function FigureTable({ figures, onChoose }: FigureTableProps) {
  const shown = columns.filter(({ of }) => figures.some((figure) => of(figure) !== null))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Number</th>
          {shown.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
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
            {shown.map(({ name, of }) => (
              <td key={name}>{of(figure)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { ExportOptionName, ExportOptions } from '../../../shared/model/export.ts'
import styles from './export-dialog.module.css'
import { chooseOptions } from './export-store.ts'

const yesOrNo: readonly { name: Exclude<ExportOptionName, 'rows'>; label: string }[] = [
  { name: 'withAbstracts', label: 'Abstracts' },
  { name: 'withMarks', label: 'Highlights and notes' },
  { name: 'withCaptures', label: 'The captures that papers were read from' },
]

/** What can be chosen of a form; nothing where there is nothing. */
export function OptionFields({
  names,
  options,
}: {
  names: readonly ExportOptionName[]
  options: ExportOptions
}) {
  const isOfMarks = names.includes('rows') && options.rows === 'marks'
  const shown = isOfMarks ? [] : yesOrNo.filter(({ name }) => names.includes(name))
  if (names.length === 0) return null
  return (
    <fieldset className={styles.options}>
      <legend>With</legend>
      {names.includes('rows') && (
        <label className={styles.field}>
          A line for each
          <select
            value={options.rows}
            onChange={(event) => chooseOptions({ rows: event.target.value === 'marks' ? 'marks' : 'papers' })}
          >
            <option value="papers">paper</option>
            <option value="marks">highlight and note</option>
          </select>
        </label>
      )}
      {shown.map(({ name, label }) => (
        <label key={name} className={styles.option}>
          <input
            type="checkbox"
            checked={options[name]}
            onChange={(event) => chooseOptions({ [name]: event.target.checked })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

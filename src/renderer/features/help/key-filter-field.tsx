import { FilterField } from '../../ui/filter-field.tsx'

interface KeyFilterProps {
  value: string
  onChange(value: string): void
}

/** Where one types which commands are looked for. */
export function KeyFilter({ value, onChange }: KeyFilterProps) {
  return (
    <FilterField
      label="Find a command by its name or its keys"
      placeholder="Name or keys"
      value={value}
      onChange={onChange}
    />
  )
}

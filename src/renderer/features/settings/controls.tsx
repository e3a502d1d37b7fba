import { RotateCcw } from 'lucide-react'
import { type CSSProperties, useId, useRef } from 'react'
import { defaultSettings } from '../../../shared/model/default-settings.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { useSettings } from '../../state/settings-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './controls.module.css'

/** The settings whose values are of a kind. */
export type SettingOf<Value> = {
  [Name in keyof Settings]: Settings[Name] extends Value ? Name : never
}[keyof Settings]

interface ControlProps<Name extends keyof Settings> {
  name: Name
  /** What is set, for screen readers. */
  label: string
}

interface ChoiceProps<Name extends SettingOf<string>> extends ControlProps<Name> {
  options: readonly { value: Settings[Name]; title: string; family?: string }[]
}

/** One of a few, all in sight. Arrow keys go through them. */
export function Choice<Name extends SettingOf<string>>({ name, label, options }: ChoiceProps<Name>) {
  const group = useId()
  const chosen = useSettings(({ settings }) => settings[name])
  return (
    <fieldset className={styles.choice} aria-label={label}>
      {options.map(({ value, title, family }) => (
        <label
          key={value}
          style={family === undefined ? undefined : ({ fontFamily: family } as CSSProperties)}
        >
          <input type="radio" name={group} checked={value === chosen} onChange={() => change(name, value)} />
          {title}
        </label>
      ))}
    </fieldset>
  )
}

interface DegreeProps extends ControlProps<SettingOf<number>> {
  limits: { readonly smallest: number; readonly largest: number; readonly step: number }
  /** How a value is written. */
  write(value: number): string
}

/** A value between two limits, on a slider that arrow keys move. */
export function Degree({ name, label, limits, write }: DegreeProps) {
  const value = useSettings(({ settings }) => settings[name])
  return (
    <div className={styles.degree}>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={write(value)}
        min={limits.smallest}
        max={limits.largest}
        step={limits.step}
        value={value}
        onChange={(event) => change(name, rounded(Number(event.target.value)))}
      />
      <output>{write(value)}</output>
    </div>
  )
}

/** Yes or no. */
export function Switch({ name, label }: ControlProps<SettingOf<boolean>>) {
  const isOn = useSettings(({ settings }) => settings[name])
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      className={styles.switch}
      aria-label={label}
      checked={isOn}
      onChange={() => change(name, !isOn)}
    />
  )
}

/** Goes back to what is set where nothing was; nothing where that is so already. */
export function BackToUsual({ name, label }: ControlProps<keyof Settings>) {
  const isUsual = useSettings(
    ({ settings }) => JSON.stringify(settings[name]) === JSON.stringify(defaultSettings[name]),
  )
  const place = useRef<HTMLSpanElement>(null)
  if (isUsual) return null
  const goBack = () => {
    // The button goes with this; the focus goes to what it set back.
    place.current
      ?.closest('[data-setting]')
      ?.querySelector<HTMLElement>('input:is(:checked, [type=range], [role=switch])')
      ?.focus()
    change(name, defaultSettings[name])
  }
  return (
    <span ref={place} className={styles.back}>
      <IconButton label={`${label}: back to usual`} onClick={goBack}>
        <RotateCcw />
      </IconButton>
    </span>
  )
}

function change<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
  useSettings.getState().set({ [name]: value })
}

/** A slider adds its steps up in binary; two places are all that any of them means. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

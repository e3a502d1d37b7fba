import { settingLimits } from '../../../shared/model/setting-limits.ts'
import { useSettings } from '../../state/settings-store.ts'
import { Degree } from './controls.tsx'
import styles from './review-settings.module.css'
import type { SettingSection } from './setting-items.tsx'

const marks = (value: number) => (value === 1 ? '1 mark' : `${value} marks`)
const days = (value: number) => (value === 1 ? '1 day' : `${value} days`)

/** What is set about looking at old marks again. */
export const review: SettingSection = {
  id: 'review',
  title: 'Review',
  items: [
    {
      name: 'reviewPerDay',
      title: 'Marks a day',
      explanation: 'So many old highlights come back a day at most. What is left comes another day.',
      words: 'daily review spaced repetition number limit',
      control: (
        <Degree name="reviewPerDay" label="Marks a day" limits={settingLimits.reviewPerDay} write={marks} />
      ),
    },
    {
      name: 'reviewFirstInterval',
      title: 'For the first time after',
      explanation: 'Then after twice the time whenever you keep a mark, and after four times for less often.',
      words: 'interval days spacing',
      control: (
        <Degree
          name="reviewFirstInterval"
          label="For the first time after"
          limits={settingLimits.reviewFirstInterval}
          write={days}
        />
      ),
    },
    {
      name: 'reviewCategories',
      title: 'Categories that come back',
      explanation: 'Highlights of the others are left alone.',
      words: 'colours which marks',
      control: <ReviewCategories />,
    },
  ],
}

function ReviewCategories() {
  const categories = useSettings((state) => state.categories)
  const chosen = useSettings(({ settings }) => settings.reviewCategories)
  const toggle = (id: (typeof chosen)[number]) =>
    useSettings.getState().set({
      reviewCategories: categories
        .map((one) => one.id)
        .filter((one) => (one === id ? !chosen.includes(one) : chosen.includes(one))),
    })
  return (
    <fieldset className={styles.categories} aria-label="Categories that come back">
      {categories.map(({ id, name }) => (
        <label key={id} className={styles.category}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span className={styles.swatch} style={{ background: `var(--mark-${id})` }} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

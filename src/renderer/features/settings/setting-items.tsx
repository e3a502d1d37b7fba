import type { ReactNode } from 'react'
import { settingLimits } from '../../../shared/model/setting-limits.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import { ThemeChoice } from '../appearance/index.ts'
import { CategorySettings } from '../categories/index.ts'
import { KeySettings } from '../key-settings/index.ts'
import { Choice, Degree, Switch } from './controls.tsx'
import type { Searchable } from './find-settings.ts'
import { review } from './review-settings.tsx'
import { ZoomChoice } from './zoom-choice.tsx'

/**
 * One thing to set, with what it does in a sentence. Some have a way back to the usual of their own; what is no setting
 * of the library's has to.
 */
export type SettingItem = Searchable & { readonly control: ReactNode } & (
    | { readonly name: keyof Settings; readonly resetsItself?: false }
    | { readonly name: string; readonly resetsItself: true }
  )

export interface SettingSection {
  readonly id: string
  readonly title: string
  /** Whether a sample of an abstract shows what the settings do. */
  readonly hasSample?: boolean
  readonly items: readonly SettingItem[]
}

const pixels = (value: number) => `${value} pixels`
const lines = (value: number) => `${value.toFixed(2)} × size`
const characters = (value: number) => `${value} characters`
const seconds = (value: number) => (value === 1 ? '1 second' : `${value} seconds`)

const type: SettingSection = {
  id: 'type',
  title: 'Reading type',
  hasSample: true,
  items: [
    {
      name: 'readingFont',
      title: 'Typeface',
      explanation: 'Of titles and abstracts. All four are part of Offprint; Atkinson is made for tired eyes.',
      words: 'font family serif sans literata inter legible',
      control: (
        <Choice
          name="readingFont"
          label="Typeface"
          options={[
            { value: 'source-serif', title: 'Source Serif', family: 'var(--serif)' },
            { value: 'literata', title: 'Literata', family: "'Literata Variable', var(--serif)" },
            { value: 'inter', title: 'Inter', family: 'var(--sans)' },
            {
              value: 'atkinson',
              title: 'Atkinson',
              family: "'Atkinson Hyperlegible Next Variable', var(--sans)",
            },
          ]}
        />
      ),
    },
    {
      name: 'readingSize',
      title: 'Size',
      explanation: 'Of the abstract; titles grow with it.',
      words: 'larger smaller zoom text',
      control: <Degree name="readingSize" label="Size" limits={settingLimits.readingSize} write={pixels} />,
    },
    {
      name: 'lineHeight',
      title: 'Line height',
      explanation: 'Long lines want more of it.',
      words: 'leading spacing',
      control: (
        <Degree name="lineHeight" label="Line height" limits={settingLimits.lineHeight} write={lines} />
      ),
    },
    {
      name: 'measure',
      title: 'Length of a line',
      explanation: 'About 66 characters are read with the least effort.',
      words: 'measure width column',
      control: (
        <Degree name="measure" label="Length of a line" limits={settingLimits.measure} write={characters} />
      ),
    },
    {
      name: 'paragraphSpacing',
      title: 'Between paragraphs',
      explanation: 'Space where an abstract has several.',
      words: 'spacing',
      control: (
        <Degree
          name="paragraphSpacing"
          label="Space between paragraphs"
          limits={settingLimits.paragraphSpacing}
          write={lines}
        />
      ),
    },
    {
      name: 'isJustified',
      title: 'Justify lines',
      explanation: 'Makes both edges straight, as in a printed paper.',
      words: 'alignment block',
      control: <Switch name="isJustified" label="Justify lines" />,
    },
    {
      name: 'isHyphenated',
      title: 'Hyphenate words',
      explanation:
        'In justified lines, so that the gaps between words stay small. Copied text has none of these hyphens.',
      words: 'hyphenation break',
      control: <Switch name="isHyphenated" label="Hyphenate words" />,
    },
  ],
}

const appearance: SettingSection = {
  id: 'appearance',
  title: 'Appearance',
  items: [
    {
      name: 'theme',
      title: 'Theme',
      explanation: 'Most contrast is black on white, or white on black where the system is dark.',
      words: 'dark light sepia system high contrast colours night',
      control: <ThemeChoice hasTitle={false} />,
    },
    {
      name: 'zooms',
      title: 'Zoom',
      explanation:
        'Of everything in the window. Each display has its own, which is used when the window is moved to it.',
      words: 'larger smaller size display scale percent',
      control: <ZoomChoice />,
    },
  ],
}

const lists: SettingSection = {
  id: 'lists',
  title: 'Lists',
  items: [
    {
      name: 'listLayout',
      title: 'Layout',
      explanation: 'Cards show a line of the abstract, compact is one line a paper, columns are a table.',
      words: 'rows table view',
      control: (
        <Choice
          name="listLayout"
          label="Layout of lists"
          options={[
            { value: 'cards', title: 'Cards' },
            { value: 'compact', title: 'Compact' },
            { value: 'columns', title: 'Columns' },
          ]}
        />
      ),
    },
    {
      name: 'listDensity',
      title: 'Density',
      explanation: 'How much air is around each paper.',
      words: 'spacing tight roomy comfortable',
      control: (
        <Choice
          name="listDensity"
          label="Density of lists"
          options={[
            { value: 'tight', title: 'Tight' },
            { value: 'usual', title: 'Usual' },
            { value: 'roomy', title: 'Roomy' },
          ]}
        />
      ),
    },
  ],
}

const habits: SettingSection = {
  id: 'habits',
  title: 'Reading',
  items: [
    {
      name: 'markReadBy',
      title: 'A paper is read',
      explanation: 'When it has stood on screen for a while, or only when you say so.',
      words: 'mark seen unread automatically',
      control: (
        <Choice
          name="markReadBy"
          label="A paper is read"
          options={[
            { value: 'screen', title: 'After a while on screen' },
            { value: 'hand', title: 'When I mark it' },
          ]}
        />
      ),
    },
    {
      name: 'secondsToRead',
      title: 'A while is',
      explanation: 'Shorter looks while skimming do not count.',
      words: 'mark read seconds time',
      control: (
        <Degree
          name="secondsToRead"
          label="A while is"
          limits={settingLimits.secondsToRead}
          write={seconds}
        />
      ),
    },
    {
      name: 'showsRoles',
      title: 'Tell what sentences do',
      explanation:
        'A quiet mark in the margin for background, aim, method, result and claim, found by cue phrases on this computer.',
      words: 'roles aids margin zoning',
      control: <Switch name="showsRoles" label="Tell what sentences do" />,
    },
  ],
}

const importing: SettingSection = {
  id: 'importing',
  title: 'Importing',
  items: [
    {
      name: 'previewImports',
      title: 'Look before importing',
      explanation: 'Shows what was read of a text before it is written into the library.',
      words: 'preview check',
      control: (
        <Choice
          name="previewImports"
          label="Look before importing"
          options={[
            { value: 'unsure', title: 'When in doubt' },
            { value: 'always', title: 'Every text' },
            { value: 'never', title: 'Never' },
          ]}
        />
      ),
    },
  ],
}

const keys: SettingSection = {
  id: 'keys',
  title: 'Keys',
  items: [
    {
      name: 'keyBindings',
      title: 'Keys of commands',
      explanation: 'Press the keys of a command to give it others: one, or two that follow each other.',
      words: 'keyboard shortcuts bindings hotkeys',
      control: <KeySettings />,
      resetsItself: true,
    },
  ],
}

const highlights: SettingSection = {
  id: 'highlights',
  title: 'Highlights',
  items: [
    {
      name: 'categories',
      title: 'Categories',
      explanation:
        'Write over a name; choose a hue for each theme. The order is that of the keys 1 to 8: drag a row, or press Alt with an arrow. Highlights follow.',
      words: 'colours hues names order keys rename recolour marks',
      control: <CategorySettings />,
      resetsItself: true,
    },
  ],
}

/** Everything that is set in the settings window, by subject. */
export const sections: readonly SettingSection[] = [
  appearance,
  type,
  lists,
  habits,
  highlights,
  review,
  keys,
  importing,
]

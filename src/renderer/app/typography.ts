import type { ReadingFont, Settings } from '../../shared/model/settings.ts'
import { useSettings } from '../state/settings-store.ts'

interface Family {
  readonly family: string
  /**
   * Room that a character of a line takes, in sizes of the type: the mean width over 40,000 characters of abstracts, and
   * 4 in 100 more for what the ends of lines leave free.
   */
  readonly characterWidth: number
}

const families: Record<ReadingFont, Family> = {
  'source-serif': { family: 'var(--serif)', characterWidth: 0.47 },
  literata: { family: "'Literata Variable', var(--serif)", characterWidth: 0.49 },
  inter: { family: 'var(--sans)', characterWidth: 0.49 },
  atkinson: { family: "'Atkinson Hyperlegible Next Variable', var(--sans)", characterWidth: 0.46 },
}

/** Draws what is read as the person set it, from now on: style sheets refer to these properties. */
export function followTypography(): void {
  const apply = () => {
    const { settings } = useSettings.getState()
    const root = document.documentElement
    for (const [name, value] of Object.entries(typeOf(settings))) root.style.setProperty(name, value)
    root.dataset.density = settings.listDensity
  }
  apply()
  useSettings.subscribe(apply)
}

/** The properties that style sheets refer to, by name. */
export function typeOf(settings: Settings): Record<string, string> {
  const { family, characterWidth } = families[settings.readingFont]
  const measure = settings.readingSize * settings.measure * characterWidth
  return {
    '--reading': family,
    '--read': `${settings.readingSize}px`,
    '--leading': String(settings.lineHeight),
    '--measure': `${Math.round(measure)}px`,
    '--alignment': settings.isJustified ? 'justify' : 'start',
    '--paragraph-space': `${settings.paragraphSpacing}em`,
  }
}

import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { Category, Hue, HuedTheme } from '../../../shared/model/highlight.ts'
import { hueNames } from '../../../shared/model/hues.ts'
import type { ShownTheme } from '../../../shared/model/shown-theme.ts'
import { useLayer } from '../../state/layers.ts'
import styles from './hue-choice.module.css'

interface HueChoiceProps {
  category: Category
  theme: HuedTheme
  /** The theme that the hues are drawn in. */
  drawnAs: ShownTheme
  onChoose(hue: Hue): void
}

/** The hue of a category in one theme, drawn as it is there, and a menu of all of them. */
export function HueChoice({ category, theme, drawnAs, onChoose }: HueChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  useLayer(isOpen, () => setOpen(false))
  const chosen = category.hues[theme]
  return (
    <Menu.Root open={isOpen} onOpenChange={setOpen}>
      <Menu.Trigger
        className={styles.trigger}
        aria-label={`${category.name} in the ${theme} theme: ${chosen}`}
        title={chosen}
        data-theme={drawnAs}
      >
        <Sample hue={chosen} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} side="bottom" align="center" sideOffset={4}>
          <Menu.Popup className={styles.popup} aria-label={`Hue of ${category.name} in the ${theme} theme`}>
            <Menu.RadioGroup value={chosen} onValueChange={(hue: Hue) => onChoose(hue)}>
              {hueNames.map((hue) => (
                <Menu.RadioItem key={hue} className={styles.item} value={hue} closeOnClick>
                  <span className={styles.sample} data-theme={drawnAs}>
                    <Sample hue={hue} />
                  </span>
                  {hue}
                  <Menu.RadioItemIndicator className={styles.mark}>
                    <Check aria-hidden />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** Two letters under a highlight of the hue. */
function Sample({ hue }: { hue: Hue }) {
  return (
    <span className={styles.marked} style={{ backgroundColor: `var(--${hue})` }} aria-hidden>
      Aa
    </span>
  )
}

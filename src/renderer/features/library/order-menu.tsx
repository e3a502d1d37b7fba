import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ListOrder } from '../../../shared/model/list-order.ts'
import { useLayer } from '../../state/layers.ts'
import { useSettings } from '../../state/settings-store.ts'
import { listElement } from './focus.ts'
import { isKeptSearch, isSearch, type OrderedSubject } from './listed-order.ts'
import {
  choicesOf,
  directionNames,
  groupNames,
  layoutNames,
  orderingLabel,
  sortNames,
  withSort,
} from './order-choices.ts'
import styles from './order-menu.module.css'
import { useOrderMenu } from './order-menu-store.ts'
import { setOrdering } from './ordering.ts'

/** How the list is ordered, and the menu to order it otherwise. It stays open, so that one sees what one chose. */
export function OrderMenu({ subject }: { subject: OrderedSubject }) {
  const isOpen = useOrderMenu((menu) => menu.isOpen)
  const setOpen = (isToOpen: boolean) =>
    useOrderMenu.setState(isToOpen ? { isOpen: true, isByKey: false } : { isOpen: false })
  useLayer(isOpen, () => useOrderMenu.setState({ isOpen: false }))
  const label = orderingLabel(subject.ordering)
  return (
    <Menu.Root open={isOpen} onOpenChange={setOpen} modal={false}>
      <Menu.Trigger className={styles.trigger} aria-label={`Order of the list: ${label}`}>
        <span>{label}</span>
        <ChevronDown aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner
          className={styles.positioner}
          side="bottom"
          align="end"
          sideOffset={4}
          collisionPadding={8}
        >
          <Menu.Popup className={styles.popup} aria-label="Order of the list" finalFocus={whereToGoOn}>
            <SortChoice subject={subject} />
            <GroupChoice subject={subject} />
            <LayoutChoice />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** By relevance, as searches are. */
const RELEVANCE = 'relevance'

function SortChoice({ subject }: { subject: OrderedSubject }) {
  const { ordering, query } = subject
  const choose = (sort: ListOrder['sort'] | typeof RELEVANCE) =>
    setOrdering(subject, sort === RELEVANCE ? null : withSort(ordering, sort))
  return (
    <>
      <Choice name="Sort by" value={ordering?.sort ?? RELEVANCE} onChoose={choose}>
        {(isSearch(query) || isKeptSearch(subject)) && <ChoiceItem value={RELEVANCE} name="Best match" />}
        {choicesOf(sortNames).map(([sort, name]) => (
          <ChoiceItem key={sort} value={sort} name={name} />
        ))}
      </Choice>
      {ordering !== null && (
        <Menu.CheckboxItem
          className={`${styles.item} ${styles.turn}`}
          checked={ordering.isReversed}
          onCheckedChange={(isReversed) => setOrdering(subject, { ...ordering, isReversed })}
        >
          <Menu.CheckboxItemIndicator className={styles.mark}>
            <Check aria-hidden />
          </Menu.CheckboxItemIndicator>
          {directionNames[ordering.sort].reversed}
        </Menu.CheckboxItem>
      )}
    </>
  )
}

function GroupChoice({ subject }: { subject: OrderedSubject }) {
  const { ordering, source, query } = subject
  if (ordering === null) return null
  // A snapshot is one group by itself.
  const isOfOneSnapshot = source.kind === 'snapshot' && !isSearch(query)
  return (
    <Choice
      name="Group by"
      value={ordering.group}
      onChoose={(group: ListOrder['group']) => setOrdering(subject, { ...ordering, group })}
    >
      {choicesOf(groupNames)
        .filter(([group]) => !(isOfOneSnapshot && group === 'snapshot'))
        .map(([group, name]) => (
          <ChoiceItem key={group} value={group} name={name} />
        ))}
    </Choice>
  )
}

function LayoutChoice() {
  const layout = useSettings(({ settings }) => settings.listLayout)
  const { set } = useSettings.getState()
  return (
    <Choice name="Show as" value={layout} onChoose={(listLayout: typeof layout) => set({ listLayout })}>
      {choicesOf(layoutNames).map(([value, name]) => (
        <ChoiceItem key={value} value={value} name={name} />
      ))}
    </Choice>
  )
}

interface ChoiceProps<Value> {
  name: string
  value: Value
  onChoose: (value: Value) => void
  children: ReactNode
}

function Choice<Value extends string>({ name, value, onChoose, children }: ChoiceProps<Value>) {
  return (
    <Menu.Group className={styles.group}>
      <Menu.GroupLabel className={styles.label}>{name}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={onChoose}>
        {children}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}

function ChoiceItem({ value, name }: { value: string; name: string }) {
  return (
    <Menu.RadioItem className={styles.item} value={value}>
      <Menu.RadioItemIndicator className={styles.mark}>
        <Check aria-hidden />
      </Menu.RadioItemIndicator>
      {name}
    </Menu.RadioItem>
  )
}

/** Where the focus goes from the menu: back to its button, or to the list it was called from by a key. */
function whereToGoOn(): HTMLElement | true {
  return (useOrderMenu.getState().isByKey ? listElement() : null) ?? true
}

import type { ListOrder } from '../../../shared/model/list-order.ts'
import { useSettings } from '../../state/settings-store.ts'
import { type ListSubject, orderKeyOf } from './listed-order.ts'

/** Orders this list, and from now on all of its kind, as a person chose; null is as it usually is. */
export function setOrdering(subject: ListSubject, ordering: ListOrder | null): void {
  const { settings, set } = useSettings.getState()
  const { [orderKeyOf(subject)]: _before, ...others } = settings.listOrders
  set({ listOrders: ordering === null ? others : { ...others, [orderKeyOf(subject)]: ordering } })
}

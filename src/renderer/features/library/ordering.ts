import type { ListOrder } from '../../../shared/model/list-order.ts'
import { announceFailure } from '../../state/announcements-store.ts'
import { call } from '../../state/bridge.ts'
import { useSettings } from '../../state/settings-store.ts'
import { isKeptSearch, type ListSubject, orderKeyOf } from './listed-order.ts'

/** Orders this list, and from now on all of its kind, as a person chose; null is as it usually is. A kept search keeps its own. */
export function setOrdering(subject: ListSubject, ordering: ListOrder | null): void {
  const { source } = subject
  if (source.kind === 'search' && isKeptSearch(subject)) {
    call('searches.change', { id: source.id, order: ordering }).catch((error: unknown) =>
      announceFailure('The list stays in its order.', error),
    )
    return
  }
  const { settings, set } = useSettings.getState()
  const { [orderKeyOf(subject)]: _before, ...others } = settings.listOrders
  set({ listOrders: ordering === null ? others : { ...others, [orderKeyOf(subject)]: ordering } })
}

import { Printer } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { CommandGroup } from '../../state/command-groups.ts'
import { listCommands, useCommands } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { isMac } from '../../ui/platform.ts'
import { isLookedFor } from './key-filter.ts'
import { KeyFilter } from './key-filter-field.tsx'
import { type KeyLine, keyGroups } from './key-groups.ts'
import styles from './keys-dialog.module.css'

/** Every key there is, by what it is about: as things are when the list is opened. */
export function KeysDialog() {
  const [groups, setGroups] = useState<readonly CommandGroup<KeyLine>[] | null>(null)
  const close = () => setGroups(null)
  useCommands([
    {
      id: 'help.keys',
      title: 'Show every key',
      group: 'Help',
      keys: ['?'],
      isOnce: true,
      run: () => setGroups(keyGroups(listCommands())),
    },
  ])
  useLayer(groups !== null, close)
  return (
    <Dialog title="Keys" isOpen={groups !== null} onClose={close}>
      {groups !== null && <Sheet groups={groups} />}
    </Dialog>
  )
}

function Sheet({ groups }: { groups: readonly CommandGroup<KeyLine>[] }) {
  const [filter, setFilter] = useState('')
  const found = groups
    .map(({ name, lines }) => ({ name, lines: lines.filter((line) => isLookedFor(filter, line, isMac())) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <KeyFilter value={filter} onChange={setFilter} />
        <Button onClick={() => window.print()}>
          <Printer aria-hidden />
          Print
        </Button>
      </div>
      <div className={styles.groups}>
        {found.map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.none}>Nothing is called that, and nothing has such keys.</p>
      )}
    </div>
  )
}

function Group({ group: { name, lines } }: { group: CommandGroup<KeyLine> }) {
  return (
    <section className={styles.group} aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {lines.map(({ id, title, keys }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {keys.map((one, index) => (
                <Fragment key={one}>
                  {index > 0 && <span className={styles.or}>or</span>}
                  <KeyCombination keys={one} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

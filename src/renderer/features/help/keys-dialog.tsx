import { Fragment, useState } from 'react'
import { listCommands, useCommands } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyCombination } from '../../ui/key-combination.tsx'
import { type KeyGroup, keyGroups } from './key-groups.ts'
import styles from './keys-dialog.module.css'

/** Every key there is, by what it is about: as things are when the list is opened. */
export function KeysDialog() {
  const [groups, setGroups] = useState<readonly KeyGroup[] | null>(null)
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
      <div className={styles.groups}>
        {(groups ?? []).map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </div>
    </Dialog>
  )
}

function Group({ group: { name, lines } }: { group: KeyGroup }) {
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

import { Fragment, useState } from 'react'
import { type Command, listCommands, useCommands } from '../../state/commands.ts'
import { useLayer } from '../../state/layers.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { keyLabels } from './key-labels.ts'
import styles from './keys-dialog.module.css'

/** Every command that has a key, by what it is about. What is there now is listed, in the order it was registered. */
export function KeysDialog({ isMac }: { isMac: boolean }) {
  const [groups, setGroups] = useState<ReadonlyMap<string, readonly Command[]> | null>(null)
  const close = () => setGroups(null)
  useCommands([
    {
      id: 'help.keys',
      title: 'Show every key',
      group: 'Help',
      keys: ['?'],
      run: () => setGroups(groupedCommands()),
    },
  ])
  useLayer(groups !== null, close)
  return (
    <Dialog title="Keys" isOpen={groups !== null} onClose={close}>
      <div className={styles.groups}>
        {[...(groups ?? [])].map(([name, commands]) => (
          <section key={name} className={styles.group} aria-label={name}>
            <h3>{name}</h3>
            <dl>
              {commands.map(({ id, title, keys }) => (
                <Fragment key={id}>
                  <dt>{title}</dt>
                  <dd>
                    <KeyRow keys={keys} isMac={isMac} />
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function KeyRow({ keys, isMac }: { keys: readonly string[]; isMac: boolean }) {
  return keys.map((one, index) => (
    <span key={one} className={styles.keys}>
      {index > 0 && <span className={styles.or}>or</span>}
      {keyLabels(one, isMac).map((press) => (
        <span key={press.join()} className={styles.press}>
          {press.map((part) => (
            <Kbd key={part}>{part}</Kbd>
          ))}
        </span>
      ))}
    </span>
  ))
}

function groupedCommands(): Map<string, Command[]> {
  const groups = new Map<string, Command[]>()
  for (const command of listCommands()) {
    if (command.keys.length === 0) continue
    groups.set(command.group, [...(groups.get(command.group) ?? []), command])
  }
  return groups
}

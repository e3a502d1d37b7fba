import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import styles from './dialog.module.css'

interface DialogProps {
  title: string
  /**
   * A large one takes what room there is; a tall one is always as high as it may be, whatever is in it;
   * one as large as the window hides it.
   */
  size?: 'large' | 'tall' | 'window'
  /** What has the focus first, where it is not all that the dialog says. */
  initialFocus?: RefObject<HTMLElement | null>
  /** Whether the focus goes back to where it was: false where the one who closes it moves the focus. */
  givesFocusBack?: () => boolean
  isOpen: boolean
  onClose(): void
  children: ReactNode
}

/**
 * A window over the page: it takes the focus, keeps it, and gives it back; Escape closes it. What it says has the focus
 * first, so that the keys that scroll do.
 */
export function Dialog(props: DialogProps) {
  const { title, size, initialFocus, givesFocusBack, isOpen, onClose, children } = props
  const body = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={styles.popup}
          data-size={size}
          initialFocus={initialFocus ?? body}
          finalFocus={givesFocusBack}
        >
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close className={styles.close} aria-label="Close">
              <X aria-hidden="true" />
            </Base.Close>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled. */}
          <div ref={body} className={styles.body} tabIndex={0}>
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

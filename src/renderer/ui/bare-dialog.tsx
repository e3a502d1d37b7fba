import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import styles from './dialog.module.css'

interface BareDialogProps {
  /** What it is called for screen readers. */
  title: string
  /** The class that says where it stands and how large it is. */
  className?: string | undefined
  /** What has the focus first. */
  initialFocus: RefObject<HTMLElement | null>
  onClose(): void
  children: ReactNode
}

/**
 * A window over the page without a head, for what needs no words above it: open for as long as it is there. It does not
 * give the focus back; whoever opens it knows where to.
 */
export function BareDialog({ title, className, initialFocus, onClose, children }: BareDialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={`${styles.popup} ${className}`}
          aria-label={title}
          initialFocus={initialFocus}
          finalFocus={false}
        >
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

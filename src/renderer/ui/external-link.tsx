import { createContext, type MouseEvent, type ReactNode, useContext } from 'react'

/** Opens an address outside of the window. The app provides it; a link by itself knows no way out. */
export const OpenExternal = createContext<(url: string) => void>(() => {})

interface ExternalLinkProps {
  url: string
  className?: string | undefined
  title?: string | undefined
  children: ReactNode
}

/** A link that leads out of the window when a person clicks it, and nowhere otherwise. */
export function ExternalLink({ url, className, title, children }: ExternalLinkProps) {
  const openExternal = useContext(OpenExternal)
  const open = (event: MouseEvent) => {
    event.preventDefault()
    openExternal(url)
  }
  return (
    <a href={url} className={className} title={title ?? url} draggable={false} onClick={open}>
      {children}
    </a>
  )
}

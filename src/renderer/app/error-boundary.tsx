import { Component, type ReactNode } from 'react'
import styles from './failure.module.css'

interface ErrorBoundaryProps {
  /** What could not be drawn, as it begins a sentence: "The list". */
  name: string
  children: ReactNode
}

/** Keeps a part of the window that fails from taking the rest with it. (React offers this to classes only.) */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div className={styles.failure} role="alert">
        <p>{this.props.name} could not be drawn. Nothing in the library was changed.</p>
        <p className={styles.reason}>{error.message}</p>
        <button type="button" className={styles.again} onClick={() => this.setState({ error: null })}>
          Try again
        </button>
      </div>
    )
  }
}

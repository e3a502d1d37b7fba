import { Component, type ReactNode } from 'react'
import styles from './failure.module.css'

interface ErrorBoundaryProps {
  /** What could not be drawn, as it begins a sentence: "The list". */
  name: string
  /** What is drawn; another one is a new try. */
  subject?: string | null
  children: ReactNode
}

interface ErrorBoundaryState {
  error: Error | null
  /** The subject with which it failed, or was drawn last. */
  subject: string | null | undefined
}

/** Keeps a part of the window that fails from taking the rest with it. (React offers this to classes only.) */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, subject: this.props.subject }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  static getDerivedStateFromProps({ subject }: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return subject === state.subject ? null : { error: null, subject }
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

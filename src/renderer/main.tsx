import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/app.tsx'
import { begin } from './app/begin.ts'
import { StartFailure } from './app/start-failure.tsx'
import { CallFailure } from './state/bridge.ts'

const root = createRoot(document.getElementById('root') as HTMLElement)

// Nothing is drawn before the theme and the place are known: a window that jumps is worse than one that waits.
begin().then(
  (started) =>
    root.render(
      <StrictMode>
        <App started={started} />
      </StrictMode>,
    ),
  (error: unknown) =>
    root.render(<StartFailure message={error instanceof CallFailure ? error.message : String(error)} />),
)

import '@fontsource-variable/atkinson-hyperlegible-next/index.css'
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css'
import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/literata/opsz-italic.css'
import '@fontsource-variable/literata/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/app.tsx'
import { begin } from './app/begin.ts'
import { StartFailure } from './app/start-failure.tsx'
import { followTheme } from './app/theme.ts'

const root = createRoot(document.getElementById('root') as HTMLElement)
const draw = (page: ReactNode) => root.render(<StrictMode>{page}</StrictMode>)

// Nothing is drawn before the theme and the place are known: a window that jumps is worse than one that waits.
begin().then(
  () => draw(<App />),
  (error: unknown) => {
    followTheme()
    draw(<StartFailure message={error instanceof Error ? error.message : String(error)} />)
  },
)

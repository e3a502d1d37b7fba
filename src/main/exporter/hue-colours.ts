import type { Hue } from '../../shared/model/highlight.ts'

/** The hues as a page of another program shows them, on light and on dark paper: those of the app's own themes. */
export const hueColours: Readonly<Record<Hue, { readonly light: string; readonly dark: string }>> = {
  yellow: { light: '#fbe48a', dark: '#6b5a12' },
  green: { light: '#c3e6a6', dark: '#33562a' },
  blue: { light: '#b9dcf5', dark: '#1f4a66' },
  red: { light: '#f9c3c0', dark: '#6b2f35' },
  purple: { light: '#dccdf6', dark: '#473a6b' },
  orange: { light: '#fbd3a4', dark: '#6a4316' },
  magenta: { light: '#f6c6ea', dark: '#5d2f55' },
  gray: { light: '#dcd8d0', dark: '#45474b' },
  lime: { light: '#dcea8c', dark: '#4c5616' },
  teal: { light: '#a9e3d6', dark: '#1b5450' },
  indigo: { light: '#c5cdf8', dark: '#323f78' },
  brown: { light: '#e6d2b5', dark: '#55402a' },
}

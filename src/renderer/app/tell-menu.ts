import { useEffect } from 'react'
import { call, on } from '../state/bridge.ts'
import { listCommands } from '../state/commands.ts'
import { usePlace } from '../state/place-store.ts'
import { useSettings } from '../state/settings-store.ts'
import { isMac } from '../ui/platform.ts'
import { menuCatalogue } from './menu-catalogue.ts'

/** How long the page rests before the menu is told of it, in milliseconds: a held key changes it thirty times a second. */
const REST_MS = 200

/** What may bring commands, take them away, or make one possible. */
const EVENTS = ['keyup', 'pointerup', 'focusin', 'focusout', 'selectionchange'] as const

/** Keeps the window's menu in step with the commands that there are, the keys they have and whether they can be done. */
export function useMenuInStep(): void {
  useEffect(() => {
    let told = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const commands = menuCatalogue(listCommands(), isMac())
      const text = JSON.stringify(commands)
      if (text === told) return
      told = text
      // A menu that is a step behind is no loss worth a word: the next step tells it anew.
      call('window.commands', { commands }).catch(() => {
        told = ''
      })
    }
    const tellSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(tell, REST_MS)
    }
    const stops = [
      useSettings.subscribe(tellSoon),
      usePlace.subscribe(tellSoon),
      on('library.changed', tellSoon),
      ...EVENTS.map((name) => {
        document.addEventListener(name, tellSoon)
        return () => document.removeEventListener(name, tellSoon)
      }),
    ]
    tell()
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [])
}

import * as z from 'zod'

/** The keys of Electron's accelerators that commands can have, each press with its modifiers before it. */
const accelerator =
  /^(?:(?:CmdOrCtrl|Shift)\+)*(?:[A-Z0-9]|F\d{1,2}|Plus|Space|Tab|Enter|Escape|Delete|Backspace|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right|[!-*,-/:-@[-`{-~])$/

/** A command as the menu shows it. */
export const MenuEntry = z.strictObject({
  id: z.string().min(1).max(100),
  title: z.string().min(1).max(200),
  group: z.string().max(60),
  /** Its keys, where one press is enough and Electron can write it. */
  accelerator: z.string().max(40).regex(accelerator).nullable(),
  isEnabled: z.boolean(),
})
export type MenuEntry = z.infer<typeof MenuEntry>

/** All commands of a page. */
export const MenuCatalogue = z.strictObject({ commands: z.array(MenuEntry).max(500) })

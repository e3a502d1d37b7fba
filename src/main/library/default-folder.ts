import { posix, win32 } from 'node:path'

/**
 * The folder of the app's own library, in the system's folder for application data: the window and the command line
 * mean the same one where nobody says `--library`. A variable that holds no absolute path counts as not set, as the
 * XDG base directory specification wants.
 *
 * @param platform as in `process.platform`; whatever is neither macOS nor Windows follows XDG
 */
export function defaultLibraryFolder(
  env: { readonly [name: string]: string | undefined },
  platform: string,
  home: string,
): string {
  if (platform === 'win32') {
    const data = absoluteOr(win32, env.APPDATA, win32.join(home, 'AppData', 'Roaming'))
    return win32.join(data, 'Offprint', 'library')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Offprint', 'library')
  const data = absoluteOr(posix, env.XDG_DATA_HOME, posix.join(home, '.local', 'share'))
  return posix.join(data, 'offprint', 'library')
}

function absoluteOr(paths: typeof posix, value: string | undefined, otherwise: string): string {
  return value !== undefined && paths.isAbsolute(value) ? value : otherwise
}

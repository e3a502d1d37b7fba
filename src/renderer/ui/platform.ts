/** Whether the keys and signs of a Mac are meant. The page is told its platform before it is drawn. */
export function isMac(): boolean {
  return document.documentElement.dataset.platform === 'mac'
}

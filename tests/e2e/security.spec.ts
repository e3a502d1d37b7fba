import { expect, test } from './helpers/app.ts'
import { captureHolding, captureOf } from './helpers/captures.ts'
import { listedCount } from './helpers/reading.ts'

test('the page is locked in: its policy, its globals, its permissions, its network', async ({ startApp }) => {
  const { page } = await startApp({ files: [captureOf(1)] })
  await expect.poll(() => listedCount(page)).toBe(1)
  const found = await page.evaluate(async () => {
    const attempt = async (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        () => 'done',
        () => 'refused',
      )
    return {
      origin: location.origin,
      bridge: Object.keys(window.offprint).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
      fetch: await attempt(() => fetch('https://example.org/')),
      ownFetch: await attempt(() => fetch('app://offprint/index.html')),
      geolocation: await attempt(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notification: Notification.permission,
      opened: window.open('https://example.org/') === null,
      evaluated: await attempt(async () => new Function('return 1')()),
    }
  })
  expect(found).toEqual({
    origin: 'app://offprint',
    bridge: ['call', 'handOverFiles', 'on'],
    node: [],
    fetch: 'refused',
    ownFetch: 'refused',
    geolocation: 'refused',
    notification: 'denied',
    opened: true,
    evaluated: 'refused',
  })
})

test('the page cannot be led elsewhere, and reads nothing outside its folder', async ({ startApp }) => {
  const { page, app } = await startApp({ files: [captureOf(1)] })
  await expect.poll(() => listedCount(page)).toBe(1)
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
  })
  await expect.poll(() => page.url()).toBe('app://offprint/')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const statuses = await app.evaluate(async ({ net }) => {
    const addresses = [
      'app://offprint/../package.json',
      'app://offprint/%2e%2e/main/index.js',
      'app://other/index.html',
    ]
    return Promise.all(
      addresses.map(async (address) =>
        net.fetch(address).then(
          ({ status }) => status,
          () => 'blocked',
        ),
      ),
    )
  })
  expect(statuses).toEqual([404, 404, 'blocked'])
})

test('a hostile feed is shown as text: no script, no picture, no link but https and mailto', async ({
  startApp,
}) => {
  const hostile = captureHolding(`Daily Papers

Jun 26

<img src=x onerror="window.attacked=1"> A Title <script>window.attacked=1</script>

We attack the reader. <script>window.attacked=1</script> <img src="https://example.org/pixel.png"> [a link](javascript:window.attacked=1) and [another](file:///etc/passwd), then [a good one](https://example.org/page) and <a href="javascript:window.attacked=1" onclick="window.attacked=1">more</a>. $\\href{javascript:window.attacked=1}{x} \\htmlStyle{position:fixed}{y}$ and a long tail of words that make this an abstract beyond any doubt.
`)
  const { page, app } = await startApp({ files: [hostile] })
  await expect.poll(() => listedCount(page)).toBe(1)
  await page.keyboard.press('j')
  const text = page.locator('[data-field="abstract"]')
  await expect(text).toContainText('We attack the reader.')
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
  expect(await text.locator('script, img, iframe, object, [onclick], [onerror]').count()).toBe(0)
  const links = await text.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links).toEqual(['https://example.org/pixel.png', 'https://example.org/page'])

  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  await text.getByRole('link', { name: 'a good one' }).click()
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://example.org/page'])
  expect(page.url()).toBe('app://offprint/')
})

test('links are checked again in main, whatever the page asks', async ({ startApp }) => {
  const { page } = await startApp()
  const answers = await page.evaluate(async () => {
    const urls = [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://example.org/',
      'https://user:word@example.org/',
    ]
    return Promise.all(urls.map((url) => window.offprint.call('app.openLink', { url })))
  })
  expect(answers.map((answer) => (answer.ok ? 'opened' : answer.error.code))).toEqual(
    Array(4).fill('refused'),
  )
})

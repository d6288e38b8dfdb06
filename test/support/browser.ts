import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/**
 * A real browser: the one that CHROMIUM names, Debian's, or the one that comes with `npm ci`.
 *
 * @throws Error that says what to install; the journeys fail without a browser, they never pass by
 */
export async function openBrowser(): Promise<Browser> {
  const installed = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )
  try {
    return await chromium.launch({ executablePath: installed ?? (await sparticuz.executablePath()), args: switches })
  } catch (error) {
    throw new Error(
      'No browser could be started. Install one (Debian: apt-get install chromium) or name one in CHROMIUM.',
      { cause: error },
    )
  }
}

/** Root may not use the sandbox; nothing in a test leaves this machine. */
const switches = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

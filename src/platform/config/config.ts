import { resolve } from 'node:path'

/** Everything that the surroundings decide. Read once, at start; passed on, never read again from the environment. */
export type Config = {
  /** Folder of the embedded database and of received files. `HEED_DATA`, default `./data`. */
  readonly dataFolder: string
  /** The key file, outside the data folder and never backed up with it. `HEED_KEYS`, default `./keys/heed-keys.json`. */
  readonly keysFile: string
  /** An external PostgreSQL 15 or later instead of the embedded one. `DATABASE_URL`. */
  readonly databaseUrl: string | undefined
  /** `PORT`, default 3000. */
  readonly port: number
  /** The address to listen on. `HEED_HOST`, default this machine only. */
  readonly host: string
  /** How people reach Heed from outside, without a final slash. `HEED_URL`. Links in e-mail begin with it. */
  readonly url: string
  /** How the public reaches the library; the same address unless it runs as a process of its own. `HEED_LIBRARY_URL`. */
  readonly libraryUrl: string
  /**
   * Is this a demonstration, with invented people who sign in with one click?
   * By default only with the embedded database; with `DATABASE_URL` only where `HEED_DEMONSTRATION=yes` asks for it.
   */
  readonly demonstration: boolean
  /** Where e-mail goes, for example `smtp://user:password@mail.example:587`. Without it, messages stay in the outbox. `SMTP_URL`. */
  readonly smtpUrl: string | undefined
  /** The sender's address. `MAIL_FROM`. */
  readonly mailFrom: string
  /** The virus scanner: a socket path or `host:port` of clamd. `CLAMD`. */
  readonly clamd: string | undefined
}

/** @throws Error naming the variable and what would be accepted */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const port = portFrom(environment['PORT'] ?? '3000')
  const url = addressFrom('HEED_URL', environment['HEED_URL'] ?? `http://localhost:${port}`)
  return {
    dataFolder: resolve(environment['HEED_DATA'] ?? './data'),
    keysFile: resolve(environment['HEED_KEYS'] ?? './keys/heed-keys.json'),
    databaseUrl: environment['DATABASE_URL'],
    port,
    host: environment['HEED_HOST'] ?? '127.0.0.1',
    url,
    libraryUrl: addressFrom('HEED_LIBRARY_URL', environment['HEED_LIBRARY_URL'] ?? url),
    demonstration: demonstrationFrom(environment['HEED_DEMONSTRATION'], environment['DATABASE_URL'] !== undefined),
    smtpUrl: environment['SMTP_URL'],
    mailFrom: environment['MAIL_FROM'] ?? 'Heed <heed@localhost>',
    clamd: environment['CLAMD'],
  }
}

function portFrom(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is "${text}": give a whole number from 0 to 65535, for example 3000`)
  return port
}

function addressFrom(name: string, text: string): string {
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? ''))
    throw new Error(`${name} is "${text}": give a web address, for example https://heed.example.org`)
  return text.replace(/\/+$/, '')
}

function demonstrationFrom(text: string | undefined, external: boolean): boolean {
  if (text === undefined) return !external
  if (text === 'yes' || text === 'no') return text === 'yes'
  throw new Error(`HEED_DEMONSTRATION is "${text}": give yes or no`)
}

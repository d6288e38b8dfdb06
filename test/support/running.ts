import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Heed as `npm start` runs it: a process of its own, with its own embedded database, on a free port. */
export type Running = {
  readonly url: string
  readonly pid: number
  /** Gone at once, as when the power fails for this process alone. */
  readonly kill: () => Promise<void>
  /** As Ctrl-C. */
  readonly stop: () => Promise<void>
}

export type Place = { readonly folder: string; readonly remove: () => void }

/** A folder for one installation's data and keys. */
export function newPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'heed-running-'))
  // The database's own user must be able to pass through, where that is not us.
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export async function startHeed(place: Place, environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...process.env,
      HEED_DATA: join(place.folder, 'data'),
      HEED_KEYS: join(place.folder, 'keys/heed-keys.json'),
      PORT: '0',
      HEED_LOG: 'error',
      DATABASE_URL: undefined,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const url = await readyAt(child)
  const end = async (signal: 'SIGKILL' | 'SIGINT') => {
    child.kill(signal)
    await gone
  }
  return { url, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGINT') }
}

/** Kills the database’s first process and all that it started, at once, so that none is left to clean up; answers how many. */
export function killDatabase(place: Place): number {
  const file = readFileSync(join(place.folder, 'data/postgres/postmaster.pid'), 'utf8')
  const [first = ''] = file.split('\n')
  const others = spawnSync('pgrep', ['-P', first], { encoding: 'utf8' }).stdout.trim().split('\n')
  spawnSync('kill', ['-9', first, ...others])
  return others.length
}

/** Waits for the line that says where Heed is. */
function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /Heed is ready at (http:\/\/localhost:\d+)/.exec(said)?.[1]
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error(`Heed did not start: ${said}`)))
  })
}

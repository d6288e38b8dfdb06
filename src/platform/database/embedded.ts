import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { embeddedBinaries } from './embedded-binaries.ts'
import { asServiceUser, canReach, identity, serviceUser, type ServiceUser } from './service-user.ts'

export type EmbeddedServer = {
  /** As the owner of everything, on the database `postgres`. */
  readonly config: pg.ClientConfig
  readonly pid: number
  /** Found running, begun by another process of ours: `stop` then leaves it to that one. */
  readonly adopted: boolean
  stop(): Promise<void>
}

type Settings = Readonly<Record<string, string>>

/**
 * Starts a PostgreSQL server of our own in a folder, or adopts the one already running there.
 *
 * It listens on a socket that only its own user can open, never on a network. It ends with the process that started
 * it, even when that is killed outright; whatever had been acknowledged is there at the next start.
 */
export async function startEmbedded(dataFolder: string, extraSettings: Settings = {}): Promise<EmbeddedServer> {
  const user = serviceUser()
  const program = await embeddedBinaries(user)
  const place = placeFor(resolve(dataFolder), user)
  if (!existsSync(join(place.database, 'PG_VERSION'))) create(place, program('initdb'), user)
  const config = { host: place.socket, port: 5432, user: 'owner', password: passwordOf(place), database: 'postgres' }

  const running = await findRunning(place, config)
  if (running) return { config, pid: running, adopted: true, stop: () => Promise.resolve() }
  const settings = { ...settingsFor(place), ...extraSettings }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return start(place, config, user, [program('postgres'), '-D', place.database, ...options])
}

type Place = {
  readonly database: string
  readonly socket: string
  readonly password: string
  readonly log: string
}

function placeFor(dataFolder: string, user: ServiceUser | undefined): Place {
  makeReachable(dataFolder, user)
  const database = databaseFolder(dataFolder, user)
  const socket = socketFolder(database, user)
  return { database, socket, password: join(dataFolder, 'postgres.password'), log: join(dataFolder, 'server.log') }
}

/** A short name of its own, in the temporary folder: the path of a socket may not exceed 107 bytes. */
function socketFolder(database: string, user: ServiceUser | undefined): string {
  const folder = join(tmpdir(), `heed-${createHash('sha1').update(database).digest('hex').slice(0, 12)}`)
  makePrivate(folder, user)
  return folder
}

/** When the server is another user than ourselves, it must be able to pass through the folder, though not list it. */
function makeReachable(dataFolder: string, user: ServiceUser | undefined): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  if (user && !canReach(dataFolder, user)) chmodSync(dataFolder, 0o711)
}

/** Under a folder the server's user cannot enter, such as /root, there is only a link to where the database is. */
function databaseFolder(dataFolder: string, user: ServiceUser | undefined): string {
  const folder = join(dataFolder, 'postgres')
  if (!lstatSync(folder, { throwIfNoEntry: false })) {
    if (user && !canReach(dataFolder, user)) symlinkSync(folderElsewhere(), folder)
    else mkdirSync(folder)
  }
  return realpathSync(folder)
}

function folderElsewhere(): string {
  const shelf = '/var/lib/heed'
  mkdirSync(shelf, { recursive: true })
  chmodSync(shelf, 0o711)
  return mkdtempSync(join(shelf, 'postgres-'))
}

function makePrivate(folder: string, user: ServiceUser | undefined): void {
  mkdirSync(folder, { recursive: true })
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

/** Made beside its place and then moved there, so that a start cut short leaves nothing that looks like a database. */
function create(place: Place, initdb: string, user: ServiceUser | undefined): void {
  const unfinished = `${place.database}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  makePrivate(unfinished, user)
  writeFileSync(place.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  const passwordToRead = join(place.socket, 'password')
  writeFileSync(passwordToRead, passwordOf(place), { mode: 0o600 })
  if (user) chownSync(passwordToRead, user.uid, user.gid)

  const [command, ...rest] = asServiceUser(user, [initdb, '-D', unfinished, '--pwfile', passwordToRead, ...newDatabase])
  const { status, stderr } = spawnSync(command, rest, { encoding: 'utf8' })
  rmSync(passwordToRead)
  if (status !== 0) throw new Error(`The database could not be created in ${unfinished}: ${stderr}`)
  renameSync(unfinished, place.database)
}

/** Keys sort by byte (locale C): a later ICU may order text differently, and so break an index. */
const newDatabase = [
  '--username=owner',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=en-GB',
  '--locale=C',
  '--data-checksums',
]

const passwordOf = (place: Place): string => readFileSync(place.password, 'utf8').trim()

/** The server's log holds no errors of single statements: they reach us anyway, and may quote what someone wrote. */
const settingsFor = (place: Place): Settings => ({
  listen_addresses: '',
  unix_socket_directories: place.socket,
  unix_socket_permissions: '0700',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
})

/** The pid of a server that answers. One that is on its way out, after a crash of ours, is given five seconds to leave. */
async function findRunning(place: Place, config: pg.ClientConfig): Promise<number | undefined> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const pid = recordedPid(place)
    if (!pid || !isPostgres(pid)) return undefined
    if (await answers(config)) return pid
    await sleep(100)
  }
  return undefined
}

function recordedPid(place: Place): number | undefined {
  const file = join(place.database, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

/** After a crash the recorded pid may belong to a stranger, or to a process already dead but not yet collected. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid)
  try {
    return /\(postgres\) [^Z]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function answers(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Tries again for five seconds while the processes of a server killed outright are still letting go of the folder. */
async function start(
  place: Place,
  config: pg.ClientConfig,
  user: ServiceUser | undefined,
  command: readonly string[],
): Promise<EmbeddedServer> {
  for (let attempt = 1; ; attempt++) {
    const { server, whyNot } = await startOnce(place, config, user, command)
    if (server) return server
    if (attempt === 20 || !/lock file|shared memory block/.test(whyNot))
      throw new Error(`The database server did not start. ${place.log} ends with:\n${whyNot}`)
    await sleep(250)
  }
}

type Outcome = { server: EmbeddedServer; whyNot?: never } | { server?: never; whyNot: string }

async function startOnce(
  place: Place,
  config: pg.ClientConfig,
  user: ServiceUser | undefined,
  command: readonly string[],
): Promise<Outcome> {
  const log = openLog(place.log)
  const child = spawnTied(command, user, log.file)
  closeSync(log.file)
  let hasExited = false
  const exit = new Promise<void>((exited) => {
    child.once('exit', () => {
      hasExited = true
      exited()
    })
  })

  const giveUpAt = Date.now() + 60_000
  while (!hasExited && Date.now() < giveUpAt) {
    if (await answers(config)) {
      return { server: { config, pid: recordedPid(place) ?? 0, adopted: false, stop: () => stop(child, exit, place) } }
    }
    await sleep(25)
  }
  if (!hasExited) await stop(child, exit, place)
  return { whyNot: readFileSync(place.log, 'utf8').slice(log.start).trim().slice(-4000) }
}

/** Begun anew at 10 MB, keeping one before it. */
function openLog(path: string): { file: number; start: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const isFull = size > 10_000_000
  if (isFull) renameSync(path, `${path}.1`)
  return { file: openSync(path, 'a', 0o600), start: isFull ? 0 : size }
}

/**
 * A child that is told to shut down (SIGINT, which PostgreSQL calls fast) when we die, however we die.
 * On Linux the kernel tells it. Elsewhere a shell holds the other end of a pipe of ours, and tells it when that closes.
 */
function spawnTied(command: readonly string[], user: ServiceUser | undefined, log: number): ChildProcess {
  if (hasSetpriv()) {
    const tied = [...(user ? identity(user) : []), '--pdeathsig', 'INT', ...command]
    return spawn('setpriv', tied, { stdio: ['ignore', log, log] })
  }
  // In sh a background command's stdin is /dev/null, so the pipe is kept as descriptor 3.
  const watch = 'exec 3<&0; "$@" </dev/null 3<&- & p=$!; { read -r _ <&3 || :; kill -INT $p; } 2>/dev/null & wait $p'
  return spawn('/bin/sh', ['-c', watch, 'sh', ...command], { stdio: ['pipe', log, log] })
}

const hasSetpriv = (): boolean =>
  process.platform === 'linux' && spawnSync('setpriv', ['--version'], { stdio: 'ignore' }).status === 0

async function stop(child: ChildProcess, exit: Promise<void>, place: Place): Promise<void> {
  if (child.stdin) child.stdin.end()
  else child.kill('SIGINT')
  await exit
  rmSync(place.socket, { recursive: true, force: true })
}

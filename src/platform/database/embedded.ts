import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { embeddedBinaries } from './embedded-binaries.ts'
import { createDatabase, passwordOf, placeFor, type Place } from './embedded-place.ts'
import { identity, serviceUser, type ServiceUser } from './service-user.ts'

export type EmbeddedServer = {
  /** As the owner of everything, on the database `postgres`. */
  readonly config: pg.ClientConfig
  /** Found running, begun by another process of ours: `stop` then leaves it to that one. */
  readonly adopted: boolean
  stop(): Promise<void>
}

type Settings = Readonly<Record<string, string>>

/**
 * Starts a PostgreSQL server of our own in a folder, or adopts the one already running there.
 *
 * It listens on a socket that only its own user can open, never on a network. Killed, it is started again. It ends
 * with the process that started it, even when that is killed outright. Whatever it acknowledged is there afterwards.
 */
export async function startEmbedded(dataFolder: string, extraSettings: Settings = {}): Promise<EmbeddedServer> {
  const user = serviceUser()
  const program = await embeddedBinaries(user)
  const place = placeFor(resolve(dataFolder), user)
  if (!existsSync(join(place.database, 'PG_VERSION'))) createDatabase(place, program('initdb'), user)
  const config = { host: place.socket, port: 5432, user: 'owner', password: passwordOf(place), database: 'postgres' }

  if (await isRunning(place, config)) return { config, adopted: true, stop: () => Promise.resolve() }
  const settings = { ...settingsFor(place), ...extraSettings }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [program('postgres'), '-D', place.database, ...options]
  const stop = await keepUp(() => start(place, config, user, command))
  return {
    config,
    adopted: false,
    stop: () => stop().then(() => rmSync(place.socket, { recursive: true, force: true })),
  }
}

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

/** Does a server answer? One that is on its way out, after a crash of ours, is given five seconds to leave. */
async function isRunning(place: Place, config: pg.ClientConfig): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const pid = recordedPid(place)
    if (!pid || !isPostgres(pid)) return false
    if (await answers(config)) return true
    await sleep(100)
  }
  return false
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

type Running = {
  readonly child: ChildProcess
  /** The exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>
}

/** Starts again what ended though no one had asked it to. Answers with how to ask. */
async function keepUp(startIt: () => Promise<Running>): Promise<() => Promise<void>> {
  let running = startIt()
  let isWanted = true
  async function watch(): Promise<void> {
    const { exit } = await running
    if ((await exit) === 0 || !isWanted) return
    running = startIt()
    await watch()
  }
  await running
  void watch() // should it not start again, there is no going on without it: the rejection ends the process
  return async () => {
    isWanted = false
    await stop(await running)
  }
}

/** Tries again for five seconds while the processes of a server killed outright are still letting go of the folder. */
async function start(
  place: Place,
  config: pg.ClientConfig,
  user: ServiceUser | undefined,
  command: readonly string[],
): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    const log = openLog(place.log)
    const running = spawnTied(command, user, log.file)
    closeSync(log.file)
    if (await comesUp(running, config)) return running
    await stop(running)
    const whyNot = readFileSync(place.log, 'utf8').slice(log.start).trim().slice(-4000)
    if (attempt === 20 || !/lock file|shared memory block/.test(whyNot))
      throw new Error(`The database server did not start. ${place.log} ends with:\n${whyNot}`)
    await sleep(250)
  }
}

/** Recovering from a crash takes it longer; it is given a minute. */
async function comesUp({ exit }: Running, config: pg.ClientConfig): Promise<boolean> {
  let hasExited = false
  void exit.then(() => (hasExited = true))
  const giveUpAt = Date.now() + 60_000
  while (!hasExited && Date.now() < giveUpAt) {
    if (await answers(config)) return true
    await sleep(25)
  }
  return false
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
 * It is in a process group of its own, so that Ctrl-C reaches us first and it last.
 */
function spawnTied(command: readonly string[], user: ServiceUser | undefined, log: number): Running {
  const child = hasSetpriv()
    ? spawn('setpriv', [...(user ? identity(user) : []), '--pdeathsig', 'INT', ...command], {
        stdio: ['ignore', log, log],
        detached: true,
      })
    : spawn('/bin/sh', ['-c', tieByPipe, 'sh', ...command], { stdio: ['pipe', log, log], detached: true })
  return { child, exit: new Promise((exited) => child.once('exit', exited)) }
}

/** In sh a background command's stdin is /dev/null, so the pipe is kept as descriptor 3. */
const tieByPipe = 'exec 3<&0; "$@" </dev/null 3<&- & p=$!; { read -r _ <&3 || :; kill -INT $p; } 2>/dev/null & wait $p'

const hasSetpriv = (): boolean =>
  process.platform === 'linux' && spawnSync('setpriv', ['--version'], { stdio: 'ignore' }).status === 0

async function stop({ child, exit }: Running): Promise<void> {
  if (child.stdin) child.stdin.end()
  else child.kill('SIGINT')
  await exit
}

import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asServiceUser, canReach, type ServiceUser } from './service-user.ts'

/** Where one embedded database keeps what: its files, its socket, the owner's password and the server's log. */
export type Place = {
  readonly database: string
  readonly socket: string
  readonly password: string
  readonly log: string
}

export function placeFor(dataFolder: string, user: ServiceUser | undefined): Place {
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
export function createDatabase(place: Place, initdb: string, user: ServiceUser | undefined): void {
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

/** Names sort as people expect (ICU, en-GB); messages, numbers and the rest are the same on every machine (C). */
const newDatabase = [
  '--username=owner',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=en-GB',
  '--locale=C',
  '--data-checksums',
]

export const passwordOf = (place: Place): string => readFileSync(place.password, 'utf8').trim()

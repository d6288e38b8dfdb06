import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a backup holds, and what it needs. It is written last: a folder without it was never finished. */
export type Manifest = {
  readonly heedBackup: 1
  readonly madeAt: string
  readonly postgres: string
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
  /** The names of the keys without which what is sealed in it cannot be opened. The keys themselves are not in it. */
  readonly keys: readonly string[]
  readonly tables: readonly TableInBackup[]
  readonly sequences: readonly { readonly name: string; readonly value: string }[]
  readonly files: readonly FileInBackup[]
}

/** A path below the backup's folder. */
export type FileInBackup = { readonly path: string; readonly bytes: number; readonly sha256: string }
export type TableInBackup = FileInBackup & { readonly table: string; readonly columns: readonly string[] }

/** Why a backup cannot be restored, in words for the person who tries. */
export class RestoreRefused extends Error {}

const manifestFile = 'manifest.json'
const manifestChecksum = 'manifest.sha256'

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = JSON.stringify(manifest, null, 1)
  await writeThrough(join(folder, manifestChecksum), `${sha256(text)}\n`)
  await writeThrough(join(folder, manifestFile), text)
}

/** @throws RestoreRefused when it is not a backup of ours, not finished, or not as it was written */
export function readManifest(folder: string): Manifest {
  if (!existsSync(join(folder, manifestFile))) throw new RestoreRefused(`${folder} holds no finished backup of Heed`)
  const text = readFileSync(join(folder, manifestFile), 'utf8')
  const manifest: Partial<Manifest> = text.startsWith('{\n "heedBackup":') ? JSON.parse(text) : {}
  if (manifest.heedBackup !== 1)
    throw new RestoreRefused(`${folder} is not a backup that this version of Heed can read`)
  const checksum = join(folder, manifestChecksum)
  if (!existsSync(checksum) || readFileSync(checksum, 'utf8').trim() !== sha256(text))
    throw new RestoreRefused(`${join(folder, manifestFile)} is not as it was written`)
  return JSON.parse(text)
}

/** @throws RestoreRefused when a file is missing, or a single byte of one has changed */
export async function checkFiles(folder: string, { tables, files }: Manifest): Promise<void> {
  for (const { path, sha256 } of [...tables, ...files]) {
    if (!/^(tables|files)\//.test(path) || path.split('/').includes('..'))
      throw new RestoreRefused(`The backup names a file outside its own folder: ${path}`)
    const file = join(folder, path)
    if (!existsSync(file)) throw new RestoreRefused(`The backup is damaged: ${path} is missing`)
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    if (hash.digest('hex') !== sha256)
      throw new RestoreRefused(`The backup is damaged: ${path} is not as it was written`)
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(text)
  await file.sync()
  await file.close()
}

/** Writes a stream to a file, down to the disk, counting and summing as it passes. */
export async function keep(from: Readable, folder: string, path: string): Promise<FileInBackup> {
  const hash = createHash('sha256')
  let bytes = 0
  const summing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(from, summing, createWriteStream(join(folder, path), { flags: 'wx', mode: 0o600, flush: true }))
  return { path, bytes, sha256: hash.digest('hex') }
}

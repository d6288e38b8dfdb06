import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Config } from '#platform/config'
import { fileLimit, type UploadStream } from '#platform/http'

/**
 * A file as it came, on disk in quarantine, before any transaction knows it. `chosen: false` when the form had none.
 * Its content has not been looked at: `keepFile` does that when a verb takes it.
 */
export type KeptUpload =
  | { readonly chosen: false }
  | {
      readonly chosen: true
      readonly tooLarge: boolean
      readonly id: string
      readonly fileName: string
      readonly size: number
      readonly sha256: string
    }

/** Where a file's bytes lie: under the data folder, spread over folders by the first letters of the id. */
export const pathOf = (config: Pick<Config, 'dataFolder'>, id: string): string =>
  join(config.dataFolder, 'files', id.slice(0, 2), id)

/**
 * Streams a file to quarantine, counting and hashing, and flushes it to disk: once a verb has committed, a power cut
 * does not lose it. A file over the limit is not kept.
 */
export async function keepUpload(config: Config, sent: UploadStream | undefined): Promise<KeptUpload> {
  if (!sent || sent.fileName === '') {
    sent?.stream.resume()
    return { chosen: false }
  }
  const id = randomUUID()
  const path = pathOf(config, id)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let size = 0
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(sent.stream, counting, createWriteStream(path, { mode: 0o600 }))
  await flush(path)
  const tooLarge = size >= fileLimit
  if (tooLarge) await unlink(path)
  return { chosen: true, tooLarge, id, fileName: sent.fileName, size, sha256: hash.digest('hex') }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}

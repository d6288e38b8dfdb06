import { crc32 } from 'node:zlib'
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl'
import { Refusal, damaged } from './refusal.ts'

/** What we open at most. trust.md R34; house.md section 12. */
export const limits = {
  fileBytes: 50 * 2 ** 20,
  parts: 5_000,
  inflatedBytes: 256 * 2 ** 20,
  /** Repetitive XML shrinks a hundredfold and harms nobody, so the ratio counts only where the whole is large. */
  ratio: 100,
  ratioFromBytes: 64 * 2 ** 20,
} as const

export type Zip = {
  /** Names of its parts, folders left out. */
  readonly names: readonly string[]
  /** The bytes of a part as they inflate, counted and checked against its size and checksum. */
  readonly inflate: (name: string) => AsyncGenerator<Buffer, void>
}

/**
 * Opens a zip after reading its list of parts only: nothing is inflated before all the limits hold.
 *
 * @throws Refusal over a limit, or where its parts are locked, doubled, overlapping, or named to leave their folder
 */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const { zip, entries } = await listed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  withinLimits(entries, bytes.byteLength)
  noneOverlaps(entries)
  const parts = new Map(
    entries.filter((entry) => !entry.fileName.endsWith('/')).map((entry) => [entry.fileName, entry]),
  )
  return {
    names: [...parts.keys()],
    inflate(name) {
      const entry = parts.get(name)
      if (!entry) throw damaged(`its part ${name} is missing`)
      return inflated(zip, entry)
    },
  }
}

async function listed(bytes: Buffer): Promise<{ zip: ZipFile; entries: readonly Entry[] }> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false })
    if (zip.entryCount > limits.parts) throw tooManyParts()
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) {
      entries.push(entry)
      if (entries.length > limits.parts) throw tooManyParts()
    }
    return { zip, entries }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw damaged('its list of parts cannot be read')
  }
}

const tooManyParts = (): Refusal => new Refusal('The file holds more than 5,000 parts, the most that Heed opens.')

function withinLimits(entries: readonly Entry[], fileBytes: number): void {
  const names = new Set<string>()
  let inflatedBytes = 0
  for (const entry of entries) {
    usable(entry)
    // Part names do not differ by case alone: ECMA-376, part 2, 6.2.2.3.
    const name = entry.fileName.toLowerCase()
    if (names.has(name)) throw damaged(`its part ${entry.fileName} is there twice`)
    names.add(name)
    inflatedBytes += entry.uncompressedSize
  }
  if (inflatedBytes > limits.inflatedBytes)
    throw new Refusal(
      'The file unpacks to more than 256 MB, the most that Heed opens. Split it, or leave pictures out.',
    )
  if (inflatedBytes > limits.ratioFromBytes && inflatedBytes > limits.ratio * fileBytes)
    throw new Refusal('The file unpacks to more than 100 times its own size, as files made to do harm do.')
}

const fileTypeBits = 0o170000
const symbolicLink = 0o120000

function usable(entry: Entry): void {
  if (entry.isEncrypted())
    throw new Refusal('The file is locked with a password. Save a copy without one and send that.')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw damaged(`its part ${entry.fileName} is packed in a way Office does not use`)
  if (((entry.externalFileAttributes >>> 16) & fileTypeBits) === symbolicLink)
    throw damaged(`its part ${entry.fileName} points elsewhere`)
}

const localHeaderBytes = 30

/** Parts that share bytes are how a small zip inflates without end (David Fifield, "A better zip bomb", 2019). */
function noneOverlaps(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw damaged(`its part ${entry.fileName} lies over another`)
    end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.fileNameLength + entry.compressedSize
  }
}

async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer, void> {
  let checksum = 0
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw damaged(`its part ${entry.fileName} cannot be unpacked`)
  }
  if (checksum !== entry.crc32) throw damaged(`its part ${entry.fileName} is not what it was when it was saved`)
}

import { inflateSync } from 'node:zlib'
import type { PartsBuilder } from './parts.ts'
import { stringsIn } from './strings-in.ts'
import { readSvg } from './read-html.ts'

/**
 * What a picture says besides what it shows: EXIF, XMP, IPTC, comments and the texts of a PNG. Nobody here can read what
 * is drawn in it: a person has to look.
 *
 * @param name of the picture's file, for whoever is told
 */
export function readPicture(name: string, bytes: Uint8Array, parts: PartsBuilder): void {
  if (/\.svg$/i.test(name)) return readSvg(new TextDecoder().decode(bytes), parts, name)
  const about = segmentsOf(bytes)
  for (const segment of about) {
    for (const text of textsOf(segment)) parts.add('image', text, { within: name })
    if (hasPosition(segment)) parts.carries('place of a picture', 'image', name)
  }
}

/** XMP is XML: its values are read apart from its marks, and its attributes too. */
function textsOf(segment: Uint8Array): readonly string[] {
  const strings = stringsIn(segment)
  const text = new TextDecoder().decode(segment)
  if (!text.includes('<x:xmpmeta') && !text.includes('<rdf:RDF')) return strings
  return [...text.matchAll(/>([^<>]+)<|="([^"]*)"/g)]
    .map(([, value = '', attribute = '']) => (value + attribute).trim())
    .filter((value) => value !== '' && !/^https?:\/\/(?:ns\.adobe|www\.w3|purl)/.test(value))
}

function segmentsOf(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSegments(bytes)
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return pngChunks(bytes)
  if (latin(bytes, 0, 4) === 'RIFF') return riffChunks(bytes)
  // GIF, TIFF, EMF, WMF, HEIC: small headers and no fixed place for words, so all of it is read.
  return [bytes.subarray(0, 4 * 2 ** 20)]
}

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
const big = (bytes: Uint8Array, at: number, length: number): number => bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0) // prettier-ignore

/** APP1 to APP15 and comments, and what stands behind the end of the picture (ITU-T T.81, B.1.1). */
function jpegSegments(bytes: Uint8Array): readonly Uint8Array[] {
  const segments: Uint8Array[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const length = big(bytes, at + 2, 2)
    if (marker === 0xda || length < 2) break
    if ((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe) segments.push(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + length
  }
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.from([0xff, 0xd9]))
  if (end > 0 && end + 2 < bytes.length) segments.push(bytes.subarray(end + 2))
  return segments
}

/** Texts, plain or packed, and EXIF (PNG specification, 11.3); and what stands behind the end. */
function pngChunks(bytes: Uint8Array): readonly Uint8Array[] {
  const chunks: Uint8Array[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = big(bytes, at, 4)
    const type = latin(bytes, at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (/^(?:tEXt|iTXt|eXIf|tIME)$/.test(type)) chunks.push(data)
    if (/^(?:zTXt|iTXt|iCCP)$/.test(type)) chunks.push(...unpacked(data))
    at += 12 + length
    if (type === 'IEND') break
  }
  return at < bytes.length ? [...chunks, bytes.subarray(at)] : chunks
}

/** At most a megabyte of it: a text that is longer is not about the picture. */
function unpacked(data: Uint8Array): readonly Uint8Array[] {
  for (let from = data.indexOf(0) + 1; from > 0 && from < Math.min(data.length, 400); from++) {
    if (data[from] !== 0x78) continue
    try {
      return [data.subarray(0, from), inflateSync(data.subarray(from), { maxOutputLength: 2 ** 20 })]
    } catch {
      // Not the beginning of what is packed: look further.
    }
  }
  return []
}

function riffChunks(bytes: Uint8Array): readonly Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = [3, 2, 1, 0].reduce((sum, byte) => sum * 256 + (bytes[at + 4 + byte] ?? 0), 0)
    if (/^(?:EXIF|XMP )$/.test(latin(bytes, at, at + 4))) chunks.push(bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return chunks
}

/** Does EXIF say where the picture was taken? Tag 0x8825 of the first directory points there (EXIF 2.32, 4.6.3). */
function hasPosition(segment: Uint8Array): boolean {
  const start = [0, 6].find((at) => /^(?:II\*\0|MM\0\*)$/.test(latin(segment, at, at + 4)))
  if (start === undefined) return false
  const view = new DataView(segment.buffer, segment.byteOffset + start, segment.byteLength - start)
  const little = segment[start] === 0x49
  if (view.byteLength < 8) return false
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return false
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > view.byteLength) return false
    if (view.getUint16(at, little) === 0x8825) return true
  }
  return false
}

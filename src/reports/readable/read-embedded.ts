import { Refusal } from '#platform/files'
import { PartsBuilder } from './parts.ts'
import { readHtml } from './read-html.ts'
import { readWord } from './read-word.ts'
import { stringsIn } from './strings-in.ts'

/** A file in a file in a file: deeper than this nobody puts one by accident. */
const deepest = 3

/** Reads a file that another one carries, as far as it can be read; otherwise whatever reads as text in it. */
export async function readEmbedded(name: string, bytes: Uint8Array, parts: PartsBuilder, depth: number): Promise<void> {
  if (/\.(?:odttf|ttf|otf|fntdata)$/i.test(name)) return
  if (/\/embeddings\/|afchunk|\.(?:docx|docm|xlsx|xlsm|pptx|html?|mht|rtf)$/i.test(name))
    parts.carries('embedded file', 'embedded', name)
  if (latinStart(bytes) === 'PK' && depth < deepest) {
    const inside = new PartsBuilder()
    if (await wasRead(bytes, inside, depth + 1)) return parts.addEmbedded(inside.parts, name)
  }
  if (/\.(?:x?html?|mht)$/i.test(name)) {
    const inside = new PartsBuilder()
    readHtml(new TextDecoder().decode(bytes), inside)
    return parts.addEmbedded(inside.parts, name)
  }
  const part = /\/embeddings\/|vbaProject/i.test(name) ? 'embedded' : 'metadata'
  for (const text of stringsIn(bytes)) parts.add(part, text, { within: name })
}

/** @returns false where it is not an Office file: it is then read as bytes */
async function wasRead(bytes: Uint8Array, inside: PartsBuilder, depth: number): Promise<boolean> {
  try {
    await readWord(bytes, inside, depth)
    return true
  } catch (cause) {
    if (cause instanceof Refusal) return false
    throw cause
  }
}

const latinStart = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 2))

import { extname } from 'node:path'
import { checkContent, Refusal } from '#platform/files'
import { decodeText } from './decode-text.ts'
import { PartsBuilder, type ReadableParts } from './parts.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readWord } from './read-word.ts'

/** 50 MB, as for every file that Heed takes. */
const mostBytes = 50 * 2 ** 20

/**
 * Everything that can be read out of a report: shown, hidden and carried along, its own name included. `read-worker.ts` runs
 * this in a process of its own; nothing else should call it with a file that others sent.
 *
 * @throws Refusal for a file that is damaged, locked, disguised, or of another kind
 */
export async function readReport(fileName: string, bytes: Uint8Array): Promise<ReadableParts> {
  const parts = new PartsBuilder()
  const ending = extname(fileName).toLowerCase()
  if (bytes.byteLength === 0) throw new Refusal('The file is empty.')
  if (bytes.byteLength > mostBytes) throw new Refusal('The file is larger than 50 MB, the most that Heed takes.')
  await (readers[ending] ?? otherKind)(bytes, parts, fileName)
  parts.add('metadata', fileName, { within: 'the name of the file' })
  return parts.parts
}

type Reader = (bytes: Uint8Array, parts: PartsBuilder, fileName: string) => Promise<void>

const readers: Readonly<Record<string, Reader>> = {
  '.docx': word,
  '.docm': word,
  '.html': async (bytes, parts) => readHtml(textOf(bytes), parts),
  '.htm': async (bytes, parts) => readHtml(textOf(bytes), parts),
  '.md': async (bytes, parts) => readMarkdown(textOf(bytes), parts),
  '.markdown': async (bytes, parts) => readMarkdown(textOf(bytes), parts),
  '.txt': async (bytes, parts) => readPlain(textOf(bytes), parts),
}

async function word(bytes: Uint8Array, parts: PartsBuilder, fileName: string): Promise<void> {
  const checked = await checkContent(fileName, bytes)
  if (!checked.ok) throw new Refusal(checked.because)
  await readWord(bytes, parts)
}

/** A text file that begins as something else does is that, whatever it is called. */
function textOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (otherStarts.some((each) => start.startsWith(each)))
    throw new Refusal('The file is not the text that its name says: it is a Word, PDF or other file. Give it its own ending, or save it as .docx.') // prettier-ignore
  return decodeText(bytes)
}

/** Zip, PDF, rich text, Office of before 2007, PNG, JPEG, in hexadecimal. */
const otherStarts = ['504b0304', '255044462d', '7b5c727466', 'd0cf11e0', '89504e47', 'ffd8ff']

/** An empty line ends a paragraph. */
function readPlain(text: string, parts: PartsBuilder): void {
  for (const paragraph of text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) parts.add('body', paragraph.trim())
}

function otherKind(_bytes: Uint8Array, _parts: PartsBuilder, fileName: string): Promise<void> {
  throw new Refusal(
    `A report is read from .docx, .html, .md or .txt, and ${fileName} is none of these. Save it as one of them.`,
  )
}

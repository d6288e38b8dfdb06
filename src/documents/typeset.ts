import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * A document for the public, as plain structure and plain text: no markup, no pictures, nothing hidden.
 *
 * What the public reads is made from this and never from an uploaded file, because a cleaned file still holds what
 * nobody sees: deleted text, comments, authors (trust D1: 9 of 25 planted secrets survived a conversion to PDF).
 */
export type PublicDocument = {
  readonly title: string
  /** What kind of document this is: "Safeguarding adults review", "Seven-minute briefing". */
  readonly subtitle: string
  /** The board or partnership that publishes it, by the name the public knows. */
  readonly board: string
  readonly date: Temporal.PlainDate
  readonly language: Language
  /** A long report has one; a briefing of a page or two does not. */
  readonly contents: boolean
  readonly sections: readonly Section[]
}

export type Language = 'English' | 'Welsh'

export type Section = { readonly heading: string; readonly blocks: readonly Block[] }

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly text: string; readonly said: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'glossary'; readonly terms: readonly { readonly term: string; readonly meaning: string }[] }

export type Typeset =
  | { readonly ok: true; readonly pdf: Uint8Array }
  /** A person can act on this: write the words in letters that our fonts have. */
  | { readonly ok: false; readonly because: 'letters missing from the fonts'; readonly letters: readonly string[] }
  /** An operator can act on this: the optional package with the typesetter is only made for 64-bit Linux. */
  | { readonly ok: false; readonly because: 'no typesetter on this machine' }

/**
 * Makes a tagged PDF to the PDF/UA-1 standard, in our own fonts, with nothing in its metadata but title, language and date.
 * The same document always gives the same bytes.
 *
 * Runs in a process of its own, without our environment: a long report takes seconds, and a fault in the native
 * typesetter must not take the service with it.
 *
 * @throws Error when it takes over a minute, or fails for a reason that nobody who writes a report can mend
 */
export async function typeset(document: PublicDocument): Promise<Typeset> {
  const { code, output, complaint } = await runTypesetter(
    JSON.stringify({ ...document, dateInWords: dateInWords(document) }),
  )
  if (code === 0) return { ok: true, pdf: withOneEnd(output) }
  if (complaint.startsWith(noTypesetter)) return { ok: false, because: 'no typesetter on this machine' }
  const letters = lettersMissing(complaint)
  if (letters.length > 0) return { ok: false, because: 'letters missing from the fonts', letters }
  throw new Error(`The PDF could not be made: ${complaint || 'the typesetter stopped without a word'}`)
}

const dateInWords = ({ date, language }: PublicDocument): string =>
  date.toLocaleString(language === 'Welsh' ? 'cy-GB' : 'en-GB', { dateStyle: 'long' })

/**
 * Writes the comment `%%EOF` that closes each font's table of characters in small letters, so that the file holds that
 * mark once: whoever counts revisions by it, as checkers of published files do (trust R40), counts one.
 */
function withOneEnd(pdf: Buffer): Buffer {
  for (let at = pdf.indexOf(end); at !== pdf.lastIndexOf(end); at = pdf.indexOf(end))
    pdf.write(end.toLowerCase(), at, 'latin1')
  return pdf
}

const end = '%%EOF'

/** What the process says first when the package is not there. */
export const noTypesetter = 'No typesetter'

const longestWait = 60_000

type Run = { readonly code: number | null; readonly output: Buffer; readonly complaint: string }

function runTypesetter(input: string): Promise<Run> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./typeset/process.ts', import.meta.url))], {
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: longestWait,
    killSignal: 'SIGKILL',
  })
  const output: Buffer[] = []
  const complaint: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => complaint.push(bytes))
  // A process that dies early closes its input; what it said on its way out is the better message.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, output: Buffer.concat(output), complaint: Buffer.concat(complaint).toString('utf8') }),
    )
  })
}

/** The typesetter names each piece of text that no font could show, as a quoted string inside its message. */
const lettersMissing = (complaint: string): readonly string[] => [
  ...new Set(
    [...complaint.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gs)].map(([, letters = '']) =>
      unescape(letters),
    ),
  ),
]

const unescape = (letters: string): string =>
  letters.replace(/\\u\{([0-9a-f]+)\}/g, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

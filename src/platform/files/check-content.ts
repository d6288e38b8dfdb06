import { fileTypeFromBuffer } from 'file-type'
import { type OfficeKind, doctypeRefused, openOffice } from './office-parts.ts'
import { openSpreadsheet } from './open-document.ts'
import { Refusal } from './refusal.ts'
import { limits, openZip } from './zip-limits.ts'

export type FileKind = OfficeKind | 'ods' | 'csv' | 'txt' | 'pdf' | 'png' | 'jpeg'

type Checked = { readonly ok: true; readonly kind: FileKind } | { readonly ok: false; readonly because: string }

/**
 * May this file be kept? Its ending must be one we take, and its content must be what the ending says. trust.md R32–R34.
 * This says that a file is what it claims to be and safe to open, not that it is free of viruses.
 */
export async function checkContent(fileName: string, bytes: Uint8Array): Promise<Checked> {
  try {
    return { ok: true, kind: await kindOf(fileName, bytes) }
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, because: cause.message }
    throw cause
  }
}

async function kindOf(fileName: string, bytes: Uint8Array): Promise<FileKind> {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const check = checks.get(ending)
  if (!check)
    throw new Refusal(
      refusedEndings.get(ending) ??
        `Heed does not take files ending ${ending === '' ? 'in nothing' : `.${ending}`}. ${taken}`,
    )
  if (bytes.byteLength > limits.fileBytes) throw new Refusal('The file is larger than 50 MB, the most that Heed takes.')
  if (bytes.byteLength === 0) throw new Refusal('The file is empty.')
  return check(bytes, ending)
}

const taken = 'It takes .docx, .docm, .xlsx, .xlsm, .ods, .csv, .txt, .pdf, .png and .jpg.'

const refusedEndings: ReadonlyMap<string, string> = new Map([
  ['doc', 'This is the Word format of before 2007. Open it in Word and save it as .docx.'],
  ['xls', 'This is the Excel format of before 2007. Open it in Excel and save it as .xlsx.'],
  ['xlsb', 'This is a binary Excel workbook. Open it in Excel and save it as .xlsx.'],
  ['rtf', 'This is a rich text file. Open it in Word and save it as .docx.'],
  ['odt', 'This is an OpenDocument text. Save it as .docx.'],
  ['zip', 'This is a zip. Send the files inside it one at a time.'],
])

type Check = (bytes: Uint8Array, ending: string) => Promise<FileKind>

const checks: ReadonlyMap<string, Check> = new Map([
  ['docx', office],
  ['docm', office],
  ['xlsx', office],
  ['xlsm', office],
  ['ods', spreadsheet],
  ['csv', plainText],
  ['txt', plainText],
  ['pdf', pdf],
  ['png', picture],
  ['jpg', picture],
  ['jpeg', picture],
])

/** Files of before 2007, and the wrapper of files locked with a password. [MS-CFB] 2.2. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

async function office(bytes: Uint8Array, ending: string): Promise<FileKind> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(content, compoundFile)) throw lockedOrOld(content, ending)
  if (!startsWith(content, 'PK\x03\x04')) throw await disguised(content, ending)
  await withoutDoctype(content)
  const { kind } = await openOffice(content)
  if (kind.slice(0, 3) !== ending.slice(0, 3)) throw named(kind, ending)
  // A workbook or document with macros must say so; one without may be called either.
  if (kind.endsWith('m') && !ending.endsWith('m')) throw named(kind, ending)
  return kind
}

async function spreadsheet(bytes: Uint8Array, ending: string): Promise<FileKind> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!startsWith(content, 'PK\x03\x04')) throw await disguised(content, ending)
  await withoutDoctype(content)
  await openSpreadsheet(content)
  return 'ods'
}

function lockedOrOld(content: Buffer, ending: string): Refusal {
  return content.includes(encryptedPackage)
    ? new Refusal('The file is locked with a password. Save a copy without one and send that.')
    : new Refusal(
        `The file is in the Office format of before 2007, named .${ending}. Open it and save it as .${ending.slice(0, 3)}x.`,
      )
}

const named = (kind: OfficeKind, ending: string): Refusal =>
  new Refusal(`The file is a .${kind} file named .${ending}. Give it its own ending, or save it as .${ending}.`)

/** Inflates every part once: its checksum must hold, and no XML part may declare a DOCTYPE, in UTF-8 or UTF-16. */
async function withoutDoctype(content: Buffer): Promise<void> {
  const zip = await openZip(content)
  for (const name of zip.names) {
    const isXml = /\.(xml|rels|vml)$/i.test(name)
    let carried = Buffer.alloc(0)
    for await (const chunk of zip.inflate(name)) {
      if (!isXml) continue
      const window = Buffer.concat([carried, chunk])
      if (doctypes.some((doctype) => window.includes(doctype))) throw doctypeRefused()
      carried = window.subarray(-32)
    }
  }
}

const doctypes = [
  Buffer.from('<!DOCTYPE'),
  Buffer.from('<!DOCTYPE', 'utf16le'),
  Buffer.from('<!DOCTYPE', 'utf16le').swap16(),
]

async function pdf(bytes: Uint8Array, ending: string): Promise<FileKind> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!startsWith(content, '%PDF-')) throw await disguised(content, ending)
  if (!content.subarray(-2048).includes('%%EOF')) throw new Refusal('The PDF is not complete. Save or print it again.')
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(content.toString('latin1')))
    throw new Refusal('The PDF is locked with a password. Save a copy without one and send that.')
  return 'pdf'
}

async function picture(bytes: Uint8Array, ending: string): Promise<FileKind> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = startsWith(content, Buffer.from('89504e470d0a1a0a', 'hex'))
    ? 'png'
    : startsWith(content, Buffer.from('ffd8ff', 'hex'))
      ? 'jpeg'
      : undefined
  if (kind === undefined || (kind === 'png') !== (ending === 'png')) throw await disguised(content, ending)
  return kind
}

/** Text has no signature: it holds no control characters, and it is not a page, a script or a printout. */
async function plainText(bytes: Uint8Array, ending: string): Promise<FileKind> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = isUtf16(content)
    ? new TextDecoder('utf-16').decode(content.subarray(0, 512))
    : content.toString('utf8', 0, 512)
  if (/^[\s\uFEFF]*(<(!doctype|html|\?xml|svg|script)|\{\\rtf|%!PS|%PDF)/i.test(start) || looksBinary(content))
    throw await disguised(content, ending)
  return ending === 'csv' ? 'csv' : 'txt'
}

/** Does it begin with the mark of UTF-16, or with a character and a zero, as UTF-16 without its mark does? */
function isUtf16(content: Buffer): boolean {
  const [first = 0, second = 0] = content
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0)
}

function looksBinary(content: Buffer): boolean {
  if (!isUtf16(content)) return content.subarray(0, 65_536).some(isControl)
  const bigEndian = content[0] === 0xfe || content[0] === 0
  const units = content.subarray(0, 65_536 - 1)
  for (let at = 0; at + 1 < units.length; at += 2)
    if (isControl(bigEndian ? units.readUInt16BE(at) : units.readUInt16LE(at))) return true
  return false
}

const isControl = (unit: number): boolean => unit < 0x20 && !allowedControls.has(unit)

/** Tab, line feed, vertical tab, form feed, carriage return, and the end mark of old systems. */
const allowedControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a])

async function disguised(content: Buffer, ending: string): Promise<Refusal> {
  const found = startsWith(content, 'PK')
    ? 'a zip or Office file'
    : startsWith(content, compoundFile)
      ? 'an Office file of before 2007'
      : await nameOf(content)
  return new Refusal(`The file is named .${ending}, but its content is ${found}. ${taken}`)
}

async function nameOf(content: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(content.subarray(0, 4100))
  return found ? `${found.ext.toUpperCase()} (${found.mime})` : 'something else'
}

function startsWith(content: Buffer, start: string | Buffer): boolean {
  const signature = typeof start === 'string' ? Buffer.from(start, 'latin1') : start
  return content.subarray(0, signature.byteLength).equals(signature)
}

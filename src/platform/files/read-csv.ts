import { Refusal } from './refusal.ts'

/**
 * The records of a CSV, however it was saved: UTF-8 with or without its mark, Windows-1252, UTF-16; set apart by commas,
 * semicolons, tabs or bars; quoted line breaks kept.
 *
 * @param recognised how many cells of a record are headings that the reader knows: it tells which delimiter was meant
 * @throws Refusal where a quotation mark is opened and never closed: everything after it would be one cell
 */
export function csvRecords(bytes: Uint8Array, recognised: Recognised): string[][] {
  const { text, delimiter } = hint(decode(bytes))
  return recordsOf(text, delimiter ?? likeliestDelimiter(text, recognised))
}

type Recognised = (record: readonly string[]) => number

function decode(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first !== 0 && second === 0 && bytes.length > 1) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && second !== 0) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What Excel in the United Kingdom saves as "CSV" and not as "CSV UTF-8".
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Excel's own first line, `sep=;`, which it does not show. */
function hint(text: string): { text: string; delimiter?: string } {
  const found = /^"?sep=(.)"?\r?\n/.exec(text)
  const delimiter = found?.[1]
  return found && delimiter !== undefined ? { text: text.slice(found[0].length), delimiter } : { text }
}

const delimiters = [',', ';', '\t', '|'] as const

/** The one that makes most of the headings recognisable; failing that, the one that gives the most cells. */
function likeliestDelimiter(text: string, recognised: Recognised): string {
  const scored = delimiters.map((delimiter) => {
    const records = recordsOf(text.slice(0, 65_536), delimiter, 'may be cut').slice(0, 50)
    const headings = Math.max(0, ...records.map((record) => recognised(record)))
    return { delimiter, score: headings * 1_000 + Math.max(0, ...records.map((record) => record.length)) }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

/** RFC 4180, and what is met beside it: quotation marks inside an unquoted value are text. */
function recordsOf(text: string, delimiter: string, end: 'must be whole' | 'may be cut' = 'must be whole'): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let value = ''
  let quotedSince: number | undefined
  const endValue = (): void => {
    record.push(value)
    value = ''
  }
  const endRecord = (): void => {
    endValue()
    records.push(record)
    record = []
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quotedSince !== undefined) {
      if (character !== '"') value += character
      else if (text[at + 1] === '"') value += text[++at]
      else quotedSince = undefined
    } else if (character === '"' && value === '') quotedSince = records.length + 1
    else if (character === delimiter) endValue()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++
      endRecord()
    } else value += character
  }
  if (quotedSince !== undefined && end === 'must be whole') throw neverClosed(quotedSince)
  if (value !== '' || record.length > 0) endRecord()
  return records
}

const neverClosed = (record: number): Refusal =>
  new Refusal(
    `In row ${record} a quotation mark is opened and never closed. Close it, or save the file again from Excel.`,
  )

import { Refusal } from '#platform/files'
import type { Entry } from '#reviews'
import { dateFrom } from './identifiability/written-dates.ts'
import { decodeText } from './readable/decode-text.ts'

/**
 * An identity register from CSV with the columns id, kind, value, aliases and pseudonym, in any order, in UTF-8 or UTF-16.
 * Columns beside them are left alone. contracts/cli.md, `heed report check`.
 *
 * @param name of the file, for whoever is told what is wrong with it
 * @throws Refusal naming the line
 */
export function readRegister(name: string, bytes: Uint8Array): readonly Entry[] {
  const [header, ...records] = recordsOf(name, decodeText(bytes))
  if (!header) throw new Refusal(`${name} is empty. Its first line has to be: ${columns.join(',')}`)
  const at = columnsIn(name, header)
  const entries: Entry[] = []
  const lines = new Map<string, number>()
  for (const record of records) {
    if (record.values.every((value) => value.trim() === '')) continue
    const entry = entryFrom(name, record, at)
    const before = lines.get(entry.id)
    if (before !== undefined) throw new Refusal(`${name}, line ${record.line}: the id "${entry.id}" is there already, in line ${before}. Give every entry its own id.`) // prettier-ignore
    lines.set(entry.id, record.line)
    entries.push(entry)
  }
  return entries
}

const columns = ['id', 'kind', 'value', 'aliases', 'pseudonym'] as const
type Column = (typeof columns)[number]
type Columns = ReadonlyMap<Column, number>

type CsvRecord = { readonly line: number; readonly values: readonly string[] }

function columnsIn(name: string, { line, values }: CsvRecord): Columns {
  const headings = values.map((value) => value.trim().toLowerCase())
  const at = new Map<Column, number>()
  for (const column of columns) {
    const places = headings.flatMap((heading, place) => (heading === column ? [place] : []))
    if (places.length > 1) throw new Refusal(`${name}, line ${line}: the column "${column}" is there twice. Keep one.`)
    const [place] = places
    if (place === undefined) throw new Refusal(`${name}, line ${line}: there is no column "${column}". The first line needs: ${columns.join(',')}`) // prettier-ignore
    at.set(column, place)
  }
  return at
}

const kinds = ['person', 'date', 'place', 'organisation', 'identifier'] as const

function entryFrom(name: string, { line, values }: CsvRecord, at: Columns): Entry {
  const cell = (column: Column): string => (values[at.get(column) ?? -1] ?? '').trim()
  const where = `${name}, line ${line}`
  const kind = kinds.find((each) => each === cell('kind').toLowerCase())
  if (!kind) throw new Refusal(`${where}: "${cell('kind')}" is not a kind. It is one of ${kinds.join(', ')}.`)
  if (cell('id') === '') throw new Refusal(`${where}: there is no id. Give every entry an id of its own.`)
  if (cell('value') === '') throw new Refusal(`${where}: there is no value. Give the name, date, place or number to look for.`) // prettier-ignore
  if (kind === 'date' && !isDay(cell('value'))) throw new Refusal(`${where}: "${cell('value')}" is not a day. Write dates as YYYY-MM-DD, such as 2019-03-14.`) // prettier-ignore
  const aliases = cell('aliases').split(';').map((alias) => alias.trim()).filter((alias) => alias !== '')
  return { id: cell('id'), kind, value: cell('value'), aliases, pseudonym: cell('pseudonym') }
} // prettier-ignore

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dateFrom(text) !== undefined

/** RFC 4180. The line is that on which a record begins, as an editor counts them. */
function recordsOf(name: string, text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = []
  let values: string[] = []
  let value = ''
  let line = 1
  let began = 1
  let quotedSince: number | undefined
  const endRecord = (): void => {
    records.push({ line: began, values: [...values, value] })
    values = []
    value = ''
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (quotedSince !== undefined) {
      if (character !== '"') value += character
      else if (text[at + 1] === '"') value += text[++at] ?? ''
      else quotedSince = undefined
      if (character === '\n') line++
    } else if (character === '"' && value.trim() === '') {
      quotedSince = line
      value = ''
    } else if (character === ',') {
      values.push(value)
      value = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++
      endRecord()
      began = ++line
    } else value += character
  }
  if (quotedSince !== undefined) throw new Refusal(`${name}, line ${quotedSince}: a quotation mark is opened and never closed. Close it, or write two for one that belongs to the text.`) // prettier-ignore
  if (value !== '' || values.length > 0) endRecord()
  return records
} // prettier-ignore

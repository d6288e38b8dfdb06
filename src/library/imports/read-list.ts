import { csvRecords, Refusal, withFormula } from '#platform/files'
import { nothingKnown, type Given, type Problem } from './given.ts'
import { addressFrom, dayFrom, kindFrom, nationFrom, yearsFrom } from './words-given.ts'

/** What a column of a list can be, with the headings that lists of this field give it. */
const columns = {
  title: ['title', 'review', 'name', 'report', 'report title', 'case', 'review title', 'name of review'],
  board: ['board', 'partnership', 'published by', 'publisher', 'lscb', 'lscp', 'sab', 'area', 'author', 'organisation'],
  published: ['published', 'date', 'date published', 'publication date', 'date of publication', 'published on', 'year', 'year published'],
  nation: ['nation', 'country'],
  kind: ['kind', 'type', 'kind of review', 'type of review', 'review type'],
  identifier: ['identifier', 'id', 'reference', 'ref', 'record', 'record number', 'case reference'],
  abstract: ['abstract', 'summary', 'description', 'overview'],
  themes: ['themes', 'theme', 'keywords', 'topics', 'subjects', 'key themes'],
  url: ['url', 'link', 'address', 'web address', 'website', 'report link'],
  incident: ['incident year', 'year of incident', 'incident', 'incident date', 'date of incident'],
  recommendations: ['recommendations', 'recommendation'],
  licence: ['licence', 'license'],
  permission: ['permission', 'permission to publish'],
} as const satisfies Readonly<Record<string, readonly string[]>> // prettier-ignore

type Column = keyof typeof columns
const usual: readonly Column[] = ['title', 'board', 'published', 'nation', 'kind', 'url']

const bare = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z]+/g, ' ').trim() // prettier-ignore

const columnNames: readonly Column[] = Object.keys(columns).filter((name): name is Column =>
  Object.hasOwn(columns, name),
)
const columnOf = (heading: string): Column | undefined =>
  columnNames.find((name) => columns[name].some((each) => each === bare(heading)))

export type ListRow = { readonly line: number; readonly given: Given }
export type ListRead = { readonly rows: readonly ListRow[]; readonly problems: readonly Omit<Problem, 'file'>[] }

/**
 * A list of reviews as boards and repositories keep them. Columns are known by their headings, in any order; which are
 * missing, and which are not known, is told once. A row that cannot be used is told with its number and its column.
 *
 * @throws Refusal where there is no column with titles
 */
export function readList(bytes: Uint8Array): ListRead {
  const records = csvRecords(bytes, (record) => record.filter(columnOf).length).map((record) => record.map(withFormula))
  const top = records.findIndex((record) => record.some((cell) => columnOf(cell) === 'title'))
  const heading = records[top]
  if (!heading)
    throw new Refusal(`The list has no column for the title. Call it one of: ${columns.title.map((each) => `“${each}”`).join(', ')}.`) // prettier-ignore
  const kinds = heading.map(columnOf)
  const problems: Omit<Problem, 'file'>[] = [...aboutColumns(heading, kinds)]
  const rows: ListRow[] = []
  for (const [index, cells] of records.entries()) {
    if (index <= top || cells.every((cell) => cell.trim() === '')) continue
    const found = rowFrom(cells, kinds)
    if ('given' in found) rows.push({ line: index + 1, given: found.given })
    else problems.push({ line: index + 1, ...found })
  }
  return { rows, problems }
}

function aboutColumns(heading: readonly string[], kinds: readonly (Column | undefined)[]) {
  const missing = usual.filter((name) => !kinds.includes(name))
  const unknown = heading.filter((text, at) => kinds[at] === undefined && text.trim() !== '')
  const twice = columnNames.filter((name) => kinds.filter((each) => each === name).length > 1)
  const each = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')
  return [
    ...(missing.length > 0 ? [{ problem: `The list has no column for ${each(missing)}: its records are without.` }] : []),
    ...(unknown.length > 0 ? [{ problem: `These columns are not known, and were not read: ${each(unknown)}.` }] : []),
    ...(twice.length > 0 ? [{ problem: `Two columns are read as ${each(twice)}: only the first is.` }] : []),
  ] // prettier-ignore
}

type RowRead = { readonly given: Given } | { readonly field: string; readonly problem: string }

function rowFrom(cells: readonly string[], kinds: readonly (Column | undefined)[]): RowRead {
  const cell = (name: Column): string => cells[kinds.indexOf(name)]?.replaceAll('\0', '').trim() ?? ''
  const title = cell('title')
  if (title === '') return { field: 'title', problem: 'The row has no title.' }
  const published = dayFrom(cell('published'))
  if (!published) return { field: 'published', problem: `“${cell('published')}” is not a date such as 14/05/2019.` }
  const kind = kindFrom(cell('kind'))
  const nation = nationFrom(cell('nation'))
  const incident = yearsFrom(cell('incident'))
  const url = addressFrom(cell('url'))
  const unread = (name: Column, value: unknown): string[] =>
    cell(name) !== '' && value === undefined ? [`${name}: “${cell(name)}” could not be read.`] : []
  return {
    given: {
      ...nothingKnown,
      title,
      identifier: cell('identifier') || null,
      board: cell('board'),
      published: published.value,
      nation: nation ?? null,
      kind: kind.value,
      abstract: cell('abstract'),
      themes: parted(cell('themes')),
      recommendations: parted(cell('recommendations')).map((text, at) => ({ number: at + 1, text, addressedTo: [], answers: [] })), // prettier-ignore
      url: url ?? null,
      permission: cell('permission') || null,
      catalogue: { ...(incident && { incident }), ...(cell('licence') !== '' && { licence: cell('licence') }) },
      flags: [
        ...[kind.flag, published.flag].filter((flag) => flag !== undefined),
        ...unread('nation', nation),
        ...unread('incident', incident),
        ...unread('url', url),
      ],
    },
  }
}

/** "neglect; parental mental health" */
const parted = (text: string): readonly string[] =>
  text.split(/[;|\n]+/).map((each) => each.trim()).filter((each) => each !== '') // prettier-ignore

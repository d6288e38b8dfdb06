import type { Block, Section } from '#documents'
import { ageBands, positions, type Catalogue, type PublicFinding } from '../publication.ts'
import { Fields, isObject } from './fields.ts'
import { nothingKnown, type Given, type GivenAnswer, type GivenRecommendation } from './given.ts'
import { sectionsFrom } from './sections.ts'
import { addressFrom, dayFrom, kindFrom, nationFrom } from './words-given.ts'

export type Fault = { readonly field: string; readonly problem: string }

export type RecordRead =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * One record of a .jsonl file (contracts/cli.md), which only needs a title. `heed library export` writes more fields than
 * the contract names, and they are read back here.
 *
 * A field of the wrong kind refuses the record, by name; a word that Heed does not know is kept as a flag.
 */
export function readRecord(value: unknown): RecordRead {
  if (!isObject(value)) return { ok: false, faults: [{ field: '', problem: 'A record is an object: {"title": "…"}.' }] }
  const fields = new Fields(value)
  const given = recordFrom(fields)
  const faults = [...fields.faults, ...unknownFields(value)]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, given }
}

const known = new Set([
  'identifier', 'title', 'board', 'published', 'incidentYear', 'incident', 'nation', 'kind', 'abstract', 'text', 'themes',
  'recommendations', 'url', 'language', 'onSiteUntil', 'sections', 'briefing', 'bulletin', 'framework', 'frameworkVersion',
  'ageBand', 'model', 'background', 'learning', 'keywords', 'findings', 'licence', 'permission', 'corrections', 'withdrawn',
]) // prettier-ignore

/** Fields of another catalogue are not lost silently. */
const unknownFields = (value: Readonly<Record<string, unknown>>): readonly Fault[] =>
  Object.keys(value)
    .filter((field) => !known.has(field))
    .map((field) => ({ field, problem: `There is no such field. A record may have: ${[...known].join(', ')}.` }))

function recordFrom(fields: Fields): Given {
  const kind = kindFrom(fields.text('kind'))
  const published = fields.understood('published', dayFrom, 'a date such as 2019-05-14')
  const nation = fields.text('nation')
  const url = fields.text('url')
  if (nation !== '' && !nationFrom(nation))
    fields.fault('nation', `“${nation}” is none of England, Wales, Scotland, NorthernIreland.`)
  if (url !== '' && !addressFrom(url)) fields.fault('url', 'Give an address that begins with https:// or http://.')
  const title = fields.text('title').trim()
  if (title === '' && !fields.faults.some(({ field }) => field === 'title'))
    fields.fault('title', fields.has('title') ? 'The title is empty.' : 'Every record needs a title.')
  return {
    ...nothingKnown,
    identifier: fields.text('identifier').trim() || null,
    title,
    board: fields.text('board').trim(),
    published: published?.value ?? null,
    onSiteUntil: fields.day('onSiteUntil'),
    nation: nationFrom(nation) ?? null,
    kind: kind.value,
    language: fields.oneOf('language', ['English', 'Welsh']) ?? 'English',
    abstract: fields.text('abstract'),
    themes: fields.texts('themes'),
    sections: fields.has('sections') ? sectionsIn(fields, 'sections') : sectionsFrom(fields.text('text')),
    recommendations: fields.each('recommendations', recommendationFrom, 'text or {"text", "addressedTo"}'),
    briefing: fields.has('briefing') ? sectionsIn(fields, 'briefing') : null,
    bulletin: fields.has('bulletin') ? sectionsIn(fields, 'bulletin') : null,
    catalogue: catalogueFrom(fields),
    url: addressFrom(url) ?? null,
    permission: fields.text('permission').trim() || null,
    corrections: fields.each('corrections', correctionFrom, '{"on", "note"}'),
    withdrawn: fields.has('withdrawn') ? withdrawalFrom(fields) : null,
    flags: [kind.flag, published?.flag].filter((flag) => flag !== undefined),
  }
}

function catalogueFrom(fields: Fields): Catalogue {
  const incident = fields.years('incident') ?? fields.years('incidentYear')
  const ageBand = fields.oneOf('ageBand', ageBands)
  const textual = (['framework', 'frameworkVersion', 'model', 'background', 'learning', 'licence'] as const).filter(
    (name) => fields.text(name) !== '',
  )
  return {
    ...Object.fromEntries(textual.map((name) => [name, fields.text(name)])),
    ...(incident && { incident }),
    ...(ageBand && { ageBand }),
    ...(fields.has('keywords') && { keywords: fields.texts('keywords') }),
    ...(fields.has('findings') && { findings: fields.each('findings', findingFrom, '{"title", "text"}') }),
  }
}

function recommendationFrom(value: unknown, index: number): GivenRecommendation | undefined {
  if (typeof value === 'string')
    return value.trim() === '' ? undefined : { number: index + 1, text: value, addressedTo: [], answers: [] }
  if (!isObject(value)) return undefined
  const fields = new Fields(value)
  const text = fields.text('text')
  const read = { number: index + 1, text, addressedTo: fields.texts('addressedTo'), answers: fields.each('answers', answerFrom, '') } // prettier-ignore
  return text.trim() === '' || fields.faults.length > 0 ? undefined : read
}

function answerFrom(value: unknown): GivenAnswer | undefined {
  if (!isObject(value)) return undefined
  const fields = new Fields(value)
  const position = fields.oneOf('position', positions)
  const answeredOn = fields.day('answeredOn')
  const read = { organisation: fields.text('organisation'), text: fields.text('text') }
  return position && answeredOn && fields.faults.length === 0 ? { ...read, position, answeredOn } : undefined
}

function findingFrom(value: unknown, index: number): PublicFinding | undefined {
  if (!isObject(value)) return undefined
  const fields = new Fields(value)
  const read = { number: index + 1, title: fields.text('title'), text: fields.text('text'), themes: fields.texts('themes') } // prettier-ignore
  return read.title.trim() === '' || fields.faults.length > 0 ? undefined : read
}

function correctionFrom(value: unknown): Given['corrections'][number] | undefined {
  if (!isObject(value)) return undefined
  const fields = new Fields(value)
  const on = fields.day('on')
  const note = fields.text('note')
  return on && note !== '' && note.length <= 2000 && fields.faults.length === 0 ? { on, note } : undefined
}

function withdrawalFrom(fields: Fields): Given['withdrawn'] {
  const withdrawal = new Fields(fields.object('withdrawn') ?? {})
  const on = withdrawal.day('on')
  const note = withdrawal.text('note')
  if (on && note.length <= 1000 && withdrawal.faults.length === 0) return { on, note }
  fields.fault('withdrawn', 'Give {"on": "2026-03-01", "note": "…"}; the note has at most 1,000 letters.')
  return null
}

const sectionsIn = (fields: Fields, name: string): readonly Section[] =>
  fields.each(name, sectionFrom, '{"heading", "blocks"}')

function sectionFrom(value: unknown): Section | undefined {
  if (!isObject(value)) return undefined
  const fields = new Fields(value)
  const section = { heading: fields.text('heading'), blocks: fields.each('blocks', blockFrom, 'a block') }
  return fields.faults.length > 0 ? undefined : section
}

function blockFrom(value: unknown): Block | undefined {
  if (!isObject(value)) return undefined
  const fields = new Fields(value)
  const block = ofItsKind(fields)
  return fields.faults.length > 0 ? undefined : block
}

function ofItsKind(fields: Fields): Block | undefined {
  const kind = fields.oneOf('kind', ['heading', 'paragraph', 'list', 'quote', 'table', 'glossary'])
  switch (kind) {
    case 'heading':
    case 'paragraph':
      return { kind, text: fields.text('text') }
    case 'list':
      return { kind, ordered: fields.truth('ordered'), items: fields.texts('items') }
    case 'quote':
      return { kind, text: fields.text('text'), said: fields.text('said') }
    case 'table':
      return {
        kind,
        caption: fields.text('caption'),
        head: fields.texts('head'),
        rows: fields.each('rows', (row) => new Fields({ row }).texts('row'), 'a row of texts'),
      }
    case 'glossary':
      return { kind, terms: fields.each('terms', termFrom, '{"term", "meaning"}') }
    case undefined:
      return undefined
  }
}

function termFrom(value: unknown) {
  if (!isObject(value)) return undefined
  const fields = new Fields(value)
  return { term: fields.text('term'), meaning: fields.text('meaning') }
}

import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database'
import { staffRoutes } from '../../src/app.ts'
import type { World } from './world.ts'

/**
 * Every address about one matter, made from the table of routes and filled in with ids of what is there, so that a route
 * added tomorrow is tried tomorrow.
 */

export type MatterKind = 'incident' | 'request' | 'review' | 'action'

export type MatterRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly may: string
  readonly kind: MatterKind
  /** The parameters after the matter's own: `import` and `row`. */
  readonly parts: readonly string[]
}

export type Address = { readonly route: MatterRoute; readonly path: string }

export const matterRoutes: readonly MatterRoute[] = staffRoutes.flatMap(({ method, path, may }) => {
  const kind = (['incident', 'request', 'review', 'action'] as const).find((each) => path.includes(`/:${each}`))
  if (kind === undefined) return []
  const [, ...parts] = [...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name)
  return [{ method, path, may, kind, parts }]
})

const lawPart = (ofChild: string, ofAdult: string): string =>
  `select case about when 'adult' then '${ofAdult}' else '${ofChild}' end as id, id as matter, null as within from incidents.incident`

/** Where the parts of a matter are kept that an address may name; `within` is the part that comes before it. */
const kept: Readonly<Record<string, string>> = {
  'incident/recusal': 'select id, incident_id as matter, null as within from access.recusal',
  'incident/subject': 'select id, incident_id as matter, null as within from incidents.subject',
  'incident/other':
    'select b.id, a.id as matter, null as within from incidents.incident a join incidents.incident b on b.id <> a.id',
  // What the law asks and says differs between a child and an adult.
  'incident/question': lawPart('lookedAfter', 'careAndSupportNeeds'),
  'incident/framework': lawPart('ENG-C-SIN', 'ENG-A-SAR'),
  'incident/body': lawPart('ENG-C-NCSPR', 'EW-DHR'),
  'incident/deadline': lawPart('DL11', 'DL18'),
  'request/question': 'select id, request_id as matter, null as within from requests.question',
  'request/import': 'select id, request_id as matter, null as within from chronology.import',
  'request/row': 'select id, request_id as matter, import_id as within from chronology.draft_row',
  'request/typed': 'select id, request_id as matter, null as within from chronology.typed_row',
  'review/line': 'select id, review_id as matter, null as within from reviews.key_line',
  'review/member': 'select id, review_id as matter, null as within from reviews.panel_member',
  'review/row': 'select id, review_id as matter, null as within from reviews.agency_taking_part',
  'review/process': 'select id, review_id as matter, null as within from reviews.parallel_process',
  'review/meeting': 'select id, review_id as matter, null as within from reviews.meeting',
  'review/task': 'select id, review_id as matter, meeting_id as within from reviews.meeting_task',
  'review/contact': 'select id, review_id as matter, null as within from reviews.family_contact',
  'review/event': 'select id, review_id as matter, null as within from reviews.learning_event',
  'review/entry': 'select id, review_id as matter, null as within from reviews.identity',
  'review/accounts': 'select id, review_id as matter, null as within from chronology.same_event',
  'review/explanation':
    'select id, review_id as matter, null as within from chronology.silence_explained where undone_at is null',
  'review/entries/entry': 'select entry_id as id, review_id as matter, null as within from chronology.place',
  'review/left': 'select id, review_id as matter, null as within from reviews.name_left where undone_at is null',
  'review/comment': 'select id, review_id as matter, null as within from chronology.comment',
  'review/code': 'select id, review_id as matter, entry_id as within from chronology.coded',
  'review/asked': 'select id, review_id as matter, null as within from chronology.asked',
  'request/asked': 'select id, request_id as matter, null as within from chronology.asked',
  'review/copy': 'select id, review_id as matter, null as within from chronology.copy',
  'review/recommendation': 'select id, review_id as matter, null as within from actions.recommendation',
  // What the law requires of a report is numbered within its law.
  'review/requirement':
    "select version || '-1' as id, id as matter, null as within from reviews.review where version in ('ENG-C-LCSPR', 'ENG-A-SAR')",
  'review/point': 'select id, review_id as matter, null as within from reports.accuracy_point',
  'request/check': 'select id, request_id as matter, null as within from reports.accuracy_check',
  'review/finding': 'select id, review_id as matter, null as within from reports.finding',
  'review/part': 'select id, review_id as matter, null as within from reports.part',
}

type Part = { readonly id: string; readonly matter: string; readonly within: string | null }

/** What is there to be named: matters by kind, parts by kind and name. */
export type Book = {
  readonly matters: Readonly<Record<MatterKind, readonly string[]>>
  readonly parts: ReadonlyMap<string, readonly Part[]>
}

/** Looked up as the owner; letters, which only the law and a page know, on the pages of the business manager. */
export async function bookOf(world: World): Promise<Book> {
  const matters = await sql<{ id: string; kind: MatterKind }>`select id, kind from access.scope order by id`.execute(
    world.owner,
  )
  const of = (kind: MatterKind) => matters.rows.filter((each) => each.kind === kind).map(({ id }) => id)
  const parts = new Map<string, readonly Part[]>()
  for (const [name, query] of Object.entries(kept))
    parts.set(name, (await sql<Part>`${sql.raw(`${query} order by 1`)}`.execute(world.owner)).rows)
  parts.set('incident/letter', await lettersOf(world, of('incident')))
  return {
    matters: { incident: of('incident'), request: of('request'), review: of('review'), action: of('action') },
    parts,
  }
}

async function lettersOf(world: World, incidents: readonly string[]): Promise<readonly Part[]> {
  const bronwen = await world.as('bronwen')
  const letters: Part[] = []
  for (const matter of incidents) {
    const { html } = await bronwen.get(`/incidents/${matter}/letters`)
    for (const [, id = ''] of html.matchAll(new RegExp(`href="/incidents/${matter}/letters/([^"]+)"`, 'g')))
      letters.push({ id, matter, within: null })
  }
  return letters
}

/** The route's address for a matter with parts of `partsOf`, or undefined when there is nothing of the kind. */
export function addressFor(route: MatterRoute, book: Book, matter: string, partsOf = matter): Address | undefined {
  const last = route.parts.at(-1)
  if (last === undefined) return { route, path: fill(route, [matter]) }
  const part = partsNamed(route, last, book).find((each) => each.matter === partsOf)
  if (!part) return undefined
  const before = route.parts.length === 2 ? [part.within ?? ''] : []
  return { route, path: fill(route, [matter, ...before, part.id]) }
}

/** Where one word names two kinds of parts, the word before it in the address tells which is meant. */
function partsNamed({ kind, path }: MatterRoute, name: string, book: Book): readonly Part[] {
  const before = new RegExp(`([a-z-]+)/:${name}\\b`).exec(path)?.[1] ?? ''
  return book.parts.get(`${kind}/${before}/${name}`) ?? book.parts.get(`${kind}/${name}`) ?? []
}

/** The route's address for the first of these matters that has all its parts. */
export const addressAmong = (route: MatterRoute, book: Book, matters: readonly string[]): Address | undefined =>
  matters.map((matter) => addressFor(route, book, matter)).find((address) => address !== undefined)

/** The same route for what never was. */
export const randomAddress = (route: MatterRoute): Address => ({
  route,
  path: fill(
    route,
    Array.from({ length: route.parts.length + 1 }, () => randomUUID()),
  ),
})

function fill(route: MatterRoute, ids: readonly string[]): string {
  const left = [...ids]
  return route.path.replaceAll(/:[a-zA-Z]+/g, () => left.shift() ?? '')
}

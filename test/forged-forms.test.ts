import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPermission, roleFor } from '#access'
import { idFor } from '../seeds/ids.ts'
import { people, type PersonKey } from '../seeds/people.ts'
import { libraryRoutes, staffRoutes } from '../src/app.ts'
import { addressAmong, bookOf, matterRoutes, type Book, type MatterKind } from './support/addresses.ts'
import { aFewAtATime, askAll } from './support/answers.ts'
import { recused } from './support/asking.ts'
import { crawl } from './support/crawl.ts'
import { changedIn, whatIsKept } from './support/kept.ts'
import type { Visitor } from './support/visitor.ts'
import { openWorld, type World } from './support/world.ts'

/**
 * trust.md R17: a form counts only when it comes from a page of ours that was made for this session, and reading changes
 * nothing. Tried with every form of the table of routes.
 */

type Form = { readonly path: string; readonly route: string; readonly who: PersonKey | 'anyone' }

let world: World
let book: Book
let forms: readonly Form[]
let open: readonly Form[]
const visitors = new Map<PersonKey | 'anyone', Visitor>()
const tokens = new Map<PersonKey | 'anyone', string>()

const keys = Object.keys(people) as PersonKey[]
const harbour = idFor<'incident'>('incident/harbour')
const matters: Readonly<Record<MatterKind, readonly string[]>> = {
  incident: [harbour, idFor('incident/willow'), idFor('incident/orchard')],
  review: [idFor('review/harbour'), idFor('review/orchard')],
  request: [idFor('request/harbour-police'), idFor('request/harbour-council')],
  action: [idFor('action/orchard-letters')],
}

beforeAll(async () => {
  world = await openWorld()
  await recused(world, harbour, 'lena') // so that there is a conflict to lift
  for (const key of keys) visitors.set(key, await world.as(key))
  const lena = visitors.get('lena') ?? world.stranger()
  const [, draft = ''] = /\/notify\/drafts\/([^/]+)/.exec((await lena.post('/notify')).location) ?? []
  book = await bookOf(world)
  const { id: briefing } = await world.owner.selectFrom('learning.briefing').select('id').executeTakeFirstOrThrow()
  const { slug } = await world.owner.selectFrom('library.publication').select('slug').limit(1).executeTakeFirstOrThrow()
  const others = {
    draft,
    briefing,
    slug,
    page: 'where',
    person: idFor('person/martin'),
    held: idFor('roleHeld/martin'),
  }

  const all = [...staffRoutes, ...libraryRoutes].filter(({ method }) => method === 'POST')
  const fill = (path: string): string =>
    path.replaceAll(/:([a-z]+)/g, (_, name: string) => ({ ...others, partnership: 'northbridge' })[name] ?? name)
  const formOf = ({ path: route, may }: (typeof all)[number]): Form => {
    const about = matterRoutes.find((each) => each.path === route && each.method === 'POST')
    const path = (about && addressAmong(about, book, matters[about.kind])?.path) ?? fill(route)
    return { route, path, who: whoMay(route, may) }
  }
  forms = all.map(formOf).filter(({ who }) => who !== 'anyone')
  open = all.map(formOf).filter(({ who }) => who === 'anyone')
  for (const [key, visitor] of visitors) tokens.set(key, await visitor.token())
}, 60_000)
afterAll(() => world.close())

/** Whoever reads a form by right: for a notification lena, who began one. */
function whoMay(route: string, may: string): PersonKey | 'anyone' {
  if (!isPermission(may)) return 'anyone'
  if (route.startsWith('/notify')) return 'lena'
  return keys.find((key) => roleFor(may, [people[key].role], false) !== undefined) ?? 'bronwen'
}

const kept = () => whatIsKept(world.owner)
const tokenOf = (who: Form['who']): string => tokens.get(who) ?? ''

type Sent = { readonly fields?: Readonly<Record<string, string>>; readonly headers?: Readonly<Record<string, string>> }

const elsewhere = 'https://elsewhere.example'
const forgeries: Readonly<Record<string, (form: Form) => Sent>> = {
  'without a token': () => ({}),
  'with an empty token': () => ({ fields: { _csrf: '' } }),
  'with someone else’s token': ({ who }) => ({ fields: { _csrf: tokenOf(who === 'ada' ? 'bronwen' : 'ada') } }),
  'from a page elsewhere': (form) => ({
    fields: { _csrf: tokenOf(form.who) },
    headers: { origin: elsewhere, 'sec-fetch-site': 'cross-site' },
  }),
  'from elsewhere, by a browser that names only the origin': (form) => ({
    fields: { _csrf: tokenOf(form.who) },
    headers: { origin: elsewhere },
  }),
  'from a neighbouring host': (form) => ({
    fields: { _csrf: tokenOf(form.who) },
    headers: { origin: 'http://other.heed.test', 'sec-fetch-site': 'same-site' },
  }),
  'from a page that hides where it is': (form) => ({
    fields: { _csrf: tokenOf(form.who) },
    headers: { origin: 'null' },
  }),
  'as plain text, which any page may send': (form) => ({
    fields: { _csrf: tokenOf(form.who) },
    headers: { 'content-type': 'text/plain' },
  }),
}

const sendAll = (chosen: readonly Form[], sent: (form: Form) => Sent) =>
  aFewAtATime(chosen, async (form) => {
    const visitor = visitors.get(form.who) ?? (form.route.startsWith('/library') ? world.reader() : world.stranger())
    const { fields, headers } = sent(form)
    return { form, visit: await visitor.send(form.path, fields, headers) }
  })

type Answers = Awaited<ReturnType<typeof sendAll>>
const described = (answers: Answers): readonly string[] =>
  answers.map(({ form, visit }) => `${form.path} (${form.route}) as ${form.who}: ${visit.status} ${visit.heading}`)

describe('every form for people who sign in, sent', () => {
  test.each(Object.keys(forgeries))('%s, is refused and changes nothing', async (name) => {
    const before = await kept()
    const answers = await sendAll(forms, forgeries[name] ?? (() => ({})))
    expect(answers.length).toBeGreaterThan(100)
    expect(described(answers.filter(({ visit }) => ![404, 415].includes(visit.status)))).toEqual([])
    expect(changedIn(before, await kept())).toEqual([])
  })

  test('with a file and no token, is refused before the file is kept', async () => {
    const hannah = visitors.get('hannah') ?? world.stranger()
    const before = await kept()
    const filesKept = () => readdirSync(world.dataFolder, { recursive: true })
    const files = filesKept()
    const file = { field: 'file', name: 'council.docx', bytes: Uint8Array.from([0x50, 0x4b]) }
    const path = `/requests/${idFor('request/harbour-council')}/chronology/imports`
    const token = await hannah.token()
    const sent = await hannah.upload(path, { _csrf: `${token}x` }, file)
    expect(sent.status).toBe(404)
    expect(filesKept()).toEqual(files)
    expect(changedIn(before, await kept()).filter((table) => !table.startsWith('audit.'))).toEqual([])
    expect((await hannah.upload(path, {}, file)).status).toBe(422)
  })
})

describe('every form that anyone may send', () => {
  test.each(Object.keys(forgeries).filter((name) => /from/.test(name)))(
    '%s, is refused and changes nothing',
    async (name) => {
      const before = await kept()
      const answers = await sendAll(open, forgeries[name] ?? (() => ({})))
      expect(answers.length).toBeGreaterThan(6)
      expect(described(answers.filter(({ visit }) => visit.status !== 404))).toEqual([])
      expect(changedIn(before, await kept())).toEqual([])
    },
  )
})

describe('reading', () => {
  /** That someone was here, and that an agency first opened what it was asked: both are facts about the reading itself. */
  const facts = {
    tables: ['audit.event', 'audit.head', 'audit.link'],
    columns: ['access.session.seen_at', 'requests.request.opened_at', 'requests.request.opened_by'],
  }

  test('changes nothing, on any page, for anyone', async () => {
    world.wait({ minutes: 5 })
    const before = await whatIsKept(world.owner, facts)
    const pages = matterRoutes
      .filter(({ method }) => method === 'GET')
      .flatMap((route) => addressAmong(route, book, matters[route.kind]) ?? [])
    let read = 0
    for (const key of keys) {
      const visitor = visitors.get(key) ?? world.stranger()
      const linked = await crawl(visitor, '/', 1)
      const asked = await askAll(visitor, pages)
      read += [...linked.map(({ visit }) => visit), ...asked.map(({ visit }) => visit)].filter(
        ({ status }) => status === 200,
      ).length
    }
    expect(read).toBeGreaterThan(300)
    expect(changedIn(before, await whatIsKept(world.owner, facts))).toEqual([])
  }, 60_000)

  test('would be seen to change something', async () => {
    const before = await whatIsKept(world.owner, facts)
    await (visitors.get('lena') ?? world.stranger()).post('/notify')
    expect(changedIn(before, await whatIsKept(world.owner, facts))).toEqual(['incidents.draft'])
  })
})

// Last: these do what the forms are for.
test('the same forms, sent from our own pages with the right token, are taken', async () => {
  const before = await kept()
  const own = { origin: 'http://heed.test', 'sec-fetch-site': 'same-origin' }
  const answers = await sendAll(forms, ({ who }) => ({ fields: { _csrf: tokenOf(who) }, headers: own }))
  const taken = answers.filter(({ visit }) => [303, 422].includes(visit.status))
  expect(taken.length).toBeGreaterThan(0.7 * forms.length)
  expect(changedIn(before, await kept()).length).toBeGreaterThan(5)
  expect(described(answers.filter(({ visit }) => visit.status >= 500))).toEqual([])
})

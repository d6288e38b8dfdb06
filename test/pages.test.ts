import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people, type PersonKey } from '../seeds/people.ts'
import { crawl, type Crawled } from './support/crawl.ts'
import { openWorld, type World } from './support/world.ts'

const keys = Object.keys(people) as PersonKey[]

let world: World
const crawls = new Map<string, readonly Crawled[]>()
beforeAll(async () => {
  world = await openWorld()
  for (const key of keys) crawls.set(key, await crawl(await world.as(key), '/'))
  crawls.set('a stranger', await crawl(world.stranger(), '/sign-in'))
  crawls.set('a reader', await crawl(world.reader(), '/library'))
}, 180_000)
afterAll(() => world.close())

const everyPage = (): readonly (Crawled & { who: string })[] =>
  [...crawls].flatMap(([who, pages]) =>
    pages.filter(({ visit }) => isPage(visit.headers)).map((each) => ({ ...each, who })),
  )
const isPage = (headers: Readonly<Record<string, unknown>>): boolean =>
  String(headers['content-type']).startsWith('text/html')
const named = ({ who, path, from }: Crawled & { who: string }): string => `${path} as ${who}, linked from ${from}`

describe('every page that anyone can reach by following links', () => {
  test('is there: no link leads to a page that is not found or fails', () => {
    expect(everyPage().length).toBeGreaterThan(100)
    // The library is served at its own door, the staff pages at theirs; each crawl knows one of them.
    const broken = everyPage().filter(
      ({ visit, path, who }) => visit.status >= 400 && !(path.startsWith('/library') !== (who === 'a reader')),
    )
    expect(broken.map((each) => `${each.visit.status} ${named(each)}`)).toEqual([])
  })

  test('has a title and one heading', () => {
    const wrong = everyPage().filter(
      ({ visit }) =>
        !/<title>[^<]+ – Heed<\/title>/.test(visit.html) || (visit.html.match(/<h1\b/g) ?? []).length !== 1,
    )
    expect(wrong.map(named)).toEqual([])
  })

  test('says of every field what it is', () => {
    const fields = everyPage().flatMap((each) => fieldsIn(each.visit.html).map((field) => ({ each, field })))
    expect(fields.length).toBeGreaterThan(50)
    const silent = fields.filter(({ each, field }) => !isLabelled(each.visit.html, field))
    expect(silent.map(({ each, field }) => `${field} on ${named(each)}`)).toEqual([])
  })

  test('loads nothing from elsewhere and styles nothing in place', () => {
    const wrong = everyPage().filter(
      ({ visit }) =>
        /\bsrc="(?:https?:)?\/\//.test(visit.html) ||
        /<link\b(?![^>]*rel="(?:canonical|schema\.DC)")[^>]*href="(?:https?:)?\/\//.test(visit.html) ||
        /\sstyle="/.test(visit.html) ||
        /\son[a-z]+="/.test(visit.html),
    )
    expect(wrong.map(named)).toEqual([])
  })

  test('says in a demonstration that everyone is invented', () => {
    expect(
      everyPage()
        .filter(({ visit }) => !visit.text.includes('invented'))
        .map(named),
    ).toEqual([])
  })
})

/** Controls that a person fills in: the whole tag of each. */
const fieldsIn = (html: string): string[] =>
  [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(?:hidden|submit|button)"/.test(tag))

function isLabelled(html: string, tag: string): boolean {
  const id = /\bid="([^"]+)"/.exec(tag)?.[1]
  return /\baria-label(?:ledby)?="/.test(tag) || (id !== undefined && html.includes(`for="${id}"`))
}

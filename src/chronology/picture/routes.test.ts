import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { testToday } from '../../../test/support/surroundings.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const picture = `/reviews/${idFor<'review'>('review/harbour')}/chronology/picture`
const pageFor = async (who: 'joan' | 'amina', path: string) => (await world.as(who)).get(path)

/** What the bars and the lines below them say, added up. */
const entriesDrawn = (html: string): number =>
  Array.from(html.matchAll(/<title>[^<]*: (\d+) entr(?:y|ies)<\/title>/g), ([, n]) => Number(n)).reduce(
    (a, b) => a + b,
    0,
  )

/** The numbers of the table beside it, added up. */
const entriesTold = (html: string): number =>
  Array.from(
    html.matchAll(/<td class="govuk-table__cell govuk-table__cell--numeric">([^<]*)<\/td>/g),
    ([, cell = '']) => (cell.match(/\d+/g) ?? []).reduce((sum, n) => sum + Number(n), 0),
  ).reduce((a, b) => a + b, 0)

test('the picture and the table beside it tell of the same entries, once each', async () => {
  const { html } = await pageFor('joan', picture)
  const dated = await world.owner
    .selectFrom('chronology.place as p')
    .innerJoin('access.scope as s', 's.id', 'p.requestId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('p.reviewId', '=', idFor<'review'>('review/harbour'))
    .where('p.date', 'is not', null)
    .where('s.sharedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  expect(dated.count).toBeGreaterThan(5)
  expect(entriesDrawn(html)).toBe(dated.count)
  expect(entriesTold(html)).toBe(dated.count)
  expect(html).toMatch(/<desc[^>]*>Northbridge Police: \d+ entries/)
})

test('links lead from all years to one year, a quarter and a month, and back', async () => {
  const day = testToday.subtract({ months: 7 })
  const quarter = `${day.year}-Q${Math.ceil(day.month / 3)}`
  const month = day.toString().slice(0, 7)
  expect((await pageFor('joan', picture)).html).toContain(`?within=${day.year}"`)
  expect((await pageFor('joan', `${picture}?within=${day.year}`)).html).toContain(`?within=${quarter}"`)
  expect((await pageFor('joan', `${picture}?within=${quarter}`)).html).toContain(`?within=${month}"`)
  const closest = await pageFor('joan', `${picture}?within=${month}`)
  expect(closest.html).toContain(`?within=${quarter}"`)
  expect(entriesDrawn(closest.html)).toBeGreaterThan(2)
})

test('it is drawn of what the table is narrowed to', async () => {
  const { html, text } = await pageFor('joan', `${picture}?kind=authorNote`)
  expect(entriesDrawn(html)).toBe(1)
  expect(text).toContain('Narrowed as the table is')
})

test('key events are marked and listed', async () => {
  const table = await pageFor('joan', picture.replace('/picture', ''))
  const [, entry = ''] = /<tr class="govuk-table__row" id="([0-9a-f-]{36})"/.exec(table.html) ?? []
  expect((await pageFor('joan', picture)).html).not.toContain('<title>Key event')
  await (await world.as('joan')).post(`${picture.replace('/picture', '')}/entries/${entry}/key-event`)
  const { html } = await pageFor('joan', picture)
  expect(html).toContain('<title>Key event')
  expect(html).toContain(`/entries/${entry}"`)
})

test('it is open to those who read the chronology, and to nobody else', async () => {
  expect((await pageFor('amina', picture)).status).toBe(404)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { idFor } from '../../../seeds/ids.ts'
import { testToday } from '../../../test/support/surroundings.ts'
import { openWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const harbour = `/reviews/${idFor<'review'>('review/harbour')}/chronology`

/** The ids of the entries on a page, in the order in which they stand there. */
async function entriesOn(path: string): Promise<readonly string[]> {
  const { html } = await (await world.as('dilip')).get(path)
  return Array.from(html.matchAll(/<tr class="govuk-table__row" id="([0-9a-f-]{36})"/g), ([, id = '']) => id)
}

const textFor = async (who: Parameters<World['as']>[0], path: string): Promise<string> =>
  (await (await world.as(who)).get(path)).text

test('the counts of months are those of the entries, whoever of them is asked for', async () => {
  const { rows } = await sql<{ request: string; begins: string; kind: string; entries: number }>`
    select request_id as request, kind, count(*)::int as entries,
      coalesce(lpad((date_trunc('month', date::timestamp)::date - date '0001-01-01')::text, 7, '0'), '~') as begins
    from chronology.place group by 1, 2, 4 order by 1, 4, 2`.execute(world.owner)
  const counted = await world.owner
    .selectFrom('chronology.month')
    .select(['requestId as request', 'kind', 'entries', 'begins'])
    .orderBy('request')
    .orderBy('begins')
    .orderBy('kind')
    .execute()
  expect(counted.length).toBeGreaterThan(3)
  expect(counted).toEqual(rows)
})

describe('an entry of the combined chronology', () => {
  test('has a page of its own, with where it stands and the entries before and after', async () => {
    const [, , , call = '', notice = ''] = await entriesOn(harbour)
    const page = await textFor('joan', `${harbour}/entries/${call}`)
    expect(page).toContain('Chronology police.docx, table 1, row 3')
    expect(page).toContain('Two officers attend')
    const { html } = await (await world.as('joan')).get(`${harbour}/entries/${call}`)
    expect(html).toMatch(new RegExp(`rel="next" href="${harbour}/entries/${notice}"`))
  })

  test('is read by names only by those who may see names', async () => {
    const [, , , , notice = ''] = await entriesOn(harbour)
    expect(await textFor('dilip', `${harbour}/entries/${notice}?names=yes`)).toContain('Maya and Theo')
    expect(await textFor('joan', `${harbour}/entries/${notice}?names=yes`)).not.toMatch(/Maya|Theo/)
  })

  test('is found in its own review only, and by those who read it', async () => {
    const [first = ''] = await entriesOn(harbour)
    const orchard = `/reviews/${idFor<'review'>('review/orchard')}/chronology`
    const statusOf = async (who: 'dilip' | 'amina', path: string) => (await (await world.as(who)).get(path)).status
    expect(await statusOf('dilip', `${harbour}/entries/${first}`)).toBe(200)
    expect(await statusOf('dilip', `${orchard}/entries/${first}`)).toBe(404)
    expect(await statusOf('amina', `${harbour}/entries/${first}`)).toBe(404)
    expect(await statusOf('dilip', `${harbour}/entries/nothing`)).toBe(404)
  })
})

describe('the combined chronology', () => {
  test('begins at an entry that someone points to', async () => {
    const all = await entriesOn(harbour)
    expect(all.length).toBeGreaterThan(3)
    expect(await entriesOn(`${harbour}?entry=${all[2]}`)).toEqual(all.slice(2))
  })

  test('begins on a day, typed as professionals type one', async () => {
    const all = await entriesOn(harbour)
    const onFirstDay = await entriesOn(`${harbour}?on=${encodeURIComponent('1/1/2001')}`)
    expect(onFirstDay).toEqual(all)
    const later = await entriesOn(`${harbour}?on=${encodeURIComponent('Jan 2026')}`)
    expect(later).toEqual(all.slice(-later.length))
    expect(later.length).toBeLessThan(all.length)
  })

  test('shows entries of which any day may lie in the period', async () => {
    // The grandmother rings on one of four days, a week after the second call.
    const within = testToday.subtract({ months: 7 }).add({ days: 8 })
    const text = await textFor('dilip', `${harbour}?from=${within.toString()}&to=${within.add({ days: 1 }).toString()}`)
    expect(text).toContain('The grandmother rings to ask')
    expect(text).toContain('1 entry.')
  })

  test('says so when a day is not understood, and shows no entry', async () => {
    const page = await (await world.as('dilip')).get(`${harbour}?from=31/02/2019`)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Enter the day from which to show like 4 March 2016 or March 2016')
    expect(await entriesOn(`${harbour}?from=31/02/2019`)).toEqual([])
  })

  test('is searched by words as they are read, whatever their endings, and shows where they stand', async () => {
    await world.runJobs()
    const { html, text } = await (await world.as('dilip')).get(`${harbour}?words=breakfasts+usual`)
    expect(text).toContain('1 entry.')
    expect(html).toContain('<mark>breakfast</mark>')
    expect(await textFor('dilip', `${harbour}?words=%22usual+day%22`)).toContain('1 entry.')
    expect(await textFor('dilip', `${harbour}?words=%22day+usual%22`)).toContain('No entry fits')
    expect(await textFor('dilip', `${harbour}?words=the+and`)).toContain('Enter words that not every entry holds')
  })

  test('is not searched by a name by anyone to whom names are not shown', async () => {
    const byName = `${harbour}?words=Maya`
    expect(await textFor('joan', byName)).toContain('No entry fits')
    expect(await textFor('joan', `${byName}&names=yes`)).toContain('No entry fits')
    expect(await textFor('dilip', byName)).toContain('No entry fits')
    expect(await textFor('joan', `${harbour}?words=Fernside`)).toContain('No entry fits')
    // And where names are shown, the same words find entries: it is the names that are not found, not the words.
    const named = await (await world.as('dilip')).get(`${byName}&names=yes`)
    expect(named.text).toMatch(/[2-9] entries\./)
    expect(named.html).toContain('<mark>Maya</mark>')
  })

  test('is searched by what is shown in place of a name, and narrowed to whoever is mentioned', async () => {
    const { html } = await (await world.as('joan')).get(harbour)
    const options = Array.from(html.matchAll(/<option value="([0-9a-f-]{36})"[^>]*>\s*([^<]+?)\s*<\/option>/g))
    const [, maya = '', called = ''] = options.find(([, , text]) => /^[A-Z][a-z]+$/.test(text ?? '')) ?? []
    expect(called).not.toBe('')
    const found = await textFor('joan', `${harbour}?words=${called}`)
    const mentioned = await textFor('joan', `${harbour}?person=${maya}`)
    expect(found).toMatch(/[2-9] entries\./)
    expect(mentioned).toContain(/[2-9] entries\./.exec(found)?.[0])
    expect(mentioned).not.toMatch(/Maya|Theo|Fernside/)
  })

  test('is searched only with the register of names as it is now', async () => {
    await world.runJobs()
    const countIn = (text: string): string | undefined => /(\d+) entr(?:y|ies)\./.exec(text)?.[1]
    const before = countIn(await textFor('joan', `${harbour}?words=telephones`))
    expect(Number(before)).toBeGreaterThan(1)
    const entered = await (
      await world.as('bronwen')
    ).post(harbour.replace('/chronology', '/register'), {
      kind: 'organisation',
      value: 'Ambulance control',
      aliases: '',
      pseudonym: '',
    })
    expect(entered.status, entered.text).toBe(303)
    const meanwhile = await textFor('joan', `${harbour}?words=telephones`)
    expect(meanwhile).toMatch(/\d+ entries are being looked through/)
    expect(meanwhile).toContain('No entry fits')
    await world.runJobs()
    const after = await textFor('joan', `${harbour}?words=telephones`)
    expect(after).not.toContain('being looked through')
    expect(countIn(after)).toBe(before)
    expect(await textFor('joan', `${harbour}?words=ambulance`)).toContain('No entry fits')
    expect(countIn(await textFor('dilip', `${harbour}?words=ambulance&names=yes`))).toBeDefined()
  })

  test('is narrowed to key events; who marked one is shown, and the mark is taken back', async () => {
    const [, second = ''] = await entriesOn(harbour)
    const joan = await world.as('joan')
    expect((await joan.post(`${harbour}/entries/${second}/key-event`)).status).toBe(303)
    await joan.post(`${harbour}/entries/${second}/key-event`)
    expect(await entriesOn(`${harbour}?key=yes`)).toEqual([second])
    expect(await textFor('dilip', `${harbour}/entries/${second}`)).toContain('Marked as a key event by Joan Mbeki')
    expect((await (await world.as('amina')).post(`${harbour}/entries/${second}/key-event`)).status).toBe(404)
    await joan.post(`${harbour}/entries/${second}/key-event/undoing`)
    expect(await entriesOn(`${harbour}?key=yes`)).toEqual([])
  })

  test('is narrowed to one kind of entry', async () => {
    const notes = await textFor('dilip', `${harbour}?kind=authorNote`)
    expect(notes).toContain('1 entry.')
    expect(notes).toContain('An officer remembers')
    expect(await textFor('dilip', `${harbour}?kind=needsAttention`)).toContain('No entry fits')
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idFor } from '../../../seeds/ids.ts'
import { openWorld, type World } from '../../../test/support/world.ts'
import type { ChronologyEntry } from '../combined/entries.ts'
import { compareAccounts, peopleSpokenOf } from './differences.ts'
import { changesFrom } from './propose.ts'
import type { ProposedRow } from './queries.ts'

describe('what is found and what stands', () => {
  const standing = (id: string, entries: readonly string[], decision: ProposedRow['decision']): ProposedRow => ({
    id,
    entries,
    decision,
  })
  test.each<[string, readonly (readonly string[])[], readonly ProposedRow[], ReturnType<typeof changesFrom>]>([
    ['nothing stands', [['a', 'b']], [], { fresh: [['a', 'b']], extended: [] }],
    ['it is proposed already', [['a', 'b']], [standing('1', ['a', 'b', 'c'], null)], { fresh: [], extended: [] }],
    ['it was rejected', [['a', 'b']], [standing('1', ['a', 'b'], 'different events')], { fresh: [], extended: [] }],
    ['it was accepted', [['a', 'b']], [standing('1', ['a', 'b'], 'one event')], { fresh: [], extended: [] }],
    [
      'another agency adds its account to a proposal',
      [['a', 'b', 'c']],
      [standing('1', ['a', 'b'], null)],
      { fresh: [], extended: [{ event: '1', entries: ['c'] }] },
    ],
    [
      'another agency adds its account to what was decided: that is a proposal of its own',
      [['a', 'b', 'c']],
      [standing('1', ['a', 'b'], 'one event')],
      { fresh: [['a', 'b', 'c']], extended: [] },
    ],
  ])('%s', (_, groups, events, changes) => {
    expect(changesFrom(groups, events)).toEqual(changes)
  })
})

describe('accounts beside each other', () => {
  const entry = (rest: Partial<ChronologyEntry>): ChronologyEntry => ({
    id: 'a',
    request: 'r',
    agency: 'p',
    agencyName: 'Police',
    kind: 'event',
    date: Temporal.PlainDate.from('2026-03-01'),
    latest: Temporal.PlainDate.from('2026-03-01'),
    when: '1 March 2026',
    dateWritten: '1/3/26',
    uncertain: false,
    time: null,
    end: null,
    source: 'Log',
    text: '',
    others: [],
    corrected: false,
    ...rest,
  })
  const differing = (...entries: readonly ChronologyEntry[]) =>
    compareAccounts(entries)
      .filter(({ differs }) => differs)
      .map(({ what }) => what)

  test('differ in the date, the time and who is spoken of', () => {
    expect(
      differing(
        entry({ time: '10:00', text: 'The mother and two officers were there.' }),
        entry({ when: '2 March 2026', time: '11:00', text: 'Mother seen by the social worker.' }),
      ),
    ).toEqual(['Date', 'Time', 'Who is spoken of'])
  })

  test('do not differ where one says nothing', () => {
    expect(differing(entry({ time: '10:00' }), entry({}))).toEqual([])
  })

  test('keep every column that one of them fills', () => {
    const others = [{ heading: 'Action taken', text: 'None' }]
    expect(compareAccounts([entry({ others }), entry({})])).toContainEqual({
      what: 'Action taken',
      said: ['None', ''],
      differs: false,
    })
  })

  test.each([
    ['Her grandmother rang.', ['grandmother']],
    ['The officer met Wren Alder on Tuesday.', ['Wren Alder', 'police officers']],
    ['Log closed.', []],
  ])('"%s" speaks of %j', (text, people) => {
    expect(peopleSpokenOf(text)).toEqual(people)
  })
})

describe('in the demonstration', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const list = `/reviews/${idFor('review/harbour')}/chronology/accounts`
  const linkIn = (html: string): string => /href="([^"]*\/accounts\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''

  test('a proposal is read by the panel with its differences, names replaced', async () => {
    const joan = await world.as('joan')
    const page = await joan.get(linkIn((await joan.get(list)).html))
    expect(page.text).toMatch(/Northbridge Police Riverside Academy Trust/)
    expect(page.text).toMatch(/Time Differs 06:40 09:10/)
    expect((await joan.get(`${list}?show=accepted`)).text).toContain('An officer sits on the stairs with Wren')
    expect((await joan.get(`${list}?show=accepted&names=yes`)).text).not.toContain('Maya')
    const dilip = await world.as('dilip')
    expect((await dilip.get(`${list}?show=accepted&names=yes`)).text).toContain('with Maya')
  })

  test('a decision says why, names one of the accounts, stands for all, and is undone and still on record', async () => {
    const joan = await world.as('joan')
    const event = linkIn((await joan.get(list)).html)
    expect((await joan.post(`${event}/decision`, {})).text).toContain('Enter why')
    const foreign = { decision: 'one event', reliedOn: idFor('entry/nobody'), reasons: 'A' }
    expect((await joan.post(`${event}/decision`, foreign)).status).toBe(422)
    const police = /value="([0-9a-f-]{36})"[^>]*>Northbridge Police/.exec((await joan.get(event)).html)?.[1] ?? ''
    const answers = { decision: 'one event', reliedOn: police, reasons: 'The log was written at the time.' }
    expect((await joan.post(`${event}/decision`, answers)).location).toBe(event)
    const oliver = await world.as('oliver')
    expect((await oliver.get(event)).text).toContain('the panel relies on the account of Northbridge Police')
    expect((await oliver.post(`${event}/decision`, answers)).text).toContain('Someone else has just decided')
    await oliver.post(`${event}/undoing`)
    const after = await oliver.get(event)
    expect(after.text).toContain('What does the panel make of it?')
    expect(after.text).toMatch(/Decided before, and undone.*Joan Mbeki.*undone by Oliver Trent/)
    expect((await oliver.post(`${event}/undoing`)).status).toBe(404)
  })

  test('the table and the page of an entry lead to the other accounts', async () => {
    const joan = await world.as('joan')
    const table = await joan.get(list.replace('/accounts', ''))
    expect(table.text).toContain('Relied on among several accounts')
    expect(table.text).toContain('Perhaps told by others too')
    const entry =
      /href="([^"]*\/entries\/[0-9a-f-]{36})">[^<]*<span[^>]*>: Riverside[^<]*<\/span><\/a> <span[^>]*>11:00/.exec(
        table.html,
      )
    const page = await joan.get(entry?.[1] ?? '')
    expect(page.text).toMatch(
      /Other accounts of this event One event.*Northbridge Police.*sits on the stairs with Wren/,
    )
  })

  test('both are in the audit trail, without a word of the case', async () => {
    const events = await world.owner
      .selectFrom('audit.event')
      .select(['what', 'detail'])
      .where('what', 'in', ['accounts put together', 'decision about accounts undone'])
      .execute()
    expect(events.length).toBeGreaterThan(1)
    expect(JSON.stringify(events)).not.toContain('log')
  })

  test('comparing again proposes nothing twice', async () => {
    const dilip = await world.as('dilip')
    const before = (await dilip.get(list)).text
    expect((await dilip.post(`${list}/looking`)).location).toContain('looking=yes')
    await world.runJobs()
    expect((await dilip.get(list)).text).toBe(before)
  })

  test('an account that its agency changes afterwards is said to have changed; one taken out, to be gone', async () => {
    const joan = await world.as('joan')
    const event = linkIn((await joan.get(`${list}?show=accepted`)).html)
    expect((await joan.get(event)).text).not.toContain('since the panel decided')
    await world.owner
      .updateTable('chronology.entry')
      .set({ text: 'An officer spoke with Maya.' })
      .where('source', '=', 'Body-worn video')
      .execute()
    const changed = await joan.get(event)
    expect(changed.text).toContain(
      'Northbridge Police has changed this account since the panel decided. The panel relies on it',
    )
    expect((await joan.get(`${list}?show=accepted`)).text).toContain('An account has changed since')
    await world.owner
      .updateTable('chronology.import')
      .set({ replacedAt: world.now() })
      .where('requestId', '=', idFor('request/harbour-school'))
      .where('acceptedAt', 'is not', null)
      .execute()
    expect((await joan.get(event)).text).toContain('Riverside Academy Trust has taken this entry out')
  })

  test('no agency reads what others wrote of the same contact', async () => {
    for (const who of ['amina', 'sana', 'hannah'] as const)
      expect((await (await world.as(who)).get(list)).status).toBe(404)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchEntries, type Row } from './match-entries.ts'

const row = (id: string, date: string, source: string, text: string, more: Partial<Row> = {}): Row => ({
  id,
  date,
  source,
  text,
  understood: `${date} ${source}`,
  columns: new Map([
    ['Date', date],
    ['Source', source],
    ['Event', text],
  ]),
  sequence: null,
  ...more,
})

/** What became of each row, by ids: `old=new`, `old~new` where it changed, `+new`, `-old`. */
function outcome(standing: readonly Row[], fresh: readonly Row[]): readonly string[] {
  const { same, changed, added, removed } = matchEntries(standing, fresh)
  return [
    ...same.map((pair) => `${pair.standing.id}=${pair.fresh.id}`),
    ...changed.map((pair) => `${pair.standing.id}~${pair.fresh.id}`),
    ...added.map(({ id }) => `+${id}`),
    ...removed.map(({ id }) => `-${id}`),
  ].toSorted()
}

const visit = 'Home visit by the health visitor, the baby is weighed'
const call = 'The grandmother telephones about the shouting'

describe('a row that stands is recognised', () => {
  test.each<readonly [string, Row, Row, string]>([
    ['as it is', row('a', '22/05/16', 'Log', visit), row('x', '22/05/16', 'Log', visit), 'a=x'],
    ['with a word mended', row('a', '22/05/16', 'Log', visit), row('x', '22/05/16', 'Log', `${visit} again`), 'a~x'],
    ['with its date mended', row('a', '31/02/16', 'Log', visit), row('x', '28/02/16', 'Log', visit), 'a~x'],
    ['with its source filled in', row('a', '22/05/16', '', visit), row('x', '22/05/16', 'Log', visit), 'a~x'],
    ['with date and words mended', row('a', '31/02/16', 'Log', visit), row('x', '28/02/16', 'Log', visit.replace('baby', 'child')), 'a~x'],
    ['by its reference', row('a', '22/05/16', 'Log', 'x', { sequence: 7 }), row('x', '22/05/16', 'Log', 'Quite another text', { sequence: 7 }), 'a~x'],
    ['understood in another way', row('a', '22/05/16', 'Log', visit), row('x', '22/05/16', 'Log', visit, { understood: 'otherwise' }), 'a~x'],
  ])('%s', (_, standing, fresh, expected) => expect(outcome([standing], [fresh])).toEqual([expected])) // prettier-ignore

  test('and one that is about something else is not', () => {
    expect(outcome([row('a', '22/05/16', 'Log', visit)], [row('x', '22/05/16', 'Log', call)])).toEqual(['+x', '-a'])
    expect(outcome([row('a', '22/05/16', 'Log', 'Call')], [row('x', '23/05/16', 'Log', 'Call')])).toEqual(['+x', '-a'].toSorted()) // prettier-ignore
  })

  test('the likelier of two rows of one day is the one', () => {
    const standing = [row('a', '22/05/16', 'Log', visit), row('b', '22/05/16', 'Log', call)]
    const fresh = [row('x', '22/05/16', 'Log', `${call} again`), row('y', '22/05/16', 'Log', `${visit} again`)]
    expect(outcome(standing, fresh)).toEqual(['a~y', 'b~x'])
  })

  test('two rows that say the same pair in their order, and a third is new', () => {
    const twice = [row('a', '22/05/16', 'Log', 'Call'), row('b', '22/05/16', 'Log', 'Call')]
    const thrice = ['x', 'y', 'z'].map((id) => row(id, '22/05/16', 'Log', 'Call'))
    expect(outcome(twice, thrice)).toEqual(['+z', 'a=x', 'b=y'])
  })
})

const rows = fc.array(
  fc.tuple(fc.constantFrom('1/1/16', '2/1/16', ''), fc.constantFrom('Log', ''), fc.constantFrom(visit, call, 'Call', '')),
  { maxLength: 12 },
) // prettier-ignore
const made = (prefix: string, list: readonly (readonly [string, string, string])[]): readonly Row[] =>
  list.map(([date, source, text], at) => row(`${prefix}${at}`, date, source, text))

test('every row of both is in exactly one place', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { same, changed, added, removed } = matchEntries(made('a', before), made('x', after))
      const pairs = [...same, ...changed]
      const olds = [...pairs.map(({ standing }) => standing.id), ...removed.map(({ id }) => id)]
      const news = [...pairs.map(({ fresh }) => fresh.id), ...added.map(({ id }) => id)]
      expect(olds.toSorted()).toEqual(made('a', before).map(({ id }) => id).toSorted()) // prettier-ignore
      expect(news.toSorted()).toEqual(made('x', after).map(({ id }) => id).toSorted()) // prettier-ignore
    }),
  )
})

test('the same file again, in any order, changes nothing; with rows taken out, only they go', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), fc.nat(3), (list, order, gone) => {
      const shuffled = list.map((each) => ({ each, at: order.next().value })).toSorted((a, b) => a.at - b.at)
      const again = made('x', shuffled.slice(gone).map(({ each }) => each)) // prettier-ignore
      const { changed, added, removed } = matchEntries(made('a', list), again)
      expect([changed, added]).toEqual([[], []])
      expect(removed.length).toBe(list.length - again.length)
    }),
  )
})

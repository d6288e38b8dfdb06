import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { goLiveOfTheArea, notInForce, windowsByHand } from './cases/windows.ts'
import type { FrameworkId } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { versionOn } from './windows.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)
const goLive = date(goLiveOfTheArea)

function inForce(id: FrameworkId, day: Temporal.PlainDate): string {
  const framework = frameworks.find((each) => each.id === id)
  if (!framework) throw new Error(`${id} is not carried`)
  const version = versionOn(framework, day, goLive)
  return version ? `${version.id} ${version.edition ?? ''}`.trim() : 'none'
}

const rows = windowsByHand.map(([framework, version, edition, first, last]) => ({
  framework,
  named: `${version} ${edition ?? ''}`.trim(),
  first,
  last,
}))

describe('the windows of the law, as they were written down by hand', () => {
  test('every version that is carried is in the list, and nothing else', () => {
    const carried = frameworks
      .filter(({ id }) => !notInForce.includes(id))
      .flatMap(({ versions }) => versions.map(({ id, edition }) => `${id} ${edition ?? ''}`.trim()))
    expect(rows.map(({ named }) => named).toSorted()).toEqual(carried.toSorted())
  })

  test.each(rows.filter(({ first }) => first > '0001-01-01'))(
    '$named begins on $first',
    ({ framework, named, first }) => {
      expect(inForce(framework, date(first))).toBe(named)
      expect(inForce(framework, date(first).subtract({ days: 1 }))).not.toBe(named)
    },
  )

  test.each(rows.flatMap(({ last, ...row }) => (last === null ? [] : [{ ...row, last }])))(
    '$named ends on $last',
    ({ framework, named, last }) => {
      expect(inForce(framework, date(last))).toBe(named)
      expect(inForce(framework, date(last).add({ days: 1 }))).not.toBe(named)
    },
  )

  test.each(rows.filter(({ last }) => last === null))('$named is still in force', ({ framework, named }) => {
    expect(inForce(framework, date('2026-11-25'))).toBe(named)
  })

  test.each(notInForce)('%s is in force on no day', (framework) => {
    for (const day of ['1990-01-01', '2024-05-24', '2026-11-25', '2099-12-31'])
      expect(inForce(framework, date(day))).toBe('none')
  })
})

/** The nation in which a framework is asked about, and the age that makes it someone's case. */
const nationOf = (id: FrameworkId) => frameworks.find((each) => each.id === id)?.nations[0] ?? 'England'
const ageFor = (id: FrameworkId): number => {
  if (id === 'ENG-C-CL-DEATH') return 20
  return frameworks.find((each) => each.id === id)?.subject === 'child' ? 4 : 40
}

describe('an assessment on the first and on the last day', () => {
  const days = rows
    .filter(({ first }) => first > '1950-01-01')
    .flatMap(({ framework, named, first, last }) => [
      { framework, named, day: first },
      ...(last === null ? [] : [{ framework, named, day: last }]),
    ])

  test.each(days)('$framework on $day is decided under $named', ({ framework, named, day }) => {
    const found = assess(
      {
        nation: nationOf(framework),
        incidentDate: day,
        facts: { ageAtIncident: ageFor(framework), died: 'yes', arrangementsStart: goLiveOfTheArea },
      },
      { all: true },
    ).find((each) => each.framework === framework)
    expect(`${found?.version} ${found?.edition ?? ''}`.trim()).toBe(named)
  })
})

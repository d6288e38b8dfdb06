import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Formula, Framework, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { factsIn, questionsFor } from './questions.ts'
import { boundary, versionOn } from './windows.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)
const goLives = fc.integer({ min: 0, max: 457 }).map((days) => date('2018-06-29').add({ days }))
const byFramework = frameworks.map((framework) => [framework.id, framework] as const)
const versions = frameworks.flatMap((framework) => framework.versions.map((version) => ({ framework, version })))
const byVersion = versions.map(
  ({ framework, version }) => [`${version.id} ${version.edition ?? ''}`.trim(), framework, version] as const,
)

const idsIn = (formula: Formula): readonly string[] => {
  if (typeof formula === 'string') return [formula]
  if ('unclear' in formula) return [formula.unclear]
  if ('not' in formula) return idsIn(formula.not)
  return ('all' in formula ? formula.all : formula.any).flatMap(idsIn)
}

describe.each(byFramework)('%s', (_, framework: Framework) => {
  test('each version begins on the day the one before it ends, wherever the area goes live', () => {
    fc.assert(
      fc.property(goLives, (goLive) =>
        framework.versions.slice(1).every(({ from }, index) => {
          const ended = framework.versions[index]?.until
          return ended !== null && ended !== undefined && boundary(ended, goLive).equals(boundary(from, goLive))
        }),
      ),
    )
  })

  test('exactly one version is in force on every day of its life, the last day excluded', () => {
    fc.assert(
      fc.property(goLives, fc.integer({ min: 0, max: 11000 }), (goLive, days) => {
        const day = date('1999-01-01').add({ days })
        const first = boundary(framework.versions[0].from, goLive)
        const until = framework.versions.at(-1)?.until ?? null
        const alive =
          Temporal.PlainDate.compare(first, day) <= 0 &&
          (until === null || Temporal.PlainDate.compare(day, boundary(until, goLive)) < 0)
        return (versionOn(framework, day, goLive) !== null) === alive
      }),
    )
  })

  test('every question that its criteria need is asked, once', () => {
    const day = boundary(framework.versions.at(-1)?.from ?? '2024-01-01', date('2019-09-29'))
    const asked = questionsFor([framework.id], day)
    const facts = asked.flatMap(({ kind, fact }) => (kind === 'reasons' || !fact ? [] : [fact]))
    const criteria = versionOn(framework, day)?.criteria ?? []
    const needed = criteria.flatMap(({ test: of }) => [...factsIn(of)])
    expect(new Set(facts)).toEqual(new Set(needed))
    expect(facts).toHaveLength(new Set(facts).size)
  })
})

describe.each(byVersion)('%s', (_, __, version: Version) => {
  test('its rules name its own criteria, and the last one always holds', () => {
    const own = new Set(version.criteria.map(({ id }) => id))
    expect(version.rules.flatMap(({ when }) => idsIn(when)).filter((id) => !own.has(id))).toEqual([])
    expect(version.rules.at(-1)?.when).toEqual({ all: [] })
  })

  test('every criterion is known by one id, and the person it is about by one of them', () => {
    const ids = [...version.criteria, ...version.matters].map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    if (version.person) expect(ids).toContain(version.person.criterion)
  })

  test('its stages and letters name its own deadlines', () => {
    const own = version.deadlines.map(({ id }) => id)
    const named = [...version.stages, ...version.letters].flatMap(({ deadline }) => deadline ?? [])
    expect(named.filter((id) => !own.includes(id))).toEqual([])
  })

  test('what rests on memory must be confirmed', () => {
    expect(version.deadlines.filter(({ source, confirm }) => source.mark === 'from memory' && !confirm)).toEqual([])
    expect(version.shelf?.source.mark === 'from memory' && !version.shelf.confirm).toBe(false)
  })
})

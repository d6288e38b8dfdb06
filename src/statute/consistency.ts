import { boundaryAt } from './windows.ts'
import { firstGoLive, lastGoLive } from './facts.ts'
import type { FactKey } from './facts.ts'
import type { Formula, Framework, FrameworkId, Source, Version } from './framework.ts'
import { knownFrom } from './known.ts'
import { lineages, standingBeside } from './lineages.ts'
import type { Lineage } from './lineages.ts'
import { readyVersion } from './ready.ts'
import type { ReadyVersion } from './ready.ts'
import { settle } from './settle.ts'
import { isSourceCode } from './sources.ts'
import { suppose } from './suppositions.ts'
import type { Position } from './suppositions.ts'

/** Something in the frameworks that cannot be right, and where. */
export type Fault = { readonly where: string; readonly problem: string }

/**
 * Checks the frameworks as data: that ids are unique and named rightly, every source is known, every question matters to
 * some decision and every rule decides some case, versions and frameworks follow one another without gap or overlap, and
 * what has one id means one thing. Nothing here knows any framework; what is meant to look odd is said in lineages.ts.
 */
export function faultsIn(frameworks: readonly Framework[]): readonly Fault[] {
  const versions = frameworks.flatMap((framework) => framework.versions)
  return [
    ...repeated(
      'frameworks',
      frameworks.map(({ id }) => id),
    ),
    ...repeated('versions', versions.map(nameOf)),
    ...versions.flatMap(idFaults),
    ...versions.flatMap(sourceFaults),
    ...versions.flatMap(reachFaults),
    ...frameworks.flatMap(windowFaults),
    ...frameworks.flatMap(meaningFaults),
    ...lineageFaults(frameworks),
  ]
}

/** "ENG-C-LCSPR (WT2018)" */
const nameOf = ({ id, edition }: Version): string => (edition ? `${id} (${edition})` : id)

function repeated(where: string, ids: readonly string[]): readonly Fault[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return twice.map((id) => ({ where, problem: `${id} is there twice` }))
}

// ── Names ────────────────────────────────────────────────────────────────────

function idFaults(version: Version): readonly Fault[] {
  const where = nameOf(version)
  const criteria = version.criteria.map(({ id }) => id)
  const deadlines = version.deadlines.map(({ id }) => id)
  const named = [...version.rules, ...(version.kinds ?? [])].flatMap(({ when }) => idsIn(when))
  const unknown = [...named, ...(version.person ? [version.person.criterion] : [])].filter(
    (id) => !criteria.includes(id),
  )
  const limits = [...version.stages, ...version.letters].flatMap(({ deadline }) => deadline ?? [])
  return [
    ...repeated(where, [...criteria, ...version.matters.map(({ id }) => id)]),
    ...repeated(where, deadlines),
    ...unknown.map((id) => ({ where, problem: `a rule names ${id}, which is no criterion here` })),
    ...limits
      .filter((id) => !deadlines.includes(id))
      .map((id) => ({ where, problem: `a stage or letter names ${id}, which is no time limit here` })),
  ]
}

const idsIn = (formula: Formula): readonly string[] => {
  if (typeof formula === 'string') return [formula]
  if ('unclear' in formula) return [formula.unclear]
  if ('not' in formula) return idsIn(formula.not)
  return ('all' in formula ? formula.all : formula.any).flatMap(idsIn)
}

// ── Sources ──────────────────────────────────────────────────────────────────

function sourceFaults(version: Version): readonly Fault[] {
  const where = nameOf(version)
  return sourcesIn(version).flatMap(({ text, mark, read }) => [
    ...read
      .filter((code) => !isSourceCode(code))
      .map((code) => ({ where, problem: `${code} ("${text}") is no source` })),
    ...(mark === 'verified' && read.length === 0
      ? [{ where, problem: `"${text}" is ${mark}, but says not where it was read` }]
      : []),
  ])
}

/** Every source that a version rests on. */
const sourcesIn = (version: Version): readonly Source[] => [
  ...version.law,
  ...(version.shelf ? [version.shelf.source] : []),
  ...[
    [version.decider],
    version.criteria,
    version.matters,
    version.rules,
    version.kinds ?? [],
    version.deadlines,
    version.roles,
    version.report,
    version.publication,
    version.letters,
  ].flatMap((parts) => parts.map(({ source }) => source)),
]

// ── What can be reached ──────────────────────────────────────────────────────

/** Tries every combination of answers, and "unknown" too where something is presumed of it. */
function reachFaults(version: Version): readonly Fault[] {
  const where = nameOf(version)
  const ready = readyVersion(version)
  const deciding = new Set<string>()
  const mattering = new Set<number>()
  for (const { answers } of everyPosition(ready)) {
    const { outcome, rule } = settle(ready, answers)
    const by = version.rules.findIndex((each) => each === rule)
    if (outcome !== 'UNDETERMINED' && rule) deciding.add(String(by))
    for (const [place, answer] of answers.entries()) {
      if (mattering.has(place)) continue
      const otherwise = answers.with(place, answer === 'yes' ? 'no' : 'yes')
      const then = settle(ready, otherwise)
      const kinds = ready.kinds.map(({ holds }) => `${holds(answers)} ${holds(otherwise)}`)
      const changed =
        then.outcome !== outcome || then.rule !== rule || kinds.some((each) => new Set(each.split(' ')).size > 1)
      if (changed) mattering.add(place)
    }
  }
  return [
    ...version.rules.flatMap(({ id }, index) =>
      deciding.has(String(index)) ? [] : [{ where, problem: `rule ${id} can never decide` }],
    ),
    ...version.criteria.flatMap(({ id }, place) =>
      mattering.has(place) ? [] : [{ where, problem: `nothing turns on question ${id}` }],
    ),
  ]
}

function* everyPosition(ready: ReadyVersion): Generator<Position> {
  const known = knownFrom({ nation: 'abroad', incidentDate: '2020-01-01', facts: {} })
  const presumedAbout = factsPresumedAbout(ready)
  yield* positionsFrom(
    ready,
    { known, answers: ready.criteria.map(({ ask }) => ask(known)) },
    ready.facts,
    presumedAbout,
  )
}

function* positionsFrom(
  ready: ReadyVersion,
  position: Position,
  facts: readonly FactKey[],
  mayStayOpen: ReadonlySet<FactKey>,
): Generator<Position> {
  const [next, ...rest] = facts
  if (next === undefined) {
    yield position
    return
  }
  if (mayStayOpen.has(next)) yield* positionsFrom(ready, position, rest, mayStayOpen)
  for (const { position: then } of suppose(ready, position, next)) yield* positionsFrom(ready, then, rest, mayStayOpen)
}

function factsPresumedAbout({ version, criteria }: ReadyVersion): ReadonlySet<FactKey> {
  const presumed = new Set(version.rules.flatMap(({ when }) => presumedIn(when)))
  return new Set(criteria.flatMap(({ criterion, facts }) => (presumed.has(criterion.id) ? [...facts] : [])))
}

const presumedIn = (formula: Formula): readonly string[] => {
  if (typeof formula === 'string') return []
  if ('unclear' in formula) return [formula.unclear]
  if ('not' in formula) return presumedIn(formula.not)
  return ('all' in formula ? formula.all : formula.any).flatMap(presumedIn)
}

// ── Time ─────────────────────────────────────────────────────────────────────

/** A local go-live is any day in between; whatever holds on the first and the last holds on all. */
const goLives = [firstGoLive, lastGoLive]

const windowFaults = ({ versions }: Framework): readonly Fault[] =>
  versions.flatMap((version, index) => {
    const where = nameOf(version)
    const next = versions[index + 1]
    return goLives.flatMap((goLive): Fault[] => {
      const [from, until] = [boundaryAt(version.from, goLive), version.until && boundaryAt(version.until, goLive)]
      if (until !== null && until <= from) return [{ where, problem: `it ends on ${until}, and begins on ${from}` }]
      if (!next) return []
      const begins = boundaryAt(next.from, goLive)
      if (until === null) return [{ where, problem: `it does not end, and ${nameOf(next)} follows` }]
      if (until === begins) return []
      return [
        {
          where,
          problem: `${until < begins ? 'a gap' : 'an overlap'}: it ends on ${until}, ${nameOf(next)} begins on ${begins}`,
        },
      ]
    })
  })

function lineageFaults(frameworks: readonly Framework[]): readonly Fault[] {
  const placed = new Set<FrameworkId>(lineages.flatMap((lineage) => lineage.frameworks))
  const astray = frameworks.filter(({ id }) => !placed.has(id) && standingBeside[id] === undefined)
  return [
    ...astray.map(({ id }) => ({
      where: id,
      problem: 'it is in no lineage, and no reason says why it stands beside them',
    })),
    ...lineages.flatMap((lineage) => successionFaults(lineage, frameworks)),
  ]
}

function successionFaults({ nation, subject, frameworks: ids, breaks = [] }: Lineage, all: readonly Framework[]) {
  const carried = ids.flatMap((id) => all.find((framework) => framework.id === id) ?? [])
  const strangers = carried.filter(
    (framework) =>
      !framework.nations.includes(nation) || (framework.subject !== subject && framework.subject !== 'anyone'),
  )
  return [
    ...strangers.map(({ id }) => ({ where: id, problem: `it is not about a ${subject} in ${nation}` })),
    ...carried.slice(1).flatMap((framework, index) => {
      const before = carried[index]
      return before ? handover(before, framework, breaks.find(({ after }) => after === before.id) !== undefined) : []
    }),
  ]
}

function handover(before: Framework, after: Framework, meant: boolean): readonly Fault[] {
  return goLives.flatMap((goLive): Fault[] => {
    const last = before.versions.at(-1)?.until ?? null
    const until = last === null ? null : boundaryAt(last, goLive)
    const from = boundaryAt(after.versions[0].from, goLive)
    if (until === from)
      return meant ? [{ where: before.id, problem: `the break before ${after.id} that is explained is none` }] : []
    if (meant) return []
    const how = until !== null && until < from ? 'a gap' : 'an overlap'
    return [
      {
        where: before.id,
        problem: `${how}: it ends ${until === null ? 'never' : `on ${until}`}, ${after.id} begins on ${from}`,
      },
    ]
  })
}

// ── Meaning ──────────────────────────────────────────────────────────────────

/** Within a framework one id is one question, asked of the facts in one way, and one time limit of one thing. */
function meaningFaults({ id, versions }: Framework): readonly Fault[] {
  const criteria = versions.flatMap((version) =>
    version.criteria.map((each) => [each.id, JSON.stringify(each.test)] as const),
  )
  const limits = versions.flatMap((version) => version.deadlines.map((each) => [each.id, each.trigger] as const))
  return [...twoMeanings(id, 'question', criteria), ...twoMeanings(id, 'time limit', limits)]
}

function twoMeanings(where: string, what: string, pairs: readonly (readonly [string, string])[]): readonly Fault[] {
  const meanings = Map.groupBy(pairs, ([id]) => id)
  return [...meanings]
    .filter(([, each]) => new Set(each.map(([, meaning]) => meaning)).size > 1)
    .map(([id]) => ({ where, problem: `${what} ${id} means different things in different versions` }))
}

import { lastGoLive } from './facts.ts'
import type { Nation } from './facts.ts'
import type { Framework, FrameworkId, ReviewKind, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { boundary, versionOn } from './windows.ts'

/** A kind of review, and whether it can be commissioned on the day or only be entered as a past one. */
export type KindOnDay = {
  readonly kind: ReviewKind
  readonly framework: FrameworkId
  readonly title: string
  readonly possible: 'commission' | 'enter as past'
}

/** The kinds of review a nation knows or has known on a day; a kind whose law had not begun is not among them. */
export function reviewKindsOn(
  nation: Nation,
  day: Temporal.PlainDate,
  goLive?: Temporal.PlainDate,
): readonly KindOnDay[] {
  return frameworks.flatMap((framework) => {
    const { kind, id, title, nations, versions } = framework
    if (!kind || !nations.includes(nation)) return []
    const inForce = versionOn(framework, day, goLive) !== null
    const begun =
      Temporal.PlainDate.compare(boundary(versions[0].from, goLive ?? Temporal.PlainDate.from(lastGoLive)), day) <= 0
    return inForce || begun ? [{ kind, framework: id, title, possible: inForce ? 'commission' : 'enter as past' }] : []
  })
}

/** The version of a framework in force on a day; null where there was none. */
export function versionInForce(id: FrameworkId, day: Temporal.PlainDate, goLive?: Temporal.PlainDate): Version | null {
  const framework = frameworks.find((candidate) => candidate.id === id)
  return framework ? versionOn(framework, day, goLive) : null
}

/** The version under which something was decided, as the decision stored it. */
export function findVersion(id: string, edition: string | null = null): Version | null {
  return (
    frameworks
      .flatMap(({ versions }) => versions)
      .find((version) => version.id === id && (version.edition ?? null) === edition) ?? null
  )
}

/** A kind of review as one nation held it on a day. */
export type HeldThen = {
  readonly nation: Nation
  readonly framework: FrameworkId
  readonly subject: Framework['subject']
  readonly version: Version
}

/** Where a kind of review was held on a day, and under which law; of several nations or subjects the first, England first. */
export function whereHeldOn(kind: ReviewKind, day: Temporal.PlainDate): HeldThen | null {
  for (const framework of frameworks.filter((each) => each.kind === kind)) {
    const version = versionOn(framework, day)
    const nation = framework.nations[0]
    if (version && nation) return { nation, framework: framework.id, subject: framework.subject, version }
  }
  return null
}

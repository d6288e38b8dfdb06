import {
  assess,
  findVersion,
  frameworks,
  questionsFor,
  readCircumstances,
  versionInForce,
  type Assessment,
  type Circumstances,
  type Framework,
  type FrameworkId,
  type Question,
  type ReviewKind,
  type Settings,
  type Version,
} from '#statute'
import { standingOn, type IncidentFile } from './file.ts'
import type { Side } from './words.ts'

/**
 * How the law of #statute meets an incident's file: which frameworks ask about it, what they are told, and what they say.
 * Pure: everything comes from the file and the day given. Whatever nation it happened in, the frameworks say themselves
 * whether they apply.
 */

const asksAbout = (side: Side) => (framework: Framework) => framework.subject === side || framework.subject === 'anyone'

/** Does it provide for a review, rather than for notices and what is gathered before one? */
export const isReview = (id: string): boolean => frameworks.some((each) => each.id === id && each.kind !== null)

/** What the frameworks make of one side of the incident, notices first. A framework that does not apply is left out. */
export function assessmentsOf(file: IncidentFile, side: Side, decidingOn: Temporal.PlainDate): readonly Assessment[] {
  const circumstances = circumstancesOf(file, side, decidingOn)
  return circumstances ? assessedOn(circumstances, side, file.setHere.settings) : []
}

/**
 * What the frameworks that ask about a child, or about an adult, make of these circumstances.
 *
 * @param settings the time limits and local holidays that the partnership set; none on the public page
 */
export function assessedOn(circumstances: Circumstances, side: Side, settings: Settings = {}): readonly Assessment[] {
  const asking = new Set(frameworks.filter(asksAbout(side)).map(({ id }) => id))
  return assess(circumstances, { settings })
    .filter(({ framework }) => asking.has(framework))
    .toSorted((a, b) => Number(isReview(a.framework)) - Number(isReview(b.framework)))
}

/** What is told to the law on a day; undefined for a past review, of which no circumstances are known. */
export function circumstancesOf(
  file: IncidentFile,
  side: Side,
  decidingOn: Temporal.PlainDate,
): Circumstances | undefined {
  const { nation, happenedOn } = file.incident
  const known = factsOf(file, side)
  return happenedOn && known
    ? readCircumstances({
        nation,
        incidentDate: happenedOn.toString(),
        facts: { ...known, decisionDate: decidingOn.toString() },
      })
    : undefined
}

/**
 * What is known, in the words of the law: what the notifier said, and over it what the coordinator answered since. Of
 * several children the youngest is asked about, of several adults the eldest: if any of them is in scope, the incident is.
 */
function factsOf(file: IncidentFile, side: Side): Readonly<Record<string, string | number>> | undefined {
  const { incident, notification } = file
  if (!incident.awareOn || !notification) return undefined
  const answered = file.answers.filter(({ about }) => about === side)
  return {
    nationOfIncident: incident.nation,
    laOfIncident: incident.area,
    authorityAwareDate: incident.awareOn.toString(),
    ...(file.setHere.goLiveOn ? { arrangementsStart: file.setHere.goLiveOn.toString() } : {}),
    ...agesOf(file, side),
    died: notification.died,
    ...(notification.diedOn ? { deathDate: notification.diedOn.toString() } : {}),
    seriousHarm: notification.seriousHarm,
    abuseOrNeglect: notification.abuseOrNeglect,
    ...Object.fromEntries(answered.map(({ question, answer }) => [question, answer])),
  }
}

function agesOf(file: IncidentFile, side: Side): { ageAtIncident?: number; ageAtDeath?: number } {
  const people = file.subjects.filter(({ kind, age }) => kind === side && age !== null)
  const chosen = people.toSorted((a, b) => (side === 'child' ? 1 : -1) * ((a.age ?? 0) - (b.age ?? 0)))[0]
  if (!chosen) return {}
  return {
    ...(chosen.age === null ? {} : { ageAtIncident: chosen.age }),
    ...(chosen.ageAtDeath === null ? {} : { ageAtDeath: chosen.ageAtDeath }),
  }
}

/** The day whose law is asked: that of the decision that stands on this side, unless it is being considered again. */
export function lawDay(file: IncidentFile, side: Side, today: Temporal.PlainDate): Temporal.PlainDate {
  const standing = standingOn(file, side)
  return standing && !isReopened(file, side) ? standing.decidedOn : today
}

/** Has new information re-opened the decision that stands? */
export function isReopened(file: IncidentFile, side: Side): boolean {
  const standing = standingOn(file, side)
  return standing !== undefined && file.reopenings.some(({ reopens }) => reopens === standing.id)
}

/** The questions of the frameworks that could apply, each once, in the order of the law; the age comes from the people’s page. */
export function questionsOn(file: IncidentFile, side: Side, decidingOn: Temporal.PlainDate): readonly Question[] {
  const circumstances = circumstancesOf(file, side, decidingOn)
  return circumstances ? questionsIn(circumstances, side, decidingOn) : []
}

/** The questions that these circumstances raise: of every framework that applies or may, under the version that it chose. */
export function questionsIn(circumstances: Circumstances, side: Side, day: Temporal.PlainDate): readonly Question[] {
  const applying = assessedOn(circumstances, side)
  const awareOn = Temporal.PlainDate.from(circumstances.facts.authorityAwareDate ?? circumstances.incidentDate)
  const ids = (of: boolean): readonly FrameworkId[] =>
    applying.flatMap(({ framework }) => (isReview(framework) === of ? [framework] : []))
  const asked = [...questionsFor(ids(true), day), ...questionsFor(ids(false), awareOn)]
  const settled = asked.filter(({ kind, fact }) => kind === 'words' && fact !== null)
  return settled.filter(({ id }, index) => settled.findIndex((other) => other.id === id) === index)
}

/** The answer that counts now: the coordinator's, else the notifier's. */
export function answerTo(file: IncidentFile, side: Side, question: string): string | undefined {
  const answer = factsOf(file, side)?.[question]
  return answer === undefined ? undefined : String(answer)
}

/** A framework under which a review can be held, the version that applies, and what it says of the incident. */
export type ReviewLaw = {
  readonly framework: FrameworkId
  readonly kind: ReviewKind
  readonly title: string
  readonly version: Version
  readonly assessment: Assessment | undefined
  /** Another body decides: it is asked, and what it decided is recorded. */
  readonly elsewhere: boolean
}

/** Frameworks whose decision lies with a body outside the partnership. */
const decidedElsewhere: ReadonlySet<string> = new Set([
  'ENG-C-NCSPR',
  'ENG-LEDER',
  'EW-DHR',
  'EW-DARDR',
  'EW-OWHR',
  'EW-INQUEST',
  'EW-MHHR',
  'EW-MAPPA-SCR',
  'SCO-DHSR',
  'NI-DHR',
])

/**
 * The frameworks under which a review of this side can be decided on that day. Where none applies on the answers, those
 * in force for the nation: a decision that there is no review has to be made under some law.
 */
export function reviewLaws(file: IncidentFile, side: Side, decidedOn: Temporal.PlainDate): readonly ReviewLaw[] {
  const assessments = assessmentsOf(file, side, decidedOn)
  const candidates = frameworks.filter(
    (each) => asksAbout(side)(each) && each.id !== 'LOCAL' && each.nations.includes(file.incident.nation),
  )
  const applying = candidates.flatMap((framework) => {
    const assessment = assessments.find((each) => each.framework === framework.id)
    const version = assessment?.version ? findVersion(assessment.version, assessment.edition) : null
    return reviewLaw(framework, version, assessment)
  })
  return applying.some(({ elsewhere }) => !elsewhere)
    ? applying
    : candidates.flatMap((framework) =>
        reviewLaw(framework, versionInForce(framework.id, decidedOn, file.setHere.goLiveOn ?? undefined), undefined),
      )
}

function reviewLaw(
  { id, kind, title }: Framework,
  version: Version | null,
  assessment: Assessment | undefined,
): readonly ReviewLaw[] {
  return kind && version
    ? [{ framework: id, kind, title, version, assessment, elsewhere: decidedElsewhere.has(id) }]
    : []
}

/** What the partnership itself decides on, the strongest claim first. */
export const lawsDecidedHere = (file: IncidentFile, side: Side, day: Temporal.PlainDate): readonly ReviewLaw[] =>
  reviewLaws(file, side, day)
    .filter(({ elsewhere }) => !elsewhere)
    .toSorted((a, b) => strength(a) - strength(b))

const strengths: readonly (Assessment['outcome'] | undefined)[] = ['MUST', 'UNDETERMINED', 'MAY', 'NOT_REQUIRED']
const strength = ({ assessment }: ReviewLaw): number => {
  const at = strengths.indexOf(assessment?.outcome)
  return at === -1 ? strengths.length : at
}

/** The law under which a review is decided on that day: the one named, or that with the strongest claim. */
export const decidingLaw = (
  file: IncidentFile,
  side: Side,
  decidedOn: Temporal.PlainDate,
  framework?: string,
): ReviewLaw | undefined =>
  lawsDecidedHere(file, side, decidedOn).find((law) => framework === undefined || law.framework === framework)

/** The questions whose answers would settle it: the fewest that would. An age is not among them; people’s ages have their own page. */
export const openIn = ({ openFacts }: Assessment, questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ fact }) => fact !== null && openFacts.includes(fact))

/** Would it take an age to settle it? */
export const needsAge = ({ openFacts }: Assessment): boolean => openFacts.includes('birthDate')

/** What a framework is called, by the id that was stored. */
export const frameworkTitle = (id: string): string => frameworks.find((each) => each.id === id)?.title ?? id

/** The words of a matter to weigh, by the ids that were stored. */
export const matterInWords = (framework: string, matter: string): string =>
  frameworks
    .find(({ id }) => id === framework)
    ?.versions.flatMap(({ matters }) => matters)
    .find(({ id }) => id === matter)?.question ?? matter

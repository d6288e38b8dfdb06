import { findVersion, lettersFor, type Letter, type Occasion, type StartDates, type Version } from '#statute'
import { everyStandingOn, type IncidentFile } from './file.ts'
import { assessmentsOf, isReview, lawDay } from './law.ts'
import { sidesOf, type Decision, type Side } from './words.ts'

/** A letter that the law calls for, and whether it was sent. */
export type OwedLetter = Letter & {
  /** Its name in the address: says the law and the recipient, never the person. */
  readonly key: string
  readonly side: Side
  readonly framework: string
  readonly occasion: Occasion
  /** The decision that it tells of; null for a notification. */
  readonly decision: Decision | null
  readonly sentOn: Temporal.PlainDate | null
}

/** Every letter owed now: for what must be notified, and for each decision that stands. Only to bodies that exist today. */
export const lettersOwed = (file: IncidentFile, today: Temporal.PlainDate): readonly OwedLetter[] =>
  sidesOf(file.incident.about).flatMap((side) => [
    ...noticesOwed(file, side, today),
    ...decisionLettersOwed(file, side, today),
  ])

function noticesOwed(file: IncidentFile, side: Side, today: Temporal.PlainDate): readonly OwedLetter[] {
  const must = assessmentsOf(file, side, lawDay(file, side, today)).filter(({ outcome }) => outcome === 'MUST')
  return must.flatMap(({ framework, version, edition }) => {
    const law = version === null ? null : findVersion(version, edition)
    return law === null ? [] : owed(file, { side, framework, law, occasion: 'notification', decision: null }, today)
  })
}

/** A past board wrote its own letters. With the first decision goes what was gathered before it: the rapid review. */
function decisionLettersOwed(file: IncidentFile, side: Side, today: Temporal.PlainDate): readonly OwedLetter[] {
  const decisions = everyStandingOn(file, side).filter(({ pastBoard }) => pastBoard === null)
  return decisions.flatMap((decision, index) => {
    const occasion = decision.outcome === 'review' ? 'decision to review' : 'decision not to review'
    const laws = [
      ...(index === decisions.length - 1 ? gatheredBefore(file, side, decision) : []),
      { framework: decision.framework, law: findVersion(decision.version, decision.edition) },
    ]
    return laws.flatMap(({ framework, law }) =>
      law === null ? [] : owed(file, { side, framework, law, occasion, decision }, today),
    )
  })
}

const gatheredBefore = (file: IncidentFile, side: Side, decision: Decision) =>
  assessmentsOf(file, side, decision.decidedOn)
    .filter(({ framework, outcome }) => outcome === 'MUST' && !isReview(framework))
    .map(({ framework, version, edition }) => ({
      framework,
      law: version === null ? null : findVersion(version, edition),
    }))

type Owing = {
  readonly side: Side
  readonly framework: string
  readonly law: Version
  readonly occasion: Occasion
  readonly decision: Decision | null
}

function owed(
  file: IncidentFile,
  { side, framework, law, occasion, decision }: Owing,
  today: Temporal.PlainDate,
): readonly OwedLetter[] {
  const { goLiveOn, settings } = file.setHere
  const areasOwn = { goLive: goLiveOn ?? undefined, settings }
  return lettersFor(law, occasion, today, datesOf(file, decision), areasOwn).map((letter) => ({
    ...letter,
    key: slug([decision ? `decision-${numberOf(file, decision)}` : 'notification', framework, letter.to].join('-')),
    side,
    framework,
    occasion,
    decision,
    sentOn: sentOn(file, framework, letter.to, decision),
  }))
}

const numberOf = (file: IncidentFile, decision: Decision): number =>
  file.decisions.length - file.decisions.findIndex(({ id }) => id === decision.id)

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

function sentOn(
  file: IncidentFile,
  framework: string,
  to: string,
  decision: Decision | null,
): Temporal.PlainDate | null {
  const sent = file.letters.find(
    (letter) =>
      letter.framework === framework && letter.recipient === to && letter.decisionId === (decision?.id ?? null),
  )
  return sent?.sentOn ?? null
}

/** The days from which the law counts. */
export const datesOf = (file: IncidentFile, decision: Decision | null): StartDates => ({
  incidentOn: file.incident.happenedOn ?? undefined,
  awareOn: file.incident.awareOn ?? undefined,
  notifiedOn: file.incident.madeAt.toZonedDateTimeISO('Europe/London').toPlainDate(),
  seriousIncidentNotifiedOn: seriousIncidentNotifiedOn(file) ?? undefined,
  decidedOn: decision?.decidedOn,
})

/** When the national panel was notified of a serious incident. */
export const seriousIncidentNotifiedOn = (file: IncidentFile): Temporal.PlainDate | null =>
  file.letters.find(({ framework, decisionId }) => framework === 'ENG-C-SIN' && decisionId === null)?.sentOn ?? null

import { findVersion, lettersFor, type Letter, type Occasion, type StartDates, type Version } from '#statute'
import { standingOn, type IncidentFile } from './file.ts'
import { assessmentsOf } from './law.ts'
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
  const must = assessmentsOf(file, side, today).filter(({ outcome }) => outcome === 'MUST')
  return must.flatMap(({ framework, version, edition }) => {
    const law = version === null ? null : findVersion(version, edition)
    return law === null ? [] : owed(file, { side, framework, law, occasion: 'notification', decision: null }, today)
  })
}

/** A past board wrote its own letters. */
function decisionLettersOwed(file: IncidentFile, side: Side, today: Temporal.PlainDate): readonly OwedLetter[] {
  const decision = standingOn(file, side)
  if (!decision || decision.pastBoard !== null) return []
  const occasion = decision.outcome === 'review' ? 'decision to review' : 'decision not to review'
  const rapidReview = assessmentsOf(file, side, decision.decidedOn).find(
    ({ framework, outcome }) => framework === 'ENG-C-RR' && outcome === 'MUST',
  )
  const laws = [
    ...(rapidReview?.version
      ? [{ framework: 'ENG-C-RR', law: findVersion(rapidReview.version, rapidReview.edition) }]
      : []),
    { framework: decision.framework, law: findVersion(decision.version, decision.edition) },
  ]
  return laws.flatMap(({ framework, law }) =>
    law === null ? [] : owed(file, { side, framework, law, occasion, decision }, today),
  )
}

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
  return lettersFor(law, occasion, today, datesOf(file, decision)).map((letter) => ({
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

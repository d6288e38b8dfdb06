import { dayNumber } from './day-numbers.ts'
import { readCircumstances, UnusableFacts } from './facts.ts'
import type { Circumstances } from './facts.ts'
import { ageOn } from './known.ts'

/**
 * Reads circumstances that one person tells at one time. Facts that contradict one another are refused, each by name and
 * with what would agree, because a decision about a child must not rest on a slip of the pen. What several people told over
 * months may disagree; that is for `readCircumstances`. Days compare as ISO dates.
 *
 * @param today the day on which they are told: nothing can have happened after it
 * @param path where in the document they stand
 * @throws UnusableFacts on a word outside the vocabulary, or on the first contradiction
 */
export function readTold(input: unknown, today: Temporal.PlainDate, path = '$'): Circumstances {
  const told = readCircumstances(input, path)
  const [found] = contradictions(told, today)
  if (found) throw new UnusableFacts(`${path}.${found.at}`, found.problem, found.accepted)
  return told
}

type Contradiction = { readonly at: string; readonly problem: string; readonly accepted: string }

function* contradictions(told: Circumstances, today: Temporal.PlainDate): Generator<Contradiction> {
  yield* inTheFuture(told, today.toString())
  yield* outOfOrder(told)
  yield* otherThanBornOn(told)
  yield* otherThanSaid(told)
}

function* inTheFuture({ incidentDate, facts }: Circumstances, today: string): Generator<Contradiction> {
  const happened = [
    ['incidentDate', incidentDate] as const,
    ...past.map((key) => [`facts.${key}`, facts[key]] as const),
  ]
  for (const [at, day] of happened)
    if (day !== undefined && day > today)
      yield { at, problem: `is ${day}, which is in the future`, accepted: `a day no later than ${today}` }
}

/** What is told as having happened. A decision may be planned, and a child expected. */
const past = [
  'deathDate',
  'authorityAwareDate',
  'onRegisterFrom',
  'onRegisterUntil',
  'lookedAfterFrom',
  'lookedAfterUntil',
  'laProtectiveActionDate',
  'impairmentIdentifiedDate',
] as const

/** An unborn child counts, and is born within 42 weeks. */
const longestPregnancy = 42 * 7

function* outOfOrder({ incidentDate, facts }: Circumstances): Generator<Contradiction> {
  const { birthDate, deathDate, authorityAwareDate } = facts
  if (birthDate !== undefined && deathDate !== undefined && deathDate < birthDate)
    yield {
      at: 'facts.deathDate',
      problem: `is ${deathDate}, before the birth on ${birthDate}`,
      accepted: `a day from ${birthDate} on`,
    }
  if (deathDate !== undefined && deathDate < incidentDate)
    yield {
      at: 'facts.deathDate',
      problem: `is ${deathDate}, before the incident on ${incidentDate} that led to it`,
      accepted: `a day from ${incidentDate} on; the incident is the death or harm itself, and not the day it was found out`,
    }
  if (authorityAwareDate !== undefined && authorityAwareDate < incidentDate)
    yield {
      at: 'facts.authorityAwareDate',
      problem: `is ${authorityAwareDate}, before the incident on ${incidentDate}`,
      accepted: `a day from ${incidentDate} on`,
    }
  yield* endBeforeBeginning('onRegisterUntil', facts.onRegisterFrom, facts.onRegisterUntil)
  yield* endBeforeBeginning('lookedAfterUntil', facts.lookedAfterFrom, facts.lookedAfterUntil)
  if (birthDate !== undefined && daysBetween(incidentDate, birthDate) > longestPregnancy)
    yield {
      at: 'facts.birthDate',
      problem: `is ${birthDate}, more than 42 weeks after the incident on ${incidentDate}`,
      accepted: 'an earlier day; an unborn child counts from conception',
    }
}

function* endBeforeBeginning(
  key: string,
  from: string | undefined,
  until: string | undefined,
): Generator<Contradiction> {
  if (from !== undefined && until !== undefined && until < from)
    yield { at: `facts.${key}`, problem: `is ${until}, before it began on ${from}`, accepted: `a day from ${from} on` }
}

function* otherThanBornOn({ incidentDate, facts }: Circumstances): Generator<Contradiction> {
  const { birthDate, deathDate, ageAtIncident, ageAtDeath } = facts
  if (birthDate === undefined) return
  yield* otherAge('facts.ageAtIncident', ageAtIncident, birthDate, incidentDate)
  yield* otherAge('facts.ageAtDeath', ageAtDeath, birthDate, deathDate)
}

function* otherAge(
  at: string,
  said: number | undefined,
  birthDate: string,
  day: string | undefined,
): Generator<Contradiction> {
  if (said === undefined || day === undefined) return
  const age = Math.max(0, ageOn(Temporal.PlainDate.from(birthDate), Temporal.PlainDate.from(day)))
  if (said !== age)
    yield {
      at,
      problem: `is ${said}, but someone born on ${birthDate} was ${age} on ${day}`,
      accepted: `${age}, or leave it out`,
    }
}

function* otherThanSaid({ incidentDate, facts }: Circumstances): Generator<Contradiction> {
  const { died, deathDate, suspectedSuicide, ageAtIncident, ageAtDeath } = facts
  const death = [
    ...(deathDate === undefined ? [] : ['deathDate']),
    ...(ageAtDeath === undefined ? [] : ['ageAtDeath']),
    ...(suspectedSuicide === 'yes' ? ['suspectedSuicide'] : []),
  ]
  if (died === 'no' && death[0] !== undefined)
    yield {
      at: 'facts.died',
      problem: `is "no", but ${death[0]} says that the person died`,
      accepted: `"yes", or leave out ${death.join(' and ')}`,
    }
  if (ageAtIncident === undefined || ageAtDeath === undefined) return
  const [least, most] = agesPossibleAtDeath(ageAtIncident, incidentDate, deathDate)
  if (ageAtDeath < least || ageAtDeath > most)
    yield {
      at: 'facts.ageAtDeath',
      problem: `is ${ageAtDeath}, but the person was ${ageAtIncident} on ${incidentDate}${deathDate === undefined ? '' : ` and died on ${deathDate}`}`,
      accepted: most === Infinity ? `${least} or more` : least === most ? String(least) : `${least} or ${most}`,
    }
}

/** Without a day of death only that nobody grows younger. */
function agesPossibleAtDeath(age: number, incidentDate: string, deathDate: string | undefined) {
  if (deathDate === undefined) return [age, Infinity] as const
  if (deathDate === incidentDate) return [age, age] as const
  const { years } = Temporal.PlainDate.from(incidentDate).until(deathDate, { largestUnit: 'years' })
  return [age + years, age + years + 1] as const
}

const daysBetween = (earlier: string, later: string): number =>
  dayNumber(Temporal.PlainDate.from(later)) - dayNumber(Temporal.PlainDate.from(earlier))

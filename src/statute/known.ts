import { every, opposite, some } from './answers.ts'
import type { Answer, Asked } from './answers.ts'
import { lastGoLive } from './facts.ts'
import type { Circumstances, Facts, WordKey } from './facts.ts'
import type { Test } from './framework.ts'
import { happenedWithin, lookBackOf, wasWithin } from './look-back.ts'

/** An age in whole years; a range where the dates do not say on which side of a birthday it was. */
export type Age = { readonly least: number; readonly most: number }

/** Circumstances read as the law reads them: ages settled from dates, and what follows from an answer filled in. */
export type Known = {
  readonly word: (key: WordKey) => string
  /** The same as it was told, without what follows from other answers. */
  readonly said: (key: WordKey) => string
  /** A date of death or an age at death was told. */
  readonly deathTold: boolean
  readonly ageAtIncident: Age | null
  readonly ageAtDeath: Age | null
  readonly laOfIncident: string | null
  readonly laOfResidence: string | null
  /** The days that choose between versions, as ISO dates, which can be compared as they stand. */
  readonly days: { readonly incident: string; readonly aware: string; readonly decided: string; readonly died: string }
  /** When the area's safeguarding partners took over from its board (rule T3); the last possible day unless given. */
  readonly goLive: string
  readonly incidentOn: Temporal.PlainDate
  /** The day the authority became aware; the day of the incident where none is given (rule R0.5). */
  readonly awareOn: Temporal.PlainDate
  readonly awareGiven: boolean
  readonly decidedOn: Temporal.PlainDate | null
}

export function knownFrom({ nation, incidentDate, facts }: Circumstances): Known {
  const incidentOn = Temporal.PlainDate.from(incidentDate)
  const aware = facts.authorityAwareDate ?? incidentDate
  const said: Said = (key) => facts[key] ?? 'unknown'
  const deathTold = facts.deathDate !== undefined || facts.ageAtDeath !== undefined
  const died = whetherDied(said, deathTold)
  const ageAtIncident = ageAtTheIncident(facts, incidentOn)
  const filled: Partial<Record<WordKey, string>> = {
    nationOfIncident: facts.nationOfIncident ?? nation,
    nationOfResidence: facts.nationOfResidence ?? nation,
    died,
    seriousHarm: whetherSeriouslyHarmed(said),
    ...theSixMonthsBefore(facts, incidentDate),
  }
  return {
    said,
    deathTold,
    word: (key) => filled[key] ?? facts[key] ?? 'unknown',
    ageAtIncident,
    ageAtDeath: died === 'no' ? null : ageAtTheDeath(facts, ageAtIncident, incidentOn),
    laOfIncident: facts.laOfIncident ?? null,
    laOfResidence: facts.laOfResidence ?? null,
    days: {
      incident: incidentDate,
      aware,
      decided: facts.decisionDate ?? aware,
      died: died === 'yes' ? (facts.deathDate ?? incidentDate) : incidentDate,
    },
    goLive: facts.arrangementsStart ?? lastGoLive,
    incidentOn,
    awareOn: Temporal.PlainDate.from(aware),
    awareGiven: facts.authorityAwareDate !== undefined,
    decidedOn: facts.decisionDate === undefined ? null : Temporal.PlainDate.from(facts.decisionDate),
  }
}

type Said = (key: WordKey) => string

/** What follows from an answer: a suspected suicide is a death, and an injury that threatens life or lasts is serious harm. */
export const consequences: { readonly [Key in WordKey]?: 'died' | 'seriousHarm' } = {
  suspectedSuicide: 'died',
  lifeThreatening: 'seriousHarm',
  permanentImpairment: 'seriousHarm',
}

/** The same as known, if one question had another answer; what follows from it follows. */
export function answering(known: Known, fact: WordKey, word: string): Known {
  const said: Said = (key) => (key === fact ? word : known.said(key))
  const consequence = consequences[fact]
  if (!consequence) return { ...known, said, word: (key) => (key === fact ? word : known.word(key)) }
  const follows = consequence === 'died' ? whetherDied(said, known.deathTold) : whetherSeriouslyHarmed(said)
  return {
    ...known,
    said,
    word: (key) => {
      if (key === fact) return word
      return key === consequence ? follows : known.word(key)
    },
  }
}

/**
 * How old a person was on a day. An age is reached at the start of the birthday (Family Law Reform Act 1969, s9(1)),
 * and someone born on 29 February reaches it on 1 March of a year that has none (England and Wales: from memory, R0.10).
 * A child not yet born is younger than nought.
 */
export function ageOn(bornOn: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const birthdayPassed = day.month > bornOn.month || (day.month === bornOn.month && day.day >= bornOn.day)
  return day.year - bornOn.year - (birthdayPassed ? 0 : 1)
}

/** A test made ready to be asked of what is known. */
export function askingOf(test: Test): Asked<Known> {
  if ('all' in test) return every(test.all.map(askingOf))
  if ('any' in test) return some(test.any.map(askingOf))
  if ('not' in test) {
    const inner = askingOf(test.not)
    return (known) => opposite(inner(known))
  }
  if ('age' in test) {
    const { age, from = -Infinity, below = Infinity } = test
    return (known) => ageAnswer(ageFor(age, known), from, below)
  }
  const { fact, is } = test
  return (known) => {
    const word = known.word(fact)
    if (word === 'unknown') return 'unknown'
    return is.includes(word) ? 'yes' : 'no'
  }
}

function ageAnswer(age: Age | null, from: number, below: number): Answer {
  if (!age) return 'unknown'
  if (age.least >= from && age.most < below) return 'yes'
  return age.most < from || age.least >= below ? 'no' : 'unknown'
}

type When = 'at the incident' | 'at death' | 'at death or the incident'

function ageFor(when: When, known: Known): Age | null {
  if (when === 'at the incident') return known.ageAtIncident
  if (when === 'at death') return known.ageAtDeath
  return known.word('died') === 'yes' ? known.ageAtDeath : known.ageAtIncident
}

/** A suspected suicide, a date of death or an age at death all say that the person died. */
function whetherDied(said: Said, deathTold: boolean): string {
  if (said('died') !== 'unknown') return said('died')
  return deathTold || said('suspectedSuicide') === 'yes' ? 'yes' : 'unknown'
}

/** A potentially life-threatening injury and a lasting impairment are serious harm (Working Together 2015, ch 4; CA 2004 s16B(9)). */
const whetherSeriouslyHarmed = (said: Said): string =>
  said('lifeThreatening') === 'yes' || said('permanentImpairment') === 'yes' ? 'yes' : said('seriousHarm')

/** What was answered on the six months before, or follows from the days that are given (rule R3.5). */
function theSixMonthsBefore(facts: Facts, incidentDate: string): Partial<Record<WordKey, string>> {
  const { onRegisterFrom, onRegisterUntil, lookedAfterFrom, lookedAfterUntil, laProtectiveActionDate } = facts
  const days = [onRegisterFrom, onRegisterUntil, lookedAfterFrom, lookedAfterUntil, laProtectiveActionDate]
  if (days.every((day) => day === undefined)) return {}
  const window = lookBackOf(facts, incidentDate)
  return {
    onRegister6m: answeredOr(facts.onRegister6m, wasWithin(window, onRegisterFrom, onRegisterUntil)),
    lookedAfter6m: answeredOr(facts.lookedAfter6m, wasWithin(window, lookedAfterFrom, lookedAfterUntil)),
    laProtectiveAction6m: answeredOr(facts.laProtectiveAction6m, happenedWithin(window, laProtectiveActionDate)),
  }
}

/** A day that settles the answer counts before what was said: the law counts days. */
const answeredOr = (said: Answer | undefined, fromDays: Answer): Answer =>
  fromDays === 'unknown' ? (said ?? 'unknown') : fromDays

function ageAtTheIncident(facts: Facts, incidentOn: Temporal.PlainDate): Age | null {
  if (facts.birthDate !== undefined) return exactly(ageOn(Temporal.PlainDate.from(facts.birthDate), incidentOn))
  const said = facts.ageAtIncident ?? facts.ageAtDeath
  return said === undefined ? null : exactly(said)
}

function ageAtTheDeath(facts: Facts, ageAtIncident: Age | null, incidentOn: Temporal.PlainDate): Age | null {
  const diedOn = facts.deathDate === undefined ? incidentOn : Temporal.PlainDate.from(facts.deathDate)
  if (facts.birthDate !== undefined && (facts.deathDate !== undefined || facts.ageAtDeath === undefined))
    return exactly(ageOn(Temporal.PlainDate.from(facts.birthDate), diedOn))
  if (facts.ageAtDeath !== undefined) return exactly(facts.ageAtDeath)
  if (!ageAtIncident || diedOn.equals(incidentOn)) return ageAtIncident
  const { years } = incidentOn.until(diedOn, { largestUnit: 'years' })
  return { least: ageAtIncident.least + years, most: ageAtIncident.most + years + 1 }
}

const exactly = (age: number): Age => ({ least: age, most: age })

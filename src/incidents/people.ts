import { signWith, type Keys } from '#platform/encryption'
import type { Sealer } from '#access'
import { ageOn } from '#statute'
import { subjectCell, textOfPerson, type Person } from './sealed.ts'
import type { YesNo } from './words.ts'

/** The days of an incident from which ages are counted. */
export type Dates = {
  readonly happenedOn: Temporal.PlainDate
  readonly died: YesNo
  readonly diedOn: Temporal.PlainDate | null
}

type Sealing = {
  readonly id: string
  readonly person: Person
  /** The age that was said, where no date of birth is known. */
  readonly saidAge: number | null
  readonly dates: Dates
  readonly partnership: string
  readonly sealer: Sealer
  readonly keys: Keys
}

/** What is kept of a person: the age, because the law asks for it; the rest sealed; and a keyed hash to find them again. */
export function rowOfPerson({ id, person, saidAge, dates, partnership, sealer, keys }: Sealing) {
  const { name, bornOn, sex, homeArea, relationship } = person
  return {
    ...agesOf(bornOn, saidAge, dates),
    sealed: sealer.seal(subjectCell(id), textOfPerson({ name, bornOn, sex, homeArea, relationship })),
    samePerson: bornOn && samePersonKey(keys, partnership, name, bornOn),
  }
}

/**
 * Ages in whole years, when it happened and at the death if there was one. A child not yet born counts as nought.
 * Where only an age is known, a death on a later day leaves the age at death open.
 */
export function agesOf(bornOn: Temporal.PlainDate | null, saidAge: number | null, { happenedOn, died, diedOn }: Dates) {
  const age = bornOn ? Math.max(0, ageOn(bornOn, happenedOn)) : saidAge
  if (died !== 'yes') return { age, ageAtDeath: null }
  if (bornOn) return { age, ageAtDeath: Math.max(0, ageOn(bornOn, diedOn ?? happenedOn)) }
  return { age, ageAtDeath: diedOn === null || diedOn.equals(happenedOn) ? age : null }
}

/**
 * A keyed hash of a name and a date of birth: the same in two incidents of one partnership for the same person, of no use
 * without the key file, and different in every partnership.
 */
export const samePersonKey = (keys: Keys, partnership: string, name: string, bornOn: Temporal.PlainDate): string =>
  signWith(keys, `the same person in ${partnership}`, `${plainName(name)}\n${bornOn.toString()}`)

/** Names are written in many ways: "O'Brien, Seán" and "obrien sean" are the same. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{Mark}’']/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')

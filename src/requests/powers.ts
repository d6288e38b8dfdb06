import type { About } from '#incidents'
import type { Nation } from '#statute'

/** A power to ask for information, as the letter of request states it. */
export type Power = {
  readonly id: 'CA2004-s16H' | 'CareAct2014-s45'
  readonly about: 'child' | 'adult'
  readonly nation: Nation
  /** The first day on which it could be used. */
  readonly from: Temporal.PlainDate
  /** "section 16H of the Children Act 2004" */
  readonly name: string
  /** What it obliges to, sentence by sentence. */
  readonly says: readonly string[]
  readonly source: string
}

/** Powers are added here and never edited: a request keeps the ones it was made under. */
const powers: readonly Power[] = [
  {
    id: 'CA2004-s16H',
    about: 'child',
    nation: 'England',
    from: Temporal.PlainDate.from('2018-06-29'),
    name: 'section 16H of the Children Act 2004',
    says: [
      'The safeguarding partners of an area may ask any person or body for information that helps them to safeguard children in the area and to review serious cases (sections 16E and 16F).',
      'Whoever is asked must comply. The partners may enforce the duty by an injunction of the High Court or the county court.',
      'The information may be used only for that purpose.',
    ],
    source: 'Children Act 2004, s16H, as inserted by the Children and Social Work Act 2017',
  },
  {
    id: 'CareAct2014-s45',
    about: 'adult',
    nation: 'England',
    from: Temporal.PlainDate.from('2015-04-01'),
    name: 'section 45 of the Care Act 2014',
    says: [
      'A safeguarding adults board may ask for information that enables or assists it to do its work, which includes reviews under section 44.',
      'Whoever is asked must supply it if they are likely to have relevant information, and the request concerns them, their functions or activities, someone they provide a service to, or information supplied under this section before.',
      'The information may be used only for the work of the board.',
    ],
    source: 'Care Act 2014, s45(1) to (6)',
  },
]

/**
 * The powers under which an agency can be asked on a day: one for the side of each person it happened to. None where
 * we carry none; the request then rests on co-operation, and its letter says so.
 */
export const powersFor = (about: About, nation: Nation, on: Temporal.PlainDate): readonly Power[] =>
  powers.filter(
    (power) =>
      power.nation === nation &&
      (about === 'both' || about === power.about) &&
      Temporal.PlainDate.compare(power.from, on) <= 0,
  )

/** The powers that a request was made under, by the names it keeps. */
export const powersNamed = (ids: readonly string[]): readonly Power[] => powers.filter(({ id }) => ids.includes(id))

/** What a request says that rests on no statute that we carry. */
export const byAgreement =
  'Heed knows of no legal power for this request. It asks for the agency’s co-operation under its local agreements.'

import type { About } from '#incidents'
import type { Nation } from '#statute'

/** A power to ask for information, as the letter of request states it. */
export type Power = {
  readonly id: 'CA2004-s16H' | 'CareAct2014-s45' | 'SSWBA2014-s137' | 'ASPA2007-s45' | 'SBNIA2011-s11'
  /** Whom it serves; the Safeguarding Boards of Wales have one power for both. */
  readonly about: About
  readonly nation: Nation
  /** The first day on which it could be used. */
  readonly from: Temporal.PlainDate
  /** "section 16H of the Children Act 2004" */
  readonly name: string
  /** What it obliges to, sentence by sentence. */
  readonly says: readonly string[]
  readonly source: string
  /** Its words are from memory: whoever asks checks them with the source first. */
  readonly confirm: boolean
}

/**
 * Powers are added here and never edited: a request keeps the ones it was made under. Child Protection Committees in
 * Scotland have no statute, and no law of Northern Ireland provides for reviews of adults: there it is co-operation.
 */
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
    confirm: false,
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
    confirm: false,
  },
  {
    id: 'SSWBA2014-s137',
    about: 'both',
    nation: 'Wales',
    from: Temporal.PlainDate.from('2016-04-06'),
    name: 'section 137 of the Social Services and Well-being (Wales) Act 2014',
    says: [
      'A Safeguarding Board may ask a qualifying person or body for information that enables or assists it to do its work, which includes reviews.',
      'Whoever is asked must comply, unless it would be incompatible with their own duties or would otherwise have an adverse effect on their functions. Whoever decides not to comply must give reasons in writing.',
      'The information may be used only for the work of the Board, which records each request and whether it was met in its yearly report.',
    ],
    source: 'Social Services and Well-being (Wales) Act 2014, s137',
    confirm: true,
  },
  {
    id: 'ASPA2007-s45',
    about: 'adult',
    nation: 'Scotland',
    from: Temporal.PlainDate.from('2008-10-29'),
    name: 'section 45 of the Adult Support and Protection (Scotland) Act 2007',
    says: [
      'The public bodies and office-holders of an Adult Protection Committee must provide it with the information that it may reasonably require to do its work.',
    ],
    source: 'Adult Support and Protection (Scotland) Act 2007, s45',
    confirm: true,
  },
  {
    id: 'SBNIA2011-s11',
    about: 'child',
    nation: 'NorthernIreland',
    from: Temporal.PlainDate.from('2012-09-17'),
    name: 'section 11 of the Safeguarding Board Act (Northern Ireland) 2011',
    says: [
      'The Safeguarding Board for Northern Ireland may ask a person or body for information that enables or assists it to do its work, which includes case management reviews.',
      'Whoever is asked must comply. The information may be used only for the work of the Board.',
    ],
    source: 'Safeguarding Board Act (Northern Ireland) 2011, s11',
    confirm: true,
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
      (about === 'both' || power.about === 'both' || about === power.about) &&
      Temporal.PlainDate.compare(power.from, on) <= 0,
  )

/** The powers that a request was made under, by the names it keeps. */
export const powersNamed = (ids: readonly string[]): readonly Power[] => powers.filter(({ id }) => ids.includes(id))

/** What a request says that rests on no statute that we carry. */
export const byAgreement =
  'Heed knows of no legal power for this request. It asks for the agency’s co-operation under its local agreements.'

import type { Id, Tx } from '#platform/database'
import { closeMatter, giveRoleIn, openMatter, type AgencyId } from '#access'
import { pushAnswersToLibrary } from '../src/actions/answer.ts'
import {
  insertAction,
  insertAnswer,
  insertClosure,
  insertEvidence,
  insertExtension,
  insertFinal,
  insertOwnership,
  insertProgress,
  insertRecommendation,
  insertShown,
  keepPublication,
  markClosed,
  setAddressees,
} from '../src/actions/queries.ts'
import {
  meansOfChange,
  type AnswerPosition,
  type KindOfChange,
  type Level,
  type Means,
} from '../src/actions/vocabulary.ts'
import { idFor } from './ids.ts'
import { orchardPublishedOn } from './orchard.ts'
import type { Seeding } from './northbridge.ts'
import { agencies, type AgencyKey, type PersonKey } from './people.ts'
import { publishedReviews } from './published-reviews.ts'

/**
 * What Orchard recommends and what came of it: one action closed on evidence, one late, one waiting for a second person,
 * a recommendation that was not accepted, and one that an agency has yet to answer. Invented.
 */
export async function seedActions(seeding: Seeding): Promise<void> {
  await recommend(seeding)
  await answer(seeding)
  await closedAction(seeding)
  await lateAction(seeding)
  await waitingAction(seeding)
  await showThePublic(seeding)
}

const partnership = idFor('partnership/northbridge')
const review = idFor<'review'>('review/orchard')
const incident = idFor<'incident'>('incident/orchard')
const person = (key: PersonKey): Id<'person'> => idFor(`person/${key}`)
const recommendation = (number: number): Id<'recommendation'> => idFor(`recommendation/orchard-${number}`)
const bronwen = { person: person('bronwen'), partnership }

const at = (date: Temporal.PlainDate, hour = 10): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from({ hour }) }).toInstant()

type Coded = {
  readonly level: Level
  readonly type: KindOfChange
  readonly means: Means
  readonly measure: string
  readonly baseline: string
}

const codes: readonly Coded[] = [
  {
    level: 'multi-agency',
    type: 'practice tool',
    means: 'give a tool',
    measure: 'Homes made safe within two weeks of a meeting',
    baseline: 'No meetings were held before the review',
  },
  {
    level: 'multi-agency',
    type: 'IT and records',
    means: 'share records',
    measure: 'Services that can see that another service was refused',
    baseline: 'None of four',
  },
  {
    level: 'single agency',
    type: 'policy',
    means: 'resource it',
    measure: 'Homes visited within ten days of a third refusal',
    baseline: '2 of 14 in the year of the review',
  },
  {
    level: 'single agency',
    type: 'IT and records',
    means: 'make it the default',
    measure: 'Referrals closed without a call at the home',
    baseline: '31 in six months',
  },
]

async function recommend({ tx, today }: Seeding): Promise<void> {
  const on = orchardPublishedOn(today).subtract({ days: 60 })
  for (const { number, text, addressedTo } of publishedReviews.selfNeglect.recommendations) {
    const id = recommendation(number)
    const coded = codes[number - 1]
    if (!coded) throw new Error(`Recommendation ${number} of the demonstration is not coded`)
    await insertRecommendation(tx, {
      ...coded,
      strength: meansOfChange[coded.means].strength,
      measuredOn: on.add({ years: 1 }),
      id,
      reviewId: review,
      text,
      addressedElsewhere: null,
      findingIds: [],
      addedAt: at(on),
      addedBy: person('dilip'),
    })
    await setAddressees(tx, review, id, addressedTo.map(agencyCalled))
  }
  await insertFinal(tx, {
    id: idFor('madeFinal/orchard'),
    reviewId: review,
    madeFinalAt: at(orchardPublishedOn(today).subtract({ days: 12 })),
    madeFinalBy: person('bronwen'),
  })
}

function agencyCalled(name: string): AgencyId {
  const keys: readonly AgencyKey[] = ['council', 'police', 'icb', 'hospital', 'school', 'housing']
  const key = keys.find((each) => agencies[each].name === name)
  if (!key) throw new Error(`No agency of the demonstration is called ${name}`)
  return idFor(`agency/${key}`)
}

type Answering = {
  readonly number: number
  readonly from: AgencyKey
  readonly position: AnswerPosition
  readonly reasons: string | null
  readonly decidedBy: string
  readonly publicText: string
}

const answers: readonly Answering[] = [
  {
    number: 1,
    from: 'housing',
    position: 'accepted',
    reasons: null,
    decidedBy: 'Head of tenancies',
    publicText: 'Fourteen meetings were called by July. In eleven, heating or water was put right within two weeks.',
  },
  {
    number: 4,
    from: 'hospital',
    position: 'accepted',
    reasons: null,
    decidedBy: 'Priya Nair, chief nurse',
    publicText:
      'No clinic of ours closes a referral for missed appointments until someone has called at the home and written down what they found.',
  },
  {
    number: 3,
    from: 'housing',
    position: 'accepted in part',
    reasons:
      'The fire service can promise a joint visit within twenty working days, not ten. We visit alone within ten.',
    decidedBy: 'Head of repairs',
    publicText:
      'We visit within ten days of a third refusal. The fire service comes with us within twenty working days, which is what it can promise.',
  },
  {
    number: 2,
    from: 'council',
    position: 'not accepted',
    reasons:
      'A shared record of people who have been found to neglect themselves would hold many who have not agreed to it and are not at risk. Counsel’s advice is that we have no power to keep it. The meeting of recommendation 1 reaches the same end.',
    decidedBy: 'Director of adult social care, with the data protection officer',
    publicText:
      'We will not keep such a record: we have no power to hold it for people who have not agreed. The meeting of recommendation 1 brings the same services together about one person at a time.',
  },
]

async function answer({ tx, today }: Seeding): Promise<void> {
  for (const { number, from, ...said } of answers)
    await insertAnswer(tx, {
      ...said,
      id: idFor(`answer/orchard-${number}-${from}`),
      recommendationId: recommendation(number),
      reviewId: review,
      organisation: agencies[from].name,
      answeredOn: orchardPublishedOn(today).add({ days: 30 }),
      recordedAt: at(orchardPublishedOn(today).add({ days: 31 })),
      recordedBy: person('bronwen'),
    })
}

// ── Actions ──────────────────────────────────────────────────────────────────

type Making = {
  readonly key: string
  readonly number: number
  readonly owner: PersonKey
  readonly what: string
  readonly measure: string
  readonly dueOn: Temporal.PlainDate
}

async function make({ tx, today }: Seeding, { key, number, owner, ...making }: Making): Promise<Id<'action'>> {
  const id = idFor<'action'>(`action/${key}`)
  const madeAt = at(orchardPublishedOn(today).add({ days: 20 }))
  const { reference } = await tx
    .selectFrom('reviews.review')
    .select('reference')
    .where('id', '=', review)
    .executeTakeFirstOrThrow()
  await openMatter(tx, bronwen, { kind: 'action', id, incident, review })
  await insertAction(tx, {
    ...making,
    id,
    reviewId: review,
    incidentId: incident,
    partnershipId: partnership,
    recommendationId: recommendation(number),
    matter: `Orchard, ${reference}`,
    madeAt,
    madeBy: person('bronwen'),
  })
  await insertOwnership(tx, {
    id: idFor(`ownership/${key}`),
    actionId: id,
    personId: person(owner),
    givenAt: madeAt,
    givenBy: person('bronwen'),
  })
  await giveRoleIn(tx, bronwen, id, person(owner), 'action-owner')
  return id
}

async function closedAction(seeding: Seeding): Promise<void> {
  const { tx, today } = seeding
  const from = orchardPublishedOn(today)
  const action = await make(seeding, {
    key: 'orchard-visits',
    number: 4,
    owner: 'kofi',
    what: 'Before a leg ulcer clinic discharges anyone for missed appointments, a community nurse calls at their home.',
    measure:
      'Of people who missed two appointments, the share who were seen at home: 3 in 40 last year, 36 in 40 by June.',
    dueOn: from.add({ months: 5 }),
  })
  await noted(
    tx,
    action,
    from.add({ days: 45 }),
    'kofi',
    'The clinic’s two lead nurses wrote the new step with the community team. It began on the north round.',
  )
  await noted(
    tx,
    action,
    from.add({ days: 100 }),
    'kofi',
    'All rounds do it now. Nurses say that most people who do not come cannot come.',
  )
  await insertEvidence(tx, {
    id: idFor('evidence/orchard-visits'),
    actionId: action,
    shows:
      'Audit of 40 records: 37 people who missed two appointments were seen at home within a week. Nine of them had no heating, and were helped.',
    link: 'https://hospital.northbridge.example/audits/home-visits',
    givenAt: at(from.add({ days: 130 })),
    givenBy: person('kofi'),
  })
  await insertClosure(tx, {
    id: idFor('closure/orchard-visits'),
    actionId: action,
    askedAt: at(from.add({ days: 131 })),
    askedBy: person('kofi'),
    whatChanged: 'People who stop coming are now seen, and what stops them is found: 37 in 40, against 3 in 40 before.',
    ownerId: person('kofi'),
  })
  const closedAt = at(from.add({ days: 140 }), 15)
  await markClosed(tx, action, {
    closedAt,
    closedBy: person('charles'),
    closedBecause:
      'I read the audit and spoke to two of the nurses. It is better than what we had asked for. Audit again in a year.',
    ownerId: person('kofi'),
  })
  await closeMatter(tx, action, closedAt)
}

async function lateAction(seeding: Seeding): Promise<void> {
  const { tx, today } = seeding
  const action = await make(seeding, {
    key: 'orchard-letters',
    number: 4,
    owner: 'kofi',
    what: 'The electronic record asks who has seen the person before a letter of discharge can be sent.',
    measure: 'Letters of discharge sent without a visit: 61 in the last year, none after the change.',
    dueOn: today.subtract({ days: 60 }),
  })
  await noted(
    tx,
    action,
    today.subtract({ days: 75 }),
    'kofi',
    'The supplier has written the step and it works in the test system.',
  )
  await insertExtension(tx, {
    id: idFor('extension/orchard-letters'),
    actionId: action,
    dueOn: today.subtract({ days: 16 }),
    reasons: 'The supplier releases changes once a quarter, and the summer release was full.',
    extendedAt: at(today.subtract({ days: 62 })),
    extendedBy: person('bronwen'),
  })
}

async function waitingAction(seeding: Seeding): Promise<void> {
  const { tx, today } = seeding
  const action = await make(seeding, {
    key: 'orchard-meetings',
    number: 1,
    owner: 'hannah',
    what: 'One telephone number by which any service may call a self-neglect meeting, held within five working days.',
    measure:
      'Meetings called by services other than the council: none last year, 20 in the first half of this year; heat, water or food put right in three of four.',
    dueOn: today.add({ days: 20 }),
  })
  await noted(tx, action, today.subtract({ days: 90 }), 'hannah', 'The number is open, and six services have used it.')
  await insertEvidence(tx, {
    id: idFor('evidence/orchard-meetings'),
    actionId: action,
    shows:
      'Count of the first half-year: 27 meetings, 19 of them called by housing, health or police. In 21, heat, water or food was put right.',
    link: null,
    givenAt: at(today.subtract({ days: 6 })),
    givenBy: person('hannah'),
  })
  await insertClosure(tx, {
    id: idFor('closure/orchard-meetings'),
    actionId: action,
    askedAt: at(today.subtract({ days: 4 })),
    askedBy: person('hannah'),
    whatChanged:
      'Anyone who worries can now bring the services together. In 21 of 27 homes something that could not wait was put right.',
    ownerId: person('hannah'),
  })
}

const noted = (tx: Tx, action: Id<'action'>, on: Temporal.PlainDate, by: PersonKey, note: string) =>
  insertProgress(tx, {
    id: idFor(`progress/${action}-${on.toString()}`),
    actionId: action,
    happenedOn: on,
    note,
    writtenAt: at(on, 16),
    writtenBy: person(by),
  })

// ── What the public reads ────────────────────────────────────────────────────

/** Where no typesetter made the publication, there is nothing to show it in. */
async function showThePublic({ tx, today, now }: Seeding): Promise<void> {
  const publication = await tx
    .selectFrom('library.publication')
    .select('id')
    .where('title', '=', publishedReviews.selfNeglect.title)
    .executeTakeFirst()
  if (!publication) return
  await keepPublication(tx, { reviewId: review, publicationId: publication.id, toldAt: at(orchardPublishedOn(today)) })
  // The landlord's answer is there already, from the demonstration's library.
  await insertShown(tx, {
    id: idFor('shownAnswer/orchard-1-housing'),
    recommendationId: recommendation(1),
    reviewId: review,
    publicationId: publication.id,
    organisation: agencies.housing.name,
    position: 'accepted',
    text: answers.find(({ number, from }) => number === 1 && from === 'housing')?.publicText ?? '',
    shownAt: at(orchardPublishedOn(today).add({ days: 32 })),
    shownBy: person('bronwen'),
  })
  await pushAnswersToLibrary(tx, { ...bronwen, review, incident, scope: review }, today, now)
}

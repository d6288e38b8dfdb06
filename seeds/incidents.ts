import { permit, type AgencyId, type IncidentId, type SignedIn } from '#access'
import { transact, type Tx } from '#platform/database'
import { answerCriteria } from '../src/incidents/deciding/answer-criteria.ts'
import { decide, type Deciding } from '../src/incidents/deciding/decide.ts'
import { findFile } from '../src/incidents/file.ts'
import { lettersOwed } from '../src/incidents/letters.ts'
import type { Notification } from '../src/incidents/notify/read.ts'
import { notify } from '../src/incidents/notify/send.ts'
import { openPastIncident } from '../src/incidents/past.ts'
import type { Weighing } from '../src/incidents/queries.ts'
import {
  acknowledgeReferral,
  letterSent,
  recommend,
  recordMeeting,
  type Recommendation,
} from '../src/incidents/record.ts'
import type { Side } from '../src/incidents/words.ts'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import {
  agencies as agencyList,
  partnership as northbridge,
  people,
  type AgencyKey,
  type Person,
  type PersonKey,
} from './people.ts'

/**
 * Four invented incidents at different stages: willow has just been notified; harbour is a child safeguarding practice
 * review under way; orchard a safeguarding adults review that is finished; lantern a serious case review of 2014.
 */
export async function seedIncidents(seeding: Seeding): Promise<void> {
  await numberFrom(seeding)
  await seedLantern(seeding)
  await seedOrchard(seeding)
  await seedHarbour(seeding)
  await seedWillow(seeding)
}

/** References go on from what the partnership notified before. */
async function numberFrom({ tx, today }: Seeding): Promise<void> {
  const partnershipId = idFor<'partnership'>('partnership/northbridge')
  await tx.insertInto('incidents.referencePrefix').values({ partnershipId, prefix: 'NB' }).execute()
  for (const [year, last] of [
    [today.year, 12],
    [today.year - 1, 8],
    [today.year - 2, 5],
  ] as const)
    await tx.insertInto('incidents.numbering').values({ partnershipId, year, last }).execute()
}

// ── Willow: notified the day before yesterday ────────────────────────────────

async function seedWillow(seeding: Seeding): Promise<void> {
  const happenedOn = seeding.today.subtract({ days: 3 })
  await notified(seeding, 'willow', 'lena', 2, {
    othersSafe: 'yes',
    about: 'child',
    nation: 'England',
    area: 'Northbridge',
    happenedOn,
    awareOn: happenedOn,
    people: [
      {
        kind: 'child',
        saidAge: null,
        name: 'Rowan Ashdown',
        bornOn: happenedOn.subtract({ years: 2, months: 4 }),
        sex: 'Male',
        homeArea: 'Northbridge',
        relationship: null,
      },
    ],
    died: 'no',
    diedOn: null,
    seriousHarm: 'yes',
    abuseOrNeglect: 'suspected',
    agencies: agencies('hospital', 'council', 'police'),
    parallel: ['police investigation'],
    organisation: null,
    account: {
      whatHappened:
        'Rowan was brought to the emergency department in the evening with a head injury. The explanation that was given does not fit what the doctors found. He was operated on in the night and is in intensive care; he is expected to live.\n\nHealth visiting knew the family and had not been able to see Rowan since the spring.',
      actedNow: null,
      otherAgencies: 'Bridge Street Surgery',
      parallelNote: 'Child protection team, Northbridge Police.',
      notifier: { name: people.lena.name, role: 'Health visitor', phone: '01632 960 110' },
    },
  })
  await answered(seeding, 'willow', 'child', 1, { nationOfResidence: 'England', lookedAfter: 'no' })
}

// ── Harbour: a local child safeguarding practice review, decided four months ago ─

async function seedHarbour(seeding: Seeding): Promise<void> {
  const happenedOn = seeding.today.subtract({ days: 152 })
  await notified(seeding, 'harbour', 'hannah', 150, {
    othersSafe: 'no',
    about: 'child',
    nation: 'England',
    area: 'Northbridge',
    happenedOn,
    awareOn: happenedOn.add({ days: 1 }),
    people: [
      {
        kind: 'child',
        saidAge: null,
        name: 'Maya Fernside',
        bornOn: happenedOn.subtract({ years: 7, months: 2 }),
        sex: 'Female',
        homeArea: 'Northbridge',
        relationship: 'Sister of Theo',
      },
      {
        kind: 'child',
        saidAge: null,
        name: 'Theo Fernside',
        bornOn: happenedOn.subtract({ years: 4, months: 6 }),
        sex: 'Male',
        homeArea: 'Northbridge',
        relationship: 'Brother of Maya',
      },
    ],
    died: 'no',
    diedOn: null,
    seriousHarm: 'yes',
    abuseOrNeglect: 'known',
    agencies: agencies('council', 'police', 'school', 'hospital', 'housing'),
    parallel: ['police investigation', 'care proceedings'],
    organisation: null,
    account: {
      whatHappened:
        'Maya told a dinner lady that there was nothing to eat at home and that Theo would not wake up. Police found both children alone in the flat. Theo was severely underweight and dehydrated; Maya had looked after him for several days.\n\nThe family had moved twice in a year. School, housing and health visiting had each raised a worry, and each thought that another was dealing with it.',
      actedNow:
        'Both children are in hospital and under police protection. A cousin of the same age stays with the same adults; the duty social worker is seeing her today.',
      otherAgencies: 'Kingsway Nursery',
      parallelNote: 'Family court team, Northbridge City Council.',
      notifier: { name: people.hannah.name, role: 'Service manager', phone: '01632 960 121' },
    },
  })
  await answered(seeding, 'harbour', 'child', 148, {
    nationOfResidence: 'England',
    lookedAfter: 'no',
    careLeaver: 'no',
  })
  await sent(seeding, 'harbour', 'notification', 147)
  await met(seeding)
  await recommended(seeding, 'harbour', 136, {
    about: 'child',
    framework: 'ENG-C-LCSPR',
    reasons:
      'Both children were known to five agencies, and the pattern of worries passed on and not followed up has been found in two earlier rapid reviews. A review would show why it recurs.',
    attended:
      'Joan Mbeki, designated nurse, NHS Northbridge Integrated Care Board\nOliver Trent, head of service, Northbridge City Council\nA detective inspector, Northbridge Police',
    dissent:
      'Northbridge Police would have held a local learning review: the rapid review found most of what there is to learn, and a trial is to come.',
    weighed: harbourWeighed,
  })
  await decided(seeding, 'harbour', 134, {
    side: 'child',
    outcome: 'review',
    limb: null,
    departure: null,
    reasons:
      'Five agencies each held part of what was happening to the two children, and none saw the whole. The rapid review shows that this was not one person’s mistake: the ways in which worries are passed on between school, housing and health did not work for a family that moved. That has come up before and will come up again unless it is understood.',
    weighed: harbourWeighed,
  })
  await sent(seeding, 'harbour', 'decision', 132)
}

const harbourWeighed: readonly Weighing[] = [
  {
    matter: 'L1',
    answer: 'yes',
    reasons: 'How worries about neglect are passed on and followed up when a family moves within the city.',
  },
  {
    matter: 'L2',
    answer: 'yes',
    reasons: 'Neglect and moves of home were themes of the rapid reviews of the last two years.',
  },
  {
    matter: 'L3',
    answer: 'yes',
    reasons: 'School, housing and health visiting each thought that another agency was dealing with it.',
  },
  { matter: 'L4', answer: 'no', reasons: 'The Panel has not considered it yet.' },
  { matter: 'L5', answer: 'no', reasons: 'One area only, and no institutional setting.' },
]

const met = (seeding: Seeding): Promise<void> =>
  actingAs(seeding, 'bronwen', async (tx, who) =>
    recordMeeting(
      tx,
      await permit(tx, who, idFor('incident/harbour'), 'work on the incident'),
      {
        heldOn: seeding.today.subtract({ days: 138 }),
        attended:
          'Joan Mbeki, designated nurse, NHS Northbridge Integrated Care Board\nOliver Trent, head of service, Northbridge City Council\nA detective inspector, Northbridge Police\nA deputy head, Riverside Academy Trust\nA housing manager, Northbridge Homes',
        summary:
          'Both children are safe and together. Worries were raised eleven times by three agencies in eight months; four reached children’s social care and none led to a visit. Agencies have agreed that a worry about a child who has moved is followed up by whoever raised it until somebody has seen the child.',
        nationalImportance: 'no',
      },
      ago(seeding, 138),
    ),
  )

// ── Orchard: a safeguarding adults review, decided a year and a quarter ago ──

async function seedOrchard(seeding: Seeding): Promise<void> {
  const happenedOn = seeding.today.subtract({ days: 495 })
  await notified(seeding, 'orchard', 'amina', 490, {
    othersSafe: 'yes',
    about: 'adult',
    nation: 'England',
    area: 'Northbridge',
    happenedOn,
    awareOn: happenedOn,
    people: [
      {
        kind: 'adult',
        saidAge: null,
        name: 'Edwin Pell',
        bornOn: happenedOn.subtract({ years: 71, months: 5 }),
        sex: 'Male',
        homeArea: 'Northbridge',
        relationship: null,
      },
    ],
    died: 'yes',
    diedOn: null,
    seriousHarm: 'yes',
    abuseOrNeglect: 'suspected',
    agencies: agencies('police', 'council', 'housing', 'hospital'),
    parallel: ['inquest'],
    organisation: null,
    account: {
      whatHappened:
        'Mr Pell was found dead at home after neighbours had not seen him for a week. The flat was without heating. He had refused repairs and had been discharged from the leg ulcer clinic after missing appointments. Neglect of himself over a long time is suspected.',
      actedNow: null,
      otherAgencies: null,
      parallelNote: 'Coroner’s officer, Northbridge.',
      notifier: { name: people.amina.name, role: 'Detective sergeant', phone: '01632 960 134' },
    },
  })
  await actingAs(seeding, 'bronwen', async (tx, who) =>
    acknowledgeReferral(
      tx,
      await permit(tx, who, idFor('incident/orchard'), 'work on the incident'),
      seeding.today.subtract({ days: 488 }),
      ago(seeding, 488),
    ),
  )
  await answered(seeding, 'orchard', 'adult', 470, { careAndSupportNeeds: 'yes', interAgencyConcern: 'yes' })
  await recommended(seeding, 'orchard', 462, {
    about: 'adult',
    framework: 'ENG-A-SAR',
    reasons:
      'All limbs of section 44(1) and (2) are met. Self-neglect counts as neglect, and six services knew the adult without ever putting together what each of them knew.',
    attended:
      'Priya Nair, director of nursing, Northbridge Hospitals NHS Trust\nOliver Trent, head of service, Northbridge City Council',
    dissent: null,
    weighed: [],
  })
  await decided(seeding, 'orchard', 458, {
    side: 'adult',
    outcome: 'review',
    limb: 's44(1) and (2)',
    departure: null,
    weighed: [],
    reasons:
      'The adult had needs for care and support that were not met and has died. Self-neglect is suspected to have led to the death, and there is reasonable cause for concern about how services worked together: a refusal was recorded as a choice by each of them, and nobody asked what he understood.',
  })
  await sent(seeding, 'orchard', 'decision', 455)
}

// ── Lantern: a serious case review of 2014 ───────────────────────────────────

const seedLantern = (seeding: Seeding): Promise<void> =>
  actingAs(seeding, 'bronwen', async (tx, who) => {
    const opened = await openPastIncident(
      tx,
      await permit(tx, who, undefined, 'enter a past review'),
      seeding.keys,
      {
        incident: idFor('incident/lantern'),
        board: 'Northbridge Local Safeguarding Children Board',
        kind: 'serious case review',
        area: 'Northbridge',
        decidedOn: Temporal.PlainDate.from('2014-03-04'),
      },
      ago(seeding, 200),
    )
    if (!opened.ok) throw new Error(opened.because)
  })

// ── How it is done ───────────────────────────────────────────────────────────

type Matter = 'willow' | 'harbour' | 'orchard'

const agencies = (...keys: readonly AgencyKey[]): readonly AgencyId[] => keys.map((key) => idFor(`agency/${key}`))

const ago = ({ now }: Seeding, days: number): Temporal.Instant => now.subtract({ hours: 24 * days })

/** Someone at work: what a session would say of them. */
const signedIn = (key: PersonKey, now: Temporal.Instant): SignedIn => ({
  person: idFor(`person/${key}`),
  personName: people[key].name,
  agency: undefined,
  agencyName: undefined,
  partnership: idFor('partnership/northbridge'),
  partnershipName: northbridge.name,
  tokenHash: 'seed',
  provedAt: now,
})

const actingAs = (seeding: Seeding, key: PersonKey, work: (tx: Tx, who: SignedIn) => Promise<void>): Promise<void> =>
  transact(seeding.tx, { person: idFor(`person/${key}`), partnership: idFor('partnership/northbridge') }, (tx) =>
    work(tx, signedIn(key, seeding.now)),
  )

const notified = (
  seeding: Seeding,
  matter: Matter,
  key: PersonKey,
  daysAgo: number,
  notification: Notification,
): Promise<void> =>
  actingAs(seeding, key, async (tx, who) => {
    const { keys, config, today } = seeding
    const person: Person = people[key]
    await notify(
      tx,
      {
        person: who.person,
        partnership: who.partnership,
        email: null,
        organisation: person.agency ? agencyList[person.agency].name : 'Independent',
      },
      { id: who.partnership, name: northbridge.name, slug: northbridge.key, urgentHelp: northbridge.urgentHelp },
      notification,
      { keys, url: config.url, now: ago(seeding, daysAgo), today: today.subtract({ days: daysAgo }) },
      incidentOf(matter),
    )
  })

const incidentOf = (matter: Matter): IncidentId => idFor(`incident/${matter}`)

async function fileOf(tx: Tx, matter: Matter) {
  const file = await findFile(tx, incidentOf(matter))
  if (!file) throw new Error(`The incident ${matter} has no file`)
  return file
}

const answered = (
  seeding: Seeding,
  matter: Matter,
  side: Side,
  daysAgo: number,
  answers: Readonly<Record<string, string>>,
): Promise<void> =>
  actingAs(seeding, 'bronwen', async (tx, who) => {
    await answerCriteria(
      tx,
      await permit(tx, who, incidentOf(matter), 'work on the incident'),
      await fileOf(tx, matter),
      side,
      answers,
      ago(seeding, daysAgo),
    )
  })

const recommended = (
  seeding: Seeding,
  matter: Matter,
  daysAgo: number,
  recommendation: Omit<Recommendation, 'outcome' | 'recommendedOn'>,
): Promise<void> =>
  actingAs(seeding, 'bronwen', async (tx, who) =>
    recommend(
      tx,
      await permit(tx, who, incidentOf(matter), 'recommend a decision'),
      await fileOf(tx, matter),
      { ...recommendation, outcome: 'review', recommendedOn: seeding.today.subtract({ days: daysAgo }) },
      ago(seeding, daysAgo),
    ),
  )

const decided = (
  seeding: Seeding,
  matter: Matter,
  daysAgo: number,
  deciding: Omit<Deciding, 'decidedOn'>,
): Promise<void> =>
  actingAs(seeding, 'charles', async (tx, who) => {
    const outcome = await decide(
      tx,
      await permit(tx, who, incidentOf(matter), 'decide'),
      await fileOf(tx, matter),
      { ...deciding, decidedOn: seeding.today.subtract({ days: daysAgo }) },
      ago(seeding, daysAgo),
    )
    if (!outcome.ok) throw new Error(`${matter}: ${outcome.because}`)
  })

/** Sends every letter that the notification or the decision calls for. */
const sent = (seeding: Seeding, matter: Matter, about: 'notification' | 'decision', daysAgo: number): Promise<void> =>
  actingAs(seeding, 'bronwen', async (tx, who) => {
    const by = await permit(tx, who, incidentOf(matter), 'work on the incident')
    for (const letter of lettersOwed(await fileOf(tx, matter), seeding.today))
      if ((letter.decision === null) === (about === 'notification'))
        await letterSent(tx, by, letter, seeding.today.subtract({ days: daysAgo }), ago(seeding, daysAgo))
  })

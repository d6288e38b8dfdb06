import type { Tx } from '#platform/database'
import { giveRoleIn, openMatter, sealerFor, type Role, type Sealer } from '#access'
import { decisionOf, incidentsOf, subjectNamesOf, type Decision } from '#incidents'
import { showDate } from '#ui'
import type { Entry, Kind } from '../src/reviews/pseudonyms/apply.ts'
import { sealedEntry } from '../src/reviews/pseudonyms/register.ts'
import { statementsFor } from '../src/reviews/panel/declare.ts'
import { idFor } from './ids.ts'
import { orchardPublishedOn } from './orchard.ts'
import type { Seeding } from './northbridge.ts'
import type { AgencyKey, PersonKey } from './people.ts'

/** Three reviews at three stages: one under way, one published with actions going on, one from before Heed. Invented. */
export async function seedReviews(seeding: Seeding): Promise<void> {
  await harbour(seeding)
  await orchard(seeding)
  await lantern(seeding)
}

const partnership = idFor('partnership/northbridge')
const person = (key: PersonKey) => idFor(`person/${key}`)
const bronwen = { person: person('bronwen'), partnership }

type Matter = 'harbour' | 'orchard' | 'lantern'

// ── Harbour: a child safeguarding practice review under way ──────────────────

async function harbour(seeding: Seeding): Promise<void> {
  const { tx, today } = seeding
  const { review, decidedOn, commissionedOn } = await commissioned(seeding, 'harbour', 'Harbour', 21)
  const panel = [
    ['dilip', 'lead reviewer'],
    ['joan', 'chair of the panel'],
    ['oliver', 'panel member'],
  ] as const
  await panelOf(seeding, 'harbour', panel, commissionedOn.add({ days: 5 }))
  await terms(seeding, 'harbour', {
    periodFrom: today.subtract({ months: 25 }),
    periodTo: today.subtract({ months: 5 }),
    methodology: 'HYB',
    scope:
      'How services worked with two siblings and their family from the first referral to the day of the incident.\n\nOut of scope: the criminal investigation, and the work of the school in the neighbouring county, where the older child began.',
    agreedOn: commissionedOn.add({ days: 24 }),
    lines: [
      'How did agencies understand daily life for the two children?',
      'How did agencies share what they knew, and act on it together?',
      'How were missed health appointments understood and followed up?',
      'How were the worries of the wider family heard?',
      'What happened to a worry when the family moved?',
    ],
  })
  await agencies(tx, 'harbour', commissionedOn.add({ days: 6 }), [
    ['council', 'Hannah Clarke', 'Children’s social care and early help'],
    ['police', 'Amina Yusuf', 'Four calls to the home; the investigation'],
    ['hospital', 'Nadia Rahman', 'Health visiting, community paediatrics, the emergency department'],
    ['school', 'Designated safeguarding lead', 'The older child’s infant school'],
    ['housing', 'Tenancy support manager', 'Two homes in a year'],
  ])
  await tx
    .insertInto('reviews.parallelProcess')
    .values({
      id: idFor('parallelProcess/harbour-police'),
      reviewId: review,
      kind: 'Police investigation',
      body: 'Northbridge Police, child abuse investigation team',
      contact: 'The officer in the case, through Amina Yusuf',
      bearing:
        'The parents are not asked about the day itself until the investigation ends. Nothing is published before a decision on charges.',
      startedOn: decidedOn.subtract({ days: 19 }),
      recordedBy: person('bronwen'),
    })
    .execute()
  await tx
    .insertInto('reviews.parallelProcess')
    .values({
      id: idFor('parallelProcess/harbour-care'),
      reviewId: review,
      kind: 'Care proceedings',
      body: 'Northbridge City Council, family court team',
      contact: null,
      bearing:
        'The children’s guardian is asked before anyone speaks with the children. Nothing filed in court is quoted.',
      startedOn: decidedOn.subtract({ days: 14 }),
      endedOn: today.subtract({ days: 30 }),
      outcome:
        'The children live together with a family who know them. The guardian can now be asked about meeting the older child.',
      recordedBy: person('bronwen'),
    })
    .execute()
  await tx
    .insertInto('reviews.extension')
    .values({
      id: idFor('extension/harbour-1'),
      reviewId: review,
      deadline: 'DL12',
      wasDueOn: decidedOn.add({ months: 6 }),
      dueOn: decidedOn.add({ months: 8 }),
      reasons:
        'Waiting for the decision on charges, so as not to prejudice it. The Panel and the Secretary of State have been told why.',
      decidedOn: today.subtract({ days: 12 }),
      decidedBy: 'Charles Whitlock, for the safeguarding partners',
      recordedAt: instant(today.subtract({ days: 12 }), 15),
      recordedBy: person('bronwen'),
    })
    .execute()
  await harbourMeetings(seeding, commissionedOn)
  await harbourFamily(seeding, commissionedOn)
  await harbourRegister(seeding)
}

async function harbourMeetings({ tx, today }: Seeding, commissionedOn: Temporal.PlainDate): Promise<void> {
  const review = idFor('review/harbour')
  const first = commissionedOn.add({ days: 20 })
  await meeting(tx, 'harbour', 1, {
    title: 'Panel meeting 1: terms of reference',
    heldOn: first,
    agenda:
      'Welcome and declarations of interest\nThe children, and what we know so far\nDraft terms of reference\nWhom to ask, and by when',
    papers: `/reviews/${review}/terms`,
    declarations: 'None',
    minutes:
      'The panel began with the children: what they like, who is with them now, and how they are.\n\nThe draft terms were read line by line. Two questions were merged, and one on the wider family was added, because the grandmother had called three times, and one on what happens when a family moves.\n\nThe panel agreed to ask for chronologies of two years and short reports.',
    came: [
      ['dilip', 'attended'],
      ['joan', 'attended'],
      ['oliver', 'attended'],
    ],
    agreedOn: first.add({ days: 21 }),
  })
  await decision(
    tx,
    'harbour-1-1',
    1,
    'The terms of reference are put to the partners with five key lines of enquiry.',
    first,
  )
  await decision(tx, 'harbour-1-2', 1, 'Five agencies are asked for chronologies and reports.', first)
  await task(
    tx,
    'harbour-1-1',
    1,
    'Ask community paediatrics for its policy on missed appointments',
    'joan',
    first,
    first.add({ days: 14 }),
    first.add({ days: 9 }),
  )

  const second = today.subtract({ days: 18 })
  await meeting(tx, 'harbour', 2, {
    title: 'Panel meeting 2: reading the chronology',
    heldOn: second,
    agenda:
      'Declarations of interest\nMinutes of the last meeting\nThe combined chronology\nFirst themes\nPlanning the next learning event',
    papers: `/reviews/${review}/chronology\n/reviews/${review}/contributions`,
    declarations:
      'Oliver Trent said that he managed the early help service until 2021, before the period of the review. The panel saw no conflict.',
    minutes:
      'The panel read the combined chronology aloud, one month at a time. Nine appointments were missed in eight months, and each service counted only its own.\n\nThe grandmother’s calls stand in two agencies’ records and were answered in neither.\n\nThe police told the panel that a decision on charges is expected within three months.',
    came: [
      ['dilip', 'attended'],
      ['joan', 'attended'],
      ['oliver', 'apologies'],
    ],
  })
  await decision(tx, 'harbour-2-1', 2, 'More time is asked of the partners, because of the investigation.', second)
  await task(
    tx,
    'harbour-2-1',
    2,
    'Find out who reads the nursery’s attendance figures',
    'oliver',
    second,
    today.add({ days: 6 }),
  )
  await task(
    tx,
    'harbour-2-2',
    2,
    'Write to the grandmother about the second meeting',
    'dilip',
    second,
    today.subtract({ days: 2 }),
  )

  await meeting(tx, 'harbour', 3, {
    title: 'Panel meeting 3: first findings',
    heldOn: today.add({ days: 20 }),
    agenda:
      'Declarations of interest\nMinutes of the last meeting\nFirst findings, each with its sources\nWhat the family should hear first',
    papers: null,
  })
}

async function harbourFamily(seeding: Seeding, commissionedOn: Temporal.PlainDate): Promise<void> {
  const { tx, keys } = seeding
  const review = idFor('review/harbour')
  const sealer = await sealerFor(tx, keys, idFor('incident/harbour'))
  await contact(tx, sealer, 'harbour', 'mother', {
    knownAs: 'Mother',
    name: 'Leanne Fernside',
    contact: 'By telephone, mornings only: 01632 960 117. Letters are read by others at home.',
    pseudonymWish: null,
    advocate: null,
    wishesToSeeDraft: 'not known',
    addedOn: commissionedOn.add({ days: 10 }),
  })
  await contact(tx, sealer, 'harbour', 'grandmother', {
    knownAs: 'Grandmother',
    name: 'Carol Brindle',
    contact: '14 Salter Row, Northbridge. Letters are welcome.',
    pseudonymWish: 'Wren and Robin, for the birds they feed',
    advocate: 'Support worker, Northbridge Family Voice',
    wishesToSeeDraft: 'yes',
    addedOn: commissionedOn.add({ days: 10 }),
  })
  await offer(
    tx,
    'harbour-mother-1',
    'harbour',
    'mother',
    commissionedOn.add({ days: 12 }),
    'A letter that says what the review is, and that the lead reviewer would like to meet her once the police agree.',
    'She asked for time, and for someone to call again after the summer.',
  )
  await offer(
    tx,
    'harbour-grandmother-1',
    'harbour',
    'grandmother',
    commissionedOn.add({ days: 12 }),
    'A meeting at home with the lead reviewer and her support worker.',
    'Yes. She wants to know why nobody called her back.',
  )
  const met = commissionedOn.add({ days: 33 })
  await said(tx, 'harbour-1', 'harbour', {
    contact: 'grandmother',
    line: 4,
    saidBy: 'Grandmother',
    on: met,
    words:
      'I rang three times. They were kind on the telephone. Then nothing. I thought someone must be doing something, because I had told them.',
  })
  await said(tx, 'harbour-2', 'harbour', {
    contact: 'grandmother',
    line: 1,
    saidBy: 'Grandmother',
    on: met,
    words:
      'Maya learned to make toast standing on a chair. She was six. She told everyone she was good at it, and nobody asked why she had to be.',
  })
  const event = idFor('learningEvent/harbour-1')
  const heldOn = commissionedOn.add({ days: 52 })
  await tx
    .insertInto('reviews.learningEvent')
    .values({
      id: event,
      reviewId: review,
      title: 'Learning event with practitioners',
      heldOn,
      place: 'Riverside Community Centre',
      invited:
        'Health visitors of the north team, the nursery’s key workers, two social workers of the assessment team, the school nurse, response officers, the practice nurse',
      came: 14,
      calledBy: person('bronwen'),
    })
    .execute()
  await said(tx, 'harbour-3', 'harbour', {
    event,
    line: 3,
    saidBy: 'Health visitors',
    on: heldOn,
    words:
      'When a family does not come, the system sends a letter and closes the appointment. There is no box for “third time”. You have to remember.',
  })
  await said(tx, 'harbour-4', 'harbour', {
    event,
    line: 2,
    saidBy: 'Nursery staff',
    on: heldOn,
    words:
      'We knew Theo was hungry on Mondays. We wrote it down. We did not know that anyone else was writing things down too.',
  })
  await said(tx, 'harbour-5', 'harbour', {
    event,
    line: 5,
    saidBy: 'Social workers',
    on: heldOn,
    words:
      'When they moved, the plan moved with them on paper. It said the same at both addresses, and we were waiting for it to work.',
  })
}

async function harbourRegister({ tx, keys, now }: Seeding): Promise<void> {
  const births = (await subjectNamesOf(tx, keys, idFor('incident/harbour'))).flatMap(({ bornOn }) =>
    bornOn ? [showDate(bornOn)] : [],
  )
  const sealer = await sealerFor(tx, keys, idFor('incident/harbour'))
  await register(tx, sealer, 'harbour', now, [
    ['person', 'Maya Fernside', ['Maya', 'MF'], 'Wren'],
    ['person', 'Theo Fernside', ['Theo', 'Teddy', 'TF'], 'Robin'],
    ['person', 'Fernside', [], '[family name]'],
    ['person', 'Leanne Fernside', ['Leanne', 'Lee-Anne'], 'Mother'],
    ['person', 'Carol Brindle', ['Carol', 'Mrs Brindle', 'Brindle'], 'Grandmother'],
    ['place', '14 Salter Row', ['Salter Row'], '[the grandmother’s address]'],
    ['place', '14 Quay Terrace', ['Quay Terrace'], '[the family’s address]'],
    ['organisation', 'Riverside Academy Trust', ['Riverside Academy', 'Riverside'], '[the school]'],
    ['organisation', 'Kingsway Nursery', ['Kingsway'], '[the nursery]'],
    ...births.map((born) => ['date', born, [], '[date of birth]'] as const),
    ['identifier', 'NB/CSC/20417', ['20417'], '[case number]'],
  ])
}

// ── Orchard: a safeguarding adults review, published ─────────────────────────

async function orchard(seeding: Seeding): Promise<void> {
  const { tx, now, keys } = seeding
  const { review, decidedOn, commissionedOn } = await commissioned(seeding, 'orchard', 'Orchard', 12)
  const publishedOn = orchardPublishedOn(seeding.today)
  const approvedOn = publishedOn.subtract({ days: 20 })
  await panelOf(
    seeding,
    'orchard',
    [
      ['dilip', 'lead reviewer'],
      ['joan', 'panel member'],
      ['oliver', 'chair of the panel'],
    ],
    commissionedOn,
  )
  await terms(seeding, 'orchard', {
    periodFrom: decidedOn.subtract({ months: 27 }),
    periodTo: decidedOn.subtract({ months: 2 }),
    methodology: 'SRT',
    scope:
      'How services worked with a man who neglected himself, from the first refused repair to his death.\n\nOut of scope: clinical care in his last admission, which the coroner looked at.',
    agreedOn: commissionedOn.add({ days: 16 }),
    lines: [
      'How was refusal understood, and by whom was it questioned?',
      'When was mental capacity considered, and how?',
      'Who could have put the parts of the picture side by side?',
      'What did his sister know, and how could she have been heard?',
    ],
  })
  await agencies(tx, 'orchard', commissionedOn, [
    ['council', 'Principal social worker', 'Adult social care'],
    ['police', 'Graham Bell', 'Two welfare checks'],
    ['hospital', 'Priya Nair', 'Leg ulcer clinic, two admissions'],
    ['housing', 'Head of repairs', 'Landlord'],
  ])
  await tx
    .insertInto('reviews.parallelProcess')
    .values({
      id: idFor('parallelProcess/orchard-inquest'),
      reviewId: review,
      kind: 'Inquest',
      body: 'HM Coroner for Northbridge',
      contact: 'The coroner’s officer',
      bearing: 'The report was not published before the inquest ended.',
      startedOn: decidedOn.subtract({ days: 30 }),
      endedOn: publishedOn.subtract({ days: 30 }),
      outcome: 'A narrative conclusion. The coroner asked for a copy of the report.',
      recordedBy: person('bronwen'),
    })
    .execute()
  const met = commissionedOn.add({ days: 40 })
  await meeting(tx, 'orchard', 1, {
    title: 'Structured discussion with agencies',
    heldOn: met,
    agenda:
      'Declarations of interest\nThe man, as his sister knew him\nFive facts, and who knew each\nSystems findings',
    papers: null,
    declarations: 'None',
    minutes:
      'Each agency brought what it knew. Laid side by side, five facts made a picture that nobody had seen at the time.',
    came: [
      ['dilip', 'attended'],
      ['joan', 'attended'],
      ['oliver', 'attended'],
    ],
    agreedOn: met.add({ days: 14 }),
  })
  const sealer = await sealerFor(tx, keys, idFor('incident/orchard'))
  await contact(tx, sealer, 'orchard', 'sister', {
    knownAs: 'Sister',
    name: 'Miriam Pell',
    contact: '01632 960 148, any time',
    pseudonymWish: 'Mr Alder, after the tree outside his window',
    advocate: null,
    wishesToSeeDraft: 'yes',
    addedOn: commissionedOn,
  })
  await offer(
    tx,
    'orchard-sister-1',
    'orchard',
    'sister',
    commissionedOn,
    'Two meetings, the draft to read at home, and a call on the day of publication.',
    'Yes to all. She read the draft twice and corrected three facts.',
  )
  await said(tx, 'orchard-1', 'orchard', {
    contact: 'sister',
    line: 4,
    saidBy: 'Sister',
    on: met,
    words: 'He was not a hoarder to us. He was a man who could not throw away a thing that might work again.',
  })
  const event = idFor('learningEvent/orchard-1')
  const heldOn = commissionedOn.add({ days: 55 })
  await tx
    .insertInto('reviews.learningEvent')
    .values({
      id: event,
      reviewId: review,
      title: 'Learning event with practitioners',
      heldOn,
      place: 'Northbridge Library',
      invited: 'Housing officers, district nurses, social workers, neighbourhood police',
      came: 11,
      calledBy: person('bronwen'),
    })
    .execute()
  await said(tx, 'orchard-2', 'orchard', {
    event,
    line: 1,
    saidBy: 'Housing officers',
    on: heldOn,
    words: 'A refusal closes the job. We never asked whether he could have said yes.',
  })
  await register(tx, sealer, 'orchard', now, [
    ['person', 'Edwin Pell', ['Mr Pell', 'Edwin'], 'Mr Alder'],
    ['person', 'Pell', [], '[family name]'],
    ['person', 'Miriam Pell', ['Miriam'], 'His sister'],
    ['place', '27 Foundry Lane', ['Foundry Lane'], '[his address]'],
  ])
  await tx
    .updateTable('reviews.review')
    .set({
      publicationPlannedOn: publishedOn,
      reportApprovedOn: approvedOn,
      reportApprovedBy: person('charles'),
      publishedOn,
      publishedBy: person('bronwen'),
    })
    .where('id', '=', review)
    .execute()
}

// ── Lantern: a serious case review of 2014, entered for the record ───────────

async function lantern({ tx, today }: Seeding): Promise<void> {
  const publishedOn = Temporal.PlainDate.from('2014-06-12')
  const { law, decidedOn, ...known } = await opened(tx, 'lantern')
  await tx
    .insertInto('reviews.review')
    .values({
      ...known,
      ...law,
      title: 'Lantern',
      enteredOn: today.subtract({ days: 200 }),
      enteredBy: person('bronwen'),
      board: 'Northbridge Local Safeguarding Children Board',
      heldInYear: decidedOn.year,
      publishedOn,
      publishedBy: person('bronwen'),
      onSiteUntil: publishedOn.add({ years: 1 }),
    })
    .execute()
  await basis(tx, 'lantern', law)
}

// ── What reviews are made of ─────────────────────────────────────────────────

async function commissioned({ tx }: Seeding, matter: Matter, title: string, daysAfterDecision: number) {
  const { law, ...known } = await opened(tx, matter)
  const commissionedOn = known.decidedOn.add({ days: daysAfterDecision })
  await tx
    .insertInto('reviews.review')
    .values({ ...known, ...law, title, commissionedOn, commissionedBy: person('bronwen') })
    .execute()
  await basis(tx, matter, law)
  return { review: known.id, decidedOn: known.decidedOn, commissionedOn }
}

/** Opens the matter of a review, with what the decision on its incident says. */
async function opened(tx: Tx, matter: Matter) {
  const incident = idFor<'incident'>(`incident/${matter}`)
  const [known] = await incidentsOf(tx, [incident])
  const decision = await decisionOf(tx, incident)
  if (!known || !decision?.reviewKind) throw new Error(`No review was decided on for ${matter}`)
  const id = idFor<'review'>(`review/${matter}`)
  await openMatter(tx, bronwen, { kind: 'review', id, incident })
  return {
    id,
    incidentId: incident,
    partnershipId: partnership,
    reference: `${known.reference}-R1`,
    nation: known.nation,
    kind: decision.reviewKind,
    decidedOn: decision.decidedOn,
    law: { framework: decision.framework, version: decision.version, edition: decision.edition },
  }
}

type Law = { readonly framework: Decision['framework']; readonly version: string; readonly edition: string | null }

const basis = (tx: Tx, matter: Matter, law: Law) =>
  tx
    .insertInto('reviews.legalBasis')
    .values({ ...law, id: idFor(`legalBasis/${matter}`), reviewId: idFor(`review/${matter}`), position: 1 })
    .execute()

type PanelPart = 'chair of the panel' | 'panel member' | 'lead reviewer'

async function panelOf(
  { tx }: Seeding,
  matter: Matter,
  members: readonly (readonly [PersonKey, PanelPart])[],
  joinedOn: Temporal.PlainDate,
): Promise<void> {
  const review = idFor(`review/${matter}`)
  for (const [key, part] of members) {
    const role: Role = part === 'lead reviewer' ? 'lead-reviewer' : 'panel-member'
    await tx
      .insertInto('reviews.panelMember')
      .values({
        id: idFor(`panelMember/${matter}-${key}`),
        reviewId: review,
        personId: person(key),
        part,
        joinedOn,
        addedBy: person('bronwen'),
      })
      .execute()
    await giveRoleIn(tx, bronwen, review, person(key), role)
    if (part === 'lead reviewer') await independent(tx, matter, key, joinedOn)
    else
      await tx
        .insertInto('reviews.interestDeclaration')
        .values({
          id: idFor(`interestDeclaration/${matter}-${key}`),
          reviewId: review,
          personId: person(key),
          interest: null,
          recused: false,
          declaredAt: instant(joinedOn.add({ days: 1 }), 9),
        })
        .execute()
  }
}

async function independent(tx: Tx, matter: Matter, key: PersonKey, joinedOn: Temporal.PlainDate): Promise<void> {
  const review = idFor(`review/${matter}`)
  const law = await tx
    .selectFrom('reviews.review')
    .select(['version', 'edition'])
    .where('id', '=', review)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('reviews.independenceDeclaration')
    .values({
      id: idFor(`independenceDeclaration/${matter}-${key}`),
      reviewId: review,
      personId: person(key),
      statements: [...statementsFor(law)],
      remarks: 'I led a review for a neighbouring partnership in 2023. None of its people or teams appear here.',
      signedAt: instant(joinedOn.add({ days: 1 }), 10),
    })
    .execute()
}

type SeededTerms = {
  readonly periodFrom: Temporal.PlainDate
  readonly periodTo: Temporal.PlainDate
  readonly methodology: string
  readonly scope: string
  readonly agreedOn: Temporal.PlainDate
  readonly lines: readonly string[]
}

async function terms({ tx }: Seeding, matter: Matter, { lines, agreedOn, ...rest }: SeededTerms): Promise<void> {
  const id = idFor(`terms/${matter}-1`)
  const review = idFor(`review/${matter}`)
  await tx
    .insertInto('reviews.terms')
    .values({
      ...rest,
      id,
      reviewId: review,
      version: 1,
      draftedAt: instant(agreedOn.subtract({ days: 8 }), 11),
      draftedBy: person('dilip'),
      agreedOn,
      agreedBy: person('bronwen'),
    })
    .execute()
  for (const [index, question] of lines.entries())
    await tx
      .insertInto('reviews.keyLine')
      .values({
        reviewId: review,
        termsId: id,
        id: idFor(`keyLine/${matter}-${index + 1}`),
        position: index + 1,
        question,
      })
      .execute()
}

async function agencies(
  tx: Tx,
  matter: Matter,
  joinedOn: Temporal.PlainDate,
  all: readonly (readonly [AgencyKey, string, string])[],
): Promise<void> {
  for (const [key, who, part] of all)
    await tx
      .insertInto('reviews.agencyTakingPart')
      .values({
        id: idFor(`agencyTakingPart/${matter}-${key}`),
        reviewId: idFor(`review/${matter}`),
        agencyId: idFor(`agency/${key}`),
        contact: who,
        part,
        joinedOn,
        addedBy: person('bronwen'),
      })
      .execute()
}

type SeededMeeting = {
  readonly title: string
  readonly heldOn: Temporal.PlainDate
  readonly agenda: string
  readonly papers: string | null
  readonly declarations?: string
  readonly minutes?: string
  readonly came?: readonly (readonly [PersonKey, 'attended' | 'apologies' | 'absent'])[]
  readonly agreedOn?: Temporal.PlainDate
}

async function meeting(tx: Tx, matter: Matter, number: number, seeded: SeededMeeting): Promise<void> {
  const { came = [], minutes = null, declarations = null, agreedOn = null, ...rest } = seeded
  const id = idFor(`meeting/${matter}-${number}`)
  const review = idFor(`review/${matter}`)
  await tx
    .insertInto('reviews.meeting')
    .values({
      ...rest,
      id,
      reviewId: review,
      beginsAt: Temporal.PlainTime.from('10:00'),
      place: 'Civic Centre, room 4, and by video call',
      calledBy: person('bronwen'),
      declarations,
      minutes,
      minutedAt: minutes === null ? null : instant(seeded.heldOn.add({ days: 2 }), 14),
      minutedBy: minutes === null ? null : person('bronwen'),
      minutesAgreedOn: agreedOn,
      minutesAgreedBy: agreedOn && person('bronwen'),
    })
    .execute()
  for (const [key, how] of came)
    await tx
      .insertInto('reviews.attendance')
      .values({ reviewId: review, meetingId: id, personId: person(key), came: how })
      .execute()
}

const decision = (tx: Tx, key: string, number: number, words: string, on: Temporal.PlainDate) =>
  tx
    .insertInto('reviews.meetingDecision')
    .values({
      id: idFor(`meetingDecision/${key}`),
      reviewId: idFor('review/harbour'),
      meetingId: idFor(`meeting/harbour-${number}`),
      decision: words,
      recordedAt: instant(on, 12),
      recordedBy: person('bronwen'),
    })
    .execute()

const task = (
  tx: Tx,
  key: string,
  number: number,
  words: string,
  owner: PersonKey,
  on: Temporal.PlainDate,
  dueOn: Temporal.PlainDate,
  doneOn: Temporal.PlainDate | null = null,
) =>
  tx
    .insertInto('reviews.meetingTask')
    .values({
      id: idFor(`meetingTask/${key}`),
      reviewId: idFor('review/harbour'),
      meetingId: idFor(`meeting/harbour-${number}`),
      task: words,
      ownerId: person(owner),
      dueOn,
      recordedAt: instant(on, 12),
      recordedBy: person('bronwen'),
      doneOn,
      doneBy: doneOn && person(owner),
    })
    .execute()

type SeededContact = {
  readonly knownAs: string
  readonly name: string
  readonly contact: string
  readonly pseudonymWish: string | null
  readonly advocate: string | null
  readonly wishesToSeeDraft: 'yes' | 'no' | 'not known'
  readonly addedOn: Temporal.PlainDate
}

async function contact(tx: Tx, sealer: Sealer, matter: Matter, key: string, seeded: SeededContact): Promise<void> {
  const id = idFor(`familyContact/${matter}-${key}`)
  const seal = (column: string, text: string) => sealer.seal({ table: 'reviews.family_contact', column, row: id }, text)
  await tx
    .insertInto('reviews.familyContact')
    .values({
      id,
      reviewId: idFor(`review/${matter}`),
      knownAs: seeded.knownAs,
      nameSealed: seal('name', seeded.name),
      contactSealed: seal('contact', seeded.contact),
      pseudonymWishSealed: seeded.pseudonymWish && seal('pseudonym_wish', seeded.pseudonymWish),
      advocateSealed: seeded.advocate && seal('advocate', seeded.advocate),
      wishesToSeeDraft: seeded.wishesToSeeDraft,
      addedOn: seeded.addedOn,
      addedBy: person('bronwen'),
    })
    .execute()
}

const offer = (
  tx: Tx,
  key: string,
  matter: Matter,
  of: string,
  offeredOn: Temporal.PlainDate,
  words: string,
  answer: string,
) =>
  tx
    .insertInto('reviews.familyOffer')
    .values({
      id: idFor(`familyOffer/${key}`),
      reviewId: idFor(`review/${matter}`),
      contactId: idFor(`familyContact/${matter}-${of}`),
      offeredOn,
      offer: words,
      answer,
      recordedBy: person('dilip'),
    })
    .execute()

type SeededWords = {
  readonly contact?: string
  readonly event?: string
  readonly line: number
  readonly saidBy: string
  readonly on: Temporal.PlainDate
  readonly words: string
}

const said = (tx: Tx, key: string, matter: Matter, seeded: SeededWords) =>
  tx
    .insertInto('reviews.contribution')
    .values({
      id: idFor(`contribution/${key}`),
      reviewId: idFor(`review/${matter}`),
      contactId: seeded.contact ? idFor(`familyContact/${matter}-${seeded.contact}`) : null,
      eventId: seeded.event ?? null,
      keyLineId: idFor(`keyLine/${matter}-${seeded.line}`),
      saidBy: seeded.saidBy,
      saidOn: seeded.on,
      words: seeded.words,
      recordedAt: instant(seeded.on.add({ days: 1 }), 9),
      recordedBy: person('dilip'),
    })
    .execute()

async function register(
  tx: Tx,
  sealer: Sealer,
  matter: Matter,
  now: Temporal.Instant,
  all: readonly (readonly [Kind, string, readonly string[], string])[],
): Promise<void> {
  for (const [index, [kind, value, aliases, pseudonym]] of all.entries()) {
    const entry: Entry = { id: idFor(`identity/${matter}-${index + 1}`), kind, value, aliases, pseudonym }
    await tx
      .insertInto('reviews.identity')
      .values({
        ...sealedEntry(sealer, entry),
        id: entry.id,
        reviewId: idFor(`review/${matter}`),
        position: index + 1,
        enteredAt: now,
        enteredBy: person('dilip'),
      })
      .execute()
  }
}

const instant = (date: Temporal.PlainDate, hour: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from({ hour }) }).toInstant()

import type { Id } from '#platform/database'
import { fingerprintOf } from '../src/learning/checks.ts'
import { insertAgreement, insertBriefing, insertRecipient, insertUse, markSent } from '../src/learning/queries.ts'
import { textOf, type Briefing } from '../src/learning/sections.ts'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import type { AgencyKey, PersonKey } from './people.ts'

const partnershipId = idFor<'partnership'>('partnership/northbridge')
const reviewId = idFor<'review'>('review/orchard')
const briefingId = idFor<'briefing'>('briefing/orchard')
const person = (key: PersonKey): Id<'person'> => idFor(`person/${key}`)

const briefing: Briefing = {
  title: 'Self-neglect behind a closed door',
  parts: [
    'A man in his seventies died at home in winter. He had worked all his life and mended radios for others. After his wife died he saw fewer people, and his home filled up.\n\nSix services knew him. Each held one part of the picture.',
    'Self-neglect is among the commonest subjects of reviews of adults. It is often taken for a choice. Most people who refuse help can say what they would accept, if someone asks.\n\nHis sister says: “He was a man who could not throw away a thing that might work again.”',
    'A refusal is information.\n\nHe refused three safety checks. Each time the job was closed. Nobody asked what he understood, or what he was able to carry out. A person can decide well in conversation and be unable to act on it at home.',
    'Not coming is a sign.\n\nHe missed four appointments and was discharged by letter. His leg hurt too much for the stairs. The record had a box for “did not attend” and none for “could not”.',
    'Put the parts together.\n\nFive facts, each known to a different service, made a clear picture once they lay side by side. Everyone waited for someone else to call a meeting, and thought that a threshold had to be met first.',
    '- Ask what “no” means, and write down the answer\n- Look closer before you close\n- Anyone may call a self-neglect meeting: there is no threshold\n- A telephone call to a sister is not a breach of confidence\n- Think about capacity to carry out, and not only to decide',
    '- Call a self-neglect meeting on one number when three checks are refused\n- Nobody is discharged for missed appointments before someone has seen them\n\nTalk about in your team:\n\n- Whom do you worry about, and who else knows them?\n- What makes it easier to close a job than to knock again?\n- What one thing will we do differently, and by when?',
  ],
}

/** Orchard's briefing: agreed, sent to the hospital's practitioners, and used by two teams. Invented. */
export async function seedLearning({ tx, today }: Seeding): Promise<void> {
  const agreedAt = at(today.subtract({ days: 40 }))
  const sentAt = at(today.subtract({ days: 34 }))
  await insertBriefing(
    tx,
    {
      id: briefingId,
      reviewId,
      partnershipId,
      title: briefing.title,
      draftedAt: at(today.subtract({ days: 55 })),
      draftedBy: person('dilip'),
    },
    briefing.parts,
  )
  await insertAgreement(tx, {
    id: idFor('agreement/orchard-briefing'),
    reviewId,
    paper: 'briefing',
    fingerprint: fingerprintOf(textOf(briefing)),
    registerVersion: 'the demonstration',
    agreedAt,
    agreedBy: person('bronwen'),
  })
  await markSent(tx, briefingId, person('bronwen'), sentAt)
  await insertRecipient(tx, {
    briefingId,
    partnershipId,
    personId: person('lena'),
    agencyId: idFor('agency/hospital'),
    sentAt,
    sentBy: person('bronwen'),
  })
  for (const { key, agency, by, daysAgo, ...use } of uses)
    await insertUse(tx, {
      ...use,
      id: idFor(`use/orchard-${key}`),
      briefingId,
      partnershipId,
      agencyId: idFor(`agency/${agency}`),
      usedOn: today.subtract({ days: daysAgo }),
      recordedAt: at(today.subtract({ days: daysAgo - 1 })),
      recordedBy: person(by),
    })
}

type Use = {
  readonly key: string
  readonly agency: AgencyKey
  readonly by: PersonKey
  readonly team: string
  readonly daysAgo: number
  readonly people: number
  readonly change: string
}

const uses: readonly Use[] = [
  {
    key: 'hospital',
    agency: 'hospital',
    by: 'lena',
    team: 'Health visiting, north',
    daysAgo: 20,
    people: 9,
    change: 'At every third missed visit we go to the door together with someone the family knows.',
  },
  {
    key: 'council',
    agency: 'council',
    by: 'hannah',
    team: 'Adult social care, duty team',
    daysAgo: 11,
    people: 14,
    change: 'The duty sheet now asks: “What did they say no to, and what would they say yes to?”',
  },
]

const at = (date: Temporal.PlainDate): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from({ hour: 11 }) }).toInstant()

import type { Id, Tx } from '#platform/database'
import { fingerprintOf } from '#library'
import { agencyReportsOf } from '#requests'
import { entriesOfReview } from '#chronology'
import { contributionsOf, reviewOf } from '#reviews'
import type { Block } from '#documents'
import { approvingOf } from '../src/reports/approval.ts'
import { beginReport, partsOf, savePart } from '../src/reports/draft.ts'
import { addFinding, linkSources } from '../src/reports/findings.ts'
import { standardParts } from '../src/reports/parts.ts'
import { publicationFrom } from '../src/reports/publish.ts'
import {
  insertApproval,
  insertAsking,
  insertFinding,
  insertMaking,
  insertPart,
  insertPublication,
  insertSource,
  insertVersion,
  makingRow,
  markMade,
} from '../src/reports/queries.ts'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import type { PersonKey } from './people.ts'
import { publishedReviews } from './published-reviews.ts'
import { actAs } from './signed-in.ts'

/**
 * Three reports: Harbour’s is being written, with three findings; Orchard’s was approved by two people and is in the public
 * library; Lantern’s, of 2014, has left the site and is given on request. All of it invented.
 */
export async function seedReports(seeding: Seeding): Promise<void> {
  await harbour(seeding)
  await orchard(seeding)
  await lantern(seeding)
}

const person = (key: PersonKey): Id<'person'> => idFor(`person/${key}`)
const daysAgo = ({ today }: Seeding, days: number): Temporal.Instant => atNine(today.subtract({ days }))

// ── Harbour ──────────────────────────────────────────────────────────────────

const harbourParts: Readonly<Record<string, string>> = {
  title: 'Looking after each other: learning from the neglect of two young siblings',
  summary:
    'Two siblings, aged seven and four, lived with hunger and without appointments kept for more than two years. Six services knew a part of it. The older child fed the younger one, and told people so.\n\nThis review asks why what each service knew never made one picture, and what would help next time.',
  why: 'The safeguarding partners decided to hold a local child safeguarding practice review after a rapid review (Children Act 2004, section 16F). Abuse or neglect was known, a child was seriously harmed, and there was more to learn about how services worked together.',
  how: 'The lead reviewer and a panel of three read chronologies and reports from five agencies. Fourteen practitioners came to a learning event. The grandmother told the review what she had seen and whom she had told.\n\nThe review did not look for who was to blame. It asked:\n\n- what made sense to people at the time\n- what stood in their way\n- what helped',
  person:
    'Maya likes drawing birds and can make toast on her own; she is proud of that. Theo follows her everywhere. Those who taught them remember two children who looked out for each other.',
}

const harbourFindings = [
  {
    title: 'Each service counted only its own missed appointments',
    text: 'Eleven appointments were missed in nine months, across four services. Each saw two or three, sent a letter, and closed the appointment. Nobody saw eleven.',
    why: 'Every service had a rule for one child who does not come to one clinic. None had a way to see what the others had closed. Closing an appointment was quick and counted as done; asking why took a telephone call that nobody had time set aside for.',
    themes: ['P5', 'P4'],
    lines: [2, 4],
    rests: { words: ['missed', 'third time', 'appointments'], most: 4 },
  },
  {
    title: 'The children were seen, and their day was not',
    text: 'Adults described the children as “asleep upstairs” or “fine”. One officer sat on the stairs and asked what a usual day was like; the answer stood in one record and went no further.',
    why: 'Forms asked whether a child was present. None asked what had been seen and heard of the child’s day, so it was not written down and could not be passed on.',
    themes: ['P1'],
    lines: [1],
    rests: { words: ['breakfast', 'toast', 'usual day', 'hungry'], most: 4 },
  },
  {
    title: 'Those who called for help did not hear back',
    text: 'The grandmother telephoned three times. Each call was taken kindly and recorded. She was not told what came of any, and concluded that somebody must be acting.',
    why: 'There was no place in any system to note that a relative had asked to be told, and staff believed that they were not allowed to say anything at all.',
    themes: ['P2', 'P6'],
    lines: [3],
    rests: { words: ['rang three times'], most: 1 },
  },
] as const

async function harbour(seeding: Seeding): Promise<void> {
  const { tx } = seeding
  const review = idFor<'review'>('review/harbour')
  await actAs(tx, 'dilip', review, 'draft the report', async (own, by) => {
    await beginReport(own, by, (await reviewOf(own, review)).kind, daysAgo(seeding, 12))
    for (const part of await partsOf(own, review)) {
      const text = harbourParts[part.key]
      if (text) await savePart(own, by, { part: part.id, from: 0, text }, daysAgo(seeding, 9))
    }
    const lines = await linesOf(own, review)
    const sources = await everySource(own, review)
    for (const { title, text, why, themes, lines: numbers, rests } of harbourFindings) {
      const keyLines = numbers.flatMap((number) => lines[number - 1] ?? [])
      const finding = await addFinding(own, by, { title, text, why, themes, keyLines }, daysAgo(seeding, 7))
      const cited = sources.filter((source) => rests.words.some((word) => source.text.includes(word)))
      await linkSources(own, by, finding, cited.slice(0, rests.most), daysAgo(seeding, 6))
    }
  })
}

async function linesOf(tx: Tx, review: Id<'review'>): Promise<readonly Id<'keyLine'>[]> {
  const lines = await tx
    .selectFrom('reviews.keyLine')
    .select('id')
    .where('reviewId', '=', review)
    .orderBy('position')
    .execute()
  return lines.map(({ id }) => id)
}

/** One of each kind in turn, so that a finding rests on different voices. */
async function everySource(tx: Tx, review: Id<'review'>) {
  const said = (await contributionsOf(tx, review)).map(({ id, words }) => ({ kind: 'contribution' as const, id, text: words })) // prettier-ignore
  const reports = (await agencyReportsOf(tx, review)).flatMap(({ sections }) =>
    sections.map(({ id, text }) => ({ kind: 'agency report' as const, id, text })),
  )
  const entries = (await entriesOfReview(tx, review)).map(({ id, text }) => ({ kind: 'chronology entry' as const, id, text })) // prettier-ignore
  return [...said.slice(0, 8), ...reports, ...entries]
}

// ── Orchard ──────────────────────────────────────────────────────────────────

const orchardParts: Readonly<Record<string, string>> = {
  title: publishedReviews.selfNeglect.title,
  summary: publishedReviews.selfNeglect.summary,
  ...Object.fromEntries(
    (['why', 'person', 'happened'] as const).map((key, index) => [key, textOf(publishedReviews.selfNeglect.sections[index]?.blocks ?? [])]),
  ),
  how: 'The lead reviewer and a panel of two held a structured discussion with four agencies and a learning event with eleven practitioners. His sister read the draft twice and corrected three facts.',
} // prettier-ignore

const orchardFindings = [
  {
    title: 'A refusal was taken as a decision',
    text: 'Each refusal was recorded as a choice that Mr Alder was free to make. Nobody asked what he understood of the danger, or whether he could act on what he decided.',
    why: 'An assessment of mental capacity was thought of only for medical treatment. Housing officers had no one to ask about self-neglect below the level of a safeguarding concern.',
    themes: ['D1', 'D1.04'],
  },
  {
    title: 'Closing a case felt safe',
    text: 'Missed appointments led to discharge. For someone who neglects himself, not coming is the sign to look closer.',
    why: 'The rule was meant to shorten waiting lists, and nobody was asked to see the person before it was applied.',
    themes: ['D2', 'D3'],
  },
] as const

async function orchard(seeding: Seeding): Promise<void> {
  const { tx } = seeding
  const review = await reviewOf(tx, idFor('review/orchard'))
  const publishedOn = review.publishedOn ?? seeding.today
  const written = atNine(publishedOn.subtract({ days: 40 }))
  await writeParts(tx, review.id, review.kind, orchardParts, { by: person('dilip'), at: written })
  const sources = await contributionsOf(tx, review.id)
  for (const [index, finding] of orchardFindings.entries()) {
    const id = idFor<'finding'>(`finding/orchard-${index + 1}`)
    await insertFinding(tx, { ...finding, id, reviewId: review.id, number: index + 1, by: person('dilip'), at: written })
    for (const { id: sourceId } of sources)
      await insertSource(tx, { reviewId: review.id, findingId: id, kind: 'contribution', sourceId, linkedAt: written, linkedBy: person('dilip') })
  }
  await approvedAndPublished(seeding, 'orchard', publishedReviews.selfNeglect.title, atNine(publishedOn.subtract({ days: 22 })))
} // prettier-ignore

// ── Lantern ──────────────────────────────────────────────────────────────────

async function lantern(seeding: Seeding): Promise<void> {
  const { tx, today } = seeding
  const review = await reviewOf(tx, idFor('review/lantern'))
  const { title, summary, sections } = publishedReviews.injuredBaby
  const entered = atNine(today.subtract({ days: 199 }))
  const texts = { title, summary, findings: textOf(sections[0].blocks) }
  await writeParts(tx, review.id, review.kind, texts, { by: person('bronwen'), at: entered })
  await approvedAndPublished(seeding, 'lantern', title, entered.add({ hours: 48 }))
}

// ── How it is done ───────────────────────────────────────────────────────────

const atNine = (date: Temporal.PlainDate): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from({ hour: 9 }) }).toInstant()

async function writeParts(
  tx: Tx,
  review: Id<'review'>,
  kind: Parameters<typeof standardParts>[0],
  texts: Readonly<Record<string, string>>,
  { by, at }: { readonly by: Id<'person'>; readonly at: Temporal.Instant },
): Promise<void> {
  for (const [index, { key, heading }] of standardParts(kind).entries()) {
    const id = idFor<'part'>(`part/${review}-${key}`)
    await insertPart(tx, { id, reviewId: review, position: index + 1, key, heading, addedAt: at, addedBy: by })
    const text = texts[key]
    if (text)
      await insertVersion(tx, { reviewId: review, partId: id, save: 1, text, begunAt: at, writtenAt: at, writtenBy: by })
  }
} // prettier-ignore

/** As it was done then: said to be ready, approved by two, made, and put into the library, where it already is. */
async function approvedAndPublished(
  { tx, keys }: Seeding,
  matter: 'orchard' | 'lantern',
  title: string,
  approvedAt: Temporal.Instant,
): Promise<void> {
  const reviewId = idFor<'review'>(`review/${matter}`)
  const incidentId = idFor<'incident'>(`incident/${matter}`)
  const by = { person: null, partnership: idFor<'partnership'>('partnership/northbridge'), review: reviewId, incident: incidentId } // prettier-ignore
  const { drafted } = await approvingOf(tx, keys, by)
  const of = { reviewId, contentHash: drafted.hash }
  const asked = { askedAt: approvedAt.subtract({ hours: 72 }), askedBy: person('dilip') }
  await insertAsking(tx, { id: idFor(`asking/${matter}`), ...of, ...asked })
  for (const key of ['charles', 'joan'] as const)
    await insertApproval(tx, { id: idFor(`approval/${matter}-${key}`), ...of, registerVersion: drafted.registerVersion, approvedAt, approvedBy: person(key) }) // prettier-ignore
  const library = await tx
    .selectFrom('library.publication as p')
    .innerJoin('library.pdf', (join) =>
      join.onRef('library.pdf.publicationId', '=', 'p.id').on('library.pdf.document', '=', 'report'),
    ) // prettier-ignore
    .select(['p.id', 'p.slug', 'p.publishedOn', 'p.onSiteUntil', 'library.pdf.bytes'])
    .where('p.publishedOn', 'is not', null)
    .$narrowType<{ publishedOn: Temporal.PlainDate }>()
    .where('p.title', '=', title)
    .executeTakeFirst()
  // Where no typesetter made the library's PDFs, the report is approved and waits.
  if (!library) return
  const { publishedOn, onSiteUntil } = library
  const id = idFor<'making'>(`making/${matter}`)
  await insertMaking(tx, { id, ...of, incidentId, registerVersion: drafted.registerVersion, publishOn: publishedOn, onSiteUntil, askedAt: approvedAt, askedBy: person('bronwen') }, drafted.content) // prettier-ignore
  const making = await makingRow(tx, id)
  if (!making) throw new Error('What was just kept is not there')
  const artefacts = { report: library.bytes, briefing: null, bulletin: null }
  await markMade(tx, id, { fingerprint: fingerprintOf(publicationFrom(making), artefacts), artefacts, hits: [], at: approvedAt }) // prettier-ignore
  await insertPublication(tx, { reviewId, makingId: id, publicationId: library.id, slug: library.slug, publishedOn, publishedAt: atNine(publishedOn), publishedBy: person('bronwen') }) // prettier-ignore
}

/** Blocks as they were typed, with the marks that make them. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return `## ${block.text}`
        case 'paragraph':
          return block.text
        case 'list':
          return block.items.map((item) => `- ${item}`).join('\n')
        case 'quote':
          return `> ${block.text}\n> — ${block.said}`
        case 'table':
          return block.rows.map((row) => `- ${row.slice(0, 2).join(': ')}`).join('\n')
        case 'glossary':
          return block.terms.map(({ term, meaning }) => `- ${term}: ${meaning}`).join('\n')
      }
    })
    .join('\n\n')
}

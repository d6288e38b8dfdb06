import { newId, type Database, type Id, type Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { Config } from '#platform/config'
import { recordEvent } from '#audit'
import type { May, RequestId, ReviewId } from '#access'
import { requestOf, requestsOf, tellPeople } from '#requests'
import { sectionPassages } from '../content.ts'
import type { Content } from '../content.ts'
import {
  checkRows,
  extractRows,
  insertCheck,
  insertExtracts,
  insertPoint,
  lastRound,
  lockCheck,
  markAnswered,
  markResolved,
  markTakenBack,
  pointRows,
} from './queries.ts'

/** What one agency was shown in one round, what it said of it, and how it was answered. */
export type AccuracyCheck = Awaited<ReturnType<typeof checkRows>>[number] & {
  readonly agencyName: string
  readonly extracts: readonly Extract[]
  readonly points: readonly Point[]
}
export type Extract = { readonly position: number; readonly heading: string; readonly paragraphs: readonly string[] }
export type Point = Omit<Awaited<ReturnType<typeof pointRows>>[number], 'checkId'>

/** The checks of a review, or of one request: only those that the person acting reaches. */
export async function checksOf(
  db: Database | Tx,
  of: { readonly review: ReviewId } | { readonly request: RequestId },
): Promise<readonly AccuracyCheck[]> {
  const checks = await checkRows(db, of)
  const ids = checks.map(({ id }) => id)
  const extracts = Map.groupBy(await extractRows(db, ids), ({ checkId }) => checkId)
  const points = Map.groupBy(await pointRows(db, ids), ({ checkId }) => checkId)
  const agencies = await agenciesOf(db, of)
  return checks.map((check) => ({
    ...check,
    agencyName: agencies.get(check.requestId) ?? '',
    extracts: extracts.get(check.id) ?? [],
    points: points.get(check.id) ?? [],
  }))
}

async function agenciesOf(
  db: Database | Tx,
  of: { readonly review: ReviewId } | { readonly request: RequestId },
): Promise<ReadonlyMap<string, string>> {
  const requests = 'review' in of ? await requestsOf(db, of) : [await requestOf(db, of.request)]
  return new Map(requests.flatMap((each) => (each ? [[each.id, each.agencyName] as const] : [])))
}

/** @throws NotFound when it is not of this request */
export async function checkOf(tx: Tx, request: RequestId, id: string): Promise<AccuracyCheck> {
  const found = (await checksOf(tx, { request })).find((each) => each.id === id)
  if (!found) throw new NotFound()
  return found
}

/** How many points of agencies wait for the review's answer; until there is none, the report is not ready. */
export const unresolvedIn = (checks: readonly AccuracyCheck[]): number =>
  checks
    .filter(({ answeredAt }) => answeredAt !== null)
    .flatMap(({ points }) => points)
    .filter(({ resolvedAt }) => resolvedAt === null).length

/** The sections that an agency can be shown: as the public would read them, no registered name in them. */
export const sectionsToCheck = ({ sections }: Content): readonly Omit<Extract, 'position'>[] =>
  sections.map((section) => ({
    heading: section.heading,
    // The section's own heading stands above; what follows are its paragraphs, in order.
    paragraphs: sectionPassages(section.heading, section)
      .slice(1)
      .map(({ text }) => text),
  }))

type Sending = {
  readonly requests: readonly RequestId[]
  readonly sections: readonly Omit<Extract, 'position'>[]
  readonly answerBy: Temporal.PlainDate
}

/** Shows sections of the draft to agencies and asks what is not right. They are told that something waits, and no more. */
export async function sendForChecking(
  tx: Tx,
  by: May<'draft the report'>,
  config: Config,
  { requests, sections, answerBy }: Sending,
  now: Temporal.Instant,
): Promise<void> {
  const round = (await lastRound(tx, by.review)) + 1
  for (const requestId of requests) {
    const id = newId<'accuracyCheck'>()
    await insertCheck(tx, { id, reviewId: by.review, requestId, round, answerBy, sentAt: now, sentBy: by.person })
    await insertExtracts(
      tx,
      sections.map(({ heading, paragraphs }, place) => ({
        checkId: id,
        reviewId: by.review,
        requestId,
        position: place + 1,
        heading,
        paragraphs: [...paragraphs],
      })),
    )
    await recordEvent(tx, by, 'draft sent for factual accuracy', { check: id, sections: sections.length })
    const lines = ['Part of a draft report waits for your agency: is it right?', { dueOn: answerBy }]
    await tellPeople(tx, config, { partnership: by.partnership, request: requestId, role: 'agency-author' }, lines)
  }
}

export type Raised = {
  readonly position: number
  readonly paragraph: number
  readonly wrong: string
  readonly evidence: string
}

/**
 * Says of one paragraph what is not right, and what shows it. Not once the agency's answer was sent.
 *
 * @throws NotFound when it was sent, or there is no such paragraph
 */
export async function raisePoint(
  tx: Tx,
  by: May<'answer the request'>,
  check: AccuracyCheck,
  raised: Raised,
  now: Temporal.Instant,
): Promise<void> {
  await stillOpen(tx, check.id)
  const extract = check.extracts.find(({ position }) => position === raised.position)
  if (extract?.paragraphs[raised.paragraph - 1] === undefined) throw new NotFound()
  const id = newId<'accuracyPoint'>()
  await insertPoint(tx, {
    ...raised,
    id,
    checkId: check.id,
    reviewId: check.reviewId,
    requestId: by.request,
    raisedAt: now,
    raisedBy: by.person,
  })
  await recordEvent(tx, by, 'point on factual accuracy raised', { point: id })
}

/** Takes back a point that was not sent yet. */
export async function takeBackPoint(
  tx: Tx,
  by: May<'answer the request'>,
  check: AccuracyCheck,
  point: string,
  now: Temporal.Instant,
): Promise<void> {
  await stillOpen(tx, check.id)
  if (!check.points.some(({ id }) => id === point)) throw new NotFound()
  await markTakenBack(tx, by.request, point, now)
  await recordEvent(tx, by, 'point on factual accuracy taken back', { point })
}

/** Sends the agency's answer: its points, or that nothing is wrong. */
export async function sendAnswer(
  tx: Tx,
  by: May<'answer the request'>,
  check: AccuracyCheck,
  now: Temporal.Instant,
): Promise<void> {
  await stillOpen(tx, check.id)
  await markAnswered(tx, check.id, by.person, now)
  await recordEvent(tx, by, 'factual accuracy answered', { check: check.id, points: check.points.length })
}

async function stillOpen(tx: Tx, check: Id<'accuracyCheck'>): Promise<void> {
  const locked = await lockCheck(tx, check)
  if (!locked || locked.answeredAt) throw new NotFound()
}

/**
 * Answers a point for good, with a reason that the agency reads.
 *
 * @throws NotFound when it was answered before, or its agency has not sent it yet
 */
export async function resolvePoint(
  tx: Tx,
  by: May<'draft the report'>,
  point: string,
  { outcome, reasons }: { readonly outcome: 'changed' | 'not changed'; readonly reasons: string },
  now: Temporal.Instant,
): Promise<void> {
  const resolved = await markResolved(tx, by.review, point, {
    outcome,
    reasons,
    resolvedAt: now,
    resolvedBy: by.person,
  })
  if (!resolved) throw new NotFound()
  await recordEvent(tx, by, 'point on factual accuracy resolved', { point })
}

import type { Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import { recordEvent } from '#audit'
import { namesOf, type May } from '#access'
import {
  findRequest,
  foldWording,
  insertWording,
  lockRequest,
  questionRows,
  submissionsOf,
  versionsOf,
} from './queries.ts'
import { isOpen, isSameSitting } from './rules.ts'

export type Written = {
  readonly question: string
  /** The version that the writer had before them; 0 for none. */
  readonly version: number
  readonly text: string
}

/** What someone else saved meanwhile: shown beside the writer's own text, so that neither is lost (trust R56). */
export type Meanwhile = {
  readonly version: number
  readonly text: string
  readonly savedAt: Temporal.Instant
  readonly by: string
}

export type Saved =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'not open' }
  | { readonly ok: false; readonly because: 'changed meanwhile'; readonly meanwhile: Meanwhile }

/** Saves what an agency's author writes on one question, as a version that stays. */
export async function saveWording(
  tx: Tx,
  by: May<'answer the request'>,
  { question, version, text }: Written,
  now: Temporal.Instant,
): Promise<Saved> {
  await lockRequest(tx, by.request)
  const request = await findRequest(tx, by.request)
  const asked = (await questionRows(tx, by.request)).some(({ id }) => id === question)
  if (!request || !asked) throw new NotFound()
  if (!isOpen(request)) return { ok: false, because: 'not open' }

  const [latest] = await versionsOf(tx, by.request, question)
  if ((latest?.version ?? 0) !== version)
    return { ok: false, because: 'changed meanwhile', meanwhile: await shown(tx, by, latest) }
  if ((latest?.text ?? '') === text) return { ok: true }

  if (latest && (await continues(tx, by, latest, now))) await foldWording(tx, question, version, text, now)
  else
    await insertWording(tx, {
      questionId: question,
      requestId: by.request,
      version: version + 1,
      text,
      begunAt: now,
      savedAt: now,
      writtenBy: by.person,
    })
  await recordEvent(tx, by, 'answer written', { question, version: version + 1 })
  return { ok: true }
}

type Latest = {
  readonly version: number
  readonly text: string
  readonly savedAt: Temporal.Instant
  readonly writtenBy: string
}

/** A form may claim a version that never was; then there is nothing to show but that. */
async function shown(tx: Tx, { person }: May<'answer the request'>, latest: Latest | undefined): Promise<Meanwhile> {
  if (!latest) return { version: 0, text: '', savedAt: Temporal.Instant.fromEpochMilliseconds(0), by: 'nobody' }
  const { version, text, savedAt, writtenBy } = latest
  const name = (await namesOf(tx, [writtenBy])).get(writtenBy) ?? 'someone else'
  return { version, text, savedAt, by: writtenBy === person ? 'you in another window' : name }
}

/** The same person within ten minutes goes on with the same version, unless it was put forward since it was begun. */
async function continues(
  tx: Tx,
  by: May<'answer the request'>,
  latest: { readonly writtenBy: string; readonly begunAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<boolean> {
  if (latest.writtenBy !== by.person || !isSameSitting(latest.begunAt, now)) return false
  const submissions = await submissionsOf(tx, by.request)
  return submissions.every(({ submittedAt }) => Temporal.Instant.compare(submittedAt, latest.begunAt) < 0)
}

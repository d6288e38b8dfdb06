import type { Database, Id, Tx } from '#platform/database'
import type { AgencyId, IncidentId, PersonId, RequestId, ReviewId } from '#access'
import { findRequest, questionRows, requestRows, signedParts, wordingRows, type RequestRow } from './queries.ts'
import { isOpen as isOpenFor, stageOf, type Part, type Stage } from './rules.ts'
import type { Ask } from './standard-questions.ts'

/** What other modules may know of a request: who was asked for what by when, and what became of it. Never what was written. */
export type RequestSummary = {
  readonly id: RequestId
  readonly incident: IncidentId
  /** Null while there is no review. */
  readonly review: ReviewId | null
  readonly agency: AgencyId
  readonly agencyName: string
  /** The incident's: 'NB-2026-0014' */
  readonly reference: string
  readonly asks: readonly Ask[]
  /** The days that a chronology is to cover. */
  readonly periodFrom: Temporal.PlainDate | null
  readonly periodTo: Temporal.PlainDate | null
  readonly askedAt: Temporal.Instant
  readonly askedOn: Temporal.PlainDate
  readonly askedBy: PersonId
  readonly openedAt: Temporal.Instant | null
  /** The day first set. */
  readonly firstDueOn: Temporal.PlainDate
  /** The day that counts. */
  readonly dueOn: Temporal.PlainDate
  readonly extendedTo: Temporal.PlainDate | null
  readonly chronologyReadyAt: Temporal.Instant | null
  readonly chronologyEntries: number | null
  /** When the author put the answer forward that now stands. */
  readonly returnedAt: Temporal.Instant | null
  readonly signedOffAt: Temporal.Instant | null
  readonly signedOffBy: PersonId | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly stage: Stage
}

const summaryOf = (row: RequestRow): RequestSummary => ({
  id: row.id,
  incident: row.incidentId,
  review: row.reviewId,
  agency: row.agencyId,
  agencyName: row.agencyName,
  reference: row.reference,
  asks: row.asks,
  periodFrom: row.periodFrom,
  periodTo: row.periodTo,
  askedAt: row.askedAt,
  askedOn: row.askedAt.toZonedDateTimeISO('Europe/London').toPlainDate(),
  askedBy: row.askedBy,
  openedAt: row.openedAt,
  firstDueOn: row.firstDueOn,
  dueOn: row.dueOn,
  extendedTo: row.dueOn.equals(row.firstDueOn) ? null : row.dueOn,
  chronologyReadyAt: row.chronologyReadyAt,
  chronologyEntries: row.chronologyEntries,
  returnedAt: row.submittedAt,
  signedOffAt: row.signedOffAt,
  signedOffBy: row.signedOffBy,
  withdrawnAt: row.withdrawnAt,
  stage: stageOf(row),
})

/** The requests about an incident (before a review), or of a review, by agency; only those the person acting reaches. */
export const requestsOf = async (
  db: Database | Tx,
  of: { readonly incident: string } | { readonly review: string },
): Promise<readonly RequestSummary[]> => (await requestRows(db, of)).map(summaryOf)

/** Undefined when the request is not there, or the person acting does not reach it. */
export async function requestOf(db: Database | Tx, id: string): Promise<RequestSummary | undefined> {
  const row = await findRequest(db, id)
  return row && summaryOf(row)
}

/** Is it the agency's turn to write: not put forward, signed off or withdrawn? */
export const isOpen = async (db: Database | Tx, id: string): Promise<boolean> => {
  const row = await findRequest(db, id)
  return row !== undefined && isOpenFor(row)
}

/** A part of an answer with its question, as its readers see it. */
export type WrittenPart = Part & {
  readonly id: Id<'question'>
  readonly part: 'return' | 'report'
  readonly help: string
  readonly version: number
  readonly savedAt: Temporal.Instant | null
  readonly writtenBy: PersonId | null
}

/** The questions with what is written now. Whoever may not see it yet finds every part empty: row-level security. */
export async function partsOf(db: Database | Tx, request: string): Promise<readonly WrittenPart[]> {
  const wordings = new Map((await wordingRows(db, request)).map((wording) => [wording.questionId, wording]))
  return (await questionRows(db, request)).map(({ id, part, title, help }) => {
    const written = wordings.get(id)
    return {
      id,
      part,
      title,
      help,
      text: written?.text ?? '',
      version: written?.version ?? 0,
      savedAt: written?.savedAt ?? null,
      writtenBy: written?.writtenBy ?? null,
    }
  })
}

/** What an agency signed off, for findings to cite by the id of its sections. */
export type AgencyReport = {
  readonly request: RequestId
  readonly agency: AgencyId
  readonly agencyName: string
  readonly signedOffAt: Temporal.Instant
  readonly signedOffBy: PersonId
  readonly signedAs: string
  readonly sections: readonly { readonly id: Id<'question'>; readonly title: string; readonly text: string }[]
}

/** Every agency report of a review that is signed off, by agency. */
export const agencyReportsOf = async (db: Database | Tx, review: string): Promise<readonly AgencyReport[]> =>
  byRequest(await signedParts(db, 'report', { review }))

type SignedPart = Awaited<ReturnType<typeof signedParts>>[number]

const byRequest = (parts: readonly SignedPart[]): readonly AgencyReport[] =>
  [...Map.groupBy(parts, ({ request }) => request).values()].flatMap((its) => {
    const [first] = its
    if (!first?.signedOffAt || !first.signedOffBy || !first.signedAs) return []
    return [
      {
        request: first.request,
        agency: first.agency,
        agencyName: first.agencyName,
        signedOffAt: first.signedOffAt,
        signedOffBy: first.signedOffBy,
        signedAs: first.signedAs,
        sections: its.map(({ id, title, text }) => ({ id, title, text })),
      },
    ]
  })

import { newId, type Tx } from '#platform/database'
import type { May } from '#access'
import { recordEvent } from '#audit'
import { handDownKeyLines } from '#requests'
import {
  changeDraft,
  changeQuestion,
  copyLines,
  draftOf,
  insertLine,
  insertTerms,
  markAgreed,
  numberLines,
  removeLine,
} from './queries.ts'
import { allTermsOf } from './terms.ts'

export type TermsAnswers = {
  readonly periodFrom: Temporal.PlainDate
  readonly periodTo: Temporal.PlainDate
  readonly scope: string
  readonly methodology: string
}

/** Writes the draft. Where the last version was agreed, a new one begins, with the key lines of the last. */
export async function draftTerms(
  tx: Tx,
  by: May<'run the review'>,
  answers: TermsAnswers,
  now: Temporal.Instant,
): Promise<void> {
  const draft = await draftOf(tx, by.review)
  if (draft) await changeDraft(tx, draft.id, answers)
  else await beginDraft(tx, by, answers, now)
  await recordEvent(tx, by, 'terms of reference drafted')
}

async function beginDraft(
  tx: Tx,
  by: May<'run the review'>,
  answers: TermsAnswers,
  now: Temporal.Instant,
): Promise<void> {
  const [last] = await allTermsOf(tx, by.review)
  const id = newId<'terms'>()
  await insertTerms(tx, {
    ...answers,
    id,
    reviewId: by.review,
    version: (last?.version ?? 0) + 1,
    draftedAt: now,
    draftedBy: by.person,
  })
  if (last) await copyLines(tx, last.id, id)
}

/** What can be done to the lines of a draft; the lines of agreed terms stand. */
export type OnDraft = { readonly ok: true } | { readonly ok: false; readonly because: 'no draft' | 'no such line' }

export async function addLine(tx: Tx, by: May<'run the review'>, question: string): Promise<OnDraft> {
  const draft = await draftWithLines(tx, by)
  if (!draft) return { ok: false, because: 'no draft' }
  const id = newId<'keyLine'>()
  await insertLine(tx, {
    id,
    reviewId: by.review,
    termsId: draft.id,
    position: draft.lines.length + 1,
    question,
  })
  await recordEvent(tx, by, 'key line added', { keyLine: id })
  return { ok: true }
}

/** Changes a line's words or its place. It keeps its id, so what cites it goes on citing it. */
export async function changeLine(
  tx: Tx,
  by: May<'run the review'>,
  line: string,
  { question, place }: { readonly question: string; readonly place: number },
): Promise<OnDraft> {
  const draft = await draftWithLines(tx, by)
  if (!draft) return { ok: false, because: 'no draft' }
  if (!draft.lines.some(({ id }) => id === line)) return { ok: false, because: 'no such line' }
  await changeQuestion(tx, draft.id, line, question)
  const others = draft.lines.map(({ id }) => id).filter((id) => id !== line)
  await numberLines(tx, draft.id, others.toSpliced(place - 1, 0, line))
  await recordEvent(tx, by, 'key line changed', { keyLine: line })
  return { ok: true }
}

export async function removeFromDraft(tx: Tx, by: May<'run the review'>, line: string): Promise<OnDraft> {
  const draft = await draftWithLines(tx, by)
  if (!draft) return { ok: false, because: 'no draft' }
  if (!draft.lines.some(({ id }) => id === line)) return { ok: false, because: 'no such line' }
  await removeLine(tx, draft.id, line)
  await numberLines(
    tx,
    draft.id,
    draft.lines.map(({ id }) => id).filter((id) => id !== line),
  )
  await recordEvent(tx, by, 'key line removed', { keyLine: line })
  return { ok: true }
}

async function draftWithLines(tx: Tx, by: May<'run the review'>) {
  const draft = await draftOf(tx, by.review)
  return draft && (await allTermsOf(tx, by.review)).find(({ id }) => id === draft.id)
}

export type Agreed = { readonly ok: true } | { readonly ok: false; readonly because: 'no draft' | 'no key lines' }

/** Records that the draft was agreed. From then on it is in force and is never changed. */
export async function agreeTerms(tx: Tx, by: May<'run the review'>, on: Temporal.PlainDate): Promise<Agreed> {
  const draft = await draftWithLines(tx, by)
  if (!draft) return { ok: false, because: 'no draft' }
  if (draft.lines.length === 0) return { ok: false, because: 'no key lines' }
  await markAgreed(tx, draft.id, by.person, on)
  await handDownKeyLines(
    tx,
    by,
    draft.lines.map(({ question }) => question),
  )
  await recordEvent(tx, by, 'terms of reference agreed', { version: draft.version, keyLines: draft.lines.length })
  return { ok: true }
}

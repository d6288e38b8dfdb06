import { asId, newId, type Tx } from '#platform/database'
import { openText, sealText, signWith, type DataKey, type Keys } from '#platform/encryption'
import { NotFound } from '#platform/http'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { draftIn, textOfDraft, type Draft } from './draft.ts'
import {
  deleteDraft,
  draftsNotSent,
  findDraft,
  findDraftByToken,
  insertDraft,
  keepAnswers,
  type DraftRow,
} from './queries.ts'
import { hashOf } from './token.ts'

/** A draft that its writer has open. */
export type OpenDraft = {
  readonly id: string
  readonly email: string | null
  readonly answers: Draft
  readonly madeAt: Temporal.Instant
  readonly savedAt: Temporal.Instant
  /** What it was sent as; its answers are gone then. */
  readonly reference: string | null
}

type Notifier = May<'notify an incident'>

/** Begins a notification by someone signed in. */
export async function beginDraft(tx: Tx, by: Notifier, keys: Keys, now: Temporal.Instant): Promise<string> {
  const id = newId<'draft'>()
  await insertDraft(tx, {
    id,
    partnershipId: by.partnership,
    personId: by.person,
    email: null,
    tokenHash: null,
    answersSealed: seal(keys, id, {}),
    madeAt: now,
    savedAt: now,
  })
  await recordEvent(tx, by, 'notification begun')
  return id
}

/** @throws NotFound also when it is someone else's: row-level security shows them nothing */
export async function openDraft(tx: Tx, _by: Notifier, keys: Keys, id: string): Promise<OpenDraft> {
  const found = asId(id) && (await findDraft(tx, id))
  if (!found) throw new NotFound()
  return opened(keys, found)
}

/** The draft of whoever holds the cookie's secret; undefined when there is none. */
export async function openDraftByToken(tx: Tx, keys: Keys, token: string): Promise<OpenDraft | undefined> {
  const found = await findDraftByToken(tx, hashOf(token))
  return found && opened(keys, found)
}

export const saveDraft = (tx: Tx, keys: Keys, id: string, answers: Draft, now: Temporal.Instant) =>
  keepAnswers(tx, id, seal(keys, id, answers), now)

/** The notifications that someone signed in has begun and not sent. */
export const savedDrafts = (tx: Tx, _by: Notifier): Promise<readonly DraftRow[]> => draftsNotSent(tx)

export async function throwAway(tx: Tx, by: Notifier, keys: Keys, id: string): Promise<void> {
  const draft = await openDraft(tx, by, keys, id)
  await deleteDraft(tx, draft.id)
}

function opened(keys: Keys, row: DraftRow): OpenDraft {
  const { id, email, answersSealed, madeAt, savedAt, reference } = row
  return {
    id,
    email,
    madeAt,
    savedAt,
    reference,
    answers: answersSealed === null ? {} : draftIn(openText(keyOf(keys, id), placeOf(id), answersSealed)),
  }
}

/** What is typed is sealed at once, before there is an incident whose key could do it: with a key of the draft's own. */
export const seal = (keys: Keys, id: string, answers: Draft): string =>
  sealText(keyOf(keys, id), placeOf(id), textOfDraft(answers))

const keyOf = (keys: Keys, id: string): DataKey => ({
  bytes: Buffer.from(signWith(keys, 'notification draft', id), 'base64url'),
})

const placeOf = (id: string) => ({ table: 'incidents.draft', column: 'answersSealed', row: id, incident: 'none yet' })

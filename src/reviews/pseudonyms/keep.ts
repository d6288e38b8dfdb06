import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { announce } from '#platform/jobs'
import { sealerFor, type May } from '#access'
import { recordEvent } from '#audit'
import type { Entry, Kind } from './apply.ts'
import { faultOf, offerPseudonym, type Fault } from './hygiene.ts'
import { changeIdentity, insertIdentity, lockRegister, nextPosition, strikeIdentity } from './queries.ts'
import { openRegister, sealedEntry } from './register.ts'

export type EntryAnswers = {
  readonly kind: Kind
  readonly value: string
  readonly aliases: readonly string[]
  /** Without one, one is offered that does not point back to the name. */
  readonly pseudonym: string | null
}

export type Kept = { readonly ok: true } | { readonly ok: false; readonly fault: Fault }

/** Enters someone or something that the report must not name. */
export async function enterIdentity(
  tx: Tx,
  keys: Keys,
  by: May<'keep the register'>,
  answers: EntryAnswers,
  now: Temporal.Instant,
): Promise<Kept> {
  await lockRegister(tx, by.review)
  const { entries } = await openRegister(tx, keys, by)
  const entry = entryFrom(newId<'identity'>(), answers, entries)
  const fault = faultOf(entry, entries)
  if (fault) return { ok: false, fault }
  const sealer = await sealerFor(tx, keys, by.incident)
  await insertIdentity(tx, {
    ...sealedEntry(sealer, entry),
    id: entry.id,
    reviewId: by.review,
    position: await nextPosition(tx, by.review),
    enteredAt: now,
    enteredBy: by.person,
  })
  await recordEvent(tx, by, 'identity registered', { identity: entry.id })
  await announceChange(tx, by)
  return { ok: true }
}

/** Changes an entry; what was checked against the register before has to be checked again (trust D2). */
export async function changeEntry(
  tx: Tx,
  keys: Keys,
  by: May<'keep the register'>,
  id: string,
  answers: EntryAnswers,
  now: Temporal.Instant,
): Promise<Kept> {
  await lockRegister(tx, by.review)
  const others = (await openRegister(tx, keys, by)).entries.filter((each) => each.id !== id)
  const entry = entryFrom(id, answers, others)
  const fault = faultOf(entry, others)
  if (fault) return { ok: false, fault }
  const sealer = await sealerFor(tx, keys, by.incident)
  await changeIdentity(tx, by.review, id, { ...sealedEntry(sealer, entry), changedAt: now, changedBy: by.person })
  await recordEvent(tx, by, 'identity changed', { identity: id })
  await announceChange(tx, by)
  return { ok: true }
}

/** Strikes an entry that should not be there. It stays in the database, sealed, and is no longer looked for. */
export async function strikeEntry(
  tx: Tx,
  by: May<'keep the register'>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!(await strikeIdentity(tx, by.review, id, by.person, now))) return false
  await recordEvent(tx, by, 'identity struck', { identity: id })
  await announceChange(tx, by)
  return true
}

/** What was prepared with the register as it was has to be prepared again, such as the search of the chronology. */
const announceChange = (tx: Tx, { review }: May<'keep the register'>): Promise<void> =>
  announce(tx, 'register changed', { review })

function entryFrom(id: string, answers: EntryAnswers, others: readonly Entry[]): Entry {
  const named = { id, kind: answers.kind, value: answers.value.trim(), aliases: answers.aliases }
  return { ...named, pseudonym: answers.pseudonym?.trim() || standIn(named, others) }
}

function standIn(named: Omit<Entry, 'pseudonym'>, others: readonly Entry[]): string {
  switch (named.kind) {
    case 'person':
      return offerPseudonym(named, others)
    case 'date':
      return '[date]'
    case 'place':
      return `[place ${letter(others, 'place')}]`
    case 'organisation':
      return `[organisation ${letter(others, 'organisation')}]`
    case 'identifier':
      return '[number]'
  }
}

const letter = (others: readonly Entry[], kind: Kind): number => others.filter((each) => each.kind === kind).length + 1

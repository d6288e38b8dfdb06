import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { NotFound } from '#platform/http'
import { findPartnership, findPermit, type May, type SignedIn } from '#access'
import type { FormState, Page } from '#ui'
import type { IncidentFile } from './file.ts'
import { acknowledgementForm, meetingForm, sentForm } from './forms.ts'
import { lettersOwed, type OwedLetter } from './letters.ts'
import type { Writing } from './letter-document.ts'
import { letterText } from './letter-text.ts'
import { namesFoundIn } from './mask.ts'
import { subjectNamesOf, type SubjectWithName } from './names.ts'
import { incidentsResembling, weighingsOf } from './queries.ts'
import { deadlinesOf } from './rules.ts'
import { accountOf, fileOf, recorders } from './show.ts'
import { letterPage } from './views/letters-page.ts'
import { likenessPage } from './views/likeness-page.ts'
import { acknowledgementPage, meetingPage } from './views/record-pages.ts'

/** What each page of an incident is drawn from; the same for a form that is shown again with what is wrong. */

export type AtIncident = SignedIn & { readonly incident: May<'read the incident'>['incident'] }

export const may = async (tx: Tx, by: AtIncident, permission: Parameters<typeof findPermit>[3]): Promise<boolean> =>
  (await findPermit(tx, by, by.incident, permission)) !== undefined
export const mayWork = (tx: Tx, by: AtIncident): Promise<boolean> => may(tx, by, 'work on the incident')

export async function subjectIn(tx: Tx, keys: Keys, by: AtIncident, subject: string): Promise<SubjectWithName> {
  const person = (await subjectNamesOf(tx, keys, by.incident)).find(({ id }) => id === subject)
  if (!person) throw new NotFound()
  return person
}

export async function comparison(
  tx: Tx,
  by: May<'work on the incident'>,
  other: string,
  state: FormState,
): Promise<Page> {
  const { incident } = await fileOf(tx, by)
  const alike = (await incidentsResembling(tx, by.incident)).find(({ otherId }) => otherId === other)
  if (!alike) throw new NotFound()
  return likenessPage({ incident, other: alike, state })
}

export async function acknowledging(
  tx: Tx,
  by: AtIncident,
  state: FormState,
  today: Temporal.PlainDate,
): Promise<Page> {
  const { incident, acknowledgedOn } = await fileOf(tx, by)
  return acknowledgementPage({
    incident,
    acknowledgedOn,
    asked: acknowledgementForm(today),
    state,
    may: await mayWork(tx, by),
  })
}

export async function meeting(tx: Tx, by: AtIncident, state: FormState, today: Temporal.PlainDate): Promise<Page> {
  const file = await fileOf(tx, by)
  const due = deadlinesOf(file, today).find(({ id }) => id === 'DL11')?.due ?? null
  return meetingPage({
    file,
    due,
    asked: meetingForm(today),
    state,
    who: await recorders(tx, file),
    may: await mayWork(tx, by),
  })
}

export function letterIn(file: IncidentFile, key: string, today: Temporal.PlainDate): OwedLetter {
  const owed = lettersOwed(file, today).find((each) => each.key === key)
  if (!owed) throw new NotFound()
  return owed
}

/** A letter written as far as what is known allows. */
export async function writing(
  tx: Tx,
  by: AtIncident,
  keys: Keys,
  key: string,
  today: Temporal.PlainDate,
): Promise<Writing & { readonly file: IncidentFile }> {
  const file = await fileOf(tx, by)
  const owed = letterIn(file, key, today)
  const from = (await findPartnership(tx, by.partnership))?.name ?? ''
  const telling = {
    file,
    people: await subjectNamesOf(tx, keys, by.incident),
    account: await accountOf(tx, keys, file, by.incident),
    weighed: owed.decision ? await weighingsOf(tx, owed.decision.id) : [],
    partnership: from,
  }
  return { file, letter: owed, text: letterText(owed, telling), from, on: owed.sentOn ?? today }
}

export async function letter(
  tx: Tx,
  by: AtIncident,
  keys: Keys,
  key: string,
  state: FormState,
  today: Temporal.PlainDate,
): Promise<Page> {
  const { file, ...written } = await writing(tx, by, keys, key, today)
  return letterPage({
    incident: file.incident,
    written,
    asked: sentForm(today),
    state,
    mayRecord: await mayWork(tx, by),
  })
}

/** Where a text that is kept readable names somebody the incident happened to; undefined when none does. */
export async function namesIn(
  tx: Tx,
  keys: Keys,
  by: AtIncident,
  texts: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const found = namesFoundIn(texts, await subjectNamesOf(tx, keys, by.incident))
  return Object.keys(found).length === 0 ? undefined : found
}

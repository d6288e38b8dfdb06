import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { sealerFor, type IncidentId } from '#access'
import { recordEvent } from '#audit'
import { subjectNamesOf, type SubjectWithName } from '#incidents'
import { showDate } from '#ui'
import { makePseudonymiser, type Entry } from './apply.ts'
import { faultOf, offerPseudonym } from './hygiene.ts'
import { insertIdentity, nextPosition } from './queries.ts'
import { sealedEntry, type OfReview } from './register.ts'

/** Whether a working title names someone to whom the incident happened. */
export async function faultInTitle(tx: Tx, keys: Keys, incident: IncidentId, title: string): Promise<boolean> {
  const entries = firstEntries(await subjectNamesOf(tx, keys, incident))
  return makePseudonymiser(entries).find(title).length > 0
}

/** Begins the identity register with those to whom the incident happened, and the days they were born. */
export async function seedRegister(tx: Tx, keys: Keys, by: OfReview, now: Temporal.Instant): Promise<void> {
  const entries = firstEntries(await subjectNamesOf(tx, keys, by.incident))
  const sealer = await sealerFor(tx, keys, by.incident)
  const from = await nextPosition(tx, by.review)
  for (const [index, entry] of entries.entries())
    await insertIdentity(tx, {
      ...sealedEntry(sealer, entry),
      id: entry.id,
      reviewId: by.review,
      position: from + index,
      enteredAt: now,
      enteredBy: by.person,
    })
  await recordEvent(tx, by, 'identity registered', { entries: entries.length })
}

type Subject = Pick<SubjectWithName, 'name' | 'bornOn'>

/** A person each by full name and by what they are called; one entry for each family name; each date of birth. */
function firstEntries(subjects: readonly Subject[]): readonly Entry[] {
  const entries: Entry[] = []
  const add = (entry: Omit<Entry, 'id' | 'pseudonym'>, pseudonym?: string): void => {
    const id = newId<'identity'>()
    const named = { id, ...entry, pseudonym: pseudonym ?? offerPseudonym({ id, ...entry }, entries) }
    if (faultOf(named, entries) === undefined) entries.push(named)
  }
  for (const { name } of subjects) {
    const { given } = partsOf(name)
    add({ kind: 'person', value: name, aliases: given && given !== name ? [given] : [] })
  }
  for (const family of new Set(subjects.map(({ name }) => partsOf(name).family)))
    if (family) add({ kind: 'person', value: family, aliases: [] }, familyName)
  for (const { bornOn } of subjects)
    if (bornOn) add({ kind: 'date', value: showDate(bornOn), aliases: [] }, '[date of birth]')
  return entries
}

/** Brackets say that words were put in place of a family name, without inventing one. */
const familyName = '[family name]'

const titles = /^(?:Mr|Mrs|Miss|Ms|Mx|Dr|Baby)\.?\s+/i

/** "Mr Edwin Pell" is called Edwin, of the family Pell; a single name has no family name. */
function partsOf(name: string): { readonly given: string | undefined; readonly family: string | undefined } {
  const words = name.trim().replace(titles, '').split(/\s+/)
  return { given: words[0], family: words.length > 1 ? words.at(-1) : undefined }
}

import type { Tx } from '#platform/database'
import { addJob } from '#platform/jobs'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { ask, questions } from '#ui'
import type { HeadingTaken } from '../read/asked-headings.ts'
import { plain } from '../read/read-headings.ts'
import { findImport, type ImportRow, keepMeanings, lockImports, readAgain } from './queries.ts'

export type Meaning = HeadingTaken['meaning']

/** What a column may be for, in the words of the page. */
const meanings: readonly { readonly value: Meaning; readonly text: string }[] = [
  { value: 'date', text: 'Date' },
  { value: 'time', text: 'Time' },
  { value: 'end date', text: 'End date' },
  { value: 'end time', text: 'End time' },
  { value: 'source', text: 'Source: the record it comes from' },
  { value: 'event', text: 'Event: what happened' },
  { value: 'action', text: 'Action taken' },
  { value: 'comment', text: 'Comment' },
  { value: 'sequence', text: 'Number or reference' },
  { value: 'agency', text: 'Agency' },
  { value: 'own', text: 'Something else, kept under its own name' },
]

/** One question for each heading of a file. */
export const columnsForm = (headings: readonly HeadingTaken[]) =>
  questions(
    Object.fromEntries(
      headings.map(({ heading }, at) => [
        nameOf(at),
        ask.select({
          label: `“${heading}”`,
          missing: `Select what “${heading}” is`,
          options: meanings,
          prompt: 'Select what it is',
        }),
      ]),
    ),
  )

export const nameOf = (at: number): string => `heading-${at + 1}`

/** The headings of an import with what they were taken to mean, as they were kept. */
export function headingsOf({ headings }: Pick<ImportRow, 'headings'>): readonly HeadingTaken[] {
  if (!Array.isArray(headings)) return []
  return headings.flatMap((each) => {
    const kept: unknown = each
    if (typeof kept !== 'object' || kept === null || !('heading' in kept) || !('meaning' in kept)) return []
    const { heading } = kept
    const meaning = meanings.find(({ value }) => value === kept.meaning)?.value
    return typeof heading === 'string' && meaning !== undefined ? [{ heading, meaning }] : []
  })
}

export type Named =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'not there' }
  | { readonly ok: false; readonly because: 'not usable'; readonly errors: Readonly<Record<string, string>> }

/**
 * Says what the headings of a file mean. It holds for every file that the agency sends from now on, and this one is read
 * again by it.
 */
export async function nameColumns(
  tx: Tx,
  by: May<'submit a chronology'>,
  importId: string,
  said: readonly Meaning[],
  now: Temporal.Instant,
): Promise<Named> {
  await lockImports(tx, by.request)
  const found = await findImport(tx, by.request, importId)
  if (!found || found.headings === null || found.acceptedAt || found.abandonedAt)
    return { ok: false, because: 'not there' }
  const errors = wrongIn(said)
  if (Object.keys(errors).length > 0) return { ok: false, because: 'not usable', errors }

  const names = headingsOf(found).map(({ heading }, at) => ({ name: plain(heading), meaning: said[at] ?? 'own' }))
  await keepMeanings(tx, { partnershipId: found.partnershipId, agencyId: found.agencyId, saidAt: now, saidBy: by.person }, names) // prettier-ignore
  await readAgain(tx, importId)
  await addJob(tx, 'read the chronology', { import: importId })
  await recordEvent(tx, by, 'chronology columns named', { import: importId, columns: names.length })
  return { ok: true }
}

/** There must be a date, and a column of one kind stands once; only one's own may be many. */
function wrongIn(said: readonly Meaning[]): Readonly<Record<string, string>> {
  const twice = said.flatMap((meaning, at) =>
    meaning !== 'own' && said.indexOf(meaning) < at
      ? [[nameOf(at), 'Another column is this already. Select something else']]
      : [],
  )
  const noDate = said.includes('date') ? [] : [[nameOf(0), 'Select which column is the date']]
  return Object.fromEntries([...noDate, ...twice])
}

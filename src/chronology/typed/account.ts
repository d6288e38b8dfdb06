import type { Tx } from '#platform/database'
import { NotFound } from '#platform/http'
import type { May } from '#access'
import { requestOf } from '#requests'
import { meaningsOf } from '../imports/queries.ts'
import type { Meanings } from '../read/read-headings.ts'
import type { Account } from '../read/read-row.ts'

type Author = May<'submit a chronology'>

/** Whose account is typed, as its files are read: with what the agency said of its own headings. */
export async function accountOf(tx: Tx, by: Author, today: Temporal.PlainDate): Promise<Account> {
  const { agencyName: agency } = await asked(tx, by)
  return { agency, agencyColumn: 'is a column like any other', meanings: await meaningsFor(tx, by), today }
}

/** What the agency said that its own headings mean. */
export async function meaningsFor(tx: Tx, by: Author): Promise<Meanings> {
  const { agency: agencyId } = await asked(tx, by)
  return meaningsOf(tx, { partnershipId: by.partnership, agencyId })
}

async function asked(tx: Tx, by: Author) {
  const request = await requestOf(tx, by.request)
  if (!request) throw new NotFound()
  return request
}

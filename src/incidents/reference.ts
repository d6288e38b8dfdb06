import type { Tx } from '#platform/database'
import { findPrefix, nextNumber } from './queries.ts'

/**
 * The next reference of a partnership, such as NB-2026-0014. It is made in the transaction that uses it, so a number is
 * neither given twice nor left out. It says the year and the order, and nothing of the incident.
 *
 * @param slug stands in where the partnership has chosen no letters of its own
 */
export async function makeReference(
  tx: Tx,
  partnership: { readonly id: string; readonly slug: string },
  year: number,
): Promise<string> {
  const prefix =
    (await findPrefix(tx, partnership.id))?.prefix ??
    partnership.slug
      .replaceAll(/[^a-z]/g, '')
      .slice(0, 2)
      .toUpperCase()
  const number = await nextNumber(tx, partnership.id, year)
  return `${prefix}-${year}-${String(number).padStart(4, '0')}`
}

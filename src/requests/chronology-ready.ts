import type { Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import { findRequest, lockRequest, setChronologyReady } from './queries.ts'
import { isOpen } from './rules.ts'

export type Ready = { readonly ok: true } | { readonly ok: false; readonly because: 'not asked' | 'not open' }

/** The agency's chronology is there: its entries were accepted. Told by the chronology itself. */
export const markChronologyReady = (
  tx: Tx,
  by: May<'submit a chronology'>,
  { entries }: { readonly entries: number },
  now: Temporal.Instant,
): Promise<Ready> => change(tx, by, { at: now, by: by.person, entries })

/** The chronology is being changed again, or its last entry was taken out. */
export const markChronologyNotReady = (tx: Tx, by: May<'submit a chronology'>): Promise<Ready> => change(tx, by, null)

async function change(
  tx: Tx,
  by: May<'submit a chronology'>,
  ready: Parameters<typeof setChronologyReady>[2],
): Promise<Ready> {
  await lockRequest(tx, by.request)
  const request = await findRequest(tx, by.request)
  if (!request?.asks.includes('chronology')) return { ok: false, because: 'not asked' }
  if (!isOpen(request)) return { ok: false, because: 'not open' }
  await setChronologyReady(tx, by.request, ready)
  await recordEvent(
    tx,
    by,
    ready ? 'chronology ready' : 'chronology not ready',
    ready ? { entries: ready.entries } : {},
  )
  return { ok: true }
}

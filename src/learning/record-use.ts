import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { AgencyId, May } from '#access'
import { insertUse, type BriefingRow } from './queries.ts'

export type Using = {
  readonly agency: AgencyId
  readonly team: string
  readonly usedOn: Temporal.PlainDate
  readonly people: number
  readonly change: string
}

/** Records that a team talked about a briefing, and the one thing that it will change. */
export async function recordUse(
  tx: Tx,
  by: May<'record how a briefing was used'>,
  briefing: BriefingRow,
  { agency, team, usedOn, people, change }: Using,
  now: Temporal.Instant,
): Promise<void> {
  await insertUse(tx, {
    id: newId<'use'>(),
    briefingId: briefing.id,
    partnershipId: by.partnership,
    agencyId: agency,
    team,
    usedOn,
    people,
    change,
    recordedAt: now,
    recordedBy: by.person,
  })
  await recordEvent(tx, by, 'briefing use recorded', { briefing: briefing.id, people })
}

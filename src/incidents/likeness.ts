import { newId, type Tx } from '#platform/database'
import { recordEvent } from '#audit'
import type { May } from '#access'
import type { IncidentFile } from './file.ts'
import { incidentsResembling, insertLikeness, type Resembling } from './queries.ts'
import type { IncidentSummary } from './words.ts'

/** Incidents that may be this one and that nobody has judged yet. */
export async function unjudgedLikenesses(tx: Tx, file: IncidentFile): Promise<readonly Resembling[]> {
  const judged = new Set(file.likenesses.flatMap(({ incidentId, otherId }) => [incidentId, otherId]))
  return (await incidentsResembling(tx, file.incident.id)).filter(({ otherId }) => !judged.has(otherId))
}

/** Why an incident resembles this one, in words that name no one. */
export function whyAlike({ samePeople, near, area }: Resembling): string {
  const people = samePeople === 1 ? 'One person has' : `${samePeople} people have`
  const reasons = [
    ...(samePeople > 0 ? [`${people} the same name and date of birth in both`] : []),
    ...(near ? [`Both happened in ${area}, within a week of each other`] : []),
  ]
  return `${reasons.join('. ')}.`
}

export type Judged = { readonly ok: true } | { readonly ok: false; readonly because: 'not alike' }

/** Records whether two incidents are the same, with reasons. A later judgement succeeds an earlier one. */
export async function judgeLikeness(
  tx: Tx,
  by: May<'work on the incident'>,
  other: string,
  judgement: { readonly same: boolean; readonly reasons: string },
  now: Temporal.Instant,
): Promise<Judged> {
  const alike = await incidentsResembling(tx, by.incident)
  if (!alike.some(({ otherId }) => otherId === other)) return { ok: false, because: 'not alike' }
  await insertLikeness(tx, {
    ...judgement,
    id: newId<'likeness'>(),
    incidentId: by.incident,
    otherId: other,
    judgedAt: now,
    judgedBy: by.person,
  })
  await recordEvent(tx, by, 'incident likeness judged', { other, same: judgement.same })
  return { ok: true }
}

/** The earliest incident that this one was found to be; undefined for the earliest itself. */
export function joinedTo(file: IncidentFile, known: readonly IncidentSummary[]): IncidentSummary | undefined {
  const same = file.likenesses.filter((each) => each.same).flatMap(({ incidentId, otherId }) => [incidentId, otherId])
  return known
    .filter(({ id }) => id !== file.incident.id && same.includes(id))
    .filter(({ madeAt }) => Temporal.Instant.compare(madeAt, file.incident.madeAt) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.madeAt, b.madeAt))[0]
}

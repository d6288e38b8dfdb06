import type { Tx } from '#platform/database'
import { namesOf } from '#access'
import { saidIn, type AskedRow } from './queries.ts'

export type Said = {
  readonly id: string
  readonly side: 'panel' | 'agency'
  readonly text: string
  readonly saidAt: Temporal.Instant
  readonly saidByName: string
}

/** A question with everything that was said in answer to it. */
export type Thread = AskedRow & { readonly said: readonly Said[] }

/** Questions with their threads, texts as `apply` leaves them. */
export async function threadsOf(
  tx: Tx,
  asked: readonly AskedRow[],
  apply: (text: string) => string,
): Promise<readonly Thread[]> {
  const said = await saidIn(
    tx,
    asked.map(({ id }) => id),
  )
  const names = await namesOf(
    tx,
    said.map(({ saidBy }) => saidBy),
  )
  return asked.map((each) => ({
    ...each,
    question: apply(each.question),
    said: said
      .filter(({ askedId }) => askedId === each.id)
      .map(({ id, side, text, saidAt, saidBy }) => ({
        id,
        side,
        text: apply(text),
        saidAt,
        saidByName: names.get(saidBy) ?? '',
      })),
  }))
}

export type Standing = 'waits for the agency' | 'answered' | 'closed'

export const standingOf = ({ closedAt, lastSide }: Pick<AskedRow, 'closedAt' | 'lastSide'>): Standing =>
  closedAt ? 'closed' : lastSide === 'agency' ? 'answered' : 'waits for the agency'

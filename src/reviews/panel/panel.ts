import type { Database, Id, Tx } from '#platform/database'
import { holdersOf, namesOf, type PersonId, type ReviewId } from '#access'
import { independenceOf, interestsOf, membersOf, type Part } from './queries.ts'

export type PanelMember = {
  readonly id: Id<'panelMember'>
  readonly person: PersonId
  readonly name: string
  readonly agencyName: string | null
  readonly part: Part
  readonly joinedOn: Temporal.PlainDate
  readonly leftOn: Temporal.PlainDate | null
}

const inOrder: readonly string[] = ['lead reviewer', 'chair of the panel', 'panel member'] satisfies Part[]

/** Everyone who is or was in the review: lead reviewers, then the chair of the panel, then its members. */
export async function everyoneOnPanel(db: Database | Tx, review: ReviewId): Promise<readonly PanelMember[]> {
  const rows = await membersOf(db, review)
  const names = await namesOf(
    db,
    rows.map(({ personId }) => personId),
  )
  const agencies = new Map((await holdersOf(db, review)).map(({ personId, agencyName }) => [personId, agencyName]))
  return rows
    .map((row) => ({
      id: row.id,
      person: row.personId,
      name: names.get(row.personId) ?? '',
      agencyName: agencies.get(row.personId) ?? null,
      part: row.part,
      joinedOn: row.joinedOn,
      leftOn: row.leftOn,
    }))
    .toSorted((a, b) => inOrder.indexOf(a.part) - inOrder.indexOf(b.part) || (a.name < b.name ? -1 : 1))
}

/** The panel as it is now, lead reviewers first. */
export const panelOf = async (db: Database | Tx, review: ReviewId): Promise<readonly PanelMember[]> =>
  (await everyoneOnPanel(db, review)).filter(({ leftOn }) => !leftOn)

export type Independence = Awaited<ReturnType<typeof independenceOf>>[number]
export type Interest = Awaited<ReturnType<typeof interestsOf>>[number]

/** Lead reviewers who have not yet signed that they are independent. */
export const unsigned = (panel: readonly PanelMember[], signed: readonly Independence[]): readonly PanelMember[] =>
  panel.filter(
    ({ part, person, leftOn }) =>
      part === 'lead reviewer' && !leftOn && !signed.some(({ personId }) => personId === person),
  )

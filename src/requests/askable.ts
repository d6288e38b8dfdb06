import type { Tx } from '#platform/database'
import { agenciesOf, peopleWith, type AgencyId, type PersonId } from '#access'

type Colleague = { readonly id: PersonId; readonly name: string }

/** An agency of the partnership, with those who may answer and sign for it. It can be asked when it has one of each. */
export type Askable = {
  readonly id: AgencyId
  readonly name: string
  readonly authors: readonly Colleague[]
  readonly signatories: readonly Colleague[]
}

export async function askableAgencies(tx: Tx, partnership: string): Promise<readonly Askable[]> {
  const authors = await peopleWith(tx, partnership, ['agency-author'])
  const signatories = await peopleWith(tx, partnership, ['agency-signatory'])
  return (await agenciesOf(tx, partnership)).map(({ id, name }) => ({
    id,
    name,
    authors: authors.filter(({ agencyId }) => agencyId === id),
    signatories: signatories.filter(({ agencyId }) => agencyId === id),
  }))
}

export const canBeAsked = ({ authors, signatories }: Askable): boolean => authors.length > 0 && signatories.length > 0

import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent, type What } from '#audit'
import { findPermit, type MayOneOf } from '#access'
import { asWritten } from '../ages/beside-events.ts'
import { pseudonymiser, registerFor, type StandIn } from '#reviews'

/** Whoever or whatever of the identity register may be looked for, as it is called on this page. */
export type Mentioned = StandIn & { readonly called: string }

/** How texts are shown to someone, and whether they could ask for names. */
export type Names = {
  readonly shown: '' | 'yes'
  readonly maySee: boolean
  readonly apply: (text: string) => string
  readonly register: readonly Mentioned[]
  /** Which register that is: what was prepared with another does not count. */
  readonly version: string
}

/** Whoever works with a review's chronology. */
type Reader = MayOneOf<'read the chronology' | 'export the chronology' | 'work on the chronology' | 'run the review'>

/** Names are replaced unless someone who may see them asks for them, which is recorded as reading names. */
export async function namesFor(
  tx: Tx,
  by: Reader,
  keys: Keys,
  { asked, logs }: { readonly asked: '' | 'yes'; readonly logs: What },
): Promise<Names> {
  const maySee = (await findPermit(tx, by, by.review, 'see names')) !== undefined
  if (asked === '' || !maySee) return { ...(await replaced(tx, by, keys)), shown: '', maySee }
  await recordEvent(tx, by, logs)
  const { entries, version } = await registerFor(tx, keys, by)
  const register = entries.map((entry) => ({ ...entry, called: `${entry.value} (${entry.pseudonym})` }))
  return { shown: 'yes', maySee, apply: asWritten, register, version }
}

async function replaced(tx: Tx, by: Reader, keys: Keys): Promise<Pick<Names, 'apply' | 'register' | 'version'>> {
  const { apply, version, standIns } = await pseudonymiser(tx, keys, by)
  return { apply, version, register: standIns.map((one) => ({ ...one, called: one.pseudonym })) }
}

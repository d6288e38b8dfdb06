import type { Tx } from '#platform/database'
import type { May } from '#access'

/** Who looks at entries of the combined chronology, and how names are to be shown to them. */
export type Looking = {
  readonly tx: Tx
  readonly by: May<'read the chronology'>
  /** What is done to every text that a person wrote: nothing, or names replaced. */
  readonly apply: (text: string) => string
  readonly today: Temporal.PlainDate
}

/** The page of one entry, which findings may cite and people may send to each other. */
export const entryAddress = (review: string, entry: string): string => `/reviews/${review}/chronology/entries/${entry}`

import type { Nation, ReviewKind } from '#statute'

type Kind = {
  /** Begins the permanent address. */
  readonly initials: string
  /** How long the full text must be on the site at least; null where no period is known, and it may leave when the partnership says. */
  readonly shelf: Temporal.DurationLike | null
}

/**
 * The kinds of review that are published, by the names they had when they were written: a serious case review of 2014
 * stays one.
 *
 * Sources of the shelves are in the reference on the frameworks: D1.8 and DL07 (twelve months, serious case reviews),
 * DL14 (one year), DL16 (three years, national reviews), D3.6 and DL21 (twelve weeks, Wales). All but the first are
 * from memory, so a partnership confirms the date that it publishes with.
 */
export const kinds = {
  'serious case review': { initials: 'scr', shelf: { months: 12 } },
  'child safeguarding practice review': { initials: 'cspr', shelf: { years: 1 } },
  'national child safeguarding practice review': { initials: 'ncspr', shelf: { years: 3 } },
  'local practice learning review': { initials: 'lplr', shelf: null },
  'adult serious case review': { initials: 'ascr', shelf: null },
  'safeguarding adults review': { initials: 'sar', shelf: null },
  'child practice review': { initials: 'cpr', shelf: { weeks: 12 } },
  'adult practice review': { initials: 'apr', shelf: { weeks: 12 } },
  'single unified safeguarding review': { initials: 'susr', shelf: null },
  'significant case review': { initials: 'sigcr', shelf: null },
  'learning review': { initials: 'lr', shelf: null },
  'case management review': { initials: 'cmr', shelf: null },
  'domestic homicide review': { initials: 'dhr', shelf: null },
  'domestic abuse related death review': { initials: 'dardr', shelf: null },
  'offensive weapons homicide review': { initials: 'owhr', shelf: null },
  'mental health homicide review': { initials: 'mhhr', shelf: null },
  'thematic review': { initials: 'tr', shelf: null },
} as const satisfies Record<ReviewKind | (string & {}), Kind>

export type KindOfReview = keyof typeof kinds

/** The first day on which a review published on this day may leave the site. Null: on any day. */
export function mayLeaveSiteOn(kind: KindOfReview, publishedOn: Temporal.PlainDate): Temporal.PlainDate | null {
  const { shelf }: Kind = kinds[kind]
  return shelf && publishedOn.add(shelf)
}

/** "Serious case review" */
export const kindInWords = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1)

export const nationInWords = (nation: Nation): string => (nation === 'NorthernIreland' ? 'Northern Ireland' : nation)

import { shelf, type Nation, type ReviewKind } from '#statute'

/** The kinds whose law `statute` carries in the four nations, each with the initials that begin its permanent address. */
const carried = {
  'serious case review': 'scr',
  'child safeguarding practice review': 'cspr',
  'national child safeguarding practice review': 'ncspr',
  'local practice learning review': 'lplr',
  'adult serious case review': 'ascr',
  'safeguarding adults review': 'sar',
  'child practice review': 'cpr',
  'adult practice review': 'apr',
  'single unified safeguarding review': 'susr',
  'significant case review': 'sigcr',
  'learning review': 'lr',
  'case management review': 'cmr',
  'domestic homicide review': 'dhr',
  'domestic abuse related death review': 'dardr',
  'domestic homicide or suicide review': 'dhsr',
  'offensive weapons homicide review': 'owhr',
  'mental health homicide review': 'mhhr',
} as const satisfies Readonly<Record<ReviewKind, string>>

/** Kinds that are published and that no law knows. */
const others = {
  'thematic review': 'tr',
  /** Imported from a list that does not say. It cannot be released until somebody has looked. */
  'kind not known': 'review',
} as const

/** By the names they had when they were written: a serious case review of 2014 stays one. */
export const kinds = { ...carried, ...others }
export type KindOfReview = keyof typeof kinds

/** The last day on which a review published on this day must still be on the site. Null: no law says, or none that we carry. */
export const mustStayUntil = (kind: KindOfReview, publishedOn: Temporal.PlainDate): Temporal.PlainDate | null =>
  isCarried(kind) ? (shelf(kind, publishedOn)?.onSiteUntil ?? null) : null

const isCarried = (kind: KindOfReview): kind is ReviewKind => kind in carried

/** "Serious case review" */
export const kindInWords = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1)

export const nationInWords = (nation: Nation): string => (nation === 'NorthernIreland' ? 'Northern Ireland' : nation)

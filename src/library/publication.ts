import type { Language, Section } from '#documents'
import type { Nation } from '#statute'
import type { KindOfReview } from './kinds.ts'

/**
 * A review as the public is given it: finished, checked and pseudonymised before it comes here. All of it is text and
 * structure; nothing in it may name anyone, since from here on it is everybody's.
 */
export type Publication = {
  /** The partnership or board, by the name that the public knows; `anonymously` where it must not be known. */
  readonly partnership: string
  readonly nation: Nation
  readonly kind: KindOfReview
  readonly language: Language
  readonly title: string
  /** A paragraph or two: what happened and what was learned. Shown in search results and in the feed. */
  readonly summary: string
  /** What it is about, in words that people search with: "self-neglect", "information sharing". */
  readonly themes: readonly string[]
  readonly publishedOn: Temporal.PlainDate
  /** The last day of the full text on the site; afterwards it is given on request. Null: it stays. */
  readonly onSiteUntil: Temporal.PlainDate | null
  /** The report, without its recommendations: they follow it, each with the answers that come later. */
  readonly sections: readonly Section[]
  readonly recommendations: readonly PublicRecommendation[]
  /** The seven-minute briefing: seven short sections, for a team to read together. */
  readonly briefing: readonly Section[] | null
  /** The learning bulletin: what professionals should know, on a page or two. */
  readonly bulletin: readonly Section[] | null
  /** What a catalogue says besides. Not every source says it, and a report written before this was asked has none. */
  readonly catalogue?: Catalogue
}

/** The rest of a record, as the national repository lays one out. */
export type Catalogue = {
  readonly framework?: string
  readonly frameworkVersion?: string
  /** The years of what happened. Years alone: a month can tell who it happened to. */
  readonly incident?: { readonly from: number; readonly to: number }
  readonly ageBand?: AgeBand
  /** The way the review was held: "SCIE Learning Together". */
  readonly model?: string
  readonly background?: string
  readonly learning?: string
  readonly keywords?: readonly string[]
  readonly findings?: readonly PublicFinding[]
  readonly licence?: string
}

/** Who publishes without saying which board it is, so that a family cannot be found by its place. */
export const anonymously = 'Anonymous'

export const ageBands = [
  'before birth',
  'under 1',
  '1 to 5',
  '6 to 10',
  '11 to 15',
  '16 and 17',
  '18 to 24',
  '25 to 44',
  '45 to 64',
  '65 to 84',
  '85 and over',
  'several',
] as const
/** Of the person or people the review is about, when it happened; never a birth date. */
export type AgeBand = (typeof ageBands)[number]

export type PublicFinding = {
  readonly number: number
  readonly title: string
  readonly text: string
  readonly themes: readonly string[]
}

export type PublicRecommendation = {
  readonly number: number
  readonly text: string
  /** The organisations that must answer it. */
  readonly addressedTo: readonly string[]
}

/** What an organisation says in public about a recommendation addressed to it. */
export type PublicAnswer = {
  readonly organisation: string
  readonly position: Position
  readonly text: string
  readonly answeredOn: Temporal.PlainDate
}

/** The ladder, from the first answer to the last. */
export const positions = [
  'accepted',
  'accepted in part',
  'not accepted',
  'under way',
  'done',
  'done another way',
  'overtaken by events',
] as const
export type Position = (typeof positions)[number]

/** What goes with a report, to be read in minutes. */
export type CompanionName = 'briefing' | 'bulletin'
export type DocumentName = 'report' | CompanionName

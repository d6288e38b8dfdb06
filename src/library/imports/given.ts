import type { Language, Section } from '#documents'
import type { Nation } from '#statute'
import type { KindOfReview } from '../kinds.ts'
import type { Catalogue, Position, PublicRecommendation } from '../publication.ts'

/** A review published elsewhere, as far as its source tells: what is null or empty is not known, and is not guessed. */
export type Given = {
  /** By what its own library knows it; null where it has no such thing, and one is made from its content. */
  readonly identifier: string | null
  readonly title: string
  readonly board: string
  readonly published: Temporal.PlainDate | null
  readonly onSiteUntil: Temporal.PlainDate | null
  readonly nation: Nation | null
  readonly kind: KindOfReview
  readonly language: Language
  readonly abstract: string
  readonly themes: readonly string[]
  readonly sections: readonly Section[]
  readonly recommendations: readonly GivenRecommendation[]
  readonly briefing: readonly Section[] | null
  readonly bulletin: readonly Section[] | null
  readonly catalogue: Catalogue
  /** Where it was published first. */
  readonly url: string | null
  /** On what the permission to publish it again rests. Without one, the public is given the record and the link. */
  readonly permission: string | null
  readonly corrections: readonly { readonly on: Temporal.PlainDate; readonly note: string }[]
  /** Its library has withdrawn it: nothing of it is kept but that. */
  readonly withdrawn: { readonly on: Temporal.PlainDate; readonly note: string } | null
  /** What somebody must look at before it is released. */
  readonly flags: readonly string[]
}

export type GivenRecommendation = PublicRecommendation & { readonly answers: readonly GivenAnswer[] }

export type GivenAnswer = {
  readonly organisation: string
  readonly position: Position
  readonly text: string
  readonly answeredOn: Temporal.PlainDate
}

/** Something that could not be used, and where: nothing is left out without one of these. */
export type Problem = {
  readonly file: string
  /** The line of a .jsonl file or the row of a list, from 1. */
  readonly line?: number
  readonly field?: string
  readonly problem: string
}

/** One record that was read, with where it stood, ready to be put into the library. */
export type Read = {
  readonly given: Given
  readonly file: string
  readonly line: number | null
  /** The hash of the line, the row or the file: the same content again is the same record. */
  readonly sha256: string
  /** The hash of the file that is kept, where one is: the lines of a .jsonl file are records already. */
  readonly original: string | null
}

/** What a reader gives one after another: records, and what was wrong between them. */
export type ReadOrProblem = { readonly read: Read } | { readonly problem: Problem }

export const nothingKnown = {
  identifier: null,
  board: '',
  published: null,
  onSiteUntil: null,
  nation: null,
  kind: 'kind not known',
  language: 'English',
  abstract: '',
  themes: [],
  sections: [],
  recommendations: [],
  briefing: null,
  bulletin: null,
  catalogue: {},
  url: null,
  permission: null,
  corrections: [],
  withdrawn: null,
  flags: [],
} as const satisfies Omit<Given, 'title'>

import type { Length, Within } from './deadlines.ts'
import type { Nation, WordKey } from './facts.ts'

/** The frameworks of the four nations (reference, section 11). A new one is a file of data beside the others, and its id here. */
export type FrameworkId =
  | 'ENG-C-SCR'
  | 'ENG-C-NOTIFIABLE'
  | 'ENG-C-SIN'
  | 'ENG-C-RR'
  | 'ENG-C-LCSPR'
  | 'ENG-C-NCSPR'
  | 'ENG-C-LAC-DEATH'
  | 'ENG-C-CL-DEATH'
  | 'ENG-C-CDR'
  | 'ENG-A-SCR'
  | 'ENG-A-SAR'
  | 'ENG-LEDER'
  | 'WAL-C-SCR'
  | 'WAL-C-CPR'
  | 'WAL-A-APR'
  | 'WAL-SUSR'
  | 'SCO-C-SCR'
  | 'SCO-C-LR'
  | 'SCO-A-SCR'
  | 'SCO-A-LR'
  | 'SCO-DHSR'
  | 'NI-C-CMR'
  | 'NI-DHR'
  | 'EW-DHR'
  | 'EW-DARDR'
  | 'EW-OWHR'
  | 'EW-INQUEST'
  | 'EW-MHHR'
  | 'EW-MAPPA-SCR'
  | 'LOCAL'

export type ReviewKind =
  | 'serious case review'
  | 'child safeguarding practice review'
  | 'national child safeguarding practice review'
  | 'adult serious case review'
  | 'safeguarding adults review'
  | 'local practice learning review'
  | 'child practice review'
  | 'adult practice review'
  | 'single unified safeguarding review'
  | 'significant case review'
  | 'learning review'
  | 'case management review'
  | 'domestic homicide review'
  | 'domestic abuse related death review'
  | 'domestic homicide or suicide review'
  | 'offensive weapons homicide review'
  | 'mental health homicide review'

export type Basis = 'ACT' | 'REGS' | 'STAT_GUIDANCE' | 'GUIDANCE' | 'LOCAL'
export type Outcome = 'MUST' | 'MAY' | 'NOT_REQUIRED' | 'UNDETERMINED' | 'NOT_APPLICABLE'

/**
 * Where a rule comes from, and how far it has been checked: 'verified' means that the source's own words were read,
 * 'inferred' that it follows from words that were, 'from memory' that a person must confirm it before it is relied on.
 */
export type Source = {
  readonly text: string
  readonly mark: 'verified' | 'inferred' | 'from memory'
  readonly read: readonly string[]
}

/** A test over the facts, answered yes, no or unknown. */
export type Test =
  | { readonly fact: WordKey; readonly is: readonly string[] }
  | {
      readonly age: 'at the incident' | 'at death' | 'at death or the incident'
      readonly from?: number
      readonly below?: number
    }
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly not: Test }

/**
 * A test over the answers to the criteria, named by id. A presumption is written as `unclear`: it is yes while the answer
 * is unknown, because the law then takes the answer to be what is `presumed` (rules R1.3 and R4.5), and no once it is known.
 */
export type Formula =
  | string
  | { readonly unclear: string; readonly presumed: 'yes' | 'no' }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }

/** One limb of a legal test, as a question. */
export type Criterion = {
  readonly id: string
  readonly question: string
  readonly test: Test
  readonly source: Source
  /** How an explanation says that the answer is no, or is not known; a limb that explains nothing leaves them out. */
  readonly no?: string
  readonly unknown?: string
  /** What helps to answer it, where the general help on the fact does not say it. */
  readonly help?: string
}

/** Something to weigh and give reasons on; it settles nothing by itself. */
export type Matter = {
  readonly id: string
  readonly question: string
  readonly help: string
  readonly fact?: WordKey
  readonly source: Source
}

/** Which kind of review it is, where the law knows several: the first whose formula holds. It never decides whether (rule R3.2). */
export type KindRule = { readonly kind: string; readonly when: Formula; readonly source: Source }

/** Rules are read in order: the first that holds decides. */
export type Rule = {
  readonly id: string
  readonly when: Formula
  readonly outcome: 'MUST' | 'MAY' | 'NOT_REQUIRED'
  readonly basis: Basis
  /** One sentence that a chair can read out. {noes} is what stood against it; {laOfIncident} and {laOfResidence} are authorities. */
  readonly because: string
  readonly source: Source
}

/** The events that start a clock. due-dates.ts says them in words. */
export type Trigger =
  | 'incident'
  | 'aware'
  | 'notified'
  | 'serious incident notified'
  | 'referral'
  | 'case identified'
  | 'first reported'
  | 'information requested'
  | 'further information requested'
  | 'agreed lead told'
  | 'decision'
  | 'ratification'
  | 'publication'
  | 'last yearly report'
  | 'end of the financial year'
  | 'local go-live'

export type DeadlineRule = {
  readonly id: string
  readonly what: string
  /** What is due by that day while it cannot be decided yet whether the duty applies; without it nothing is due. */
  readonly undecided?: string
  readonly trigger: Trigger
  /** Null where the reference found no limit: an administrator sets it, and until then no day is named. */
  readonly within: Within | null
  readonly by: string
  readonly to: string
  readonly source: Source
  /** An administrator must be able to change it: the number or its trigger is not verified (reference, section 7). */
  readonly confirm: boolean
  /** How it may be put off, where the guidance says so; whoever does gives a reason. */
  readonly extension?: Point
  /** From this day the expectation was relaxed for a time; a person must confirm until when. */
  readonly relaxed?: { readonly from: IsoDay; readonly source: Source }
}

export type Stage = { readonly name: string; readonly who: string; readonly deadline?: string }

export type Role = {
  readonly role: string
  /** The kind of review it is a rule for, e.g. extended; every kind where none is named. */
  readonly kind?: string
  /** How many there must be at least. */
  readonly atLeast?: number
  readonly rule: string
  readonly independentOf: readonly string[]
  readonly source: Source
}

export type Point = { readonly text: string; readonly source: Source }

/** How long a report stays on the site at least; after that it is given on request, with no end. */
export type Shelf = {
  readonly atLeast: Within | null
  readonly afterwards: 'on request'
  readonly source: Source
  readonly confirm: boolean
}

export type Occasion =
  | 'notification'
  | 'decision to review'
  | 'decision not to review'
  | 'reviewer appointed'
  | 'before publication'
  | 'decision not to publish'

export type LetterRule = {
  readonly on: readonly Occasion[]
  readonly to: string
  readonly deadline?: string
  readonly says: readonly string[]
  readonly source: Source
}

/**
 * A day; the day on which the area's safeguarding partners took over from its board; or none yet, for an Act that has been
 * passed and not been brought into force: its version is carried and applies to nothing until it gets its day.
 */
export type Boundary = IsoDay | 'local go-live' | 'not commenced'
type IsoDay = `${number}-${number}-${number}`

/** From this day, until but not on that day. */
export type Window = {
  readonly from: Boundary
  readonly until: Boundary | null
  /** Set where the whole version was carried over unread from the one before. */
  readonly confirm?: true
}

export type Version = Window & {
  /** The row of the timeline in the reference, e.g. ENG-C-SCR-13. */
  readonly id: string
  /** The edition of the statutory guidance, where one row lived through several. */
  readonly edition?: string
  readonly title: string
  /** A name that areas already give it and that its law does not know: the legal basis is in `law`. */
  readonly calledLocally?: { readonly name: string; readonly source: Source }
  /** Days on which it is not settled whether this version or its neighbour applied. */
  readonly unsure?: readonly { readonly from: IsoDay; readonly until: IsoDay }[]
  readonly law: readonly Source[]
  /** "whether a serious case review must be held": completes "It cannot be decided yet …". */
  readonly decides: string
  readonly decider: { readonly who: string; readonly source: Source }
  /** Whose case this can be: the criterion that says so, and what to say when it is not. */
  readonly person: { readonly criterion: string; readonly no: string } | null
  readonly criteria: readonly Criterion[]
  readonly matters: readonly Matter[]
  readonly rules: readonly Rule[]
  readonly kinds?: readonly KindRule[]
  /** What to do about an answer that is not known. */
  readonly undecided: string
  readonly deadlines: readonly DeadlineRule[]
  readonly stages: readonly Stage[]
  readonly roles: readonly Role[]
  /** What the review is for, and the spirit in which it is held. */
  readonly principles?: readonly Point[]
  readonly report: readonly Point[]
  readonly publication: readonly Point[]
  readonly shelf: Shelf | null
  readonly letters: readonly LetterRule[]
}

/** A framework is never edited: a version is ended, and the next one follows on the same day. */
export type Framework = {
  readonly id: FrameworkId
  readonly title: string
  readonly subject: 'child' | 'adult' | 'anyone'
  readonly kind: ReviewKind | null
  readonly nations: readonly Nation[]
  /** Which day chooses the version: the authority's awareness, the decision, or the death or incident itself (rule R0.5). */
  readonly chosenBy: 'awareness' | 'decision' | 'incident'
  readonly place: { readonly test: Test; readonly no: string }
  readonly versions: readonly [Version, ...Version[]]
}

export const verified = (text: string, ...read: readonly string[]): Source => ({ text, mark: 'verified', read })
export const inferred = (text: string, ...read: readonly string[]): Source => ({ text, mark: 'inferred', read })
export const fromMemory = (text: string): Source => ({ text, mark: 'from memory', read: [] })

/** The source as people read it: with a warning where it still has to be confirmed. */
export const sourceText = (source: Source) =>
  source.mark === 'from memory' ? `${source.text} (from memory: to be confirmed)` : source.text

export const workingDays = (count: number, direction: Length['direction'] = 'after'): Length => ({
  count,
  unit: 'working days',
  direction,
})
export const calendarMonths = (count: number): Length => ({ count, unit: 'calendar months', direction: 'after' })

export const otherwise: Formula = { all: [] }

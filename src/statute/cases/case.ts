import type { Facts, Nation } from '../facts.ts'
import type { Basis, FrameworkId, Outcome } from '../framework.ts'

/** What the law is to say of a case under one framework. What is left out is not looked at. */
export type Answered = {
  readonly framework: FrameworkId
  readonly outcome: Outcome
  /** The rule that decides. */
  readonly rule?: string
  readonly basis?: Basis
  readonly version?: string
  readonly edition?: string
  readonly kind?: 'concise' | 'extended' | null
  readonly confirm?: boolean
  /** A deadline by its id, and its day; null where no day can be named. */
  readonly due?: readonly [id: string, day: string | null]
  /** Words that the sentence for the chair has. */
  readonly because?: RegExp
}

/** A decided case in the field's words. All of them are invented. */
export type Case = {
  /** The rules of the reference that it tests. */
  readonly tests: readonly string[]
  readonly says: string
  readonly nation: Nation | 'abroad'
  readonly on: string
  readonly facts: Facts
  readonly expected: readonly [Answered, ...Answered[]]
}

/** A case of one nation: the rules it tests, what happened, when, what is known, and what the law says of it. */
export const casesOf =
  (nation: Nation) =>
  (tests: string, says: string, on: string, facts: Facts, ...expected: readonly [Answered, ...Answered[]]): Case => ({
    tests: tests.split(' '),
    says,
    nation,
    on,
    facts,
    expected,
  })

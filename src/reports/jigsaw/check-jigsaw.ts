import type { Passage } from '../check-identifiability.ts'
import type { Area } from './counts.ts'
import { factsIn, type Fact } from './facts.ts'
import { afterEdits, shareLeft, smallestEdits, type Edit } from './smallest-edits.ts'

/**
 * With fewer people than this behind a combination, it leads to a family: counts under 10 do not leave the ONS's Secure
 * Research Service (trust R46). It is a convention and not a law of nature; a larger number is more careful.
 */
export const fewest = 10

/** What the facts of a draft say together, and what would make them lead to nobody. */
export type Jigsaw = {
  /** The narrowest first. */
  readonly facts: readonly Fact[]
  /**
   * People who share all of them: an estimate from published counts. It takes facts to have nothing to do with each other,
   * and knows nothing of what neighbours and newspapers know.
   */
  readonly people: number
  /** Fewer than `fewest`, from two facts or more. */
  readonly singlesOut: boolean
  /** The smallest set of changes with which at least `fewest` share what is left. */
  readonly edits: readonly Edit[]
  readonly peopleAfter: number
  /** Among whom the family is sought. */
  readonly within: Area
}

/**
 * Puts together what a draft says of a family, as a reader would who wants to know who they are.
 *
 * @param within where everyone knows the family to live
 */
export function checkJigsaw(passages: readonly Passage[], within: Area): Jigsaw {
  const facts = factsIn(passages, within).toSorted((a, b) => a.share - b.share)
  const people = shareLeft(facts) * within.people
  const singlesOut = people < fewest && facts.length > 1
  const edits = singlesOut ? smallestEdits(facts, fewest / within.people) : []
  return { facts, people, singlesOut, edits, peopleAfter: shareLeft(afterEdits(facts, edits)) * within.people, within }
}

/** "about 3 people", "fewer than one": no more figures than an estimate has. */
export function aboutPeople(people: number): string {
  if (people < 1) return 'fewer than one person'
  const size = 10 ** Math.floor(Math.log10(people))
  const rounded = Math.floor(people / size) * size
  return rounded === 1 ? 'about one person' : `about ${rounded.toLocaleString('en-GB')} people`
}

import { nextPersonPage, personNumber, personPagesOf, typedOn, type Draft } from './draft.ts'
import { peopleForm, type Around } from './forms.ts'
import { isAnswered } from './pages.ts'
import { aboutIn, othersSafeIn, peopleIn } from './read.ts'
import { sidesOf, type Side } from '../words.ts'

/** The pages of a notification, in the order in which they are asked. People come as 'person-1', 'person-2' … and their list. */
export const pagesOf = (draft: Draft): readonly string[] => [
  'safe-now',
  ...(isSafe(draft) ? [] : ['act-now']),
  'about',
  'where',
  'when',
  'aware',
  ...(personPagesOf(draft).length === 0 ? ['person-1'] : personPagesOf(draft)),
  'people',
  'what-happened',
  'died',
  'harm',
  'abuse',
  'agencies',
  'parallel',
  'you',
]

/** Not knowing whether others are safe is treated as danger. */
const isSafe = (draft: Draft): boolean => othersSafeIn(draft) === undefined || othersSafeIn(draft) === 'yes'

/**
 * Where to go after a page: after a person to the list of people, from there to another person if one is to be added,
 * otherwise to the first page that is not answered yet. When all are, to check the answers; so whoever changes one
 * answer comes straight back, unless the change asks for more.
 */
export function next(around: Around, after: string): string {
  if (personNumber(after) !== undefined) return 'people'
  if (after === 'people' && wantsAnother(around.draft)) return nextPersonPage(around.draft)
  return firstUnanswered(around) ?? 'check'
}

export const firstUnanswered = (around: Around): string | undefined =>
  pagesOf(around.draft).find(
    (page) => !isAnswered(around, page) || (page === 'people' && missingSides(around).length > 0),
  )

const wantsAnother = (draft: Draft): boolean => {
  const read = peopleForm.read(typedOn(draft, 'people'))
  return read.ok && read.answers.another === 'yes'
}

/** A notification about children and adults names at least one of each. */
export function missingSides(around: Pick<Around, 'draft' | 'today'>): readonly Side[] {
  const about = aboutIn(around.draft)
  const people = peopleIn(around)
  return about === undefined ? [] : sidesOf(about).filter((side) => !people.some(({ kind }) => kind === side))
}

/** The page before, for the link back. */
export function before(draft: Draft, page: string): string | undefined {
  const pages = pagesOf(draft)
  if (page === 'check') return pages.at(-1)
  const at = pages.indexOf(page)
  if (at === -1) return personNumber(page) === undefined ? undefined : 'people'
  return pages[at - 1]
}

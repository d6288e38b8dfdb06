/**
 * A notification being written: what was typed on each page, as the browser sent it. Reading a page again gives its
 * answers or what is wrong with them, so a draft is checked by the same questions that are asked.
 */
export type Draft = Readonly<Record<string, string>>

export const textOfDraft = (draft: Draft): string => JSON.stringify(draft)

/** @throws TypeError when the text is not what we sealed, which only a fault of ours can bring about */
export function draftIn(text: string): Draft {
  const read: unknown = JSON.parse(text)
  if (!isDraft(read)) throw new TypeError('What was sealed is not a draft')
  return read
}

const isDraft = (read: unknown): read is Draft =>
  typeof read === 'object' && read !== null && Object.values(read).every((typed) => typeof typed === 'string')

export const typedOn = (draft: Draft, page: string): URLSearchParams => new URLSearchParams(draft[page] ?? '')

export function withPage(draft: Draft, page: string, form: URLSearchParams): Draft {
  const typed = new URLSearchParams(form)
  typed.delete('_csrf')
  return { ...draft, [page]: typed.toString() }
}

export const withoutPage = (draft: Draft, page: string): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => name !== page))

/** The pages of the people added so far, in the order in which they were added. */
export const personPagesOf = (draft: Draft): readonly string[] =>
  Object.keys(draft)
    .filter((page) => personNumber(page) !== undefined)
    .toSorted((a, b) => (personNumber(a) ?? 0) - (personNumber(b) ?? 0))

export const nextPersonPage = (draft: Draft): string =>
  `person-${Math.max(0, ...Object.keys(draft).map((page) => personNumber(page) ?? 0)) + 1}`

/** The number in 'person-2'; undefined for any other page. */
export function personNumber(page: string): number | undefined {
  const number = /^person-([1-9]\d?)$/.exec(page)?.[1]
  return number === undefined ? undefined : Number(number)
}

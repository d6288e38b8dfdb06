import { coding } from '#statute'
import type { Review } from '#reviews'
import type { Shows } from './queries.ts'

/** A code that an entry may be given, and what it is called. */
export type Code = { readonly code: string; readonly term: string }

const isAboutAdults = ({ kind }: Pick<Review, 'kind'>): boolean => /adult|domestic|homicide/.test(kind)

/** The taxonomies that fit the review: themes of learning with what lies within them, then kinds of abuse and neglect. */
export function codesFor(review: Pick<Review, 'kind'>): readonly Code[] {
  const about = isAboutAdults(review) ? 'adult' : 'child'
  return [
    ...coding.themes[about].flatMap((theme) => [theme, ...theme.within.map((each) => within(theme.term, each))]),
    ...coding.abuseTypes[about],
  ].map(({ code, term }) => ({ code, term }))
}

const within = (theme: string, { code, term }: Code): Code => ({ code, term: `${theme}: ${term}` })

const everyCode = new Map(
  (['child', 'adult'] as const)
    .flatMap((about) => [
      ...coding.themes[about].flatMap((theme) => [theme, ...theme.within]),
      ...coding.abuseTypes[about],
    ])
    .map(({ code, term }) => [code, term]),
)

/** What a code is called, also where the review's own taxonomies no longer offer it. */
export const termOf = (code: string): string => everyCode.get(code) ?? code

export const showsWords: Readonly<Record<Shows, string>> = {
  concern: 'A concern',
  'good practice': 'Good practice',
  neither: 'Neither',
}

export const showsColour: Readonly<Record<Shows, string>> = {
  concern: 'govuk-tag--yellow heed-tag--wide',
  'good practice': 'govuk-tag--green heed-tag--wide',
  neither: 'govuk-tag--grey heed-tag--wide',
}

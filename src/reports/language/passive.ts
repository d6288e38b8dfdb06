import type { Sentence } from './sentences.ts'

/** Participles that do not end in "ed". */
const participles = 'given made told seen known taken shown written done sent left held found brought kept put met felt said heard understood lost read begun chosen drawn led paid spoken thought undertaken forgotten let set cut built'.split(' ') // prettier-ignore

/** Adjectives in the form of a participle: nobody did them. */
const states = new Set('aged aged worried concerned scared frightened tired pleased interested married related used supposed allowed named called based located born involved experienced qualified detailed limited needed required excited bored confused surprised disappointed known gone unemployed advanced complicated isolated distressed'.split(' ')) // prettier-ignore

const passive = new RegExp(
  `\\b(?:is|are|was|were|be|been|being)\\s+(?:(?:not|never|also|then|later|again|only|still|already|fully|properly|always|often|formally|\\w+ly)\\s+){0,2}(\\w+ed|${participles.join('|')})\\b`,
  'gi',
)

/**
 * "The referral was closed": by whom? Who did it is the first thing that a reader of a review asks. A passive that says "by"
 * somebody, or something, is not told.
 */
export const passivesIn = ({ text }: Sentence): readonly { readonly from: number; readonly match: string }[] =>
  [...text.matchAll(passive)]
    .filter(([, participle = '']) => !states.has(participle.toLowerCase()))
    .filter(({ index, 0: match }) => !/^[^,;.]{0,60}\bby\b/i.test(text.slice(index + match.length)))
    .map(({ index, 0: match }) => ({ from: index, match }))

import type { Folded } from './fold-text.ts'
import { identifiersIn, postcodesIn } from './identifiers.ts'
import type { Sought } from './patterns.ts'
import type { Span } from './spans.ts'

/** Registered identifiers and postcodes in any spacing, and identifiers that nobody registered. */
export const spansOfNumbers = (text: Folded, sought: Sought): readonly Span[] => [
  ...registeredIn(text, sought),
  ...identifiersIn(text.small).map((found): Span => ({ ...found, severity: 'block', register: null })),
  ...outwardIn(text, sought),
  ...postcodesIn(text.small)
    .filter(({ whole }) => !sought.numbers.has(whole))
    .map(({ from, to }): Span => ({ from, to, rule: 'place.postcode', severity: 'warn', register: null, why: 'A full postcode: it leads to a dozen doors' })), // prettier-ignore
]

/** However an identifier is spaced, its first piece begins a word and its last ends one. */
function registeredIn({ words }: Folded, { numbers, longestNumber }: Sought): readonly Span[] {
  if (numbers.size === 0) return []
  const spans: Span[] = []
  for (const [index, first] of words.entries()) {
    let whole = ''
    for (let at = index; whole.length <= longestNumber; at++) {
      const word = words[at]
      if (!word || (at > index && !/^[ .\-/:_#\n]{1,3}$/.test(word.before))) break
      whole += word.text
      const entry = /\d/.test(whole) ? numbers.get(whole) : undefined
      if (entry)
        spans.push({ from: first.from, to: word.to, rule: entry.kind === 'place' ? 'place.postcode' : 'identifier.exact', severity: 'block', register: entry.id, why: entry.kind === 'place' ? 'A registered postcode' : 'A registered identifier' }) // prettier-ignore
      // A word of letters alone is seldom a piece of a number: this keeps the search short.
      if (word.text.length > 12 || (at > index + 12)) break
    }
  }
  return spans
} // prettier-ignore

function outwardIn({ words, small }: Folded, { outward }: Sought): readonly Span[] {
  if (outward.size === 0) return []
  return words.flatMap((word, index): Span[] => {
    const entry = /\d/.test(word.text) ? outward.get(word.text) : undefined
    if (!entry) return []
    const next = words[index + 1]
    const to = next && outward.get(word.text + next.text) === entry ? next.to : word.to
    const why = small.slice(word.from, to).includes(' ') ? 'The sector of a registered postcode' : 'The first half of a registered postcode' // prettier-ignore
    return [{ from: word.from, to, rule: 'place.postcode-area', severity: 'warn', register: entry.id, why }]
  })
}

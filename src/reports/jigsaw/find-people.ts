import { agesIn } from '../identifiability/written-dates.ts'
import { adults, ageBands, eitherSex } from './counts.ts'
import type { Milder, Spotted } from './facts.ts'

const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ') // prettier-ignore
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const number = `(?:\\d{1,3}|(?:${tens.join('|')})(?:[ -](?:${units.slice(1, 10).join('|')}))?|${units.toReversed().join('|')})` // prettier-ignore
const ages = [
  new RegExp(`\\b(?:aged|(?:at|of) the age of|turned) (${number})\\b(?: and (${number})\\b(?! (?:under|over)))?(?! ?(?:to|-|or|and) ?(?:\\d|over|under|above|below|${units.slice(1).join('|')})| (?:day|week|month|hour)s?)`, 'g'), // prettier-ignore
  new RegExp(`\\b(${number})[ -]years?[ -](?:old|of age)\\b`, 'g'),
]

/** How old someone is, in years, or in months, weeks or days where that is said. */
export function ageFacts(small: string): readonly Spotted[] {
  const inYears = ages.flatMap((age) => [...small.matchAll(age)]).flatMap((match) => {
    const to = match.index + match[0].length
    const own = yearsSpotted(match.index, to, numberFrom(match[1]), whoAt(small, match.index, to))
    return match[2] === undefined ? own : [...own, ...yearsSpotted(match.index, to, numberFrom(match[2]), 'a sibling')]
  })
  const young = agesIn(small).flatMap(({ from, to, unit, count }) => {
    const months = { day: count / 30.4, week: count / 4.35, month: count }[unit]
    const inYear = { day: 365, week: 52, month: 12 }[unit]
    return months >= 36 ? [] : [ageSpotted(from, to, Math.floor(months / 12), whoAt(small, from, to), inYear)]
  })
  return [...inYears, ...young]
} // prettier-ignore

const yearsSpotted = (from: number, to: number, years: number, who: string): readonly Spotted[] =>
  years > 105 ? [] : [ageSpotted(from, to, years, who, 1)]

/** @param inYear into how many parts of a year the age is told: 12 for months */
function ageSpotted(from: number, to: number, years: number, who: string, inYear: number): Spotted {
  const band = ageBands.findLast((each) => each.from <= years)
  if (!band) throw new RangeError(`No band of age holds ${years}`)
  const of = grown.has(who) && years >= 18 ? adults.share : 1
  const share = band.share / band.years / of
  const inBand: Milder = { instead: `“${band.inWords}”`, share: band.share / of }
  const inYears: readonly Milder[] = inYear === 1 ? [] : [{ instead: years === 0 ? '“under one”' : '“one or two years old”', share }]
  return { about: `age of ${who}`, from, to, share: share / inYear, milder: [...inYears, inBand, { instead: 'no age', share: 1 }] }
} // prettier-ignore

const roles: Readonly<Record<string, string>> = {
  mother: 'the mother', mum: 'the mother', father: 'the father', dad: 'the father', partner: 'the partner', stepfather: 'the partner',
  grandmother: 'a grandparent', grandfather: 'a grandparent', brother: 'a sibling', sister: 'a sibling', sibling: 'a sibling',
} // prettier-ignore
const grown = new Set(['the mother', 'the father', 'the partner', 'a grandparent'])
const role = new RegExp(`\\b(${Object.keys(roles).join('|')})\\b`, 'g')

/** Whose age it is: the nearest word for a relative in the sentence before it, or right after it; otherwise the person the review is about. */
function whoAt(small: string, from: number, to: number): string {
  const before = (small.slice(Math.max(0, from - 40), from).split(/[.;:!?\n]/).at(-1) ?? '').replace(/.*\b(?:child|boy|girl|son|daughter|he|she)\b/, '') // prettier-ignore
  const said = [...before.matchAll(role)].at(-1)?.[1] ?? /^ (\w+)/.exec(small.slice(to))?.[1] ?? ''
  return roles[said] ?? 'the person'
}

function numberFrom(word = ''): number {
  if (/\d/.test(word)) return Number(word)
  const [ten = '', unit] = word.split(/[ -]/)
  const asTen = tens.indexOf(ten)
  return asTen === -1 ? units.indexOf(ten) : (asTen + 2) * 10 + (unit === undefined ? 0 : units.indexOf(unit))
}

/** Whether the person is a boy or a girl, a man or a woman. */
export const sexFacts = (small: string): readonly Spotted[] =>
  [...small.matchAll(/\b(?:boy|girl|son|daughter|schoolboy|schoolgirl)\b|(?<=year[- ]old )(?:man|woman)\b/g)].map(
    (match): Spotted => ({
      about: 'sex',
      from: match.index,
      to: match.index + match[0].length,
      share: eitherSex.share,
      milder: [{ instead: /man/.test(match[0]) ? '“person”' : '“child”', share: 1 }],
    }),
  )

import { datesIn, type WrittenDate } from '../identifiability/written-dates.ts'
import { childrenInFamily, shareOfYear } from './counts.ts'
import type { Milder, Spotted } from './facts.ts'

const numbers = 'one two three four five six seven eight nine ten'.split(' ')
const number = `(${numbers.join('|')}|\\d)`
const children: readonly (readonly [said: RegExp, more: number])[] = [
  [new RegExp(`\\b(?:youngest|eldest|oldest|middle|first|second|third|fourth) (?:child )?of ${number}\\b`, 'g'), 0],
  [new RegExp(`\\b(?:mother|father|parents?|family) (?:of|with) ${number}(?: children)?\\b`, 'g'), 0],
  [new RegExp(`\\b${number} (?:other |older |younger |half[- ])?(?:siblings|brothers|sisters)\\b(?! and)`, 'g'), 1],
]

/** How many children are in the family. */
export const familyFacts = (small: string): readonly Spotted[] => [
  ...children.flatMap(([said, more]) =>
    [...small.matchAll(said)].map((match) => familySpotted(match, countFrom(match[1]) + more)),
  ),
  ...[...small.matchAll(/\bonly child\b/g)].map((match) => familySpotted(match, 1)),
]

const countFrom = (word = ''): number => (/\d/.test(word) ? Number(word) : numbers.indexOf(word) + 1)

function familySpotted(match: RegExpExecArray, count: number): Spotted {
  const share = childrenInFamily.findLast(({ children: its }) => its <= count)?.share ?? 1
  return { about: 'number of children', from: match.index, to: match.index + match[0].length, share, milder: [{ instead: '“brothers and sisters”, or nothing', share: 1 }] } // prettier-ignore
}

/**
 * Days and months of what happened to the family. Dates of laws, of publications and of the review itself are everyone's.
 * A reader matches one of them with what they know, so of days about one thing the narrowest counts.
 */
export const dateFacts = (small: string): readonly Spotted[] =>
  datesIn(small).flatMap((date) => {
    const sentence = sentenceAround(small, date)
    return date.year === null || notTheirs.test(sentence) ? [] : [dateSpotted(date, thingOf(sentence))]
  })

const notTheirs = /\b(?:act|regulations?|guidance|published|publication|review|panel|report|inspect\w*|census|statistics|working together|strategy|policy|court of appeal)\b/ // prettier-ignore

const sentenceAround = (small: string, { from, to }: WrittenDate): string =>
  `${
    small
      .slice(0, from)
      .split(/[.!?\n]/)
      .at(-1) ?? ''
  }${small.slice(from, to)}${small.slice(to).split(/[.!?\n]/)[0] ?? ''}`

function thingOf(sentence: string): string {
  if (/\b(?:born|birth)\b/.test(sentence)) return 'date of birth'
  return /\b(?:died|death|dead|killed)\b/.test(sentence) ? 'date of death' : 'date of what happened'
}

function dateSpotted({ from, to, day, year }: WrittenDate, about: string): Spotted {
  const inMonth: readonly Milder[] =
    day === null ? [] : [{ instead: 'the month and the year', share: shareOfYear.month }]
  return {
    about,
    from,
    to,
    share: day === null ? shareOfYear.month : shareOfYear.day,
    milder: [...inMonth, { instead: `the year, ${String(year)}, or nothing`, share: 1 }],
  }
}

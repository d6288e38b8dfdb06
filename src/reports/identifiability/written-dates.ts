/** A date as it is written in a text: its year may be missing, or given in two figures. */
export type WrittenDate = {
  readonly from: number
  readonly to: number
  readonly day: number | null
  readonly month: number
  readonly year: number | null
  /** Figures that can also be read month first: 03/04/2019. */
  readonly swaps: boolean
}

const monthNames = 'january february march april may june july august september october november december'.split(' ')
const monthWord = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)' // prettier-ignore
const units = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const ordinals = [
  ...units,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '),
  ...units.map((unit) => `twenty-${unit}`),
  'thirtieth',
  'thirty-first',
] // prettier-ignore
/** The longest first, so that "twenty-first" is not read as "first". */
const ordinalWord = `(?:${ordinals.toSorted((a, b) => b.length - a.length).join('|').replaceAll('-', '[ -]')})` // prettier-ignore
const dayPart = `(\\d{1,2}(?: ?(?:st|nd|rd|th))?|${ordinalWord})`

const dayFirst = new RegExp(`(?<![\\w])${dayPart}(?: day)?(?: of)?[ ,.\\n-]*${monthWord}\\b\\.?(?:[ ,\\n-]*('?\\d{4}|'?\\d{2})(?!\\d))?`, 'g') // prettier-ignore
const monthFirst = new RegExp(`(?<![\\w])${monthWord}\\.?[ \\n]+(?:the )?${dayPart}(?![\\w:])(?:[ ,\\n]+('?\\d{4}|'\\d{2})(?!\\d))?`, 'g') // prettier-ignore
const monthAndYear = new RegExp(`(?<![\\w])${monthWord}\\.?(?:,| of)?[ \\n]+(\\d{4})(?!\\d)`, 'g')
const inFigures = /(?<![\w/])(\d{1,4}) ?([/.\-\u2044 ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{1,2})(?![\w/])/g
const inEight = /(?<!\w)(\d{8})(?!\w)/g

/** Every date in a text of small letters, in any of the ways in which dates are written. They may overlap. */
export function datesIn(small: string): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  const add = (match: RegExpExecArray, day: number | null, month: number, year: number | null, swaps = false) => {
    if (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31)))
      found.push({ from: match.index, to: match.index + match[0].trimEnd().length, day, month, year, swaps })
  }
  if (/\d/.test(small)) {
    for (const match of small.matchAll(inFigures)) addFigures(match, add)
    for (const match of small.matchAll(inEight)) addEight(match, add)
    for (const match of small.matchAll(monthAndYear)) add(match, null, monthOf(match[1]), yearOf(match[2]))
  }
  if (!anyMonth.test(small)) return found
  for (const match of small.matchAll(dayFirst)) add(match, dayOf(match[1]), monthOf(match[2]), yearOf(match[3]))
  for (const match of small.matchAll(monthFirst)) add(match, dayOf(match[2]), monthOf(match[1]), yearOf(match[3]))
  return found
}

const anyMonth = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/

type Add = (match: RegExpExecArray, day: number | null, month: number, year: number | null, swaps?: boolean) => void

function addFigures(match: RegExpExecArray, add: Add): void {
  const [, first = '', separator, second = '', third = ''] = match
  if (first.length === 4) return add(match, Number(third), Number(second), Number(first))
  if (first.length > 2 || third.length === 1 || (separator === ' ' && third.length !== 4)) return
  const [day, month, year] = [Number(first), Number(second), Number(third)]
  const monthFirstOnly = month > 12
  add(match, monthFirstOnly ? month : day, monthFirstOnly ? day : month, year, day <= 12 && month <= 12)
}

function addEight(match: RegExpExecArray, add: Add): void {
  const figures = match[1] ?? ''
  const read = (from: number, to: number) => Number(figures.slice(from, to))
  if (plausible(read(0, 4))) add(match, read(6, 8), read(4, 6), read(0, 4))
  if (plausible(read(4, 8))) add(match, read(0, 2), read(2, 4), read(4, 8))
}

const plausible = (year: number): boolean => year >= 1880 && year <= 2100

const monthOf = (word = ''): number => monthNames.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1
const yearOf = (figures: string | undefined): number | null =>
  figures === undefined ? null : Number(figures.replace("'", ''))

function dayOf(word = ''): number {
  const figures = Number.parseInt(word, 10)
  return Number.isNaN(figures) ? ordinals.indexOf(word.replaceAll(' ', '-')) + 1 : figures
}

/** How a written date compares with a real one. */
export function likeness(written: WrittenDate, real: Temporal.PlainDate): 'the day' | 'without the year' | 'the month' | 'none' {
  const isYear = written.year !== null && (written.year > 99 ? written.year === real.year : written.year === real.year % 100)
  if (written.day === null) return isYear && written.month === real.month ? 'the month' : 'none'
  const asWritten = written.day === real.day && written.month === real.month
  const swapped = written.swaps && written.day === real.month && written.month === real.day
  if (!asWritten && !swapped) return 'none'
  if (written.year === null) return 'without the year'
  return isYear ? 'the day' : 'none'
} // prettier-ignore

/** "2019-03-14", "14 March 2019" or "14/03/2019", in UK order; undefined where the text is not one whole date. */
export function dateFrom(text: string): Temporal.PlainDate | undefined {
  const small = text.trim().toLowerCase()
  const written = datesIn(small).find(({ day, year, from, to }) => day !== null && (year ?? 0) > 99 && to - from >= small.length - 1) // prettier-ignore
  if (!written?.day || !written.year) return undefined
  const first = Temporal.PlainDate.from({ year: written.year, month: written.month, day: 1 })
  return written.day <= first.daysInMonth ? first.with({ day: written.day }) : undefined
}

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ') // prettier-ignore
const number = `(\\d{1,4}|${numberWords.toReversed().join('|')})`
const age = new RegExp(
  `(?:(aged?|age of|lived for|old of)[ \\n]+(?:only |just )?)?\\b${number}[ \\n-]+(day|week|month)s?(?:[ \\n]+and[ \\n]+${number}[ \\n-]+days?)?([ \\n-]+(?:old|of age|of life))?\\b`,
  'g',
)

export type WrittenAge = {
  readonly from: number
  readonly to: number
  readonly unit: 'day' | 'week' | 'month'
  readonly count: number
  /** Whole days, where they are written: "5 weeks and 2 days". */
  readonly days: number | null
}

/** Ages in days, weeks or months: "aged 37 days", "a five-week-old baby". */
export const agesIn = (small: string): readonly WrittenAge[] =>
  [...small.matchAll(age)].flatMap((match): WrittenAge[] => {
    const [, before, count = '', unit, more, after] = match
    if (!before && !after) return []
    const whole = numberFrom(count)
    const at = { from: match.index, to: match.index + match[0].length, count: whole }
    if (unit === 'day') return [{ ...at, unit, days: whole }]
    if (unit === 'week') return [{ ...at, unit, days: more === undefined ? null : whole * 7 + numberFrom(more) }]
    return [{ ...at, unit: 'month', days: null }]
  })

const numberFrom = (word: string): number => (/\d/.test(word) ? Number(word) : numberWords.indexOf(word))

/** "on her second birthday", "two days before the child's 4th birthday": an age that is a day. */
export const birthdaysIn = (small: string): readonly { readonly from: number; readonly to: number }[] =>
  [...small.matchAll(birthday)].map((match) => ({ from: match.index, to: match.index + match[0].length }))

const birthday = new RegExp(
  `\\b(?:on|before|after|of|until|to|since|by|around|following)[ \\n]+(?:his|her|their|the|[\\w']+'s?)(?:[ \\n]+[\\w']+)?[ \\n]+(?:\\d{1,3}(?:st|nd|rd|th)|${ordinalWord})[ \\n]+birthday\\b`,
  'g',
)

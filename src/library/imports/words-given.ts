import type { Nation } from '#statute'
import { kinds, type KindOfReview } from '../kinds.ts'

/** A value as people write it in lists: what it is, and what to look at where it is less than that. */
export type Understood<T> = { readonly value: T; readonly flag?: string }

const nations: Readonly<Record<string, Nation>> = {
  england: 'England',
  wales: 'Wales',
  cymru: 'Wales',
  scotland: 'Scotland',
  northernireland: 'NorthernIreland',
  ni: 'NorthernIreland',
}

/** Undefined where it is not one of the four. */
export const nationFrom = (text: string): Nation | undefined => nations[text.toLowerCase().replaceAll(/[^a-z]/g, '')]

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, ' ').trim() // prettier-ignore

const names = new Map<string, KindOfReview>()
for (const kind of kindsListed()) {
  names.set(bare(kind), kind)
  names.set(kinds[kind], kind)
}
names.set('safeguarding adult review', 'safeguarding adults review')
names.set('local child safeguarding practice review', 'child safeguarding practice review')
names.set('lcspr', 'child safeguarding practice review')

function kindsListed(): readonly KindOfReview[] {
  return Object.keys(kinds).filter((kind): kind is KindOfReview => Object.hasOwn(kinds, kind))
}

/** "SCR", "Serious Case Reviews", "serious case review (child)". */
export function kindFrom(text: string): Understood<KindOfReview> {
  if (text.trim() === '') return { value: 'kind not known' }
  const written = bare(text).replace(/\breviews\b/, 'review')
  const found = names.get(written) ?? names.get(written.replace(/ (?:child|children|adult|adults)$/, ''))
  return found
    ? { value: found }
    : { value: 'kind not known', flag: `Kind of review: “${text.trim()}” is none that Heed knows.` }
}

/** The kind that a text calls itself, where it names one; the longest name wins, since one can hold another. */
export function kindNamedIn(text: string): KindOfReview {
  const written = ` ${bare(text)} `
  const [longest] = [...names]
    .filter(([name]) => name.includes(' ') && written.includes(` ${name} `))
    .toSorted(([a], [b]) => b.length - a.length)
  return longest?.[1] ?? 'kind not known'
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] // prettier-ignore

/**
 * A day of publication: "2019-05-14", "14/05/2019", "14 May 2019". A month or a year alone is not a day, so it stays open and
 * is told; undefined for what is no date at all.
 */
export function dayFrom(text: string): Understood<Temporal.PlainDate | null> | undefined {
  const written = text.trim()
  if (written === '') return { value: null }
  const day = dayWritten(written.toLowerCase())
  if (day) return { value: day }
  const isPart = /^(?:(?:[a-z]{3,9}\.? )?[12]\d{3}|[12]\d{3}-(?:0[1-9]|1[0-2]))$/i.test(written)
  return isPart ? { value: null, flag: `Published: only “${written}” is told, without the day.` } : undefined
}

function dayWritten(text: string): Temporal.PlainDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:t.*)?$/.exec(text)
  if (iso) return realDay(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  if (figures) return realDay(figures[3], figures[2], figures[1])
  const words = /^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/.exec(text)
  const month = words ? months.findIndex((each) => each.startsWith(words[2] ?? '?')) + 1 : 0
  return words && month > 0 ? realDay(words[3], String(month), words[1]) : undefined
}

function realDay(year = '', month = '', day = ''): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

/** Every day that a text writes out in words: "14 May 2019". */
export const daysIn = (text: string): readonly Temporal.PlainDate[] =>
  [...text.matchAll(/\b\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9} [12]\d{3}\b/g)].flatMap(
    ([written]) => dayWritten(written.toLowerCase()) ?? [],
  )

/** "2016", "2014-2016", "2014/15": the years of what happened. */
export function yearsFrom(text: string): { readonly from: number; readonly to: number } | undefined {
  const found = /^([12]\d{3})(?:\s*[-–/]\s*([12]\d{3}|\d{2}))?$/.exec(text.trim())
  if (!found) return undefined
  const from = Number(found[1])
  const last = found[2] ?? String(from)
  const to = last.length === 2 ? Math.floor(from / 100) * 100 + Number(last) : Number(last)
  return to >= from ? { from, to } : undefined
}

export const addressFrom = (text: string): string | undefined => (/^https?:\/\/\S+$/i.test(text.trim()) ? text.trim().replace(/^https?/i, (scheme) => scheme.toLowerCase()) : undefined) // prettier-ignore

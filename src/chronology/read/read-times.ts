/** A time of day as written: `HH:MM`, or null where none is given or it cannot be read. */
export type TimeReading = { readonly time: string | null; readonly uncertain: boolean; readonly unreadable: boolean }

/** Ways of saying that the record gives no time, which is an answer and not a mistake. */
const notGiven =
  /^(-+|n\/?k|n\/?a|\?+|unknown|not (known|recorded|stated|given|specified|noted)|no time( given| recorded)?|nil|none|tbc)$/

/**
 * Reads a time as records have it: `10:30`, `10.30am`, `1030 hrs`, `10 pm`, `noon`. A leading or trailing "?" or a word
 * such as "approx" makes it uncertain; of a span of times the first counts.
 */
export function readTime(text: string): TimeReading {
  const tidy = tidied(text)
  const bare = tidy.replace(hedges, ' ').trim()
  const uncertain = bare !== tidy
  if (bare === '' || notGiven.test(tidy)) return { time: null, uncertain: false, unreadable: false }
  const time = clock(bare) ?? clock(bare.split(/\s*(?:-|–|\bto\b|\buntil\b)\s*/)[0] ?? '')
  return { time: time ?? null, uncertain, unreadable: time === undefined }
}

const hedges = /\?+|~|\b(approx(imately)?|about|around|circa|roughly|at|from|between|c)\b\.?/g

const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** `HH:MM` for a time of day written on its own; undefined for anything else. */
export function clock(text: string): string | undefined {
  const bare = text.replace(/([ap])\.?\s?m\.?/, '$1m').replace(/[.,]+$/, '')
  if (/^(12 ?)?(noon|midday)$/.test(bare)) return '12:00'
  if (/^(12 ?)?midnight$/.test(bare)) return '00:00'
  const [, hour, minute, , half] =
    /^(\d{1,2})[:.h;](\d{2})(:\d{2}(?:\.\d+)?)?z? ?(am|pm|hrs?|hours?|h)?$/.exec(bare) ?? []
  if (hour !== undefined) return timeOf(Number(hour), Number(minute), half)
  const [, whole, ofDay] = /^(\d{1,2}) ?(am|pm)$/.exec(bare) ?? []
  if (whole !== undefined) return timeOf(Number(whole), 0, ofDay)
  const [, hours, minutes] = /^(\d{2})(\d{2}) ?(?:hrs?|hours?|h)?$/.exec(bare) ?? []
  return hours === undefined ? undefined : timeOf(Number(hours), Number(minutes), undefined)
}

function timeOf(hour: number, minute: number, half: string | undefined): string | undefined {
  const inHalf = (half === 'am' || half === 'pm') && hour <= 12
  const hours = inHalf ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  if (hours > 23 || minute > 59 || (half === 'am' && hour > 12)) return undefined
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

import type { OfficeFile } from '#platform/files'

/** Days are counted from 1900, or from 1904 in workbooks begun on old Macintoshes. ECMA-376, 18.17.4.1. */
export type Epoch = 1900 | 1904

/** What a number's format makes of it: plain, or a date, a month, a year, a time. */
export type NumberFormat = 'number' | 'percentage' | 'date' | 'date and time' | 'month' | 'year' | 'time'

/** How each cell style shows a number, by the number that cells give as `s`. */
export async function readStyles(
  file: OfficeFile,
  part: string | undefined,
  epoch: Epoch,
): Promise<(style: string | undefined) => (value: string) => string> {
  const formats = part === undefined ? [] : await cellFormats(file, part)
  return (style) => showNumber(formats[Number(style ?? 0)] ?? 'number', epoch)
}

async function cellFormats(file: OfficeFile, part: string): Promise<readonly NumberFormat[]> {
  const codes = new Map<string, string>()
  const formats: NumberFormat[] = []
  let inCells = false
  await file.read(part, {
    open(name, attribute) {
      if (name === 'x:numFmt') codes.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '')
      if (name === 'x:cellXfs') inCells = true
      if (name !== 'x:xf' || !inCells) return
      const id = attribute('numFmtId') ?? '0'
      formats.push(builtIn(Number(id)) ?? formatOf(codes.get(id) ?? ''))
    },
    close(name) {
      if (name === 'x:cellXfs') inCells = false
    },
  })
  return formats
}

/** Formats that workbooks use without spelling them out. ECMA-376, 18.8.30. */
function builtIn(id: number): NumberFormat | undefined {
  if (id === 9 || id === 10) return 'percentage'
  if (id === 17) return 'month'
  if (id === 22) return 'date and time'
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58)
    return 'date'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time'
  return undefined
}

/** Reads a format code such as `[$-809]dd mmmm yyyy;@`. */
export function formatOf(code: string): NumberFormat {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase()
  if (/%/.test(bare)) return 'percentage'
  if (/general|0|#|\?/.test(bare.replace(/s[.,]0+/g, 's'))) return 'number'
  const hasTime = /h|s/.test(bare)
  if (/d/.test(bare)) return hasTime ? 'date and time' : 'date'
  if (/y/.test(bare)) return /m/.test(bare) ? 'month' : 'year'
  if (hasTime) return 'time'
  return /mmm/.test(bare) ? 'month' : 'number'
}

/** Words for a stored number under a format. A date keeps its time where it has one. */
export function showNumber(format: NumberFormat, epoch: Epoch): (value: string) => string {
  return (value) => {
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    if (format === 'percentage') return `${plainNumber(number * 100)}%`
    if (format === 'number' || number < 0 || number >= 2_958_466) return plainNumber(number)
    const { day, minutes } = momentOf(number, epoch)
    const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
    if (format === 'time' && number < 1) return time
    if (epoch === 1900 && Math.floor(number) === 60) return neverWas
    if (format === 'month') return day.toLocaleString('en-GB', { month: 'long', year: 'numeric' })
    if (format === 'year') return String(day.year)
    return `${two(day.day)}/${two(day.month)}/${String(day.year).padStart(4, '0')}${minutes === 0 ? '' : ` ${time}`}`
  }
}

/** Excel shows 15 digits, and 0.1 + 0.2 as 0.3. */
const plainNumber = (number: number): string => String(Number(number.toPrecision(15)))

const two = (number: number): string => String(number).padStart(2, '0')

/** As Excel shows the day that it believes in; a person must look at what is dated so. */
const neverWas = '29/02/1900'

/** Excel believes that 1900 was a leap year: its day 60 never was, and days before it are one further on. */
function momentOf(serial: number, epoch: Epoch): { day: Temporal.PlainDate; minutes: number } {
  const total = Math.round(serial * 1440)
  const days = Math.floor(total / 1440)
  const first = epoch === 1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30'
  return { day: Temporal.PlainDate.from(first).add({ days }), minutes: total % 1440 }
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** The ways in which a day is written in agencies' records. Empty where the text is not one whole date. */
export function dateForms(text: string): readonly string[] {
  const date = dateIn(text)
  if (!date) return []
  const { day, month, year } = date
  const name = months[month - 1] ?? ''
  const names = [name, name.slice(0, 3), ...(name === 'September' ? ['Sept'] : [])]
  return [...inWords(day, names, year), ...inFigures(day, month, year)]
}

const inWords = (day: number, names: readonly string[], year: number): readonly string[] =>
  names.flatMap((name) => [
    `${day} ${name} ${year}`,
    `${day}${ordinal(day)} ${name} ${year}`,
    `${day}${ordinal(day)} of ${name} ${year}`,
    `${pad(day)} ${name} ${year}`,
    `${day} ${name} ${pad(year % 100)}`,
    `${name} ${day}, ${year}`,
    `${name} ${day} ${year}`,
  ])

function inFigures(day: number, month: number, year: number): readonly string[] {
  const days = [...new Set([String(day), pad(day)])]
  const monthsInFigures = [...new Set([String(month), pad(month)])]
  const years = [String(year), pad(year % 100)]
  const all = ['/', '.', '-'].flatMap((between) =>
    days.flatMap((d) => monthsInFigures.flatMap((m) => years.map((y) => [d, m, y].join(between)))),
  )
  return [...all, `${year}-${pad(month)}-${pad(day)}`]
}

const pad = (number: number): string => String(number).padStart(2, '0')

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** "14 March 2019", "14/03/2019" or "2019-03-14", in UK order. */
function dateIn(text: string): { day: number; month: number; year: number } | undefined {
  const words = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?\s+(\d{4})$/.exec(text)
  if (words) return real(Number(words[1]), monthNumber(words[2] ?? ''), Number(words[3]))
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (figures) return real(Number(figures[1]), Number(figures[2]), Number(figures[3]))
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return iso ? real(Number(iso[3]), Number(iso[2]), Number(iso[1])) : undefined
}

const monthNumber = (word: string): number =>
  months.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase())) + 1

function real(day: number, month: number, year: number) {
  if (month < 1 || month > 12 || day < 1) return undefined
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day <= first.daysInMonth ? { day, month, year } : undefined
}

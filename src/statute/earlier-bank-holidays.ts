/**
 * Bank holidays of 2006 to 2011, which the published list does not hold, computed by the rules that give every ordinary
 * year since (Banking and Financial Dealings Act 1971; Christmas Day and Good Friday by common law). A test holds the rules
 * against the published years. 29 April 2011, the day of a royal wedding, is from memory.
 */

type Division = 'england-and-wales' | 'scotland' | 'northern-ireland'

export const firstYearByRule = 2006
export const lastYearByRule = 2011

export const earlierBankHolidays = (division: Division): readonly Temporal.PlainDate[] => [
  ...[2006, 2007, 2008, 2009, 2010, 2011].flatMap((year) => bankHolidaysByRule(division, year)),
  Temporal.PlainDate.from('2011-04-29'),
]

/** The bank holidays of an ordinary year. One on a weekend moves to the next weekday that is free. */
export function bankHolidaysByRule(division: Division, year: number): readonly Temporal.PlainDate[] {
  const easter = easterSunday(year)
  const goodFriday = easter.subtract({ days: 2 })
  const everywhere = [
    ...moved(year, [12, 25], [12, 26]),
    goodFriday,
    mondayOf(year, 5, 'first'),
    mondayOf(year, 5, 'last'),
  ]
  switch (division) {
    case 'england-and-wales':
      return [...everywhere, ...moved(year, [1, 1]), easter.add({ days: 1 }), mondayOf(year, 8, 'last')]
    case 'northern-ireland':
      return [
        ...everywhere,
        ...moved(year, [1, 1]),
        ...moved(year, [3, 17]),
        easter.add({ days: 1 }),
        ...moved(year, [7, 12]),
        mondayOf(year, 8, 'last'),
      ]
    case 'scotland':
      return [
        ...everywhere,
        ...moved(year, [1, 1], [1, 2]),
        mondayOf(year, 8, 'first'),
        // St Andrew's Day Bank Holiday (Scotland) Act 2007, from that year on.
        ...(year >= 2007 ? moved(year, [11, 30]) : []),
      ]
  }
}

type MonthDay = readonly [month: number, day: number]

/** Days that fall on a weekend go to the next weekdays that none of the others takes. */
function moved(year: number, ...days: readonly MonthDay[]): readonly Temporal.PlainDate[] {
  const own = days.map(([month, day]) => Temporal.PlainDate.from({ year, month, day }))
  const taken = own.filter(({ dayOfWeek }) => dayOfWeek <= 5)
  for (const weekend of own.filter(({ dayOfWeek }) => dayOfWeek > 5)) {
    let day = weekend
    while (day.dayOfWeek > 5 || taken.some((other) => other.equals(day))) day = day.add({ days: 1 })
    taken.push(day)
  }
  return taken
}

function mondayOf(year: number, month: number, which: 'first' | 'last'): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  if (which === 'first') return first.add({ days: (8 - first.dayOfWeek) % 7 })
  const last = first.with({ day: first.daysInMonth })
  return last.subtract({ days: last.dayOfWeek - 1 })
}

/** The Gregorian rule for Easter (Meeus, Jones and Butcher). */
function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const leaps = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leaps - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(count / 31), day: (count % 31) + 1 })
}

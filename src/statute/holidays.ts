import published from './bank-holidays.json' with { type: 'json' }

/** The part of the UK whose body owes the duty; its bank holidays count, wherever the child or adult is (reference, WD2). */
export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland'

/** The bank holidays of one division, and the days they are known for. */
export type Holidays = {
  readonly division: Division
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly days: ReadonlySet<string>
}

/**
 * Where the days come from; keep it beside every date computed from them, because a bank holiday can be proclaimed late
 * (19 September 2022, 8 May 2023, 15 June 2026) and open deadlines then have to be computed again.
 */
export const holidaysVersion = 'GOV.UK bank holidays as of 25 February 2026 (alphagov/frontend 609b0436)'

/** The bank holidays of a division, with the days a council or board keeps besides them (Scotland, WD7). */
export function holidaysOf(division: Division, localDays: readonly Temporal.PlainDate[] = []): Holidays {
  const days = published[division].events.map((event) => event.date)
  return {
    division,
    from: Temporal.PlainDate.from({ year: yearOf(days.at(0)), month: 1, day: 1 }),
    to: Temporal.PlainDate.from({ year: yearOf(days.at(-1)), month: 12, day: 31 }),
    days: new Set([...days, ...localDays.map(String)]),
  }
}

/** The bank holidays that every English and Welsh duty is counted with. */
export const englandAndWales = holidaysOf('england-and-wales')

function yearOf(day: string | undefined): number {
  return Number(day?.slice(0, 4))
}

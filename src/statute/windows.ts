import { lastGoLive } from './facts.ts'
import type { Boundary, Framework, Version } from './framework.ts'

/** The version in force on a day; its window is half-open, so on the day one version ends the next one applies. */
export function versionOn(
  framework: Framework,
  day: Temporal.PlainDate,
  goLive: Temporal.PlainDate = Temporal.PlainDate.from(lastGoLive),
): Version | null {
  return (
    framework.versions.find(
      ({ from, until }) =>
        Temporal.PlainDate.compare(boundary(from, goLive), day) <= 0 &&
        (until === null || Temporal.PlainDate.compare(day, boundary(until, goLive)) < 0),
    ) ?? null
  )
}

/** Law that is not in force begins after every day that can be asked about. */
export function boundary(day: Boundary, goLive: Temporal.PlainDate): Temporal.PlainDate {
  if (day === 'not commenced') return endOfTime
  return day === 'local go-live' ? goLive : Temporal.PlainDate.from(day)
}

const endOfTime = Temporal.PlainDate.from('9999-12-31')

/** On such a day it is not settled which of two neighbouring versions applied. */
export const isUnsure = ({ unsure = [] }: Version, day: Temporal.PlainDate) =>
  unsure.some(({ from, until }) => from <= day.toString() && day.toString() < until)

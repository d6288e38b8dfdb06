import type { Waiting } from '#access'

export type InOrder = {
  readonly late: readonly Waiting[]
  readonly soon: readonly Waiting[]
  readonly later: readonly Waiting[]
}

/** What is due within this many days is shown as soon. */
const soonDays = 7

/** What is late first, the latest of all on top; then what is due within a week; then the rest, dated before undated. */
export function inOrder(waiting: readonly Waiting[], today: Temporal.PlainDate): InOrder {
  const sorted = waiting.toSorted(byDueDate)
  const days = ({ dueOn }: Waiting): number => (dueOn ? today.until(dueOn).days : Infinity)
  return {
    late: sorted.filter((each) => days(each) < 0),
    soon: sorted.filter((each) => days(each) >= 0 && days(each) <= soonDays),
    later: sorted.filter((each) => days(each) > soonDays),
  }
}

function byDueDate(a: Waiting, b: Waiting): number {
  if (a.dueOn && b.dueOn) return Temporal.PlainDate.compare(a.dueOn, b.dueOn)
  if (a.dueOn) return -1
  return b.dueOn ? 1 : 0
}

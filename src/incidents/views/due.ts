import { daysLeft, html, showDate, tag, type Html } from '#ui'
import type { Deadline } from '../rules.ts'

/** Whether a time limit of a review is met is known where the review is. */
export const howItStands = ({ due, doneOn, ofReview }: Deadline, today: Temporal.PlainDate): Html =>
  ofReview ? html`Kept with the review` : dueInWords(due, doneOn, today)

/** A day by which something is due, and how it stands: done, late, or so many days left. */
export function dueInWords(
  due: Temporal.PlainDate | null,
  doneOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Html {
  if (doneOn)
    return tag({
      text: `Done on ${showDate(doneOn)}`,
      classes: due && Temporal.PlainDate.compare(doneOn, due) > 0 ? 'govuk-tag--orange' : 'govuk-tag--green',
    })
  if (!due) return html`No day set`
  return tag({ text: daysLeft(due, today), classes: toneOf(due, today) })
}

function toneOf(due: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(due, { largestUnit: 'day' }).days
  if (days < 0) return 'govuk-tag--red'
  return days <= 7 ? 'govuk-tag--orange' : 'govuk-tag--blue'
}

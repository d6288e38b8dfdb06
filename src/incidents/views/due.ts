import { daysLeft, html, showDate, showTime, tag, type Html } from '#ui'
import type { Deadline } from '../rules.ts'

/** A limit that the partnership set for itself says so, beside the day that follows from it. */
export const setHereInWords = ({ setHere }: Pick<Deadline, 'setHere'>): Html | false =>
  setHere !== null &&
  html`<br>The partnership’s own time limit, set on ${showTime(setHere.setAt)}: <span class="heed-as-written">${setHere.reasons}</span>`

/** Whether a time limit of a review is met is known where the review is. */
export const howItStands = ({ due, doneOn, ofReview }: Deadline, today: Temporal.PlainDate): Html =>
  ofReview ? html`Kept with the review` : dueInWords(due, doneOn, today)

/** A day by which something is due, and how it stands: done, late, or so many days left. */
export function dueInWords(
  due: Temporal.PlainDate | null,
  doneOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Html {
  if (doneOn) return html`${doneInWords(due, doneOn)}`
  if (!due) return html`No day set`
  return tag({ text: daysLeft(due, today), classes: toneOf(due, today) })
}

function toneOf(due: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(due, { largestUnit: 'day' }).days
  if (days < 0) return 'govuk-tag--red'
  return days <= 7 ? 'govuk-tag--orange' : 'govuk-tag--blue'
}

/** What was done late says by how much. */
function doneInWords(due: Temporal.PlainDate | null, doneOn: Temporal.PlainDate): string {
  const late = due !== null && Temporal.PlainDate.compare(doneOn, due) > 0
  return `Done on ${showDate(doneOn)}${late ? `, ${daysLeft(due, doneOn)}` : ''}`
}

export function ageInWords(age: number | null): string {
  if (age === null) return 'age not known'
  if (age === 0) return 'under 1 year old'
  return age === 1 ? '1 year old' : `${age} years old`
}

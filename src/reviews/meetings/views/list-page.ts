import { button, html, showDate, showHour, wideTable, tag, type Html, type Page } from '#ui'
import { reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import type { meetingsOf } from '../queries.ts'

type Listed = Awaited<ReturnType<typeof meetingsOf>>[number]

type Shown = {
  readonly review: Review
  readonly meetings: readonly Listed[]
  readonly today: Temporal.PlainDate
  readonly mayRun: boolean
}

export const meetingsPage = ({ review, meetings, today, mayRun }: Shown): Page =>
  reviewPage(review, {
    title: 'Meetings',
    wide: true,
    main: html`
      ${mayRun && button({ text: 'Call a meeting', href: `/reviews/${review.id}/meetings/new` })}
      ${
        meetings.length === 0
          ? html`<p class="govuk-body-l">No meeting has been called yet.</p>`
          : wideTable({
              caption: 'Meetings of the panel',
              captionClasses: 'govuk-visually-hidden',
              firstCellIsHeader: true,
              head: [{ text: 'Meeting' }, { text: 'When' }, { text: 'Where' }, { text: 'Minutes' }],
              rows: meetings.map((meeting) => [
                {
                  html: html`<a class="govuk-link" href="/reviews/${review.id}/meetings/${meeting.id}">${meeting.title}</a>`,
                },
                { text: `${showDate(meeting.heldOn)}, ${showHour(meeting.beginsAt)}` },
                { text: meeting.place },
                { html: minutesTag(meeting, today) },
              ]),
            })
      }`,
  })

function minutesTag(
  meeting: Pick<Listed, 'heldOn' | 'minutedAt' | 'minutesAgreedOn'>,
  today: Temporal.PlainDate,
): Html {
  if (meeting.minutesAgreedOn)
    return tag({ text: `Agreed ${showDate(meeting.minutesAgreedOn)}`, classes: 'govuk-tag--green' })
  if (meeting.minutedAt) return tag({ text: 'To be agreed', classes: 'govuk-tag--yellow' })
  const over = Temporal.PlainDate.compare(meeting.heldOn, today) < 0
  return over
    ? tag({ text: 'Missing', classes: 'govuk-tag--red' })
    : tag({ text: 'To come', classes: 'govuk-tag--blue' })
}

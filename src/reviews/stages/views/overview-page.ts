import {
  button,
  html,
  insetText,
  page,
  showDate,
  summaryList,
  tag,
  taskList,
  warningText,
  type Html,
  type Page,
  type Task,
} from '#ui'
import { identityOf } from '../../frame.ts'
import type { Review } from '../../review.ts'
import { inForce } from '../../terms/terms.ts'
import type { Overview } from '../overview.ts'
import type { Step } from '../next.ts'
import { timetablePicture, timetableTable } from './timetable-parts.ts'

/** The room in which everybody starts. */
export const overviewPage = (overview: Overview): Page =>
  page({
    title: overview.review.title,
    back: { href: '/reviews', text: 'Back to reviews' },
    wide: true,
    main: html`
      <h1 class="govuk-heading-xl govuk-!-margin-bottom-4">${overview.review.title}</h1>
      ${identityOf(overview.review)}
      ${overview.review.past ? pastReview(overview.review) : ownReview(overview)}`,
  })

const pastReview = (review: Review): Html =>
  html`${summaryList({
    rows: [
      { key: { text: 'Held by' }, value: { text: review.past?.board ?? '' } },
      { key: { text: 'Decided on in' }, value: { text: review.past?.year ?? '' } },
      { key: { text: 'Published' }, value: { text: review.publishedOn ? showDate(review.publishedOn) : 'Not known' } },
      {
        key: { text: 'On the site until' },
        value: { text: review.past?.onSiteUntil ? showDate(review.past.onSiteUntil) : 'Not known' },
      },
    ],
  })}
  ${insetText({ text: 'This review was held before Heed was used here. Only what is above is known of it; it has no rooms.' })}`

const ownReview = (overview: Overview): Html => html`
${overview.late && warningText({ text: 'A day set by the law has passed. Record why, and the new day.', iconFallbackText: 'Warning' })}
${overview.steps.length > 0 && next(overview.steps)}
${timetablePicture(overview)}
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">Rooms of the review</h2>
${taskList({ idPrefix: 'room', items: rooms(overview) })}
</div>
<div class="govuk-grid-column-one-third">
<h2 class="govuk-heading-m">Held under</h2>
${overview.bases.map(({ title }) => html`<p class="govuk-body">${title}</p>`)}
<p class="govuk-body">Decided ${overview.review.decidedOn && showDate(overview.review.decidedOn)}, commissioned ${overview.review.commissionedOn && showDate(overview.review.commissionedOn)}.</p>
<p class="govuk-body"><a class="govuk-link" href="/incidents/${overview.review.incident}">The incident</a></p>
</div>
</div>
${timetableTable(overview, 'with days')}
${overview.mayAppoint && !overview.review.closedOn && button({ text: 'Close the review', href: `/reviews/${overview.review.id}/closing`, classes: 'govuk-button--secondary' })}`

const next = (steps: readonly Step[]): Html => html`
<h2 class="govuk-heading-m">What is next</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">
${steps.map(({ text, href, dueOn }) => html`<li><a class="govuk-link" href="${href}">${text}</a>${dueOn && html` (was due ${showDate(dueOn)})`}</li>`)}
</ol>`

function rooms(overview: Overview): readonly (Task | false)[] {
  const { review, maySeeNames } = overview
  const room = (name: string, title: string, said: Html | string, hint: string): Task => ({
    title: { text: title },
    href: `/reviews/${review.id}/${name}`,
    hint: { text: hint },
    status: typeof said === 'string' ? { text: said } : { html: said },
  })
  return [
    room('terms', 'Terms of reference', termsStatus(overview), 'What the review asks, of what time, by which method'),
    room(
      'panel',
      'Panel and independence',
      panelStatus(overview),
      'Who leads and who sits on it; declarations of interest',
    ),
    room(
      'agencies',
      'Agencies and parallel processes',
      counted(overview.agencies, 'agency', 'agencies'),
      'Who takes part; police, inquest and other reviews',
    ),
    room(
      'timetable',
      'Timetable',
      overview.late ? tag({ text: 'Late', classes: 'govuk-tag--red' }) : '',
      'Every stage against the law; extensions and their reasons',
    ),
    room('meetings', 'Meetings', meetingsStatus(overview), 'Agendas, minutes, decisions and what members are to do'),
    room('chronology', 'Chronology', '', 'The agencies’ accounts, side by side'),
    room(
      'contributions',
      'What the family and practitioners said',
      counted(overview.contributions.length, 'contribution', 'contributions'),
      'In their words; findings cite them',
    ),
    maySeeNames &&
      room(
        'family',
        'Family',
        counted(overview.familyContacts, 'contact', 'contacts'),
        'Whom to contact, what was offered, what they wish',
      ),
    room('events', 'Learning events', counted(overview.learningEvents, 'event', 'events'), 'Hearing the practitioners'),
    maySeeNames &&
      room(
        'register',
        'Identity register',
        counted(overview.registered, 'entry', 'entries'),
        'Names that the report must not hold, and their pseudonyms',
      ),
    room(
      'report',
      'Report',
      overview.review.reportApprovedOn ? `Approved ${showDate(overview.review.reportApprovedOn)}` : '',
      'Findings, drafting and sign-off',
    ),
    room('actions', 'Recommendations and actions', '', 'What must change, who does it, what changed'),
  ]
}

function termsStatus({ terms, termsVersionDrafted }: Overview): Html | string {
  const agreedOn = inForce(terms)?.agreedOn
  if (!agreedOn) return tag({ text: termsVersionDrafted ? 'Draft' : 'Not drafted', classes: 'govuk-tag--yellow' })
  return `Agreed ${showDate(agreedOn)}`
}

const panelStatus = ({ unsignedLeads, panel }: Overview): Html | string =>
  unsignedLeads.length > 0
    ? tag({ text: 'Declaration missing', classes: 'govuk-tag--red' })
    : counted(panel.length, 'person', 'people')

function meetingsStatus({ nextMeeting, unminuted }: Overview): Html | string {
  if (unminuted > 0) return tag({ text: 'Minutes missing', classes: 'govuk-tag--yellow' })
  return nextMeeting ? `Next ${showDate(nextMeeting.heldOn)}` : 'None planned'
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? 'None yet' : `${count} ${count === 1 ? one : many}`

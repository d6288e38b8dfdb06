import { html, showShortDate, tag, taskList, type Html, type Task } from '#ui'
import { inForce } from '../../terms/terms.ts'
import type { Overview } from '../overview.ts'

/** The doors to every room of the review that are open to the reader, each with how it stands. */
export const roomsOf = (overview: Overview): Html => html`
${group('people', 'Who takes part', people(overview))}
${group('work', 'What is being found out', work(overview))}
${group('result', 'What comes of it', result(overview))}`

const group = (id: string, title: string, items: readonly (Task | false)[]): Html =>
  html`<h3 class="govuk-heading-s">${title}</h3>${taskList({ idPrefix: id, items })}`

const people = (overview: Overview): readonly (Task | false)[] => [
  room(
    overview,
    'panel',
    'Panel and independence',
    panelStatus(overview),
    'Who leads and who sits on it; declarations of interest',
  ),
  room(
    overview,
    'agencies',
    'Agencies and parallel processes',
    counted(overview.agencies, 'agency', 'agencies'),
    'Who takes part; police, inquest and other reviews',
  ),
  overview.maySeeNames &&
    room(
      overview,
      'family',
      'Family',
      counted(overview.familyContacts, 'contact', 'contacts'),
      'Whom to contact, what was offered, what they wish',
    ),
  room(
    overview,
    'meetings',
    'Meetings',
    meetingsStatus(overview),
    'Agendas, minutes, decisions and what members are to do',
  ),
]

const work = (overview: Overview): readonly (Task | false)[] => [
  room(
    overview,
    'terms',
    'Terms of reference',
    termsStatus(overview),
    'What the review asks, of what time, by which method',
  ),
  room(
    overview,
    'timetable',
    'Timetable',
    overview.late ? tag({ text: 'Late', classes: 'govuk-tag--red' }) : '',
    'Every stage against the law; extensions and their reasons',
  ),
  room(
    overview,
    'requests',
    'Requests to agencies',
    overview.asked === 0 ? 'None yet' : `${overview.returned} of ${overview.asked} signed off`,
    'What was asked, under which power, and what came back',
  ),
  room(overview, 'chronology', 'Chronology', '', 'The agencies’ accounts, side by side'),
  room(
    overview,
    'events',
    'Learning events',
    counted(overview.learningEvents, 'event', 'events'),
    'Hearing the practitioners',
  ),
  room(
    overview,
    'contributions',
    'What the family and practitioners said',
    counted(overview.contributions.length, 'contribution', 'contributions'),
    'In their words; findings cite them',
  ),
  overview.maySeeNames &&
    room(
      overview,
      'register',
      'Identity register',
      counted(overview.registered, 'entry', 'entries'),
      'Names that the report must not hold, and their pseudonyms',
    ),
]

const result = (overview: Overview): readonly (Task | false)[] => [
  room(
    overview,
    'report',
    'Report',
    overview.review.reportApprovedOn ? `Approved ${showShortDate(overview.review.reportApprovedOn)}` : '',
    'Findings, drafting and sign-off',
  ),
  room(overview, 'recommendations', 'Recommendations and actions', '', 'What must change, who does it, what changed'),
  overview.maySeeNames &&
    room(overview, 'briefing', 'Briefing', '', 'What practitioners are told of it, and what they did with it'),
]

const room = ({ review }: Overview, name: string, title: string, said: Html | string, hint: string): Task => ({
  title: { text: title },
  href: `/reviews/${review.id}/${name}`,
  hint: { text: hint },
  status: typeof said === 'string' ? { text: said } : { html: said },
})

function termsStatus({ terms, termsVersionDrafted }: Overview): Html | string {
  const agreedOn = inForce(terms)?.agreedOn
  if (!agreedOn) return tag({ text: termsVersionDrafted ? 'Draft' : 'Not drafted', classes: 'govuk-tag--yellow' })
  return `Agreed ${showShortDate(agreedOn)}`
}

const panelStatus = ({ unsignedLeads, panel }: Overview): Html | string =>
  unsignedLeads.length > 0
    ? tag({ text: 'Declaration missing', classes: 'govuk-tag--red' })
    : counted(panel.length, 'person', 'people')

function meetingsStatus({ nextMeeting, unminuted }: Overview): Html | string {
  if (unminuted > 0) return tag({ text: 'Minutes missing', classes: 'govuk-tag--yellow' })
  return nextMeeting ? `Next ${showShortDate(nextMeeting.heldOn)}` : 'None planned'
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? 'None yet' : `${count} ${count === 1 ? one : many}`

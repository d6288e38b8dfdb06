import {
  button,
  details,
  form,
  html,
  insetText,
  page,
  showDate,
  showRange,
  showTime,
  summaryList,
  taskList,
  timeline,
  type Happening,
  type Html,
  type Page,
  type PageError,
  type SummaryRow,
  type Task,
} from '#ui'
import { byAgreement } from '../powers.ts'
import type { WrittenPart } from '../read.ts'
import type { RequestShown } from '../request-shown.ts'
import { stageOf } from '../rules.ts'
import { dueInWords, stageTags } from './stage-tag.ts'
import { asksInWords, paragraphs, withBreaks } from './words.ts'

/** One request: what is asked, by when and why the law lets us; the answer, for whom it is; what happened. */
export const requestPage = (
  shown: RequestShown,
  today: Temporal.PlainDate,
  errors: readonly PageError[] = [],
): Page => {
  const { request } = shown
  return page({
    title: shown.ofAgency ? `Answer for ${request.agencyName}` : `Request to ${request.agencyName}`,
    caption: request.reference,
    back: shown.ofAgency ? { href: '/', text: 'Back to your work' } : { href: listOf(shown), text: 'Back to requests' },
    errors,
    main: html`
      ${notice(shown)}
      ${whatIsAsked(shown, today)}
      ${shown.mayAnswer && toWrite(shown)}
      ${shown.maySignOff && button({ text: 'Read and sign off', href: `/requests/${request.id}/sign-off` })}
      ${shown.mayManage && managing(shown)}
      ${!shown.mayAnswer && shown.parts && answer(shown.parts, shown)}
      ${!shown.parts && html`<p class="govuk-body">The answer can be read here once the agency has signed it off.</p>`}
      ${shown.ofAgency && request.reviewId && html`<p class="govuk-body"><a class="govuk-link" href="/requests/${request.id}/accuracy">Parts of the draft report to check</a></p>`}
      <h2 class="govuk-heading-m">What happened</h2>
      ${timeline({ items: happenings(shown), headingLevel: 3 })}`,
  })
}

const listOf = ({ request }: RequestShown): string =>
  request.reviewId ? `/reviews/${request.reviewId}/requests` : `/incidents/${request.incidentId}/requests`

function notice({ request, submissions, ofAgency }: RequestShown): Html | false {
  const last = submissions.at(-1)
  if (stageOf(request) === 'withdrawn')
    return insetText({ text: `This request was withdrawn. Nothing more is asked. ${request.withdrawnBecause ?? ''}` })
  if (stageOf(request) === 'sent back' && last?.sentBackBecause)
    return insetText({
      html: html`<p class="govuk-body govuk-!-font-weight-bold">Sent back to be put right</p>${paragraphs(last.sentBackBecause)}`,
    })
  return (
    ofAgency &&
    stageOf(request) === 'returned' &&
    insetText({
      text: 'The answer waits for the signatory to sign it off. Until then nobody outside your agency sees it.',
    })
  )
}

const whatIsAsked = (shown: RequestShown, today: Temporal.PlainDate): Html => {
  const { request, about, powers } = shown
  const rows: (SummaryRow | false)[] = [
    { key: { text: 'Asked for' }, value: { text: asksInWords(request.asks) } },
    about !== undefined && { key: { text: 'About' }, value: { html: withBreaks(about) } },
    request.periodFrom !== null &&
      request.periodTo !== null && {
        key: { text: 'Chronology covers' },
        value: { text: showRange(request.periodFrom, request.periodTo) },
      },
    { key: { text: 'Due' }, value: { html: due(shown, today) } },
    { key: { text: 'Where it stands' }, value: { html: stageTags(request, today) } },
    {
      key: { text: 'Legal power' },
      value: { text: powers.length > 0 ? sentence(powers.map(({ name }) => name).join(' and ')) : byAgreement },
    },
    { key: { text: 'Writes' }, value: { text: namesOf(shown, 'agency-author') } },
    { key: { text: 'Signs off' }, value: { text: namesOf(shown, 'agency-signatory') } },
  ]
  return html`
    ${summaryList({ rows })}
    <p class="govuk-body"><a class="govuk-link" href="/requests/${request.id}/letter">Letter of request</a></p>`
}

const due = ({ request }: RequestShown, today: Temporal.PlainDate): Html =>
  html`${dueInWords(request, today)}${!request.dueOn.equals(request.firstDueOn) && html`<br>First due ${showDate(request.firstDueOn)}`}`

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const namesOf = ({ people }: RequestShown, role: string): string =>
  people
    .filter((person) => person.role === role)
    .map(({ name }) => name)
    .join(', ') || 'Nobody'

/** The author's list of what is to be written, and the way out of it. */
const toWrite = ({ request, parts = [], missing }: RequestShown): Html => html`
  <h2 class="govuk-heading-m" id="answer">Your answer</h2>
  <p class="govuk-body">Nobody outside your agency sees any of it before it is signed off.</p>
  ${taskList({
    idPrefix: 'part',
    items: [
      request.asks.includes('chronology') && {
        title: { text: 'Chronology' },
        href: `/requests/${request.id}/chronology`,
        status: request.chronologyReadyAt
          ? { text: `${request.chronologyEntries ?? 0} entries accepted` }
          : { tag: { text: 'To do', classes: 'govuk-tag--blue' } },
      },
      ...parts.map((part) => taskOf(request.id, part)),
    ],
  })}
  ${
    missing.length > 0
      ? html`<p class="govuk-body">${missing.length === 1 ? 'One thing is' : `${missing.length} things are`} still to be done before it can be put forward.</p>`
      : html`<p class="govuk-body">Everything asked for is there.</p>`
  }
  ${form(
    `/requests/${request.id}/submission`,
    button({
      text: 'Put forward for sign-off',
      preventDoubleClick: true,
      ...(missing.length > 0 && { classes: 'govuk-button--secondary' }),
    }),
  )}`

const taskOf = (request: string, part: WrittenPart): Task => ({
  title: { text: part.title },
  href: `/requests/${request}/questions/${part.id}`,
  status: part.text.trim() === '' ? { tag: { text: 'To write', classes: 'govuk-tag--blue' } } : { text: 'Written' },
})

const answer = (parts: readonly WrittenPart[], { request, names, mayReadChronology }: RequestShown): Html => html`
  <h2 class="govuk-heading-l" id="answer">The answer</h2>
  ${
    request.signedOffAt &&
    html`<p class="govuk-body">Signed off ${showTime(request.signedOffAt)} by ${request.signedOffBy && names.get(request.signedOffBy)}, ${request.signedAs}.</p>
    ${details({ summaryText: 'What was signed', text: request.statement ?? '' })}`
  }
  ${
    mayReadChronology &&
    html`<p class="govuk-body"><a class="govuk-link" href="/requests/${request.id}/chronology">Chronology</a>${request.chronologyEntries !== null && `: ${request.chronologyEntries} entries`}</p>`
  }
  ${answerParts(parts)}`

/** What was written, question by question. */
export const answerParts = (parts: readonly WrittenPart[]): Html =>
  html`${parts.map(
    ({ id, title, text }) => html`
      <h3 class="govuk-heading-m" id="part-${id}">${title}</h3>
      ${text.trim() === '' ? html`<p class="govuk-body">Nothing is written yet.</p>` : paragraphs(text)}`,
  )}`

const managing = ({ request }: RequestShown): Html => {
  const stage = stageOf(request)
  const links = [
    stage !== 'signed off' && { href: 'extension', text: 'Give more time' },
    { href: 'people', text: 'Change who writes or signs' },
    stage === 'signed off' && { href: 'return', text: 'Send back to be put right' },
    { href: 'withdrawal', text: 'Withdraw the request' },
  ].filter((link) => link !== false)
  return html`
    <h2 class="govuk-heading-m">What you can do</h2>
    <ul class="govuk-list">${links.map(({ href, text }) => html`<li><a class="govuk-link" href="/requests/${request.id}/${href}">${text}</a></li>`)}</ul>`
}

/** Everything that happened, the latest first. */
function happenings(shown: RequestShown): readonly Happening[] {
  const { request, submissions, extensions, names } = shown
  const by = (person: string | null): { by?: string } => {
    const name = person === null ? undefined : names.get(person)
    return name === undefined ? {} : { by: name }
  }
  const all: (Happening | false | null)[] = [
    { title: 'Asked', at: request.askedAt, ...by(request.askedBy) },
    request.openedAt && { title: 'Opened', at: request.openedAt, ...by(request.openedBy) },
    request.chronologyReadyAt && {
      title: 'Chronology complete',
      at: request.chronologyReadyAt,
      ...by(request.chronologyReadyBy),
    },
    ...extensions.map((each) => ({
      title: `More time: due ${showDate(each.dueOn)}`,
      at: each.extendedAt,
      body: paragraphs(each.reasons),
      ...by(each.extendedBy),
    })),
    ...submissions.flatMap((each): (Happening | null)[] => [
      { title: 'Put forward for sign-off', at: each.submittedAt, ...by(each.submittedBy) },
      each.signedOffAt && {
        title: 'Signed off',
        at: each.signedOffAt,
        body: html`<p class="govuk-body">As ${each.signedAs}</p>`,
        ...by(each.signedOffBy),
      },
      each.sentBackAt && {
        title: 'Sent back to be put right',
        at: each.sentBackAt,
        body: each.sentBackBecause ? paragraphs(each.sentBackBecause) : undefined,
        ...by(each.sentBackBy),
      },
    ]),
    request.withdrawnAt && {
      title: 'Withdrawn',
      at: request.withdrawnAt,
      body: paragraphs(request.withdrawnBecause ?? ''),
      ...by(request.withdrawnBy),
    },
  ]
  return all.filter((each): each is Happening => Boolean(each)).toSorted(latestFirst)
}

const latestFirst = (a: Happening, b: Happening): number =>
  a.at instanceof Temporal.Instant && b.at instanceof Temporal.Instant ? Temporal.Instant.compare(b.at, a.at) : 0

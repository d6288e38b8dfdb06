import {
  button,
  details,
  form,
  html,
  page,
  showTime,
  showDate,
  summaryList,
  tag,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import type { reportRequests } from '#library'
import { answerForm } from '../forms.ts'

type Request = Awaited<ReturnType<typeof reportRequests>>[number]

type Shown = {
  readonly requests: readonly Request[]
  /** The one that was answered just now and came back with errors. */
  readonly answering: string | undefined
  readonly state: FormState
}

export const requestsPage = ({ requests, answering, state }: Shown): Page => {
  const open = requests.filter(({ answeredOn }) => answeredOn === null)
  const answered = requests.filter(({ answeredOn }) => answeredOn !== null)
  return page({
    title: 'Requests for reports',
    errors: answerForm.errors(state),
    main: html`
      <p class="govuk-body">A report that has left the public site is given on request, with no end. Send it from your own e-mail, then say so here. Who asked is forgotten six months after the answer.</p>
      ${open.length === 0 && html`<p class="govuk-body-l">Nobody waits for an answer.</p>`}
      ${open.map((request) => asked(request, request.id === answering ? state : answerForm.blank()))}
      ${answered.length > 0 && html`<h2 class="govuk-heading-m">Answered</h2>${answered.map(gave)}`}`,
  })
}

const asked = (request: Request, state: FormState): Html => html`
  <section aria-labelledby="request-${request.id}">
    <h2 class="govuk-heading-m" id="request-${request.id}">${request.title}</h2>
    ${summaryList({
      rows: [
        { key: { text: 'Asked' }, value: { text: showTime(request.askedAt) } },
        { key: { text: 'By' }, value: { text: [request.name, request.organisation].filter((part) => part !== '').join(', ') } },
        { key: { text: 'E-mail' }, value: { html: html`<a class="govuk-link" href="mailto:${request.email}">${request.email}</a>` } },
        { key: { text: 'What for' }, value: { text: request.purpose } },
      ],
    })}
    ${details({
      summaryText: 'Answer',
      open: Object.keys(state.errors).length > 0,
      html: form(`/report-requests`, html`<input type="hidden" name="request" value="${request.id}">${answerForm.showAll(state)}${button({ text: 'Record the answer' })}`),
    })}
  </section>` // prettier-ignore

const gave = ({ title, name, answeredOn, sent, answer }: Request): Html => html`
  <p class="govuk-body">
    ${tag({ text: sent ? 'Sent' : 'Refused', classes: sent ? 'govuk-tag--green' : 'govuk-tag--grey' })}
    ${title}, to ${name}${answeredOn && html`, ${showDate(answeredOn)}`}. ${answer}
  </p>`

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
import type { feedbackToRead, reportRequests, Took } from '#library'
import { answerForm } from '../forms.ts'

type Request = Awaited<ReturnType<typeof reportRequests>>[number]

type Feedback = Awaited<ReturnType<typeof feedbackToRead>>[number]

type Shown = {
  readonly requests: readonly Request[]
  readonly took: Took
  readonly feedback: readonly Feedback[]
  /** The one that was answered just now and came back with errors. */
  readonly answering: string | undefined
  readonly state: FormState
}

export const requestsPage = ({ requests, took, feedback, answering, state }: Shown): Page => {
  const open = requests.filter(({ answeredOn }) => answeredOn === null)
  const answered = requests.filter(({ answeredOn }) => answeredOn !== null)
  return page({
    title: 'Requests for reports',
    errors: answerForm.errors(state),
    main: html`
      <p class="govuk-body">A report that has left the public site is given on request, with no end. Whoever asked was told that it arrived. When you answer, they are sent a link to your answer and, if you give it, to the report; the link works for 14 days. Who asked is forgotten six months after the answer.</p>
      ${tookInWords(took)}
      ${open.length === 0 && html`<p class="govuk-body-l">Nobody waits for an answer.</p>`}
      ${open.map((request) => asked(request, request.id === answering ? state : answerForm.blank()))}
      ${feedback.length > 0 && html`<h2 class="govuk-heading-m">What readers told us</h2>${feedback.map(told)}`}
      ${answered.length > 0 && html`<h2 class="govuk-heading-m">Answered</h2>${answered.map(gave)}`}`,
  })
}

/** How long it took, so that a queue that grows is seen. */
const tookInWords = ({ answered, given, halfWithin, longest }: Took): Html | false =>
  answered > 0 &&
  html`<p class="govuk-body">${answered === 1 ? '1 request' : `${answered} requests`} answered so far, ${given} with the report. Half within ${halfWithin === 1 ? '1 day' : `${halfWithin} days`}, the longest took ${longest === 1 ? '1 day' : `${longest} days`}.</p>`

const told = ({ id, page: about, toldAt, text, email }: Feedback): Html => html`
  <div class="heed-message">
    <p class="govuk-body">${text}</p>
    <p class="govuk-body-s">${showTime(toldAt)}${about !== '' && html`, about <a class="govuk-link" href="/library/${about}">${about}</a>`}${email !== '' && html`, from <a class="govuk-link" href="mailto:${email}">${email}</a>`}</p>
    ${form('/report-requests/feedback', html`<input type="hidden" name="feedback" value="${id}">${button({ text: 'I have dealt with it', classes: 'govuk-button--secondary' })}`)}
  </div>`

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

import type { Review } from '#reviews'
import { button, details, form, html, showDate, showTime, tag, type FormState, type Html, type Page } from '#ui'
import { roomPage } from '../../views/frame.ts'
import { unresolvedIn, type AccuracyCheck, type Point } from '../check.ts'
import { resolveForm, type sendForm } from '../forms.ts'
import { extractShown, pointShown } from './text-shown.ts'

type Shown = {
  readonly review: Review
  readonly checks: readonly AccuracyCheck[]
  /** For whoever drafts: the form to send part of the draft, and the way to answer points. */
  readonly sending: Sending | undefined
  /** A point whose answer could not be taken, with what was entered. */
  readonly resolving?: { readonly point: string; readonly state: FormState }
}

type Sending = {
  readonly asked: ReturnType<typeof sendForm>
  readonly state: FormState
  /** Why nothing can be sent yet; null where it can. */
  readonly cannotSend: string | null
}

/** What agencies were asked to check, what they said, and how each point was answered. */
export const roundsPage = (shown: Shown): Page => {
  const { review, checks, sending, resolving } = shown
  const unresolved = unresolvedIn(checks)
  return roomPage(review, 'accuracy', {
    title: 'Factual accuracy',
    errors: [
      ...(sending ? sending.asked.errors(sending.state) : []),
      ...(resolving ? resolveForm.errors(resolving.state) : []),
    ],
    main: html`
      <p class="govuk-body">Each agency reads the parts of the draft that are about its work and says what is not right, point by point. Every point is answered with a reason before the report can be approved.</p>
      ${unresolved > 0 && html`<p class="govuk-body"><strong>${unresolved === 1 ? '1 point waits' : `${unresolved} points wait`} for an answer.</strong></p>`}
      ${checks.map((check) => checkShown(check, shown))}
      ${sending && sendingForm(review, sending)}`,
  })
}

const checkShown = (check: AccuracyCheck, shown: Shown): Html => html`
  <section class="govuk-!-margin-bottom-8" aria-labelledby="check-${check.id}">
    <h2 class="govuk-heading-m" id="check-${check.id}">${check.agencyName}, round ${check.round}</h2>
    <p class="govuk-body">${stands(check)}</p>
    ${details({ summaryText: 'What they were shown', html: html`${check.extracts.map(extractShown)}` })}
    ${check.answeredAt !== null && check.points.map((point) => pointShown(check, point, answerFor(point, shown)))}
  </section>`

/** Until the answer is sent, its points are the agency's own. */
const stands = ({ answeredAt, answerBy, sentAt, points }: AccuracyCheck): Html =>
  answeredAt === null
    ? html`${tag({ text: 'Waiting', classes: 'govuk-tag--yellow' })} Sent on ${showTime(sentAt)}. Their answer is needed by ${showDate(answerBy)}.`
    : html`${tag({ text: 'Answered', classes: 'govuk-tag--green' })} On ${showTime(answeredAt)}: ${points.length === 0 ? 'the facts are right.' : points.length === 1 ? '1 point.' : `${points.length} points.`}`

const answerFor = (point: Point, { review, sending, resolving }: Shown): Html | false =>
  sending !== undefined &&
  point.resolvedAt === null &&
  form(
    `/reviews/${review.id}/accuracy/${point.id}`,
    html`${resolveForm.showAll(resolving?.point === point.id ? resolving.state : resolveForm.blank())}${button({ text: 'Answer this point' })}`,
  )

const sendingForm = (review: Review, { asked, state, cannotSend }: Sending): Html => html`
  <h2 class="govuk-heading-m">Send part of the draft to agencies</h2>
  ${
    cannotSend === null
      ? form(`/reviews/${review.id}/accuracy`, html`${asked.showAll(state)}${button({ text: 'Send for checking' })}`)
      : html`<p class="govuk-body">${cannotSend}</p>`
  }`

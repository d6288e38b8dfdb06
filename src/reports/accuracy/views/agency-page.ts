import type { RequestId } from '#access'
import {
  button,
  form,
  html,
  insetText,
  page,
  showDate,
  showTime,
  taskList,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import type { AccuracyCheck, Point } from '../check.ts'
import type { pointForm } from '../forms.ts'
import { extractShown, pointShown } from './text-shown.ts'

type Shown = {
  readonly check: AccuracyCheck
  readonly asked: ReturnType<typeof pointForm>
  readonly state: FormState
  readonly mayAnswer: boolean
}

/** What an agency is shown of the draft, and what it says of it, point by point. */
export const agencyCheckPage = ({ check, asked, state, mayAnswer }: Shown): Page => {
  const here = `/requests/${check.requestId}/accuracy/${check.id}`
  const open = mayAnswer && check.answeredAt === null
  return page({
    title: 'Is this part of the draft right?',
    caption: check.agencyName,
    back: { href: `/requests/${check.requestId}`, text: 'Back to the request' },
    errors: asked.errors(state),
    main: html`
      ${standing(check)}
      <p class="govuk-body">This is a draft and is not public. Check facts: what happened, when, who did what, what the law or your guidance said at the time. Do not pass it on.</p>
      ${check.extracts.map(extractShown)}
      <h2 class="govuk-heading-m">Your points</h2>
      ${check.points.length === 0 && html`<p class="govuk-body">No point has been raised.</p>`}
      ${check.points.map((point) => pointShown(check, point, open && takeBack(here, point)))}
      ${open && answering(here, check, asked, state)}`,
  })
}

/** Every part of the draft that the agency was ever shown. */
export const agencyChecksPage = (request: RequestId, checks: readonly AccuracyCheck[]): Page =>
  page({
    title: 'Parts of the draft report to check',
    back: { href: `/requests/${request}`, text: 'Back to the request' },
    main:
      checks.length === 0
        ? html`<p class="govuk-body">Nothing has been sent to your agency yet. When the report is drafted, you are asked here whether its facts are right.</p>`
        : taskList({
            items: checks.map(({ id, round, extracts, answeredAt, points }) => ({
              title: { text: `Round ${round}: ${extracts.map(({ heading }) => heading).join(', ')}` },
              href: `/requests/${request}/accuracy/${id}`,
              status: { text: answeredAt === null ? 'To be answered' : repliesTo(points) },
            })),
          }),
  })

const repliesTo = (points: AccuracyCheck['points']): string => {
  if (points.length === 0) return 'The facts are right'
  const answered = points.filter(({ resolvedAt }) => resolvedAt !== null).length
  return `${answered} of ${points.length} ${points.length === 1 ? 'point' : 'points'} answered`
}

const standing = ({ answerBy, answeredAt, points }: AccuracyCheck): Html => {
  if (answeredAt === null) return insetText({ text: `Your answer is needed by ${showDate(answerBy)}.` })
  const waiting = points.filter(({ resolvedAt }) => resolvedAt === null).length
  const replies =
    points.length === 0 ? '' : waiting > 0 ? ' The review answers each point here.' : ' Every point is answered below.'
  return insetText({ text: `Your agency’s answer was sent on ${showTime(answeredAt)}.${replies}` })
}

const takeBack = (here: string, { id }: Point): Html =>
  form(
    `${here}/taken-back`,
    html`<input type="hidden" name="point" value="${id}">${button({ text: 'Take this point back', classes: 'govuk-button--secondary' })}`,
  )

const answering = (here: string, { points }: AccuracyCheck, asked: Shown['asked'], state: FormState): Html => html`
  <h2 class="govuk-heading-m">Something is not right</h2>
  ${form(`${here}/points`, html`${asked.showAll(state)}${button({ text: 'Add this point', classes: 'govuk-button--secondary' })}`)}
  <h2 class="govuk-heading-m">When you have read it all</h2>
  <p class="govuk-body">${points.length === 0 ? 'You have raised no point: this says that the facts are right.' : 'Your points are sent together. After that they stand as they are.'}</p>
  ${form(`${here}/answer`, button({ text: points.length === 0 ? 'The facts are right' : 'Send our answer' }))}`

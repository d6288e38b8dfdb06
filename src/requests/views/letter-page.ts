import { html, page, showDate, showRange, type Html, type Page } from '#ui'
import { byAgreement, type Power } from '../powers.ts'
import type { WrittenPart } from '../read.ts'
import type { RequestShown } from '../request-shown.ts'
import { asksInWords, withBreaks } from './words.ts'

type Shown = {
  readonly shown: RequestShown
  readonly questions: readonly Question[]
  readonly partnershipName: string
  readonly address: string
}

/** The letter of request, to be printed or read: what is asked, under which power, by when. */
export const letterPage = ({ shown, questions, partnershipName, address }: Shown): Page => {
  const { request, about, names } = shown
  const askedOn = request.askedAt.toZonedDateTimeISO('Europe/London').toPlainDate()
  return page({
    title: 'Request for information',
    caption: partnershipName,
    back: { href: `/requests/${request.id}`, text: 'Back to the request' },
    main: html`
      <div class="heed-paper">
      <p class="govuk-body">${showDate(askedOn)}<br>To ${request.agencyName}<br>Our reference ${request.reference}</p>
      ${about !== undefined && html`<h2 class="govuk-heading-m">Whom it is about</h2><p class="govuk-body">${withBreaks(about)}</p>`}
      <h2 class="govuk-heading-m">What we ask for</h2>
      <p class="govuk-body">${asksInWords(request.asks)}${request.periodFrom && request.periodTo && `. The chronology covers ${showRange(request.periodFrom, request.periodTo)}`}.</p>
      ${questions.length > 0 && html`<ol class="govuk-list govuk-list--number">${questions.map((question, index) => asked(question, questions[index - 1]))}</ol>`}
      <h2 class="govuk-heading-m">By when</h2>
      <p class="govuk-body">By the end of ${showDate(request.dueOn)}.${!request.dueOn.equals(request.firstDueOn) && ` First due ${showDate(request.firstDueOn)}.`} If you cannot keep this date, tell the business manager before it passes.</p>
      <h2 class="govuk-heading-m">Under which power</h2>
      ${shown.powers.length === 0 ? html`<p class="govuk-body">${byAgreement}</p>` : shown.powers.map(power)}
      <h2 class="govuk-heading-m">How to answer</h2>
      <p class="govuk-body">Sign in at ${address}. Your author writes the answer there and your signatory signs it off for the agency. Until it is signed off nobody outside your agency can read it; other agencies cannot read it before the panel does. Please do not answer by e-mail or post.</p>
      <p class="govuk-body">A review is held to learn and to prevent harm. It does not hold anyone to account and decides no one’s blame.</p>
      <p class="govuk-body">${names.get(request.askedBy) ?? 'Business manager'}<br>for ${partnershipName}</p>
      </div>`,
  })
}

type Question = Pick<WrittenPart, 'part' | 'title' | 'help'>

/** The help that several questions share is said once. */
const asked = ({ title, help }: Question, before: Question | undefined): Html =>
  html`<li><strong>${title}</strong>${help && help !== before?.help && html`<br>${help}`}</li>`

const power = ({ name, says, source }: Power): Html => html`
  <p class="govuk-body">We ask under ${name}.</p>
  <ul class="govuk-list govuk-list--bullet">${says.map((sentence) => html`<li>${sentence}</li>`)}</ul>
  <p class="govuk-body-s">Source: ${source}</p>`

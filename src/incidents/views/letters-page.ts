import { button, form, html, page, showDate, tag, wideTable, type FormState, type Html, type Page } from '#ui'
import type { sentForm } from '../forms.ts'
import type { OwedLetter } from '../letters.ts'
import type { LetterText } from '../letter-text.ts'
import type { Deadline } from '../rules.ts'
import type { IncidentSummary } from '../words.ts'
import { dueInWords, howItStands } from './due.ts'
import { incidentHeader } from './incident-header.ts'

type Shown = {
  readonly incident: IncidentSummary
  readonly letters: readonly OwedLetter[]
  readonly deadlines: readonly Deadline[]
  readonly mayOpen: boolean
  readonly today: Temporal.PlainDate
}

/** Everything that the law says to send, to whom and by when; and every time limit. */
export const lettersPage = ({ incident, letters, deadlines, mayOpen, today }: Shown): Page =>
  page({
    title: 'Letters and dates',
    back: `/incidents/${incident.id}`,
    wide: true,
    main: html`
      ${incidentHeader(incident)}
      <h2 class="govuk-heading-m">Letters</h2>
      <p class="govuk-body">They follow from the answers to the criteria and from the decision, and go only to bodies that exist today.</p>
      ${
        letters.length === 0
          ? html`<p class="govuk-body">None is owed yet.</p>`
          : wideTable({
              caption: 'Letters owed and sent',
              captionClasses: 'govuk-visually-hidden',
              firstCellIsHeader: true,
              head: [{ text: 'To' }, { text: 'About' }, { text: 'By' }, { text: 'Sent' }],
              rows: letters.map((letter) => letterRow(incident, letter, mayOpen, today)),
            })
      }
      <h2 class="govuk-heading-m">Dates</h2>
      ${
        deadlines.length === 0
          ? html`<p class="govuk-body">No time limit runs yet.</p>`
          : wideTable({
              caption: 'Time limits',
              captionClasses: 'govuk-visually-hidden',
              head: [{ text: 'By' }, { text: 'What' }, { text: 'Who' }, { text: 'How it stands' }, { text: 'Source' }],
              rows: deadlines.map((each) => deadlineRow(each, today)),
            })
      }`,
  })

const letterRow = (incident: IncidentSummary, letter: OwedLetter, mayOpen: boolean, today: Temporal.PlainDate) => [
  {
    html: mayOpen
      ? html`<a class="govuk-link" href="/incidents/${incident.id}/letters/${letter.key}">${letter.to}<span class="govuk-visually-hidden">: ${aboutWhat(letter)}</span></a>`
      : html`${letter.to}`,
  },
  { text: aboutWhat(letter) },
  { html: letter.dueOn ? html`${showDate(letter.dueOn)}` : html`${letter.limit ?? 'Promptly: no day is set'}` },
  {
    html: letter.sentOn
      ? tag({ text: `Sent on ${showDate(letter.sentOn)}`, classes: 'govuk-tag--green' })
      : letter.dueOn
        ? dueInWords(letter.dueOn, null, today)
        : tag({ text: 'To send', classes: 'govuk-tag--blue' }),
  },
]

const aboutWhat = ({ occasion, framework }: OwedLetter): string =>
  occasion === 'notification' ? 'Notification' : framework === 'ENG-C-RR' ? 'The rapid review' : 'The decision'

const deadlineRow = (deadline: Deadline, today: Temporal.PlainDate) => [
  { text: deadline.due ? showDate(deadline.due) : (deadline.problem ?? 'No day') },
  { text: deadline.what },
  { text: deadline.by },
  { html: howItStands(deadline, today) },
  {
    html: html`<span class="govuk-hint">${deadline.source}${deadline.confirm && '. Check this with the guidance'}</span>`,
  },
]

type ShownLetter = {
  readonly incident: IncidentSummary
  readonly letter: OwedLetter
  readonly text: LetterText
  readonly from: string
  readonly asked: ReturnType<typeof sentForm>
  readonly state: FormState
  readonly mayRecord: boolean
  readonly today: Temporal.PlainDate
}

/** One letter, to be printed or copied, and the day on which it was sent. */
export const letterPage = ({ incident, letter, text, from, asked, state, mayRecord, today }: ShownLetter): Page =>
  page({
    title: `Letter to ${letter.to}`,
    back: `/incidents/${incident.id}/letters`,
    errors: asked.errors(state),
    main: html`
      <h1 class="govuk-heading-l heed-not-on-paper">Letter to ${letter.to}</h1>
      <div class="heed-not-on-paper">
        ${incidentHeader(incident)}
        <p class="govuk-body">Print this page, or copy the letter and complete it. It must say:</p>
        <ul class="govuk-list govuk-list--bullet">${letter.says.map((point) => html`<li>${point}</li>`)}</ul>
        <p class="govuk-hint">${letter.source}${letter.confirm && '. Check this with the guidance.'}</p>
      </div>
      ${paper(text, from, letter, today)}
      <div class="heed-not-on-paper">${sending({ incident, letter, asked, state, mayRecord })}</div>`,
  })

const paper = (text: LetterText, from: string, letter: OwedLetter, today: Temporal.PlainDate): Html => html`
  <article class="heed-paper" aria-label="The letter">
    <p class="govuk-body">${from}</p>
    <p class="govuk-body">${showDate(letter.sentOn ?? today)}</p>
    <p class="govuk-body">To: ${letter.to}<br>Our reference: ${text.reference}</p>
    <h2 class="govuk-heading-m">${text.subject}</h2>
    ${text.parts.map(({ heading, lines }) => html`${heading !== null && html`<h3 class="govuk-heading-s">${heading}</h3>`}${lines.map((line) => html`<p class="govuk-body heed-as-written">${line}</p>`)}`)}
    <p class="govuk-body">${text.signedBy}</p>
  </article>`

const sending = ({
  incident,
  letter,
  asked,
  state,
  mayRecord,
}: Pick<ShownLetter, 'incident' | 'letter' | 'asked' | 'state' | 'mayRecord'>): Html | false =>
  letter.sentOn
    ? html`<p class="govuk-body">Recorded as sent on ${showDate(letter.sentOn)}.</p>`
    : mayRecord &&
      html`<h2 class="govuk-heading-m">Record that it was sent</h2>${form(`/incidents/${incident.id}/letters/${letter.key}`, html`${asked.showAll(state)}${button({ text: 'Record' })}`)}`

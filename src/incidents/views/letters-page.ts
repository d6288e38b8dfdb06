import { button, details, form, html, page, showDate, tag, wideTable, type FormState, type Html, type Page } from '#ui'
import type { sentForm } from '../forms.ts'
import { frameworkTitle, isReview } from '../law.ts'
import type { OwedLetter } from '../letters.ts'
import { letterAsText, type Writing } from '../letter-document.ts'
import type { Deadline } from '../rules.ts'
import type { IncidentSummary } from '../words.ts'
import { dueInWords, howItStands, setHereInWords } from './due.ts'
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
  occasion === 'notification'
    ? 'Notification'
    : isReview(framework)
      ? `The decision: ${frameworkTitle(framework)}`
      : frameworkTitle(framework)

const deadlineRow = (deadline: Deadline, today: Temporal.PlainDate) => [
  { text: deadline.due ? showDate(deadline.due) : (deadline.problem ?? 'No day') },
  { text: deadline.what },
  { text: deadline.by },
  { html: howItStands(deadline, today) },
  {
    html: html`<span class="govuk-hint">${deadline.source}${deadline.confirm && '. Check this with the guidance'}${setHereInWords(deadline)}</span>`,
  },
]

type ShownLetter = {
  readonly incident: IncidentSummary
  readonly written: Writing
  readonly asked: ReturnType<typeof sentForm>
  readonly state: FormState
  readonly mayRecord: boolean
}

/** One letter, as a page to print, as a Word document and as text to paste, and the day on which it was sent. */
export const letterPage = ({ incident, written, asked, state, mayRecord }: ShownLetter): Page => {
  const { letter } = written
  return page({
    title: `Letter to ${letter.to}`,
    back: `/incidents/${incident.id}/letters`,
    errors: asked.errors(state),
    main: html`
      <h1 class="govuk-heading-l heed-not-on-paper">Letter to ${letter.to}</h1>
      <div class="heed-not-on-paper">
        ${incidentHeader(incident)}
        <p class="govuk-body">${due(letter)} Complete what stands in square brackets. It must say:</p>
        <ul class="govuk-list govuk-list--bullet">${letter.says.map((point) => html`<li>${point}</li>`)}</ul>
        <p class="govuk-hint">${letter.source}${letter.confirm && '. Check this with the guidance.'}</p>
        <p class="govuk-body"><a class="govuk-link" href="/incidents/${incident.id}/letters/${letter.key}/letter.docx">Download it as a Word document</a></p>
        ${details({ summaryText: 'Text to paste', html: toPaste(written) })}
      </div>
      ${paper(written)}
      <div class="heed-not-on-paper">${sending({ incident, letter, asked, state, mayRecord })}</div>`,
  })
}

const due = ({ dueOn, limit, problem }: OwedLetter): string =>
  dueOn ? `It is due by ${showDate(dueOn)}.` : (problem ?? limit ?? 'No day is set for it: write promptly.')

const toPaste = (written: Writing): Html => html`
  <div class="govuk-form-group"><label class="govuk-label" for="to-paste">Choose it all, and copy it</label>
  <textarea class="govuk-textarea" id="to-paste" rows="14" readonly>${letterAsText(written)}</textarea></div>`

const paper = ({ text, from, letter, on }: Writing): Html => html`
  <article class="heed-paper" aria-label="The letter">
    <p class="govuk-body">${from}</p>
    <p class="govuk-body">${showDate(on)}</p>
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
}: Pick<ShownLetter, 'incident' | 'asked' | 'state' | 'mayRecord'> & { readonly letter: OwedLetter }): Html | false =>
  letter.sentOn
    ? html`<p class="govuk-body">Recorded as sent on ${showDate(letter.sentOn)}.</p>`
    : mayRecord &&
      html`<h2 class="govuk-heading-m">Record that it was sent</h2>${form(`/incidents/${incident.id}/letters/${letter.key}`, html`${asked.showAll(state)}${button({ text: 'Record' })}`)}`

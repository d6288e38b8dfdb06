import { reviewPage, type Review } from '#reviews'
import { button, form, html, showTime, tag, warningText, wideTable, type FormState, type Html, type Page } from '#ui'
import { namesLine, type Names } from '../../names.ts'
import { compareAccounts, type Compared } from '../differences.ts'
import type { decisionForm } from '../forms.ts'
import type { AccountOfEvent, Decision, EventWithAccounts } from '../same-events.ts'

type Shown = {
  readonly review: Review
  readonly event: EventWithAccounts
  readonly asked: ReturnType<typeof decisionForm>
  readonly state: FormState
  readonly names: Names
  readonly mayWork: boolean
}

/** The accounts of one event side by side, how they differ, and what the panel made of them. */
export const eventPage = (shown: Shown): Page => {
  const { review, event, asked, state } = shown
  const [first] = event.accounts
  return reviewPage(review, {
    title: `${event.accounts.length} accounts, ${first?.entry.when ?? ''}`,
    back: { href: `/reviews/${review.id}/chronology/accounts`, text: 'Back to same events' },
    wide: true,
    errors: asked.errors(state),
    main: html`
      ${event.accounts.filter(({ since }) => since !== undefined).map((account) => warning(account, event.decision))}
      ${event.decision && decided(shown, event.decision)}
      ${namesLine(shown.names, `/reviews/${review.id}/chronology/accounts/${event.id}`)}
      ${sideBySide(event.accounts)}
      <p class="govuk-hint">Who is spoken of is read from the words: being mentioned is not always being there.</p>
      ${!event.decision && shown.mayWork && deciding(shown)}
      ${event.undone.length > 0 && history(event)}`,
  })
}

const warning = ({ entry, since }: AccountOfEvent, decision: Decision | undefined): Html =>
  warningText({
    text: `${entry.agencyName} ${since === 'withdrawn' ? 'has taken this entry out of its chronology' : 'has changed this account'} since the panel decided${
      decision?.reliedOn === entry.id ? '. The panel relies on it: look at the decision again' : ''
    }.`,
  })

function decided({ review, event, mayWork }: Shown, decision: Decision): Html {
  const relied = event.accounts.find(({ entry }) => entry.id === decision.reliedOn)
  return html`<div class="govuk-inset-text">
    <p class="govuk-body"><strong>${decision.decision === 'one event' ? 'One event' : 'Different events'}</strong>${
      decision.decision === 'one event' &&
      html`: ${relied ? html`the panel relies on the account of ${relied.entry.agencyName}` : 'the panel relies on no account more than on the others'}`
    }.</p>
    <p class="govuk-body">${decision.reasons}</p>
    <p class="govuk-hint govuk-!-margin-bottom-0">${decision.decidedByName}, ${showTime(decision.decidedAt)}</p>
    ${mayWork && form(`/reviews/${review.id}/chronology/accounts/${event.id}/undoing`, html`<button class="heed-link-button govuk-!-margin-top-2" type="submit">Undo this decision</button>`)}
  </div>`
}

const sideBySide = (accounts: readonly AccountOfEvent[]): Html =>
  wideTable({
    caption: 'The accounts side by side',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { html: html`<span class="govuk-visually-hidden">What</span>` },
      ...accounts.map(({ entry }) => ({ text: entry.agencyName })),
    ],
    rows: compareAccounts(accounts.map(({ entry }) => entry)).map((row) => [
      { html: html`${row.what}${row.differs && html`<br>${tag({ text: 'Differs', classes: 'govuk-tag--yellow' })}`}` },
      ...row.said.map((said) => ({ html: cell(row, said) })),
    ]),
  })

const cell = ({ what }: Compared, said: string): Html => {
  if (said === '') return html`<span class="govuk-hint">Not said</span>`
  const lines = html`${said.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`
  return what === 'Date' || what === 'Time' ? html`<strong>${lines}</strong>` : lines
}

const deciding = ({
  review,
  event,
  asked,
  state,
}: Shown): Html => html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
  <h2 class="govuk-heading-m">What does the panel make of it?</h2>
  ${form(`/reviews/${review.id}/chronology/accounts/${event.id}/decision`, html`${asked.showAll(state)}${button({ text: 'Record the decision', preventDoubleClick: true })}`)}
</div></div>`

const history = (event: EventWithAccounts): Html => html`
  <h2 class="govuk-heading-m">Decided before, and undone</h2>
  <ul class="govuk-list govuk-list--spaced">${event.undone.map(
    (each) =>
      html`<li>${each.decision === 'one event' ? 'One event' : 'Different events'}: ${each.reasons}<br><span class="govuk-hint">${each.decidedByName}, ${showTime(each.decidedAt)}${each.undoneAt && html`; undone by ${each.undoneByName}, ${showTime(each.undoneAt)}`}</span></li>`,
  )}</ul>`

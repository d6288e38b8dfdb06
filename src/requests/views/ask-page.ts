import { button, details, form, html, page, type Html, type Page } from '#ui'
import { canBeAsked } from '../askable.ts'
import { formOf, type AskingShown, type AskingState } from '../asking.ts'
import { byAgreement, type Power } from '../powers.ts'

/** Asks one or several agencies at once. */
export const askPage = (shown: AskingShown, state: AskingState): Page =>
  page({
    title: shown.forReview ? 'Ask agencies for the review' : 'Ask agencies about the incident',
    caption: shown.incident.reference,
    back: { href: `${shown.of}/requests`, text: 'Back to requests' },
    errors: [...formOf(shown).errors(state.asked), ...shown.people.errors(state.people)],
    main: html`
      ${powerInWords(shown)}
      ${form(
        `${shown.of}/requests`,
        html`
          ${agenciesWithPeople(shown, state)}
          ${shown.forReview ? forReview(shown, state) : aboutIncident(shown, state)}
          <p class="govuk-body">Each author gets an e-mail that something waits. It says nothing of the matter.</p>
          ${button({ text: 'Ask', preventDoubleClick: true })}`,
      )}`,
  })

const powerInWords = ({ powers }: AskingShown): Html =>
  powers.length === 0
    ? html`<p class="govuk-body">${byAgreement}</p>`
    : html`<p class="govuk-body">You ask under ${powers.map(({ name }) => name).join(' and ')}. The letter says what that obliges agencies to.</p>
      ${toCheck(powers)}`

/** The letter states the law to an agency; words from memory are checked before it goes. */
const toCheck = (powers: readonly Power[]): Html =>
  html`${powers
    .filter(({ confirm }) => confirm)
    .map(
      ({ source }) =>
        html`<div class="govuk-inset-text"><strong>Check this with the Act</strong> before you ask: what the letter says of it is from memory. The source to check: ${source}.</div>`,
    )}`

function agenciesWithPeople(shown: AskingShown, state: AskingState): Html {
  const cannot = shown.agencies.filter((agency) => !canBeAsked(agency)).map(({ name }) => name)
  const people = shown.agencies
    .filter(canBeAsked)
    .map((agency) => [
      agency.id,
      html`${shown.people.show(state.people, `author-${agency.id}`)}${shown.people.show(state.people, `signatory-${agency.id}`)}`,
    ])
  return html`
    ${formOf(shown).show(state.asked, 'agencies', { reveal: Object.fromEntries(people) })}
    ${
      cannot.length > 0 &&
      details({
        summaryText: 'An agency is not in the list',
        text: `An agency can be asked once someone there has an account as author and someone as signatory. Missing at ${cannot.join(', ')}. The administrator invites them.`,
      })
    }`
}

const aboutIncident = ({ aboutIncident, standard }: AskingShown, { asked }: AskingState): Html => html`
  ${aboutIncident.show(asked, 'about')}
  ${details({ summaryText: 'The standard questions', html: list(standard.map(({ title, help }) => html`<strong>${title}.</strong> ${help}`)) })}
  ${aboutIncident.show(asked, 'further')}
  ${aboutIncident.show(asked, 'dueOn')}`

const forReview = ({ forReviewQuestions: its, standard }: AskingShown, { asked }: AskingState): Html => html`
  ${its.show(asked, 'asks', {
    reveal: {
      chronology: html`${its.show(asked, 'periodFrom')}${its.show(asked, 'periodTo')}`,
      report: html`
        ${its.show(asked, 'keyLines')}
        ${details({ summaryText: 'The sections of the report', html: list(standard.map(({ title }) => html`${title}`)) })}`,
    },
  })}
  ${its.show(asked, 'about')}
  ${its.show(asked, 'dueOn')}`

const list = (items: readonly Html[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`

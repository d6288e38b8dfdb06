import { button, form, html, page, showDate, summaryList, type FormState, type Html, type Page } from '#ui'
import type { correctionForm } from '../forms.ts'
import type { SubjectWithName } from '../names.ts'
import type { Account } from '../sealed.ts'
import type { IncidentSummary } from '../words.ts'
import { incidentHeader } from './incident-header.ts'

type Shown = {
  readonly incident: IncidentSummary
  readonly people: readonly SubjectWithName[]
  readonly account: Account | undefined
  readonly organisation: string | null
  readonly mayCorrect: boolean
}

/** The sealed part of an incident, opened: for the few who need it, and recorded each time. */
export const namesPage = ({ incident, people, account, organisation, mayCorrect }: Shown): Page =>
  page({
    title: 'Names in this incident',
    back: `/incidents/${incident.id}`,
    main: html`
      ${incidentHeader(incident)}
      <p class="govuk-body">That you opened this page is in the audit trail.</p>
      ${people.map((person) => personCard(incident, person, mayCorrect))}
      ${account && notifier(account, organisation)}`,
  })

const personCard = (incident: IncidentSummary, person: SubjectWithName, mayCorrect: boolean): Html =>
  summaryList({
    card: {
      title: { text: `${person.label}: ${person.name}` },
      ...(mayCorrect
        ? { actions: { items: [{ text: 'Correct', href: `/incidents/${incident.id}/names/${person.id}` }] } }
        : {}),
    },
    rows: [
      { key: { text: 'Date of birth' }, value: { text: person.bornOn ? showDate(person.bornOn) : 'Not known' } },
      {
        key: { text: 'Age when it happened' },
        value: { text: person.age === null ? 'Not known' : person.age === 0 ? 'Under 1' : String(person.age) },
      },
      { key: { text: 'Sex' }, value: { text: person.sex ?? 'Not given' } },
      { key: { text: 'Home address in' }, value: { text: person.homeArea ?? 'Not given' } },
      { key: { text: 'Related' }, value: { text: person.relationship ?? 'Not given' } },
    ],
  })

const notifier = (account: Account, organisation: string | null): Html => html`
  <h2 class="govuk-heading-m">Who notified it</h2>
  ${summaryList({
    rows: [
      { key: { text: 'Name' }, value: { text: account.notifier.name } },
      { key: { text: 'Job' }, value: { text: account.notifier.role } },
      organisation !== null && { key: { text: 'Organisation' }, value: { text: organisation } },
      { key: { text: 'Phone' }, value: { text: account.notifier.phone } },
      account.notifier.email !== null && { key: { text: 'E-mail' }, value: { text: account.notifier.email } },
    ],
  })}
  <h2 class="govuk-heading-m">What happened, as it was told</h2>
  <p class="govuk-body heed-as-written">${account.whatHappened}</p>
  ${account.actedNow !== null && html`<h3 class="govuk-heading-s">What was being done at once</h3><p class="govuk-body heed-as-written">${account.actedNow}</p>`}
  ${account.otherAgencies !== null && html`<h3 class="govuk-heading-s">Others involved</h3><p class="govuk-body">${account.otherAgencies}</p>`}
  ${account.parallelNote !== null && html`<h3 class="govuk-heading-s">Whom to ask about what is under way</h3><p class="govuk-body heed-as-written">${account.parallelNote}</p>`}`

type ShownPerson = {
  readonly incident: IncidentSummary
  readonly person: SubjectWithName
  readonly asked: ReturnType<typeof correctionForm>
  readonly state: FormState
}

export const personPage = ({ incident, person, asked, state }: ShownPerson): Page =>
  page({
    title: `Correct what is known of ${person.label}`,
    back: `/incidents/${incident.id}/names`,
    errors: asked.errors(state),
    main: html`
      ${incidentHeader(incident)}
      <p class="govuk-body">The age is counted again from the date of birth, and what the law says may change with it.</p>
      ${form(`/incidents/${incident.id}/names/${person.id}`, html`${asked.showAll(state)}${button({ text: 'Save' })}`)}`,
  })

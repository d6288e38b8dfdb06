import { button, form, html, page, showDate, summaryList, type FormState, type Html, type Page } from '#ui'
import type { QuestionPage } from '../pages.ts'
import type { NotifiedPerson } from '../read.ts'
import { caption } from './question-page.ts'

export type Listed = NotifiedPerson & { readonly page: string }

type Shown = {
  readonly base: string
  readonly back: string
  readonly people: readonly Listed[]
  readonly asked: QuestionPage
  readonly state: FormState
}

/** The people added so far, each to be changed or taken off, and whether to add another. */
export const peoplePage = ({ base, back, people, asked, state }: Shown): Page =>
  page({
    title: people.length === 1 ? 'You have added 1 person' : `You have added ${people.length} people`,
    caption,
    back,
    errors: asked.errors(state),
    main: html`
      ${people.map((person) => personCard(person, base))}
      ${form(`${base}/people`, html`${asked.draw(state)}${button({ text: 'Save and continue', preventDoubleClick: true })}`)}`,
  })

const personCard = (person: Listed, base: string): Html =>
  summaryList({
    card: {
      title: { text: person.name },
      actions: {
        items: [
          { text: 'Change', href: `${base}/${person.page}` },
          { text: 'Remove', href: `${base}/${person.page}/remove` },
        ],
      },
    },
    rows: personRows(person),
  })

export const personRows = (person: NotifiedPerson) => [
  { key: { text: 'Child or adult' }, value: { text: person.kind === 'child' ? 'Child' : 'Adult' } },
  person.bornOn
    ? { key: { text: 'Date of birth' }, value: { text: showDate(person.bornOn) } }
    : { key: { text: 'Age' }, value: { text: person.saidAge === null ? 'Not known' : String(person.saidAge) } },
  person.sex !== null && { key: { text: 'Sex' }, value: { text: person.sex } },
  person.homeArea !== null && { key: { text: 'Home address in' }, value: { text: person.homeArea } },
  person.relationship !== null && { key: { text: 'Related' }, value: { text: person.relationship } },
]

export const removePersonPage = (base: string, person: Listed): Page =>
  page({
    title: `Take ${person.name} off this notification?`,
    caption,
    back: `${base}/people`,
    main: html`
      <p class="govuk-body">What you typed about them will be gone.</p>
      ${form(
        `${base}/${person.page}/remove`,
        html`<div class="govuk-button-group">
          ${button({ text: 'Remove', classes: 'govuk-button--warning' })}
          <a class="govuk-link" href="${base}/people">Keep them</a>
        </div>`,
      )}`,
  })

import { reviewPage, type Review } from '#reviews'
import {
  button,
  form,
  html,
  insetText,
  page,
  summaryList,
  type FormState,
  type Html,
  type Page,
  type PageError,
} from '#ui'
import type { ActionRow, evidenceOf } from '../queries.ts'

/** The part of questions that a page of questions needs. */
type Asked = {
  readonly errors: (state: FormState) => readonly PageError[]
  readonly showAll: (state: FormState) => Html
}

type OfReview = {
  readonly review: Review
  readonly title: string
  readonly asked: Asked
  readonly state: FormState
  readonly action: string
  readonly back: string
  readonly submit: string
  /** The recommendation that the form is about, in its words. */
  readonly about?: string | undefined
}

/** A page of questions in a review. */
export const reviewFormPage = ({ review, title, asked, state, action, back, submit, about }: OfReview): Page =>
  reviewPage(review, {
    title,
    back,
    errors: asked.errors(state),
    main: html`${about && insetText({ text: about })}${form(action, html`${asked.showAll(state)}${button({ text: submit, preventDoubleClick: true })}`)}`,
  })

type OfAction = {
  readonly of: ActionRow
  readonly title: string
  readonly asked: Asked
  readonly state: FormState
  /** The last part of the address. */
  readonly part: string
  readonly submit: string
  readonly before?: Html | undefined
}

/** A page of questions about one action. */
export const actionFormPage = ({ of, title, asked, state, part, submit, before }: OfAction): Page =>
  page({
    title,
    caption: of.matter,
    back: `/actions/${of.id}`,
    errors: asked.errors(state),
    main: html`${before ?? insetText({ text: of.what })}${form(`/actions/${of.id}/${part}`, html`${asked.showAll(state)}${button({ text: submit, preventDoubleClick: true })}`)}`,
  })

type Decided = {
  readonly of: ActionRow
  readonly whatChanged: string
  readonly evidence: Awaited<ReturnType<typeof evidenceOf>>
}

/** What a second person decides on: what was agreed, and what is said and shown to have changed. */
export const closureSummary = ({ of, whatChanged, evidence }: Decided): Html =>
  summaryList({
    rows: [
      { key: { text: 'What was to be done' }, value: { text: of.what } },
      { key: { text: 'How we were to know' }, value: { text: of.measure } },
      { key: { text: 'What has changed' }, value: { text: whatChanged } },
      {
        key: { text: 'Evidence' },
        value: {
          html: html`<ul class="govuk-list govuk-list--spaced">${evidence.map(
            ({ shows, link }) =>
              html`<li>${shows}${link && html`<br><a class="govuk-link" href="${link}" rel="noreferrer">${link}</a>`}</li>`,
          )}</ul>`,
        },
      },
    ],
  })

import { reviewPage, type Review } from '#reviews'
import { button, form, html, wideTable, type FormState, type Html, type Page } from '#ui'
import type { AgencyAsked } from '../../combined/agencies-asked.ts'
import { entryAddress } from '../../combined/looking.ts'
import { namesLine, type Names } from '../../names.ts'
import { chronologyRooms } from '../../rooms.ts'
import type { About } from '../about.ts'
import { questionForm, replyForm } from '../forms.ts'
import type { Thread } from '../threads.ts'
import { entryQuoted } from './entry-forms.ts'
import { standingTag, threadShown } from './thread-shown.ts'

type ListShown = {
  readonly review: Review
  readonly threads: readonly Thread[]
  readonly agencies: readonly AgencyAsked[]
  readonly names: Names
}

export const questionsPage = ({ review, threads, agencies, names }: ListShown): Page =>
  reviewPage(review, {
    title: 'Questions to agencies',
    back: { href: `/reviews/${review.id}/chronology`, text: 'Back to the chronology' },
    wide: true,
    main: html`
      ${chronologyRooms(review.id, 'questions')}
      <p class="govuk-body">What the panel asked agencies about their chronologies. Ask from an entry’s own page, or from a silence.</p>
      ${namesLine(names, `/reviews/${review.id}/chronology/questions`)}
      ${threads.length === 0 ? html`<p class="govuk-body-l">Nothing has been asked yet.</p>` : list(review, threads, agencies)}`,
  })

const list = (review: Review, threads: readonly Thread[], agencies: readonly AgencyAsked[]): Html =>
  wideTable({
    caption: 'Questions to agencies',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'Question' }, { text: 'Agency' }, { text: 'Where it stands' }],
    rows: threads.map((thread) => [
      {
        html: html`<a class="govuk-link" href="/reviews/${review.id}/chronology/questions/${thread.id}">${thread.question}</a>`,
      },
      { text: agencies.find(({ request }) => request === thread.requestId)?.name ?? '' },
      { html: standingTag(thread) },
    ]),
  })

type NewShown = { readonly review: Review; readonly about: About; readonly state: FormState }

export const newQuestionPage = ({ review, about, state }: NewShown): Page =>
  reviewPage(review, {
    title: `Ask ${about.agencyName}`,
    back: about.own
      ? { href: entryAddress(review.id, about.own.id), text: 'Back to the entry' }
      : { href: `/reviews/${review.id}/chronology/silences`, text: 'Back to silences' },
    errors: questionForm.errors(state),
    main: html`
      ${about.own && html`<p class="govuk-body">About its own entry, which it sees beside the question:</p>${entryQuoted(about.own)}`}
      ${form(
        `/reviews/${review.id}/chronology/questions/new`,
        html`${Object.entries(about.carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
          ${questionForm.showAll(state)}${button({ text: 'Ask', preventDoubleClick: true })}`,
      )}`,
  })

type ThreadShown = {
  readonly review: Review
  readonly thread: Thread
  readonly agencyName: string
  readonly names: Names
  readonly mayRun: boolean
  readonly state: FormState
}

export const questionPage = ({ review, thread, agencyName, names, mayRun, state }: ThreadShown): Page => {
  const address = `/reviews/${review.id}/chronology/questions/${thread.id}`
  return reviewPage(review, {
    title: `Question to ${agencyName}`,
    back: { href: `/reviews/${review.id}/chronology/questions`, text: 'Back to questions' },
    errors: replyForm.errors(state),
    main: html`
      <p class="govuk-body">${standingTag(thread)}${thread.entryId && html` <a class="govuk-link" href="${entryAddress(review.id, thread.entryId)}">The entry that it is about</a>`}</p>
      ${threadShown(thread)}
      ${namesLine(names, address)}
      ${
        mayRun &&
        !thread.closedAt &&
        html`${form(address, html`${replyForm.showAll(state)}${button({ text: 'Ask further', classes: 'govuk-button--secondary' })}`)}
          ${form(`${address}/closing`, button({ text: 'Close the question', classes: 'govuk-button--secondary' }))}`
      }`,
  })
}

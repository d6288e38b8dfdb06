import type { RequestSummary } from '#requests'
import { button, form, html, page, wideTable, type FormState, type Page } from '#ui'
import { withLines } from '../../combined/marked-texts.ts'
import { answerForm } from '../forms.ts'
import type { ownEntries } from '../queries.ts'
import type { Thread } from '../threads.ts'
import { standingTag, threadShown } from './thread-shown.ts'

type ListShown = { readonly request: RequestSummary; readonly threads: readonly Thread[] }

/** The panel's questions about one agency's chronology, as that agency reads them. */
export const agencyQuestionsPage = ({ request, threads }: ListShown): Page =>
  page({
    title: 'Questions about your chronology',
    caption: request.reference,
    back: { href: `/requests/${request.id}/chronology`, text: 'Back to the chronology' },
    main: html`
      <p class="govuk-body">The panel reads your answers. Other agencies do not.</p>
      ${
        threads.length === 0
          ? html`<p class="govuk-body-l">Nothing has been asked.</p>`
          : wideTable({
              caption: 'Questions about your chronology',
              captionClasses: 'govuk-visually-hidden',
              head: [{ text: 'Question' }, { text: 'Where it stands' }],
              rows: threads.map((thread) => [
                {
                  html: html`<a class="govuk-link" href="/requests/${request.id}/chronology/questions/${thread.id}">${thread.question}</a>`,
                },
                { html: standingTag(thread) },
              ]),
            })
      }`,
  })

type OneShown = {
  readonly request: RequestSummary
  readonly thread: Thread
  readonly entry: Awaited<ReturnType<typeof ownEntries>>[number] | undefined
  readonly state: FormState
}

export const agencyQuestionPage = ({ request, thread, entry, state }: OneShown): Page =>
  page({
    title: 'A question about your chronology',
    caption: request.reference,
    back: { href: `/requests/${request.id}/chronology/questions`, text: 'Back to the questions' },
    errors: answerForm.errors(state),
    main: html`
      <p class="govuk-body">${standingTag(thread)}</p>
      ${entry && html`<figure class="heed-quotation"><blockquote><p class="govuk-body">${withLines(entry.text)}</p></blockquote><figcaption class="govuk-hint">Your entry: ${entry.dateWritten}, ${entry.source}</figcaption></figure>`}
      ${threadShown(thread)}
      ${
        !thread.closedAt &&
        form(
          `/requests/${request.id}/chronology/questions/${thread.id}`,
          html`${answerForm.showAll(state)}${button({ text: 'Send the answer', preventDoubleClick: true })}`,
        )
      }`,
  })

import { button, form, html, insetText, page, panel, showTime, type FormState, type Page } from '#ui'
import { requestForm } from '../forms.ts'
import type { AnsweredRequest, Listed } from '../queries.ts'
import type { DocumentName } from '../publication.ts'

/** Asking for a report that has left the site. */
export const requestPage = ({ title, partnership, slug }: Listed, state: FormState): Page =>
  page({
    title: 'Ask for a report',
    caption: title,
    back: `/library/${slug}`,
    errors: requestForm.errors(state),
    main: html`
      <p class="govuk-body">${partnership} will read what you write and answer you by email.</p>
      ${form(
        `/library/requests/${slug}`,
        html`${requestForm.showAll(state)}
          <p class="govuk-body">
            What you tell us is used to answer you and for nothing else. It is deleted six months after you were answered.
          </p>
          ${button({ text: 'Send', preventDoubleClick: true })}`,
      )}`,
  })

export const requestSentPage = ({ title, partnership }: Listed): Page =>
  page({
    title: 'Request sent',
    main: html`
      ${panel({ titleText: 'Request sent', text: title })}
      <p class="govuk-body">${partnership} will answer you by email.</p>
      <p class="govuk-body"><a class="govuk-link" href="/library">All published reviews</a></p>`,
  })

/** What the link in the answer opens. */
export const answeredPage = ({ title, sent, answer, linkUntil, hasPdf }: AnsweredRequest, secret: string): Page =>
  page({
    title: sent ? 'The report that you asked for' : 'An answer to your request',
    caption: title,
    main: html`
      ${answer.split(/\n+/).map((text) => html`<p class="govuk-body-l">${text}</p>`)}
      ${
        sent &&
        (hasPdf
          ? button({ text: 'Get the report (PDF)', href: `/library/sent/${secret}/report.pdf` })
          : insetText({ text: 'The PDF is being made. Load this page again in a minute.' }))
      }
      <p class="govuk-body">This page works until ${showTime(linkUntil)}. Please do not pass it on.</p>`,
  })

const names: Readonly<Record<DocumentName, string>> = {
  report: 'report',
  briefing: 'seven-minute briefing',
  bulletin: 'learning bulletin',
}

/** A PDF that has not been made yet. The same words can be read meanwhile. */
export const beingMadePage = ({ slug, title }: Listed, document: DocumentName): Page =>
  page({
    title: 'The PDF is being made',
    caption: title,
    back: `/library/${slug}`,
    main: html`
      <p class="govuk-body-l">Nobody has asked for this PDF before. It is ready in a minute.</p>
      ${button({ text: 'Try again', href: `/library/${slug}/${document}.pdf` })}
      <p class="govuk-body">
        The same words are on the page of the <a class="govuk-link" href="/library/${slug}${document === 'report' ? '' : `/${document}`}">${names[document]}</a>.
      </p>`,
  })

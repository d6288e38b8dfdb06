import { button, form, html, insetText, page, type FormState, type Page } from '#ui'
import { sendBackForm, type signOffForm } from '../forms.ts'
import type { RequestShown } from '../request-shown.ts'
import { answerParts } from './request-page.ts'
import { dueInWords } from './stage-tag.ts'
import { asksInWords, withBreaks } from './words.ts'

type Shown = {
  readonly shown: RequestShown
  readonly asked: ReturnType<typeof signOffForm>
  readonly state: FormState
  readonly sendBack: FormState
  readonly today: Temporal.PlainDate
}

/** The whole answer, to be read by whoever puts their name to it. */
export const signOffPage = ({ shown, asked, state, sendBack, today }: Shown): Page => {
  const { request, parts = [], about = '' } = shown
  return page({
    title: `Sign off the answer of ${request.agencyName}`,
    caption: request.reference,
    back: { href: `/requests/${request.id}`, text: 'Back to the request' },
    errors: [...asked.errors(state), ...sendBackForm.errors(sendBack)],
    main: html`
      <p class="govuk-body">${asksInWords(request.asks)}, due ${dueInWords(request, today)}, about:</p>
      ${insetText({ html: withBreaks(about) })}
      ${
        request.asks.includes('chronology') &&
        html`<p class="govuk-body"><a class="govuk-link" href="/requests/${request.id}/chronology">Read the chronology</a> (${request.chronologyEntries ?? 0} entries). You sign it off together with what follows.</p>`
      }
      ${answerParts(parts)}
      <h2 class="govuk-heading-l">Sign off</h2>
      <p class="govuk-body">Signing off shares the answer with the business manager, the chair, the lead reviewer and the panel.</p>
      ${form(`/requests/${request.id}/sign-off`, html`${asked.showAll(state)}${button({ text: 'Sign off and share', preventDoubleClick: true })}`)}
      <h2 class="govuk-heading-m">Not right yet?</h2>
      ${form(
        `/requests/${request.id}/correction`,
        html`${sendBackForm.showAll(sendBack)}${button({ text: 'Send back to the author', classes: 'govuk-button--secondary' })}`,
      )}`,
  })
}

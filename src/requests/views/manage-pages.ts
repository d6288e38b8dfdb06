import { button, form, html, page, showDate, table, type FormState, type Page } from '#ui'
import { sendBackForm, withdrawalForm, type extensionForm, type personForm } from '../forms.ts'
import type { RequestShown } from '../request-shown.ts'
import { dueInWords } from './stage-tag.ts'

const around = ({ request }: RequestShown) => ({
  caption: `${request.agencyName}, ${request.reference}`,
  back: { href: `/requests/${request.id}`, text: 'Back to the request' },
})

type Extending = {
  readonly shown: RequestShown
  readonly asked: ReturnType<typeof extensionForm>
  readonly state: FormState
  readonly today: Temporal.PlainDate
}

export const extensionPage = ({ shown, asked, state, today }: Extending): Page =>
  page({
    ...around(shown),
    title: 'Give more time',
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">Due ${dueInWords(shown.request, today)}. The day first set, ${showDate(shown.request.firstDueOn)}, is kept beside the new one.</p>
      ${form(`/requests/${shown.request.id}/extension`, html`${asked.showAll(state)}${button({ text: 'Give more time' })}`)}`,
  })

type Asking = { readonly shown: RequestShown; readonly state: FormState }

export const returnPage = ({ shown, state }: Asking): Page =>
  page({
    ...around(shown),
    title: 'Send the answer back',
    errors: sendBackForm.errors(state),
    main: html`
      <p class="govuk-body">The panel no longer sees the answer, and you do not either, until it is signed off again. What was signed stays on record.</p>
      ${form(`/requests/${shown.request.id}/return`, html`${sendBackForm.showAll(state)}${button({ text: 'Send back to the agency' })}`)}`,
  })

export const withdrawalPage = ({ shown, state }: Asking): Page =>
  page({
    ...around(shown),
    title: 'Withdraw the request',
    errors: withdrawalForm.errors(state),
    main: html`
      <p class="govuk-body">The agency is told that nothing more is asked. What it wrote stays on record.</p>
      ${form(`/requests/${shown.request.id}/withdrawal`, html`${withdrawalForm.showAll(state)}${button({ text: 'Withdraw the request', classes: 'govuk-button--warning' })}`)}`,
  })

type People = {
  readonly shown: RequestShown
  readonly asked: ReturnType<typeof personForm>
  readonly state: FormState
  readonly refused?: string | undefined
}

const does: Readonly<Record<string, string>> = {
  'agency-author': 'Writes the answer',
  'agency-signatory': 'Signs it off',
}

export const peoplePage = ({ shown, asked, state, refused }: People): Page =>
  page({
    ...around(shown),
    title: 'Who writes and who signs',
    errors: refused === undefined ? asked.errors(state) : [{ text: refused }],
    main: html`
      ${table({
        caption: 'People of the agency in this request',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Name' }, { text: 'Part' }, { html: html`<span class="govuk-visually-hidden">Change</span>` }],
        rows: shown.people.map(({ personId, name, role }) => [
          { text: name },
          { text: does[role] ?? '' },
          {
            html: form(
              `/requests/${shown.request.id}/people/end`,
              html`<input type="hidden" name="person" value="${role} ${personId}"><button class="heed-link-button" type="submit">End<span class="govuk-visually-hidden"> the part of ${name}</span></button>`,
            ),
          },
        ]),
      })}
      ${form(`/requests/${shown.request.id}/people`, html`${asked.showAll(state)}${button({ text: 'Add', classes: 'govuk-button--secondary' })}`)}`,
  })

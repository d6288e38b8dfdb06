import { button, form, html, insetText, page, type FormState, type Page } from '#ui'
import { settingsForm } from '../forms.ts'

export const settingsPage = ({ state, link }: { state: FormState; link: string }): Page =>
  page({
    title: 'The partnership’s settings',
    errors: settingsForm.errors(state),
    main: html`
      ${insetText({ html: html`Anyone with this link and a work e-mail address can notify an incident: <br><strong>${link}</strong>` })}
      ${form('/settings', html`${settingsForm.showAll(state)}${button({ text: 'Save' })}`)}
      <h2 class="govuk-heading-m">The law</h2>
      <p class="govuk-body"><a class="govuk-link" href="/settings/time-limits">The law’s time limits</a>: what your area sets for itself, and the days that no source settles.</p>`,
  })

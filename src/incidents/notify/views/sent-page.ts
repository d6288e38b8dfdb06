import { html, page, panel, type Page } from '#ui'

/** What was sent says nothing of what was in it: this page may be left open on a shared screen. */
export const sentPage = ({ reference, again }: { readonly reference: string; readonly again: string }): Page =>
  page({
    title: 'Notification sent',
    main: html`
      ${panel({ titleText: 'Notification sent', html: html`Your reference<br><strong>${reference}</strong>` })}
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">The partnership’s business manager reads it on the next working day at the latest, and calls you if anything is missing.</p>
      <p class="govuk-body">If someone is in danger, do not wait for that: act as you would without this form.</p>
      <p class="govuk-body">What you sent can no longer be opened here. Keep the reference; give it when you call.</p>
      <p class="govuk-body"><a class="govuk-link" href="${again}">Notify another incident</a></p>`,
  })

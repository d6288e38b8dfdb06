import { button, form, html, page, type FormState, type Page } from '#ui'
import type { Invitation } from '../invite.ts'
import { acceptForm } from '../forms.ts'

export const invitationPage = ({ invitation, state }: { invitation: Invitation; state: FormState }): Page =>
  page({
    title: 'Set up your account',
    errors: acceptForm.errors(state),
    main: html`
      <p class="govuk-body">Welcome, ${invitation.name}. Your account is for <strong>${invitation.email}</strong>. It needs a password that only you know and an authenticator app on your telephone, such as the one your organisation already uses.</p>
      <h2 class="govuk-heading-m">Add Heed to your authenticator app</h2>
      <ol class="govuk-list govuk-list--number">
        <li>Open your authenticator app and choose to add an account.</li>
        <li>Scan this picture, or choose to enter a key and type the key below it.</li>
      </ol>
      <p><img src="/invitations/${invitation.token}/picture.svg" width="220" height="220" alt="Picture for your authenticator app. The key below does the same."></p>
      <p class="govuk-body">Key: <code class="heed-key">${invitation.secret.match(/.{1,4}/g)?.join(' ')}</code></p>
      ${form(`/invitations/${invitation.token}`, html`${acceptForm.showAll(state)}${button({ text: 'Finish and sign in' })}`)}`,
  })

export const spentInvitationPage: Page = page({
  title: 'This invitation no longer works',
  main: html`<p class="govuk-body">An invitation works once, for 7 days. Ask the partnership’s administrator for a new one.</p>
    <p class="govuk-body">If you have set up your account already, <a class="govuk-link" href="/sign-in">sign in</a>.</p>`,
})

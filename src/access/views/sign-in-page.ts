import { button, form, html, page, questions, text, type Page } from '#ui'

export const signInForm = questions({
  email: text({ label: 'Your work e-mail address', missing: 'Enter your work e-mail address', atMost: 254 }),
  password: text({ label: 'Password', missing: 'Enter your password', atMost: 500 }),
  code: text({ label: 'Code from your authenticator app', hint: 'The 6 digits that the app shows now', missing: 'Enter the 6 digits that your authenticator app shows', atMost: 20 }),
})

export const signInPage = (given: { state: unknown; refused?: string; then: string | null; people: readonly unknown[] }): Page =>
  page({ title: 'Sign in', main: html`<p></p>` })

export const whyRefused = (because: string): string => because

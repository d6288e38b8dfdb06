import { button, form, html, join, page, type FormState, type Html, type Page } from '#ui'
import { signInForm } from '../forms.ts'
import type { SignedInNow } from '../sign-in.ts'

type Refused = Extract<SignedInNow, { ok: false }>['because']

type Shown = {
  readonly state: FormState
  readonly refused?: Refused
  readonly then: string | null
  /** The people of a demonstration; none in a real installation. */
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly does: string | null
    readonly agencyName: string | null
  }[]
}

export const signInPage = (shown: Shown): Page =>
  page({
    title: 'Sign in',
    errors: [
      ...signInForm.errors(shown.state),
      ...(shown.refused ? [{ text: whyRefused[shown.refused], href: '#email' }] : []),
    ],
    main: html`
      ${shown.people.length > 0 && demonstration(shown)}
      ${shown.people.length > 0 && html`<h2 class="govuk-heading-m">Or sign in as in a real installation</h2>`}
      ${form('/sign-in', html`${thenField(shown.then)}${signInForm.showAll(shown.state)}${button({ text: 'Sign in' })}`)}
      <p class="govuk-body">No account, or a new telephone? Ask the partnership’s administrator for an invitation.</p>`,
  })

/** One answer for a wrong password, a wrong code and an unknown address: a stranger learns nothing. */
export const whyRefused: Readonly<Record<Refused, string>> = {
  'not known': 'The e-mail address, the password or the code is not right. Check all three; each code works once',
  'too many tries': 'There were too many wrong tries. Wait 15 minutes and try again',
  'too busy': 'Too many people are signing in at this moment. Try again in a minute',
  'no partnership': 'Your account does not belong to a partnership at present. Ask the administrator',
}

const demonstration = (shown: Shown): Html =>
  html`<h2 class="govuk-heading-m">Choose who to be</h2>
<ul class="heed-people">
${join(
  shown.people.map(
    ({ id, name, does }) =>
      html`<li class="heed-people__person">${form(
        '/sign-in/demonstration',
        html`${thenField(shown.then)}<input type="hidden" name="person" value="${id}">
${button({ text: name, classes: 'govuk-button--secondary' })}
<p class="govuk-body heed-people__does">${does}</p>`,
      )}</li>`,
  ),
)}
</ul>`

const thenField = (then: string | null): Html | false =>
  then !== null && html`<input type="hidden" name="then" value="${then}">`

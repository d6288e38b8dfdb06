import { button, form, html, insetText, page, type FormState, type Html, type Page } from '#ui'
import { confirmedField, proofForm } from '../forms.ts'
import type { SignedInNow } from '../sign-in.ts'
import { whyRefused } from './sign-in-page.ts'

type Shown = {
  /** Where the form that waits was going. */
  readonly path: string
  /** Its fields, to be sent again together with the proof. */
  readonly waiting: readonly (readonly [string, string])[]
  readonly inDemonstration: boolean
  readonly state: FormState
  readonly refused?: Extract<SignedInNow, { ok: false }>['because']
}

/** Asks again who is acting, before something that cannot be undone; what they sent waits on the page. */
export const proofPage = (shown: Shown): Page =>
  page({
    title: 'Confirm that it is you',
    errors: [
      ...proofForm.errors(shown.state),
      ...(shown.refused ? [{ text: whyRefused[shown.refused], href: '#proofPassword' }] : []),
    ],
    main: html`
      <p class="govuk-body">What you are about to do goes before the public, so we ask again who is doing it. Nothing that you entered is lost: it is sent on once you have confirmed.</p>
      ${shown.inDemonstration && confirmWithOneClick(shown)}
      ${form(shown.path, html`${waitingFields(shown)}${proofForm.showAll(shown.state)}${button({ text: 'Confirm and go on' })}`)}`,
  })

const confirmWithOneClick = (shown: Shown): Html => html`${insetText({
  text: 'This is a demonstration with invented people: one click is enough here. In a real installation it takes a password and a code.',
})}
${form(
  shown.path,
  html`${waitingFields(shown)}<input type="hidden" name="${confirmedField}" value="yes">${button({ text: 'Confirm with one click' })}`,
)}
<h2 class="govuk-heading-m">Or confirm as in a real installation</h2>`

const waitingFields = ({ waiting }: Shown): Html =>
  html`${waiting.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`

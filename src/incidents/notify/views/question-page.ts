import { button, form, html, insetText, page, warningText, type FormState, type Html, type Page } from '#ui'
import type { QuestionPage } from '../pages.ts'

export type Shown = {
  /** '/notify/northbridge', or the address of one's own draft. */
  readonly base: string
  readonly name: string
  readonly back: string
  readonly asked: QuestionPage
  readonly state: FormState
  readonly urgentHelp: string
}

export const caption = 'Notify an incident'

/** One page of the notification: one thing asked, and saved when it is answered. */
export const showQuestion = ({ base, name, back, asked, state, urgentHelp }: Shown): Page =>
  page({
    title: asked.title,
    caption,
    back,
    errors: asked.errors(state),
    main: html`
      ${beforeQuestion(name, urgentHelp)}
      ${form(`${base}/${name}`, html`${asked.draw(state)}${button({ text: 'Save and continue', preventDoubleClick: true })}`)}`,
  })

function beforeQuestion(name: string, urgentHelp: string): Html | undefined {
  if (name === 'safe-now') return warningText({ text: urgentHelp, iconFallbackText: 'Warning' })
  if (name === 'act-now') return actNow(urgentHelp)
  if (name === 'you') return insetText({ text: 'The coordinator may call you. They see your name; nobody else does.' })
  return undefined
}

const actNow = (urgentHelp: string): Html => html`
  <h1 class="govuk-heading-l">Act now, before you go on</h1>
  ${warningText({ text: urgentHelp, iconFallbackText: 'Warning' })}
  <p class="govuk-body">What you have typed is saved. Do this first, then come back.</p>
  <p class="govuk-body">If you do not know whether others are safe, ask someone who can find out today.</p>`

import { button, form, html, page, showTime, table, warningText, type FormState, type Html, type Page } from '#ui'
import type { Partnership } from '../confirm.ts'
import { emailForm } from '../forms.ts'
import type { DraftRow } from '../queries.ts'

/** Where someone signed in begins a notification, or goes on with one. */
export const startPage = ({
  partnership,
  drafts,
}: {
  readonly partnership: Partnership
  readonly drafts: readonly DraftRow[]
}): Page =>
  page({
    title: 'Notify an incident',
    main: html`
      ${warningText({ text: partnership.urgentHelp, iconFallbackText: 'Warning' })}
      ${whatFor}
      ${form('/notify', button({ text: 'Start now', isStartButton: true, preventDoubleClick: true }))}
      ${drafts.length > 0 && saved(drafts)}`,
  })

const saved = (drafts: readonly DraftRow[]): Html =>
  html`${table({
    caption: 'Your saved notifications',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [
      { text: 'Begun' },
      { text: 'Last saved' },
      { html: html`<span class="govuk-visually-hidden">Go on or delete</span>` },
    ],
    rows: drafts.map(({ id, madeAt, savedAt }) => [
      { text: showTime(madeAt) },
      { text: showTime(savedAt) },
      {
        html: html`<a class="govuk-link" href="/notify/drafts/${id}">Go on<span class="govuk-visually-hidden"> with the notification begun on ${showTime(madeAt)}</span></a>
          <br><a class="govuk-link" href="/notify/drafts/${id}/delete">Delete<span class="govuk-visually-hidden"> the notification begun on ${showTime(madeAt)}</span></a>`,
      },
    ]),
  })}
  <p class="govuk-body">Nobody else can see them. One that is not sent is deleted seven days after it was last saved.</p>`

export const deleteDraftPage = (id: string, madeAt: Temporal.Instant): Page =>
  page({
    title: `Delete the notification begun on ${showTime(madeAt)}?`,
    back: '/notify',
    main: html`
      <p class="govuk-body">It has not been sent. What you typed will be gone.</p>
      ${form(
        `/notify/drafts/${id}/delete`,
        html`<div class="govuk-button-group">
          ${button({ text: 'Delete', classes: 'govuk-button--warning' })}<a class="govuk-link" href="/notify">Keep it</a>
        </div>`,
      )}`,
  })

/** Where anyone with the partnership's link begins. */
export const publicStartPage = ({
  partnership,
  state,
}: {
  readonly partnership: Partnership
  readonly state: FormState
}): Page =>
  page({
    title: 'Notify an incident',
    caption: partnership.name,
    errors: emailForm.errors(state),
    main: html`
      ${warningText({ text: partnership.urgentHelp, iconFallbackText: 'Warning' })}
      ${whatFor}
      <p class="govuk-body">If you have an account, <a class="govuk-link" href="/sign-in?then=%2Fnotify">sign in first</a>.</p>
      ${form(`/notify/${partnership.slug}`, html`${emailForm.showAll(state)}${button({ text: 'Send me the link', preventDoubleClick: true })}`)}`,
  })

const whatFor = html`
  <p class="govuk-body">Tell the partnership when a child or an adult has died or been seriously harmed and abuse or neglect is known or suspected, or when something else happened from which agencies should learn.</p>
  <p class="govuk-body">It takes about 15 minutes. Every page is saved, so you can stop and come back.</p>`

/** Known and unknown addresses are told the same. */
export const linkSentPage = (partnership: Partnership): Page =>
  page({
    title: 'Check your e-mail',
    caption: partnership.name,
    back: `/notify/${partnership.slug}`,
    main: html`
      <p class="govuk-body">If the address can receive e-mail, a link is on its way to it. It works for 24 hours.</p>
      <p class="govuk-body">If it does not come within a few minutes, look among unwanted mail, then ask for another.</p>
      <p class="govuk-body">If you cannot wait, call the partnership. ${partnership.urgentHelp}</p>`,
  })

/** The link is opened by a button, since mail scanners open links too. */
export const confirmPage = (partnership: Partnership, token: string): Page =>
  page({
    title: 'Your e-mail address is confirmed',
    caption: partnership.name,
    main: html`
      <p class="govuk-body">Go on with your notification on this device. If you began one before and did not send it, you come back to it.</p>
      ${form(`/notify/${partnership.slug}/confirm/${token}`, button({ text: 'Continue', preventDoubleClick: true }))}`,
  })

export const spentLinkPage = (partnership: Partnership): Page =>
  page({
    title: 'This link no longer works',
    caption: partnership.name,
    main: html`
      <p class="govuk-body">A link works for 24 hours, and only as it was sent.</p>
      <p class="govuk-body"><a class="govuk-link" href="/notify/${partnership.slug}">Ask for a new link</a></p>`,
  })

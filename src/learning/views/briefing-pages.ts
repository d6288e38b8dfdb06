import { button, html, page, showDate, type Html, type Page } from '#ui'
import type { BriefingRow } from '../queries.ts'
import { briefingSections, textOf } from '../sections.ts'
import { minutesInWords, showSections } from './show-sections.ts'

export const briefingsPage = (briefings: readonly BriefingRow[]): Page =>
  page({
    title: 'Briefings',
    main: html`
      <p class="govuk-body-l">What reviews have taught us, in seven minutes each: to read and talk about in a team.</p>
      ${
        briefings.length === 0
          ? html`<p class="govuk-body">No briefing has been sent yet.</p>`
          : html`<ul class="govuk-list govuk-list--spaced">${briefings.map(
              (briefing) => html`<li class="govuk-!-margin-bottom-5">
                <h2 class="govuk-heading-m govuk-!-margin-bottom-1"><a class="govuk-link" href="/briefings/${briefing.id}">${briefing.title}</a></h2>
                <span class="govuk-hint">${minutesInWords(textOf(briefing))}${briefing.sentAt && html` · ${sentOn(briefing.sentAt)}`}</span>
              </li>`,
            )}</ul>`
      }`,
  })

const sentOn = (at: Temporal.Instant): string => showDate(at.toZonedDateTimeISO('Europe/London').toPlainDate())

type Shown = {
  readonly briefing: BriefingRow
  /** How often a team has recorded that it used it. */
  readonly uses: number
  readonly seesReach: boolean
}

export const briefingPage = ({ briefing, uses, seesReach }: Shown): Page =>
  page({
    title: briefing.title,
    caption: `Seven-minute briefing. ${minutesInWords(textOf(briefing))}`,
    back: '/briefings',
    main: html`
      ${showSections(briefingSections(briefing))}
      ${afterwards(briefing, uses)}
      ${seesReach && html`<p class="govuk-body"><a class="govuk-link" href="/briefings/${briefing.id}/reach">Whom it has reached</a></p>`}`,
  })

const afterwards = (briefing: BriefingRow, uses: number): Html => html`
  <hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible">
  <h2 class="govuk-heading-m">Have you talked about it in your team?</h2>
  <p class="govuk-body">Tell us what you will change. ${timesUsed(uses)}</p>
  ${button({ text: 'Record how you used it', href: `/briefings/${briefing.id}/use` })}`

const timesUsed = (uses: number): string =>
  uses === 0 ? 'You would be the first.' : uses === 1 ? 'One team has done so.' : `${uses} teams have done so.`

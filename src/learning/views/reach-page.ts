import { html, page, showDate, table, type Html, type Page } from '#ui'
import type { BriefingRow, usesOf } from '../queries.ts'
import type { Reach } from '../rules.ts'

type Use = Awaited<ReturnType<typeof usesOf>>[number]

type Shown = {
  readonly briefing: BriefingRow
  readonly reach: readonly Reach[]
  readonly uses: readonly Use[]
  readonly agencies: ReadonlyMap<string, string>
}

export const reachPage = ({ briefing, reach, uses, agencies }: Shown): Page =>
  page({
    title: 'Whom the briefing has reached',
    caption: briefing.title,
    back: `/briefings/${briefing.id}`,
    main: html`
      ${notReached(reach)}
      ${byAgency(reach)}
      <h2 class="govuk-heading-m">What teams will change</h2>
      ${uses.length === 0 ? html`<p class="govuk-body">No team has recorded how it used the briefing.</p>` : uses.map((use) => change(use, agencies))}`,
  })

function notReached(reach: readonly Reach[]): Html {
  const unused = reach.filter(({ uses }) => uses === 0)
  if (unused.length === 0) return html`<p class="govuk-body-l">A team in every agency has used it.</p>`
  return html`
    <h2 class="govuk-heading-m">Not reached yet</h2>
    <ul class="govuk-list govuk-list--bullet">${unused.map(
      ({ agency, sent }) =>
        html`<li>${agency}: ${sent === 0 ? 'not sent to anyone there' : `sent to ${people(sent)}, no team has used it`}</li>`,
    )}</ul>`
}

function byAgency(reach: readonly Reach[]): Html {
  const most = Math.max(1, ...reach.map(({ people }) => people))
  return table({
    caption: 'People who talked about it in a team',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [
      { text: 'Agency' },
      { text: 'Uses', format: 'numeric' },
      { text: 'People', classes: 'govuk-!-width-one-third' },
    ],
    rows: reach.map((each) => [
      { text: each.agency },
      { text: each.uses, format: 'numeric' },
      { html: html`${each.people}${bar(each.people / most)}` },
    ]),
  })
}

/** A bar as long as its share of the longest; the number beside it says the same. Drawn in attributes: no inline style. */
const bar = (share: number): Html | undefined =>
  share === 0
    ? undefined
    : html`<svg width="100%" height="12" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="heed-picture__mark--good" width="${Math.round(share * 100)}" height="12"/>
    </svg>`

const change = (use: Use, agencies: ReadonlyMap<string, string>): Html => html`
  <blockquote class="govuk-inset-text govuk-!-margin-left-0 govuk-!-margin-right-0"><p class="govuk-body">${use.change}</p>
  <p class="govuk-body-s govuk-!-margin-bottom-0">${use.team}, ${agencies.get(use.agencyId) ?? ''}. ${people(use.people)} on ${showDate(use.usedOn)}.</p></blockquote>`

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

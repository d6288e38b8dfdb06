import { html, page, search, showShortDate, wideTable, type Page } from '#ui'
import type { ActionRow } from '../queries.ts'
import { byUrgency, dueDateOf, stageOf } from '../rules.ts'
import { stageTag } from './words.ts'

/** How the list is narrowed; both are in the address. */
type Narrowed = { readonly agency: string; readonly show: 'open' | 'closed' }

type Shown = {
  readonly actions: readonly ActionRow[]
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly narrowed: Narrowed
  readonly today: Temporal.PlainDate
}

export function actionsPage({ actions, agencies, narrowed, today }: Shown): Page {
  const listed = byUrgency(
    actions.filter((action) => isShown(action, narrowed)),
    today,
  )
  return page({
    title: 'Actions',
    wide: true,
    main: html`
      <p class="govuk-body-l">${inShort(actions, today)}</p>
      ${search({
        action: '/actions',
        narrow: [
          {
            name: 'agency',
            label: 'Agency of the owner',
            value: narrowed.agency,
            items: [
              { value: '', text: 'All agencies' },
              ...agencies.map(({ id, name }) => ({ value: id, text: name })),
            ],
          },
          {
            name: 'show',
            label: 'Which actions',
            value: narrowed.show === 'open' ? '' : narrowed.show,
            items: [
              { value: '', text: 'Open' },
              { value: 'closed', text: 'Closed' },
            ],
          },
        ],
        submit: 'Show',
      })}
      ${
        listed.length === 0
          ? html`<p class="govuk-body">There are no such actions.</p>`
          : wideTable({
              caption: narrowed.show === 'open' ? 'Open actions, late ones first' : 'Closed actions',
              captionClasses: 'govuk-table__caption--m',
              head: [{ text: 'Due' }, { text: 'Action' }, { text: 'Owner' }, { text: 'Review' }, { text: 'Stage' }],
              rows: listed.map((action) => [
                { html: html`<span class="heed-reference">${showShortDate(dueDateOf(action))}</span>` },
                { html: html`<a class="govuk-link" href="/actions/${action.id}">${action.what}</a>` },
                {
                  html: html`${action.ownerName}${action.ownerAgency && html`<br><span class="govuk-hint">${action.ownerAgency}</span>`}`,
                },
                {
                  html: html`${action.matter.split(', ').map((part) => html`<span class="heed-reference">${part}</span><br>`)}<span class="govuk-hint">Recommendation ${action.number}</span>`,
                },
                { html: stageTag(action, today) },
              ]),
            })
      }`,
  })
}

const isShown = ({ ownerAgencyId, closedAt }: ActionRow, { agency, show }: Narrowed): boolean =>
  (agency === '' || ownerAgencyId === agency) && (show === 'closed') === (closedAt !== null)

/** "3 open: 1 late, 1 waiting to be closed. 1 closed." */
function inShort(actions: readonly ActionRow[], today: Temporal.PlainDate): string {
  const stages = actions.map((action) => stageOf(action, today))
  const count = (stage: (typeof stages)[number]): number => stages.filter((each) => each === stage).length
  const closed = count('closed')
  return `${actions.length - closed} open: ${count('late')} late, ${count('waiting to be closed')} waiting to be closed. ${closed} closed.`
}

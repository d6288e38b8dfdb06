import { paragraphs } from '#reviews'
import {
  button,
  daysLeft,
  details,
  html,
  page,
  showDate,
  summaryList,
  timeline,
  type Happening,
  type Html,
  type Page,
} from '#ui'
import type { ActionRow, closuresOf, evidenceOf, extensionsOf, progressOf } from '../queries.ts'
import { dueDateOf, stageOf } from '../rules.ts'
import { actionList } from './action-list.ts'
import { ownerInWords, stageTag } from './words.ts'

export type Story = {
  readonly progress: Awaited<ReturnType<typeof progressOf>>
  readonly evidence: Awaited<ReturnType<typeof evidenceOf>>
  readonly extensions: Awaited<ReturnType<typeof extensionsOf>>
  readonly closures: Awaited<ReturnType<typeof closuresOf>>
  readonly names: ReadonlyMap<string, string>
}

type Can = { readonly answer: boolean; readonly manage: boolean; readonly close: boolean }

type Shown = {
  readonly action: ActionRow
  readonly story: Story
  readonly can: Can
  readonly back: string
  /** Other actions of the same owner, when the owner reads. */
  readonly others: readonly ActionRow[]
  readonly today: Temporal.PlainDate
}

export const actionPage = (shown: Shown): Page => {
  const { action, story, today } = shown
  return page({
    title: `Action on recommendation ${action.number}`,
    caption: action.matter,
    back: shown.back,
    main: html`
      ${summaryList({
        rows: [
          { key: { text: 'Stage' }, value: { html: stageTag(action, today) } },
          { key: { text: 'What will be done' }, value: { text: action.what } },
          { key: { text: 'How we will know that it worked' }, value: { text: action.measure } },
          { key: { text: 'Owner' }, value: { text: ownerInWords(action) } },
          { key: { text: 'Due' }, value: { html: due(action, story, today) } },
        ],
      })}
      ${details({ summaryText: 'The recommendation that it answers', text: action.recommendation })}
      ${waitingWords(shown)}
      ${buttons(shown)}
      <h2 class="govuk-heading-m">Evidence</h2>
      ${evidence(story)}
      <h2 class="govuk-heading-m">What has happened</h2>
      ${timeline({ items: happenings(action, story), headingLevel: 3 })}
      ${otherActions(shown)}`,
  })
}

function due(action: ActionRow, { extensions }: Story, today: Temporal.PlainDate): Html {
  const day = dueDateOf(action)
  const open = !action.closedAt && !action.askedAt
  return html`${showDate(day)}${open && html` (${daysLeft(day, today)})`}${
    extensions.length > 0 && html`<br><span class="govuk-hint">First set for ${showDate(action.dueOn)}</span>`
  }`
}

/** Why someone who could close it in general cannot close this one. */
function waitingWords({ action, can }: Shown): Html | undefined {
  if (!action.askedAt || action.closedAt) return undefined
  return can.close
    ? html`<p class="govuk-body">Its owner asks for it to be closed. As a second person you decide.</p>`
    : html`<p class="govuk-body">It waits to be closed by a second person: neither its owner nor whoever asked.</p>`
}

function buttons({ action, can, today }: Shown): Html {
  const stage = stageOf(action, today)
  const open = stage !== 'closed' && stage !== 'waiting to be closed'
  const link = (text: string, part: string, quiet = true): Html =>
    button({ text, href: `/actions/${action.id}/${part}`, classes: quiet && 'govuk-button--secondary' })
  return html`<div class="govuk-button-group">
    ${can.answer && open && html`${link('Note progress', 'progress', false)}${link('Give evidence', 'evidence')}${link('Ask for it to be closed', 'closure-request')}`}
    ${can.close && stage === 'waiting to be closed' && link('Close it or send it back', 'closure', false)}
    ${can.manage && open && html`${link('Give more time', 'extension')}${link('Change the owner', 'owner')}`}
    ${can.manage && stage === 'closed' && link('Open it again', 'reopening')}
  </div>`
}

const evidence = ({ evidence: given, names }: Story): Html =>
  given.length === 0
    ? html`<p class="govuk-body">None yet. An action is closed on evidence.</p>`
    : html`<ul class="govuk-list govuk-list--spaced">${given.map(
        ({ shows, link, givenAt, givenBy }) =>
          html`<li>${shows}${
            link && html`<br><a class="govuk-link" href="${link}" rel="noreferrer">${link}</a>`
          }<br><span class="govuk-hint">${names.get(givenBy) ?? ''}, ${showDate(dayOf(givenAt))}</span></li>`,
      )}</ul>`

/** Everything that happened to it, the newest first. */
function happenings(action: ActionRow, { progress, extensions, closures, names }: Story): readonly Happening[] {
  const by = (person: string | null) => names.get(person ?? '')
  const all: readonly (Happening | false)[] = [
    ...progress.map(({ happenedOn, note, writtenBy }) => ({
      title: 'Progress',
      by: by(writtenBy),
      at: happenedOn,
      body: paragraphs(note),
    })),
    ...extensions.map(({ dueOn, reasons, extendedAt, extendedBy }) => ({
      title: `More time, until ${showDate(dueOn)}`,
      by: by(extendedBy),
      at: extendedAt,
      body: paragraphs(reasons),
    })),
    ...closures.flatMap((each) => [
      {
        title: 'Asked for it to be closed',
        by: by(each.askedBy),
        at: each.askedAt,
        body: paragraphs(each.whatChanged),
      },
      told('Closed', by(each.closedBy), each.closedAt, each.closedBecause),
      told('Sent back', by(each.sentBackBy), each.sentBackAt, each.sentBackBecause),
      told('Opened again', by(each.reopenedBy), each.reopenedAt, each.reopenedBecause),
    ]),
    { title: 'Action made', at: action.madeAt },
  ]
  return all
    .filter((each) => each !== false)
    .toSorted(
      (a, b) =>
        Temporal.PlainDate.compare(dayOf(b.at), dayOf(a.at)) ||
        Temporal.Instant.compare(momentOf(b.at), momentOf(a.at)),
    )
}

const told = (
  title: string,
  by: string | undefined,
  at: Temporal.Instant | null,
  because: string | null,
): Happening | false => at !== null && { title, by, at, body: paragraphs(because ?? '') }

const dayOf = (at: Happening['at']): Temporal.PlainDate =>
  at instanceof Temporal.Instant ? at.toZonedDateTimeISO('Europe/London').toPlainDate() : at

/** A day without an hour stands before the hours of that day. */
const momentOf = (at: Happening['at']): Temporal.Instant =>
  at instanceof Temporal.Instant ? at : at.toZonedDateTime('Europe/London').toInstant()

const otherActions = ({ others, today }: Shown): Html | undefined =>
  others.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">Your other actions</h2>
      ${actionList(others, today)}`

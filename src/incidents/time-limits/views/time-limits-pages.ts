import {
  button,
  form,
  html,
  page,
  showDate,
  showTime,
  summaryList,
  wideTable,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import { frameworks, limitInWords, settableDeadlines, type SettableDeadline } from '#statute'
import type { goLiveForm, localHolidayForm, timeLimitForm } from '../forms.ts'
import type { GoLiveRow, LocalHolidayRow, TimeLimitRow } from '../queries.ts'
import { settingOf, type SetHere } from '../set-here.ts'

/** Everything that a partnership ever set, the latest first, and who did. */
export type EverSet = {
  readonly limits: readonly TimeLimitRow[]
  readonly holidays: readonly LocalHolidayRow[]
  readonly goLives: readonly GoLiveRow[]
  readonly standing: SetHere
  readonly who: ReadonlyMap<string, string>
}

/** Every time limit that the reference could not verify, with what it is by the reference and what it is here. */
export const timeLimitsPage = (set: EverSet): Page =>
  page({
    title: 'The law’s time limits',
    back: { href: '/settings', text: 'Back to settings' },
    main: html`
      <p class="govuk-body">Most time limits stand in the law and are the same everywhere. Those below could not be checked against their source, or are left to the area. Set here what your guidance or local procedure says. Every day that Heed shows follows from it, and says so.</p>
      <h2 class="govuk-heading-m">Left to the area</h2>
      ${summaryList({
        rows: [
          {
            key: { text: 'Local holidays in Scotland' },
            value: { html: holidaysInWords(set.standing) },
            actions: {
              items: [{ href: '/settings/local-holidays', text: 'Change', visuallyHiddenText: ': local holidays' }],
            },
          },
          {
            key: { text: 'Day of local go-live in England' },
            value: { html: html`${set.standing.goLiveOn ? showDate(set.standing.goLiveOn) : 'Not said'}` },
            actions: {
              items: [{ href: '/settings/go-live', text: 'Change', visuallyHiddenText: ': day of local go-live' }],
            },
          },
        ],
      })}
      ${[...byTitle()].map(
        ([title, rules]) => html`<h2 class="govuk-heading-m">${title}</h2>
        ${summaryList({ rows: rules.map((rule) => limitRow(set, rule)) })}`,
      )}`,
  })

const holidaysInWords = ({ localHolidays }: SetHere): Html =>
  localHolidays.length === 0
    ? html`None`
    : html`<ul class="govuk-list heed-tight">${localHolidays.map(({ holidayOn, name }) => html`<li>${showDate(holidayOn)}, ${name}</li>`)}</ul>`

/** A limit that several versions or frameworks share is set once, and stands under the first. */
const byTitle = (): ReadonlyMap<string, readonly SettableDeadline[]> =>
  Map.groupBy(
    settableDeadlines.filter(({ id }, index) => index === settableDeadlines.findIndex((other) => other.id === id)),
    ({ version }) => titleOf(version),
  )

const titleOf = (version: string): string =>
  frameworks.find(({ versions }) => versions.some(({ id }) => id === version))?.title ?? version

const limitRow = (set: EverSet, rule: SettableDeadline) => ({
  key: { text: sentence(rule.what) },
  value: { html: html`${limitInWords(rule)}, as Heed carries it${also(rule)}${setNow(set, rule)}` },
  actions: {
    items: [{ href: `/settings/time-limits/${rule.id}`, text: 'Change', visuallyHiddenText: `: ${rule.what}` }],
  },
})

const also = (rule: SettableDeadline): Html | false => {
  const others = settableDeadlines.filter(
    ({ id, version }) => id === rule.id && titleOf(version) !== titleOf(rule.version),
  )
  const titles = [...new Set(others.map(({ version }) => titleOf(version)))]
  return titles.length > 0 && html`<br><span class="govuk-hint">Also: ${titles.join('; ')}</span>`
}

function setNow({ standing, who }: EverSet, rule: SettableDeadline): Html | false {
  const row = standing.timeLimits.get(rule.id)
  return (
    row !== undefined &&
    html`<br><strong>Here: ${limitOf(rule, row)}</strong><br>Set by ${nameIn(who, row.setBy)} on ${showTime(row.setAt)}: <span class="heed-as-written">${row.reasons}</span>`
  )
}

const limitOf = (rule: SettableDeadline, row: TimeLimitRow): string =>
  row.choice === 'reference'
    ? 'As Heed carries it'
    : row.choice === 'none'
      ? 'No time limit'
      : limitInWords({ ...rule, ...settingOf(rule, row) })

const nameIn = (who: EverSet['who'], id: string): string => who.get(id) ?? 'someone who has left'

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

type Asking<Asked> = { readonly asked: Asked; readonly state: FormState; readonly set: EverSet }

/** One time limit: what the reference has, what holds here, and everything that was ever set. */
export const timeLimitPage = ({
  rule,
  asked,
  state,
  set,
}: Asking<ReturnType<typeof timeLimitForm>> & { readonly rule: SettableDeadline }): Page =>
  page({
    title: 'Set a time limit',
    caption: titleOf(rule.version),
    back: backToAll,
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body-l">${sentence(rule.what)}.</p>
      <p class="govuk-body">${rule.by}, to ${rule.to}. As Heed carries it: ${limitInWords(rule)}. It was not checked against its source.${setNow(set, rule)}</p>
      ${form(
        `/settings/time-limits/${rule.id}`,
        html`${asked.show(state, 'choice', {
          reveal: {
            own: html`${asked.show(state, 'count')}${asked.show(state, 'unit')}${asked.show(state, 'trigger')}`,
          },
        })}
        ${asked.show(state, 'reasons')}${button({ text: 'Set it' })}`,
      )}
      ${history(
        set,
        set.limits.filter(({ deadline }) => deadline === rule.id),
        (row) => html`${limitOf(rule, row)}`,
      )}`,
  })

const backToAll = { href: '/settings/time-limits', text: 'Back to the law’s time limits' }

/** Days that a council in Scotland keeps besides the bank holidays. */
export const localHolidaysPage = ({ asked, state, set }: Asking<typeof localHolidayForm>): Page =>
  page({
    title: 'Local holidays in Scotland',
    back: backToAll,
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">Councils in Scotland keep days of their own. A time limit in working days that a body in Scotland owes does not count them. They change no day in England, Wales or Northern Ireland.</p>
      <h2 class="govuk-heading-m">Kept now</h2>
      <div class="govuk-body">${holidaysInWords(set.standing)}</div>
      <h2 class="govuk-heading-m">Enter a day, or take one back</h2>
      ${form('/settings/local-holidays', html`${asked.showAll(state)}${button({ text: 'Save' })}`)}
      ${history(set, set.holidays, ({ holidayOn, name, kept }) => html`${showDate(holidayOn)}, ${name}: ${kept ? 'kept' : 'no longer kept'}`)}`,
  })

/** When the area's safeguarding partners took over from its Local Safeguarding Children Board. */
export const goLivePage = ({ asked, state, set }: Asking<typeof goLiveForm>): Page =>
  page({
    title: 'Day of local go-live',
    back: backToAll,
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body">In England each area’s safeguarding partners took over from its Local Safeguarding Children Board on a day of their own. Before it the law of serious case reviews holds, from it that of practice reviews.</p>
      ${form(
        '/settings/go-live',
        html`${asked.show(state, 'known', { reveal: { yes: asked.show(state, 'liveOn') } })}${asked.show(state, 'reasons')}${button({ text: 'Save' })}`,
      )}
      ${history(set, set.goLives, ({ liveOn }) => html`${liveOn ? showDate(liveOn) : 'Not known'}`)}`,
  })

type Row = { readonly setAt: Temporal.Instant; readonly setBy: string; readonly reasons: string }

const history = <R extends Row>({ who }: EverSet, rows: readonly R[], what: (row: R) => Html): Html | false =>
  rows.length > 0 &&
  html`<h2 class="govuk-heading-m">What was set, the latest first</h2>
  ${wideTable({
    caption: 'What was set, when, by whom and why',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'What' }, { text: 'When' }, { text: 'Who' }, { text: 'Why' }],
    rows: rows.map((row) => [
      { html: what(row) },
      { text: showTime(row.setAt) },
      { text: nameIn(who, row.setBy) },
      { html: html`<span class="heed-as-written">${row.reasons}</span>` },
    ]),
  })}`

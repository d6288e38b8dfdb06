import {
  ask,
  button,
  html,
  page,
  questions,
  searchForm,
  showDate,
  summaryList,
  table,
  tag,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import {
  conditionInWords,
  decisionSteps,
  frameworks,
  shownSource,
  type Framework,
  type Nation,
  type Version,
} from '#statute'
import { outcomeTag, sentence } from '../../views/law-parts.ts'
import { nationNames } from '../../words.ts'
import { lawAddress } from './law-address.ts'

/** The law as Heed carries it, for anyone to read and to check: which versions there are, and all that each of them says. */

export const lawListForm = (today: Temporal.PlainDate) =>
  questions({
    nation: ask.select({
      label: 'Nation (optional)',
      optional: true,
      prompt: 'All nations',
      options: [
        { value: 'England', text: 'England' },
        { value: 'Wales', text: 'Wales' },
        { value: 'Scotland', text: 'Scotland' },
        { value: 'NorthernIreland', text: 'Northern Ireland' },
      ],
    }),
    on: ask.date({
      label: 'In force on (optional)',
      hint: `For example, ${today.day} ${today.month} ${today.year}`,
      missing: 'Enter a date',
      optional: true,
    }),
  })

type Chosen = { readonly nation: Nation | null; readonly on: Temporal.PlainDate | null }
type Listing = {
  readonly asked: ReturnType<typeof lawListForm>
  readonly state: FormState
  readonly chosen: Chosen | null
}

export const lawListPage = ({ asked, state, chosen }: Listing): Page =>
  page({
    title: 'The law we use',
    errors: asked.errors(state),
    wide: true,
    main: html`
      <p class="govuk-body-l">Every framework of reviews and notices that Heed carries, as dated data: its questions, its rules, its time limits and where each was read.</p>
      ${searchForm('/the-law', html`${asked.showAll(state)}${button({ text: 'Show', classes: 'govuk-button--secondary' })}`)}
      ${list(chosen ?? { nation: null, on: null })}
      <p class="govuk-body"><a class="govuk-link" href="/does-this-need-a-review">Does this need a review?</a></p>`,
  })

function list({ nation, on }: Chosen): Html {
  const rows = frameworks
    .filter(({ nations }) => nation === null || nations.includes(nation))
    .flatMap((framework) =>
      framework.versions
        .filter((version) => on === null || inForce(version, on))
        .map((version) => ({ framework, version })),
    )
  return rows.length === 0
    ? html`<p class="govuk-body">None that is carried here was in force there on that day.</p>`
    : table({
        caption: `${rows.length} versions`,
        captionClasses: 'govuk-table__caption--s',
        classes: 'heed-cards',
        firstCellIsHeader: true,
        head: [{ text: 'Version' }, { text: 'Nations' }, { text: 'In force' }, { text: 'Who decides' }],
        rows: rows.map(({ framework, version }) => [
          {
            html: html`<a class="govuk-link" href="${lawAddress({ version: version.id, edition: version.edition ?? null })}">${version.title}</a>`,
          },
          { text: nationsOf(framework), attributes: { 'data-label': 'Nations' } },
          { text: window(version), attributes: { 'data-label': 'In force' } },
          { text: version.decider.who, attributes: { 'data-label': 'Who decides' } },
        ]),
      })
}

const nationsOf = ({ nations }: Framework): string => nations.map((nation) => nationNames[nation]).join(', ')

/** On the days on which each area changed over at its own time, both versions are shown. */
function inForce({ from, until }: Version, on: Temporal.PlainDate): boolean {
  const day = on.toString()
  if (from === 'not commenced') return false
  const begun = (from === 'local go-live' ? '2018-06-29' : from) <= day
  return begun && (until === null || day < (until === 'local go-live' ? '2019-09-29' : until))
}

const window = ({ from, until }: Version): string =>
  `${from === 'not commenced' ? 'not in force yet' : `from ${boundaryInWords(from)}`}${until === null ? '' : ` until ${boundaryInWords(until)}`}`

const boundaryInWords = (boundary: Version['from']): string =>
  boundary === 'local go-live'
    ? 'the day the area’s partners took over (29 June 2018 to 29 September 2019)'
    : boundary === 'not commenced'
      ? 'the day it is brought into force'
      : showDate(Temporal.PlainDate.from(boundary))

// ── One version ──────────────────────────────────────────────────────────────

type Source = Version['law'][number]

const sourceView = (source: Source): Html => {
  const { text, mark, read } = shownSource(source)
  return html`<span class="govuk-body-s">${text} ${markTag(mark)}${read.map(({ title, at }) =>
    at === null
      ? html`<br>Read: ${title}`
      : html`<br>Read: <a class="govuk-link" href="${at}" rel="external noreferrer">${title}</a>`,
  )}</span>`
}

const markTag = (mark: Source['mark']): Html =>
  mark === 'verified'
    ? tag({ text: 'Read', classes: 'govuk-tag--green' })
    : mark === 'inferred'
      ? tag({ text: 'Follows from what was read', classes: 'govuk-tag--blue' })
      : tag({ text: 'From memory: check it', classes: 'govuk-tag--purple' })

/** All that one version of a framework says, and what of it has not been checked. */
export const lawPage = (framework: Framework, version: Version): Page =>
  page({
    title: version.title,
    caption: 'The law we use',
    back: { href: '/the-law', text: 'All frameworks' },
    wide: true,
    main: html`
      ${summaryList({
        rows: [
          { key: { text: 'Nations' }, value: { text: nationsOf(framework) } },
          { key: { text: 'In force' }, value: { text: sentence(window(version)) } },
          { key: { text: 'It says' }, value: { text: version.decides } },
          {
            key: { text: 'Who decides' },
            value: { html: html`${version.decider.who}<br>${sourceView(version.decider.source)}` },
          },
          version.calledLocally !== undefined && {
            key: { text: 'Called in some areas' },
            value: { html: html`${version.calledLocally.name}<br>${sourceView(version.calledLocally.source)}` },
          },
          {
            key: { text: 'Law' },
            value: { html: html`${version.law.map((each) => html`<p class="govuk-body">${sourceView(each)}</p>`)}` },
          },
          {
            key: { text: 'Its name in our data' },
            value: { text: [version.id, version.edition].filter((part) => part !== undefined).join(', ') },
          },
        ],
      })}
      ${unchecked(version)}
      ${diagram(version)}
      <h2 class="govuk-heading-m">The questions</h2>
      ${cards(
        'Questions',
        ['Question', 'Where it comes from'],
        version.criteria.map(({ question, source }) => [html`${question}`, sourceView(source)]),
      )}
      <h2 class="govuk-heading-m">The rules, in the order in which they are read</h2>
      ${cards(
        'Rules',
        ['Rule', 'It says', 'Because', 'Where it comes from'],
        version.rules.map(({ id, outcome, because, source }) => [
          html`${id}`,
          outcomeTag(outcome),
          html`${readable(because)}`,
          sourceView(source),
        ]),
      )}
      ${
        version.matters.length > 0 &&
        html`<h2 class="govuk-heading-m">What has to be weighed</h2>${cards(
          'What has to be weighed',
          ['Matter', 'Where it comes from'],
          version.matters.map(({ question, source }) => [html`${question}`, sourceView(source)]),
        )}`
      }
      ${
        version.deadlines.length > 0 &&
        html`<h2 class="govuk-heading-m">Time limits</h2>${cards(
          'Time limits',
          ['What', 'Who, to whom', 'Where it comes from'],
          version.deadlines.map(({ what, by, to, source }) => [
            html`${sentence(what)}`,
            html`${by}, to ${to}`,
            sourceView(source),
          ]),
        )}`
      }
      ${
        version.letters.length > 0 &&
        html`<h2 class="govuk-heading-m">Who is told</h2>${cards(
          'Who is told',
          ['Who', 'Of what', 'Where it comes from'],
          version.letters.map(({ to, on, source }) => [html`${to}`, html`${on.join(', ')}`, sourceView(source)]),
        )}`
      }
      ${version.stages.length > 0 && html`<h2 class="govuk-heading-m">The stages</h2><ol class="govuk-list govuk-list--number">${version.stages.map(({ name, who }) => html`<li>${name} (${who})</li>`)}</ol>`}
      ${
        version.roles.length > 0 &&
        html`<h2 class="govuk-heading-m">Roles and independence</h2>${cards(
          'Roles',
          ['Role', 'Rule', 'Where it comes from'],
          version.roles.map(({ role, rule, source }) => [html`${role}`, html`${rule}`, sourceView(source)]),
        )}`
      }
      ${points('What the report holds', version.report)}
      ${points('Publication', version.publication)}
      <p class="govuk-body"><a class="govuk-link" href="/does-this-need-a-review">Try it on facts: does this need a review?</a></p>`,
  })

/** What stands in for what differs from case to case. */
const readable = (because: string): string =>
  because
    .replaceAll('{noes}', '(what stands against it)')
    .replaceAll('{laOfIncident}', 'The local authority where it happened')
    .replaceAll('{laOfResidence}', 'The local authority of residence')

const cards = (caption: string, [first, ...rest]: readonly string[], rows: readonly (readonly Html[])[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'heed-cards',
    firstCellIsHeader: true,
    head: [first ?? '', ...rest].map((text) => ({ text })),
    rows: rows.map((row) =>
      row.map((content, index) =>
        index === 0 ? { html: content } : { html: content, attributes: { 'data-label': rest[index - 1] ?? '' } },
      ),
    ),
  })

const points = (title: string, all: Version['report']): Html | false =>
  all.length > 0 &&
  html`<h2 class="govuk-heading-m">${title}</h2>${cards(
    title,
    ['What', 'Where it comes from'],
    all.map(({ text, source }) => [html`${text}`, sourceView(source)]),
  )}`

/** The decision drawn, with the same beside it as a list for whoever would rather read. */
const diagram = (version: Version): Html => {
  const address = lawAddress({ version: version.id, edition: version.edition ?? null })
  const { person, steps, undecided } = decisionSteps(version)
  return html`<h2 class="govuk-heading-m">How it is decided</h2>
    <div class="govuk-grid-row"><div class="govuk-grid-column-one-half">
      <p class="govuk-body"><a href="${address}/diagram.svg"><img class="heed-diagram" src="${address}/diagram.svg" alt="Decision diagram of ${version.title}; the list beside it says the same"></a></p>
    </div><div class="govuk-grid-column-one-half">
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        ${person && html`<li>First: ${conditionInWords(person.condition)}. If not, it does not apply.</li>`}
        ${steps.map(({ rule, condition, outcome }) => html`<li>${rule}: ${condition === null ? 'where none of these holds' : `if ${conditionInWords(condition)}`}: ${outcomeTag(outcome)}</li>`)}
        <li>While an answer is not known: ${undecided}.</li>
      </ol>
    </div></div>`
}

/** What a person must confirm before relying on it. */
function unchecked(version: Version): Html | false {
  const open = [
    ...version.rules.filter(({ source }) => source.mark === 'from memory').map(({ id }) => `rule ${id}`),
    ...version.criteria.filter(({ source }) => source.mark === 'from memory').map(({ question }) => question),
    ...version.deadlines.filter(({ confirm }) => confirm).map(({ what }) => `time limit: ${what}`),
  ]
  return (
    (open.length > 0 || version.confirm === true) &&
    html`<div class="govuk-inset-text"><p class="govuk-body"><strong>Check this with the guidance.</strong> ${version.confirm === true && 'This version was carried over from the one before and has not been read in full. '}Not verified against its source:</p>
    <ul class="govuk-list govuk-list--bullet">${open.map((each) => html`<li>${each}</li>`)}</ul></div>`
  )
}

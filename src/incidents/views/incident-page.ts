import {
  details,
  html,
  insetText,
  notificationBanner,
  page,
  showDate,
  showTime,
  summaryList,
  taskList,
  timeline,
  type Happening,
  type Html,
  type Page,
  type Task,
} from '#ui'
import { parallelText } from '../notify/forms.ts'
import { standingOn, type IncidentFile } from '../file.ts'
import { isReopened } from '../law.ts'
import { whyAlike } from '../likeness.ts'
import type { OwedLetter } from '../letters.ts'
import type { Resembling } from '../queries.ts'
import { outcomeWords, stageInWords, type Deadline, type Stage } from '../rules.ts'
import { nationNames, sidesOf, type IncidentSummary, type Side } from '../words.ts'
import { against } from './against-the-law.ts'
import { aboutWords } from './incident-header.ts'
import { ageInWords, howItStands, setHereInWords } from './due.ts'

export type Person = {
  readonly label: string
  readonly age: number | null
  readonly sex: string | null
  readonly homeArea: string | null
  readonly relationship: string | null
}

export type ShownIncident = {
  readonly file: IncidentFile
  readonly stage: Stage
  readonly joined: IncidentSummary | undefined
  readonly people: readonly Person[]
  /** What the notifier told, without the names of those it happened to. */
  readonly account: { readonly whatHappened: string; readonly actedNow: string | null } | undefined
  readonly agencies: readonly string[]
  readonly deadlines: readonly Deadline[]
  readonly letters: readonly OwedLetter[]
  readonly alike: readonly Resembling[]
  readonly others: readonly IncidentSummary[]
  readonly who: ReadonlyMap<string, string>
  readonly may: {
    readonly seeNames: boolean
    readonly work: boolean
    readonly recommend: boolean
    readonly decide: boolean
    readonly conflicts: boolean
    readonly list: boolean
  }
  readonly today: Temporal.PlainDate
}

/** One incident: what was told, whom it happened to without names, what is to be done and what was. */
export const incidentPage = (shown: ShownIncident): Page =>
  page({
    title: `Incident ${shown.file.incident.reference}`,
    caption: stageInWords(shown.stage),
    back: shown.may.list ? { href: '/incidents', text: 'All incidents' } : { href: '/reviews', text: 'All reviews' },
    wide: true,
    main: html`
      ${shown.joined && notificationBanner({ html: html`<p class="govuk-notification-banner__heading">This is the same incident as <a class="govuk-notification-banner__link" href="/incidents/${shown.joined.id}">${shown.joined.reference}</a>. Work on that one.</p>` })}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          ${alike(shown)}
          ${sidesOf(shown.file.incident.about).flatMap((side) =>
            shown.file.decisions
              .filter(({ about, departure }) => about === side && departure !== null)
              .slice(0, 1)
              .map(against),
          )}
          ${shown.file.incident.pastBoard === null ? tasks(shown) : pastReview(shown.file)}
          ${told(shown)}
          ${people(shown)}
        </div>
        <div class="govuk-grid-column-one-third">
          ${dates(shown)}
          ${happened(shown)}
        </div>
      </div>`,
  })

const pastReview = ({ incident }: IncidentFile): Html =>
  insetText({
    text: `A review that ${incident.pastBoard} decided on before Heed was used. What is known of the incident is in the review.`,
  })

// ── What is to be done ───────────────────────────────────────────────────────

const tasks = (shown: ShownIncident): Html => html`
  <h2 class="govuk-heading-m">What is to be done</h2>
  ${taskList({
    idPrefix: 'step',
    items: [
      ...sidesOf(shown.file.incident.about).flatMap((side) => sideTasks(shown, side)),
      { title: { text: 'Letters and dates' }, href: address(shown, 'letters'), status: lettersStatus(shown.letters) },
      shown.may.work && {
        title: { text: 'Requests to agencies' },
        hint: { text: 'What agencies are asked for a rapid review or for the decision' },
        href: address(shown, 'requests'),
        status: { text: '' },
      },
      commission(shown),
      shown.may.conflicts && {
        title: { text: 'Conflicts of interest' },
        href: address(shown, 'conflicts'),
        status: { text: '' },
      },
    ],
  })}`

const address = ({ file }: ShownIncident, to: string): string => `/incidents/${file.incident.id}/${to}`

function sideTasks(shown: ShownIncident, side: Side): readonly Task[] {
  const { file } = shown
  const of = file.incident.about === 'both' ? ` (${side === 'child' ? 'children' : 'adults'})` : ''
  const query = `?about=${side}`
  const decision = standingOn(file, side)
  const recommended = file.recommendations.find(({ about }) => about === side)
  return [
    task(
      `Criteria${of}`,
      address(shown, `criteria${query}`),
      file.answers.some(({ about }) => about === side) &&
        (decision && !isReopened(file, side) ? 'As they were when it was decided' : 'Answers can still be changed'),
    ),
    {
      title: { text: `What the law says${of}` },
      href: address(shown, `assessment${query}`),
      hint: { text: 'Every framework side by side, what is open, and what is due by when' },
      status: { text: '' },
    },
    side === 'child'
      ? task(
          'Rapid review meeting',
          address(shown, 'rapid-review'),
          file.meetings[0] && `Held on ${showDate(file.meetings[0].heldOn)}`,
        )
      : task(
          'Acknowledge the referral',
          address(shown, 'acknowledgement'),
          file.acknowledgedOn && `On ${showDate(file.acknowledgedOn)}`,
        ),
    task(
      `Recommendation${of}`,
      address(shown, `recommendation${query}`),
      recommended && outcomeWords[recommended.outcome],
    ),
    task(
      `Decision${of}`,
      address(shown, `decision${query}`),
      decision && !isReopened(file, side) && outcomeWords[decision.outcome],
    ),
  ]
}

/** A step, and what came of it once it is done. */
const task = (title: string, href: string, came: string | false | undefined): Task =>
  came
    ? { title: { text: title }, href, hint: { text: came }, status: { text: 'Done' } }
    : { title: { text: title }, href, status: { tag: { text: 'To do', classes: 'govuk-tag--blue' } } }

/** Once a review is to be held, it is commissioned on its own page. */
const commission = (shown: ShownIncident): Task | false =>
  shown.may.work &&
  sidesOf(shown.file.incident.about).some(
    (side) => (standingOn(shown.file, side)?.outcome ?? 'no review') !== 'no review',
  ) && {
    title: { text: 'Commission the review' },
    href: address(shown, 'commission'),
    status: { text: '' },
  }

function lettersStatus(letters: readonly OwedLetter[]) {
  const waiting = letters.filter(({ sentOn }) => sentOn === null).length
  if (letters.length === 0) return { text: 'None owed' }
  return waiting === 0 ? { text: 'All sent' } : { tag: { text: `${waiting} to send`, classes: 'govuk-tag--blue' } }
}

// ── What was told ────────────────────────────────────────────────────────────

function told({ file, account, agencies, may }: ShownIncident): Html | undefined {
  const { notification, incident } = file
  if (!notification || !account) return undefined
  return html`
    <h2 class="govuk-heading-m">What was notified</h2>
    ${notification.othersSafe !== 'yes' && insetText({ html: html`Others were ${notification.othersSafe === 'no' ? 'not safe' : 'not known to be safe'} when it was notified. <span class="heed-as-written">${account.actedNow}</span>` })}
    <p class="govuk-body heed-as-written">${account.whatHappened}</p>
    ${summaryList({
      rows: [
        { key: { text: 'About' }, value: { text: aboutWords[incident.about] } },
        { key: { text: 'Where' }, value: { text: `${incident.area}, ${nationNames[incident.nation]}` } },
        incident.happenedOn && { key: { text: 'Happened' }, value: { text: showDate(incident.happenedOn) } },
        incident.awareOn && { key: { text: 'Agency aware' }, value: { text: showDate(incident.awareOn) } },
        {
          key: { text: 'Someone has died' },
          value: { text: notification.diedOn ? `Yes, on ${showDate(notification.diedOn)}` : words[notification.died] },
        },
        { key: { text: 'Seriously harmed' }, value: { text: words[notification.seriousHarm] } },
        { key: { text: 'Abuse or neglect' }, value: { text: words[notification.abuseOrNeglect] } },
        { key: { text: 'Agencies' }, value: { text: agencies.join(', ') || 'None given' } },
        {
          key: { text: 'Under way' },
          value: { text: notification.parallel.map(parallelText).join(', ') || 'Nothing known' },
        },
        {
          key: { text: 'Notified' },
          value: {
            text: `${showTime(incident.madeAt)}${notification.fromOrganisation ? `, from ${notification.fromOrganisation}` : ''}`,
          },
        },
      ],
    })}
    ${may.seeNames && html`<p class="govuk-body"><a class="govuk-link" href="/incidents/${incident.id}/names">See names and the notifier</a>. The audit trail records it.</p>`}`
}

const words = { yes: 'Yes', no: 'No', unknown: 'Not known', known: 'Known', suspected: 'Suspected' } as const

const people = ({ people: all }: ShownIncident): Html | false =>
  all.length > 0 &&
  html`<h2 class="govuk-heading-m">Whom it happened to</h2>
    ${summaryList({ rows: all.map((person) => ({ key: { text: person.label }, value: { text: personInWords(person) } })) })}`

const personInWords = ({ age, sex, homeArea }: Person): string =>
  [
    ageInWords(age),
    ...(sex === null ? [] : [sex.toLowerCase()]),
    ...(homeArea === null ? [] : [`lives in ${homeArea}`]),
  ].join(', ')

// ── Likeness ─────────────────────────────────────────────────────────────────

function alike({ file, alike: unjudged, others, may }: ShownIncident): Html | undefined {
  if (unjudged.length === 0 && file.likenesses.length === 0) return undefined
  return html`
    ${unjudged.map((each) =>
      insetText({
        html: html`
      <h2 class="govuk-heading-s">This may be the same incident as <a class="govuk-link" href="/incidents/${each.otherId}">${each.reference}</a></h2>
      <p class="govuk-body">${whyAlike(each)}</p>
      ${may.work && html`<p class="govuk-body"><a class="govuk-link" href="/incidents/${file.incident.id}/likeness/${each.otherId}">Say whether it is<span class="govuk-visually-hidden"> the same as ${each.reference}</span></a></p>`}`,
      }),
    )}
    ${
      file.likenesses.length > 0 &&
      details({
        summaryText: 'Incidents compared with this one',
        html: html`
      <ul class="govuk-list govuk-list--bullet">${file.likenesses.map((each) => {
        const other = others.find(
          ({ id }) => id !== file.incident.id && (id === each.otherId || id === each.incidentId),
        )
        return (
          other &&
          html`<li><a class="govuk-link" href="/incidents/${other.id}">${other.reference}</a>: ${each.same ? 'the same incident' : 'another incident'}. ${each.reasons}</li>`
        )
      })}</ul>`,
      })
    }`
}

// ── Dates, and what happened since ───────────────────────────────────────────

const dates = ({ deadlines, today }: ShownIncident): Html | false =>
  deadlines.length > 0 &&
  html`
    <h2 class="govuk-heading-m">Dates</h2>
    <ul class="govuk-list govuk-list--spaced">${deadlines.map((each) => html`<li><strong>${each.due ? showDate(each.due) : 'No day'}</strong>${each.extension && html` (extended from ${showDate(each.extension.originalDueOn)})`}<br>${howItStands(each, today)}<br>${sentence(each.what)}${setHereInWords(each)}</li>`)}</ul>`

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

const happened = (shown: ShownIncident): Html => html`
  <h2 class="govuk-heading-m">So far</h2>
  ${timeline({ headingLevel: 3, items: happeningsOf(shown) })}`

function happeningsOf({ file, who }: ShownIncident): readonly Happening[] {
  const name = (id: string | null): string | undefined => (id === null ? undefined : who.get(id))
  const items: Happening[] = [
    { title: file.incident.pastBoard === null ? 'Notified' : 'Entered as a past review', at: file.incident.madeAt },
    ...(file.acknowledgedOn ? [{ title: 'Referral acknowledged', at: file.acknowledgedOn }] : []),
    ...file.meetings.map(({ heldOn, recordedBy }) => ({
      title: 'Rapid review meeting',
      at: heldOn,
      by: name(recordedBy),
    })),
    ...file.recommendations.map(({ outcome, recommendedOn, recordedBy }) => ({
      title: `Recommended: ${outcomeWords[outcome]}`,
      at: recommendedOn,
      by: name(recordedBy),
    })),
    ...file.reopenings.map(({ keptAt, keptBy }) => ({
      title: 'Re-opened by new information',
      at: keptAt,
      by: name(keptBy),
    })),
    ...file.decisions.map(({ outcome, departure, decidedOn, decidedBy, pastBoard }) => ({
      title: `Decided: ${outcomeWords[outcome]}${departure === null ? '' : ', against the law'}`,
      at: decidedOn,
      by: pastBoard ?? name(decidedBy),
    })),
    ...lettersByDay(file),
  ]
  return items.toSorted((a, b) => Temporal.PlainDate.compare(dayOf(a.at), dayOf(b.at)))
}

/** Letters that went on one day are one happening. */
function lettersByDay({ letters }: IncidentFile): readonly Happening[] {
  const byDay = Map.groupBy(letters, ({ sentOn }) => sentOn.toString())
  return [...byDay.values()].flatMap((sent) => {
    const [first] = sent
    if (!first) return []
    const to = [...new Set(sent.map(({ recipient }) => recipient))]
    return [
      {
        title: to.length === 1 ? 'Letter sent' : 'Letters sent',
        at: first.sentOn,
        body: html`<p class="govuk-body-s">To ${to.join('; ')}</p>`,
      },
    ]
  })
}

const dayOf = (at: Happening['at']): Temporal.PlainDate =>
  at instanceof Temporal.Instant ? at.toZonedDateTimeISO('Europe/London').toPlainDate() : at

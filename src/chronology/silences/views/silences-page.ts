import { reviewPage, type Review } from '#reviews'
import {
  counted,
  button,
  form,
  html,
  input,
  searchForm,
  showTime,
  tag,
  timelinePicture,
  type Html,
  type Lane,
  type Page,
} from '#ui'
import { namesLine, type Names } from '../../names.ts'
import { chronologyRooms } from '../../rooms.ts'
import type { SilenceFound, Silences } from '../find.ts'
import { usualThreshold } from '../gaps.ts'
import { daysToAnswer } from '../unanswered.ts'
import { betweenWhat, whatItIs, type EntryNamed } from './silence-words.ts'

export type { EntryNamed }

type Shown = Silences & {
  readonly review: Review
  readonly threshold: number
  readonly entries: ReadonlyMap<string, EntryNamed>
  readonly names: Names
  readonly today: Temporal.PlainDate
  readonly mayWork: boolean
  readonly mayAsk: boolean
}

/** What is not recorded: drawn, and listed beside it. */
export const silencesPage = (shown: Shown): Page =>
  reviewPage(shown.review, {
    title: 'Silences',
    back: { href: `/reviews/${shown.review.id}/chronology`, text: 'Back to the chronology' },
    wide: true,
    main: html`
      ${chronologyRooms(shown.review.id, 'silences')}
      <p class="govuk-body">What the chronologies do not say: times without a contact, referrals without a recorded answer, contacts that one agency alone wrote down. A silence may be a gap in the records and not in the care: ask before you conclude.</p>
      ${howLong(shown)}
      ${namesLine(shown.names, `/reviews/${shown.review.id}/chronology/silences?days=${shown.threshold}`)}
      ${shown.found.length === 0 ? nothing(shown) : html`${picture(shown)}${sections(shown)}`}
      ${shown.tooVague > 0 && html`<p class="govuk-body">${counted(shown.tooVague, 'contact', 'contacts')} with a date vaguer than ${shown.threshold} days ${shown.tooVague === 1 ? 'was' : 'were'} not measured.</p>`}`,
  })

const howLong = ({ review, threshold }: Shown): Html =>
  searchForm(
    `/reviews/${review.id}/chronology/silences`,
    html`${input({
      name: 'days',
      label: { text: 'How many days without contact are a silence?', classes: 'govuk-label--s' },
      hint: {
        text: `${usualThreshold} unless you say otherwise: no law sets a number. Days are counted as the shortest that they can have been.`,
      },
      value: String(threshold),
      inputmode: 'numeric',
      classes: 'govuk-input--width-4',
    })}${button({ text: 'Show', classes: 'govuk-button--secondary' })}`,
    { classes: 'heed-filter' },
  )

const nothing = ({ contacts }: Shown): Html =>
  html`<p class="govuk-body-l">${contacts === 0 ? 'No agency’s chronology has been signed off yet.' : 'No silence was found.'}</p>`

function picture(shown: Shown): Html {
  const gaps = shown.found.filter(({ silence }) => silence.kind === 'gap')
  if (gaps.length === 0) return html``
  const lanes = Map.groupBy(gaps, ({ agencyName }) => agencyName ?? 'All agencies together')
  return timelinePicture({
    title: 'Times without contact',
    description: `${counted(gaps.length, 'time', 'times')} without contact for more than ${shown.threshold} days, by agency. The list below says the same.`,
    lanes: Array.from(lanes, ([label, own]): Lane => ({ label, marks: own.flatMap(markOf) })),
    today: shown.today,
  })
}

const markOf = ({ silence, explanation }: SilenceFound): Lane['marks'] =>
  silence.kind !== 'gap'
    ? []
    : [
        {
          from: silence.from,
          to: silence.to,
          label: `${silence.days} days${explanation ? ', explained' : ''}`,
          tone: explanation ? 'quiet' : 'soon',
        },
      ]

const kinds = [
  { kind: 'gap', title: 'Times without contact', about: '' },
  {
    kind: 'referral',
    title: 'Referrals with no recorded answer',
    about: `Told from the words of an entry: a referral or notice to an agency of this review that recorded nothing in the ${daysToAnswer} days after. Some are missed, and some are none.`,
  },
  {
    kind: 'one-sided',
    title: 'Contacts that one agency alone recorded',
    about:
      'A call, a meeting or a visit with an agency of this review that has nothing on that day, the day before or the day after.',
  },
] as const

const sections = (shown: Shown): Html =>
  html`${kinds.map(({ kind, title, about }) => {
    const own = shown.found.filter(({ silence }) => silence.kind === kind)
    return (
      own.length > 0 &&
      html`<h2 class="govuk-heading-m">${title}</h2>${about !== '' && html`<p class="govuk-hint">${about}</p>`}
    ${own.map((found) => silenceShown(shown, found))}`
    )
  })}`

const silenceShown = (shown: Shown, found: SilenceFound): Html => html`<section class="heed-card" id="${found.key}">
  <h3 class="govuk-heading-s govuk-!-margin-bottom-2">${whatItIs(found)} ${found.explanation && tag({ text: 'Explained', classes: 'govuk-tag--green' })}</h3>
  ${betweenWhat(shown.review, found, shown.entries)}
  ${found.explanation ? explained(shown, found.explanation) : open(shown, found)}
</section>`

const explained = (
  { review, mayWork }: Shown,
  { id, reasons, explainedByName, explainedAt }: NonNullable<SilenceFound['explanation']>,
): Html => html`
  <p class="govuk-body govuk-!-margin-bottom-1">${reasons}</p>
  <p class="govuk-hint govuk-!-margin-bottom-1">${explainedByName}, ${showTime(explainedAt)}</p>
  ${mayWork && form(`/reviews/${review.id}/chronology/silences/explanations/${id}/undoing`, html`<button class="heed-link-button" type="submit">Take the explanation back</button>`)}`

function open({ review, threshold, mayWork, mayAsk }: Shown, found: SilenceFound): Html {
  const hidden = html`<span class="govuk-visually-hidden">: ${whatItIs(found)}</span>`
  const asked = new URLSearchParams({ silence: found.key, days: String(threshold) })
  return html`${
    mayWork &&
    html`<ul class="govuk-list heed-inline-list govuk-!-margin-bottom-0"><li><a class="govuk-link" href="/reviews/${review.id}/chronology/silences/explanation?${asked.toString()}">Explain it${hidden}</a></li>${
      mayAsk &&
      found.silence.request !== undefined &&
      html`<li><a class="govuk-link" href="/reviews/${review.id}/chronology/questions/new?${asked.toString()}">Ask ${found.agencyName}${hidden}</a></li>`
    }</ul>`
  }`
}

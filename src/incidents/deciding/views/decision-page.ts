import { button, form, html, insetText, page, showDate, summaryList, type FormState, type Html, type Page } from '#ui'
import { findVersion } from '#statute'
import type { IncidentFile } from '../../file.ts'
import { frameworkTitle, isReopened, type ReviewLaw } from '../../law.ts'
import type { Weighing } from '../../queries.ts'
import { outcomeWords } from '../../rules.ts'
import type { Decision, Side } from '../../words.ts'
import { against } from '../../views/against-the-law.ts'
import { incidentHeader } from '../../views/incident-header.ts'
import { outcomeTag, toConfirm } from '../../views/law-parts.ts'
import { sideLinks } from '../../views/side-links.ts'
import { canDepart, type decisionForm, type mattersForm } from '../forms.ts'
import { addressOf } from './links.ts'
import { recommended } from './recommendation-page.ts'
import { weighedView } from './weighed.ts'

export type Asking = {
  readonly matters: ReturnType<typeof mattersForm>
  readonly mattersState: FormState
  readonly decision: ReturnType<typeof decisionForm>
  readonly decisionState: FormState
}

type Shown = {
  readonly file: IncidentFile
  readonly side: Side
  readonly group: string
  readonly law: ReviewLaw | undefined
  /** Every law that the partnership decides under on this side. */
  readonly laws: readonly ReviewLaw[]
  readonly standing: Decision | undefined
  readonly weighed: readonly Weighing[]
  readonly recommendedWeighings: ReadonlyMap<string, readonly Weighing[]>
  readonly asking: Asking
  readonly who: ReadonlyMap<string, string>
  readonly mayDecide: boolean
}

/** What the criteria come to, what was recommended, and the decision of the person in law with its reasons. */
export const decisionPage = (shown: Shown): Page => {
  const { file, side, law, standing, asking, mayDecide } = shown
  return page({
    title: 'Decision',
    back: `/incidents/${file.incident.id}`,
    errors: [...asking.matters.errors(asking.mattersState), ...asking.decision.errors(asking.decisionState)],
    main: html`
      ${incidentHeader(file.incident)}
      ${sideLinks(file.incident, side, 'decision')}
      ${otherLaws(shown)}
      ${standing && decided(standing, shown)}
      ${earlier(shown)}
      <h2 class="govuk-heading-m">What the law says</h2>
      ${lawSays(shown, law)}
      <h2 class="govuk-heading-m">What was recommended</h2>
      ${recommendation(shown)}
      ${mayDecide && deciding(shown)}`,
  })
}

const otherLaws = ({ file, side, law, laws }: Shown): Html | false => {
  const rest = laws.filter(({ framework }) => framework !== law?.framework)
  return (
    rest.length > 0 &&
    insetText({
      html: html`<p class="govuk-body">This page is about one framework: ${law?.title}. Each is decided by itself: ${rest.map((each, index) => html`${index > 0 && '; '}<a class="govuk-link" href="${addressOf(file.incident, 'decision', side, each.framework)}">${each.title}</a>`)}.</p>`,
    })
  )
}

const lawSays = ({ file, side }: Shown, law: ReviewLaw | undefined): Html =>
  law?.assessment
    ? html`<p class="govuk-body"><strong>${law.version.title}</strong> ${outcomeTag(law.assessment.outcome)}</p>
      <p class="govuk-body">${law.assessment.because}</p>
      ${toConfirm(law.assessment)}
      <p class="govuk-body"><a class="govuk-link" href="${addressOf(file.incident, `assessment/${law.framework}`, side)}">On which answers, and what it hangs on</a></p>`
    : html`<p class="govuk-body">The law of reviews that Heed carries does not apply on these answers.</p>`

function recommendation(shown: Shown): Html {
  const { file, side, group, law, who, recommendedWeighings } = shown
  const latest = file.recommendations.find(({ about, framework }) => about === side && framework === law?.framework)
  return latest
    ? recommended(latest, { group, who, weighed: recommendedWeighings })
    : html`<p class="govuk-body">The ${group} has not recommended anything yet.</p>`
}

// ── What was decided ─────────────────────────────────────────────────────────

function decided(decision: Decision, { file, side, weighed, who }: Shown): Html {
  const law = findVersion(decision.version, decision.edition)
  return html`
    <h2 class="govuk-heading-m">The decision that stands</h2>
    ${decision.departure !== null && against(decision)}
    ${isReopened(file, side) && insetText({ text: 'New information has re-opened the assessment. This decision stands until another succeeds it.' })}
    ${summaryList({
      rows: [
        { key: { text: 'Decision' }, value: { text: inWords(decision) } },
        { key: { text: 'Decided' }, value: { text: `${showDate(decision.decidedOn)}, by ${nameOf(decision, who)}` } },
        decision.decidesFor !== null && { key: { text: 'Who decides in law' }, value: { text: decision.decidesFor } },
        { key: { text: 'Under' }, value: { text: law?.title ?? decision.version } },
        decision.computed !== null && { key: { text: 'The law said' }, value: { html: outcomeTag(decision.computed) } },
        decision.limb !== null && { key: { text: 'Limb' }, value: { text: decision.limb } },
        { key: { text: 'Reasons' }, value: { html: html`<span class="heed-as-written">${decision.reasons}</span>` } },
        decision.departure !== null && {
          key: { text: 'Why against the law' },
          value: { html: html`<span class="heed-as-written">${decision.departure}</span>` },
        },
      ],
    })}
    ${weighed.length > 0 && html`<h3 class="govuk-heading-s">What was weighed</h3>${weighed.map((each) => weighedView(each, decision.framework))}`}`
}

const inWords = (decision: Decision): string =>
  decision.reviewKind === null
    ? outcomeWords[decision.outcome]
    : `${outcomeWords[decision.outcome]}: ${decision.reviewKind}`

const nameOf = ({ pastBoard, decidedBy }: Decision, who: ReadonlyMap<string, string>): string =>
  pastBoard ?? who.get(decidedBy ?? '') ?? 'someone who has left'

/** A decision is succeeded, never changed: the earlier ones stay to be read. */
function earlier({ file, side, standing, who }: Shown): Html | false {
  const before = file.decisions.filter(({ about, id }) => about === side && id !== standing?.id)
  return (
    before.length > 0 &&
    html`<h3 class="govuk-heading-s">Earlier decisions, and those under other frameworks</h3>
    <ul class="govuk-list govuk-list--bullet">${before.map((each) => html`<li>${showDate(each.decidedOn)}, by ${nameOf(each, who)}, under ${frameworkTitle(each.framework)}: ${outcomeWords[each.outcome]}. ${each.departure !== null && html`<strong>Against the law:</strong> ${each.departure} `}${each.reasons}</li>`)}</ul>`
  )
}

// ── Deciding ─────────────────────────────────────────────────────────────────

const deciding = (shown: Shown): Html => html`
  <h2 class="govuk-heading-m">${shown.standing ? 'Decide again' : 'Decide'}</h2>
  ${shown.standing && html`<p class="govuk-body">A new decision succeeds the one above, which stays as it is. Decide again when new facts have come to light.</p>`}
  ${insetText({ text: shown.law ? `You decide under: ${shown.law.version.title}. In law this is for: ${shown.law.version.decider.who}.` : 'No law of reviews applies on this day.' })}
  ${decidingForm(shown)}`

const decidingForm = ({ file, side, law, standing, asking }: Shown): Html =>
  form(
    addressOf(file.incident, 'decision', side, law?.framework),
    html`
    ${law && law.version.matters.length > 0 && html`<h3 class="govuk-heading-s">What the law says to weigh</h3>${asking.matters.showAll(asking.mattersState)}`}
    ${asked(law).map((name) => asking.decision.show(asking.decisionState, name))}
    ${button({ text: standing ? 'Decide again' : 'Decide', preventDoubleClick: true })}`,
  )

const asked = (law: ReviewLaw | undefined) =>
  [
    'outcome',
    ...(law?.framework === 'ENG-A-SAR' ? (['limb'] as const) : []),
    ...(canDepart(law?.assessment?.outcome) ? (['departure'] as const) : []),
    'reasons',
    'decidedOn',
  ] as const

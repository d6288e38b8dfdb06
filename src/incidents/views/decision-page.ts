import { button, form, html, insetText, page, showDate, summaryList, type FormState, type Html, type Page } from '#ui'
import { findVersion, type Version } from '#statute'
import type { decisionForm, mattersForm } from '../forms.ts'
import type { IncidentFile } from '../file.ts'
import type { DecidingLaw } from '../law.ts'
import { outcomeWords } from '../rules.ts'
import type { Decision, Side } from '../words.ts'
import { answerInWords, assessmentView } from './assessment.ts'
import { incidentHeader } from './incident-header.ts'
import { recommended } from './record-pages.ts'
import { sideLinks } from './side-links.ts'

export type Weighed = { readonly matter: string; readonly answer: string; readonly reasons: string }

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
  readonly law: DecidingLaw | undefined
  readonly standing: Decision | undefined
  readonly weighed: readonly Weighed[]
  readonly asking: Asking
  readonly who: ReadonlyMap<string, string>
  readonly mayDecide: boolean
}

/** What the criteria come to, what was recommended, and the decision of the person in law with its reasons. */
export const decisionPage = (shown: Shown): Page => {
  const { file, side, group, law, standing, asking, who, mayDecide } = shown
  const latest = file.recommendations.find(({ about }) => about === side)
  return page({
    title: 'Decision',
    back: `/incidents/${file.incident.id}`,
    errors: [...asking.matters.errors(asking.mattersState), ...asking.decision.errors(asking.decisionState)],
    main: html`
      ${incidentHeader(file.incident)}
      ${sideLinks(file.incident, side, 'decision')}
      ${standing && decided(standing, shown)}
      ${earlier(file, side, who)}
      <h2 class="govuk-heading-m">What the law says</h2>
      ${law?.assessment ? assessmentView(law.assessment) : html`<p class="govuk-body">The law of reviews that Heed carries does not apply on these answers.</p>`}
      <h2 class="govuk-heading-m">What was recommended</h2>
      ${latest ? recommended(latest, group, who) : html`<p class="govuk-body">The ${group} has not recommended anything yet.</p>`}
      ${mayDecide && deciding(shown)}`,
  })
}

function decided(decision: Decision, { weighed, who }: Shown): Html {
  const law = findVersion(decision.version, decision.edition)
  return html`
    <h2 class="govuk-heading-m">The decision that stands</h2>
    ${summaryList({
      rows: [
        {
          key: { text: 'Decision' },
          value: {
            text:
              decision.reviewKind === null
                ? outcomeWords[decision.outcome]
                : `${outcomeWords[decision.outcome]}: ${decision.reviewKind}`,
          },
        },
        {
          key: { text: 'Decided' },
          value: {
            text: `${showDate(decision.decidedOn)}, by ${decision.pastBoard ?? who.get(decision.decidedBy ?? '') ?? 'someone who has left'}`,
          },
        },
        { key: { text: 'Under' }, value: { text: law?.title ?? decision.version } },
        decision.limb !== null && { key: { text: 'Limb' }, value: { text: decision.limb } },
        { key: { text: 'Reasons' }, value: { html: html`<span class="heed-as-written">${decision.reasons}</span>` } },
      ],
    })}
    ${weighed.length > 0 && html`<h3 class="govuk-heading-s">What was weighed</h3>${weighed.map((each) => weighedView(each, law))}`}`
}

const weighedView = ({ matter, answer, reasons }: Weighed, law: Version | null): Html => html`
  <p class="govuk-body"><strong>${law?.matters.find(({ id }) => id === matter)?.question ?? matter}</strong><br>
  ${answerInWords(answer)}. <span class="heed-as-written">${reasons}</span></p>`

/** A decision is succeeded, never changed: the earlier ones stay to be read. */
function earlier(file: IncidentFile, side: Side, who: ReadonlyMap<string, string>): Html | false {
  const before = file.decisions.filter(({ about }) => about === side).slice(1)
  return (
    before.length > 0 &&
    html`<h3 class="govuk-heading-s">Earlier decisions</h3>
    <ul class="govuk-list govuk-list--bullet">${before.map((each) => html`<li>${showDate(each.decidedOn)}, by ${who.get(each.decidedBy ?? '')}: ${outcomeWords[each.outcome]}. ${each.reasons}</li>`)}</ul>`
  )
}

const deciding = ({ file, side, law, standing, asking }: Shown): Html => html`
  <h2 class="govuk-heading-m">${standing ? 'Decide again' : 'Decide'}</h2>
  ${standing && html`<p class="govuk-body">A new decision succeeds the one above, which stays as it is. Decide again when new facts have come to light.</p>`}
  ${insetText({ text: law ? `You decide under: ${law.version.title}.` : 'No law of reviews applies on this day.' })}
  ${form(
    `/incidents/${file.incident.id}/decision?about=${side}`,
    html`
    ${law && law.version.matters.length > 0 && html`<h3 class="govuk-heading-s">What the law says to weigh</h3>${asking.matters.showAll(asking.mattersState)}`}
    ${(['outcome', ...(side === 'adult' ? (['limb'] as const) : []), 'reasons', 'decidedOn'] as const).map((name) => asking.decision.show(asking.decisionState, name))}
    ${button({ text: standing ? 'Decide again' : 'Decide', preventDoubleClick: true })}`,
  )}`

import { button, form, html, page, showDate, summaryList, type FormState, type Html, type Page } from '#ui'
import type { IncidentFile } from '../../file.ts'
import { frameworkTitle, type ReviewLaw } from '../../law.ts'
import type { Weighing } from '../../queries.ts'
import { outcomeWords } from '../../rules.ts'
import type { Side } from '../../words.ts'
import { incidentHeader } from '../../views/incident-header.ts'
import { outcomeTag } from '../../views/law-parts.ts'
import { sideLinks } from '../../views/side-links.ts'
import type { mattersForm, recommendationForm } from '../forms.ts'
import { addressOf } from './links.ts'
import { weighedView } from './weighed.ts'

type Recommending = {
  readonly file: IncidentFile
  readonly side: Side
  readonly group: string
  readonly law: ReviewLaw | undefined
  readonly others: readonly ReviewLaw[]
  readonly asked: ReturnType<typeof recommendationForm>
  readonly state: FormState
  readonly matters: ReturnType<typeof mattersForm>
  readonly mattersState: FormState
  readonly weighed: ReadonlyMap<string, readonly Weighing[]>
  readonly who: ReadonlyMap<string, string>
  readonly may: boolean
}

/** What the group that advises recommends under one framework: what it weighed, its reasons, and who saw it otherwise. */
export const recommendationPage = (shown: Recommending): Page => {
  const { file, side, group, law, asked, state, matters, mattersState, may } = shown
  return page({
    title: 'Recommendation',
    back: `/incidents/${file.incident.id}`,
    errors: [...matters.errors(mattersState), ...asked.errors(state)],
    main: html`
      ${incidentHeader(file.incident)}
      ${sideLinks(file.incident, side, 'recommendation')}
      <p class="govuk-body">The ${group} advises; ${law ? law.version.decider.who : 'the chair'} decides. <a class="govuk-link" href="${addressOf(file.incident, 'assessment', side)}">What the law says on the answers so far</a>.</p>
      ${law && lawInHand(law)}
      ${otherLaws(shown)}
      ${file.recommendations.filter(({ about }) => about === side).map((each) => recommended(each, shown))}
      ${may && law && recommending(shown, law)}`,
  })
}

const lawInHand = ({ version, assessment }: ReviewLaw): Html => html`
  <div class="govuk-inset-text"><p class="govuk-body"><strong>${version.title}</strong> ${assessment && outcomeTag(assessment.outcome)}</p>
  ${assessment && html`<p class="govuk-body">${assessment.because}</p>`}</div>`

const otherLaws = ({ file, side, law, others }: Recommending): Html | false => {
  const rest = others.filter(({ framework }) => framework !== law?.framework)
  return (
    rest.length > 0 &&
    html`<p class="govuk-body">Other frameworks need a recommendation of their own: ${rest.map((each, index) => html`${index > 0 && '; '}<a class="govuk-link" href="${addressOf(file.incident, 'recommendation', side, each.framework)}">${each.title}</a>`)}.</p>`
  )
}

const recommending = ({ file, side, asked, state, matters, mattersState }: Recommending, law: ReviewLaw): Html =>
  form(
    addressOf(file.incident, 'recommendation', side, law.framework),
    html`
    ${law.version.matters.length > 0 && html`<h2 class="govuk-heading-m">What the law says to weigh</h2>${matters.showAll(mattersState)}`}
    <h2 class="govuk-heading-m">The recommendation</h2>
    ${asked.showAll(state)}${button({ text: 'Record the recommendation', preventDoubleClick: true })}`,
  )

type Around = Pick<Recommending, 'group' | 'who' | 'weighed'>

export const recommended = (each: IncidentFile['recommendations'][number], { group, who, weighed }: Around): Html => {
  const of = weighed.get(each.id) ?? []
  return summaryList({
    card: { title: { text: `The ${group} recommended on ${showDate(each.recommendedOn)}` } },
    rows: [
      { key: { text: 'Under' }, value: { text: frameworkTitle(each.framework) } },
      { key: { text: 'Outcome' }, value: { text: outcomeWords[each.outcome] } },
      { key: { text: 'Reasons' }, value: { html: html`<span class="heed-as-written">${each.reasons}</span>` } },
      each.dissent !== null && {
        key: { text: 'Seen otherwise' },
        value: { html: html`<span class="heed-as-written">${each.dissent}</span>` },
      },
      of.length > 0 && {
        key: { text: 'Weighed' },
        value: { html: html`${of.map((matter) => weighedView(matter, each.framework))}` },
      },
      each.attended !== null && {
        key: { text: 'Took part' },
        value: { html: html`<span class="heed-as-written">${each.attended}</span>` },
      },
      { key: { text: 'Recorded by' }, value: { text: who.get(each.recordedBy) ?? 'Someone who has left' } },
    ],
  })
}

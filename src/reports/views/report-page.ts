import type { Recommendation } from '#actions'
import {
  button,
  details,
  form,
  html,
  insetText,
  showTime,
  taskList,
  warningText,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import { checklist } from '../completeness/views/checklist.ts'
import type { Approving } from '../approval.ts'
import type { Part } from '../draft.ts'
import type { Finding } from '../findings.ts'
import { sectionForm } from '../forms.ts'
import type { Jigsaw } from '../jigsaw/check-jigsaw.ts'
import type { Wording } from '../wording.ts'
import { hitsTable } from './hits.ts'
import { roomPage } from './frame.ts'
import { jigsawShown } from './jigsaw.ts'
import { remarksOf, wordingTable, type KeepRefused } from './wording.ts'

type Shown = {
  readonly approving: Approving
  readonly parts: readonly Part[]
  readonly findings: readonly Finding[]
  readonly recommendations: readonly Recommendation[]
  readonly names: ReadonlyMap<string, string>
  /** How many registered names stand in each part, by its id. They are replaced when it is read. */
  readonly named: ReadonlyMap<string, number>
  readonly mayDraft: boolean
  readonly section: FormState
  readonly jigsaw: Jigsaw
  readonly wording: Wording
  /** The page of each part that has one, by the heading that the public reads. */
  readonly pages: ReadonlyMap<string, string>
  readonly refused: KeepRefused | undefined
}

export const reportPage = (shown: Shown): Page =>
  roomPage(shown.approving.review, 'report', {
    title: 'Report',
    errors: [
      ...sectionForm.errors(shown.section),
      ...(shown.refused ? [{ text: shown.refused.because, href: `#keep-${shown.refused.key}` }] : []),
    ],
    main: shown.parts.length === 0 ? notBegun(shown) : begun(shown),
  })

const notBegun = ({ approving: { review }, mayDraft }: Shown): Html => html`
  <p class="govuk-body-l">The report has not been begun.</p>
  <p class="govuk-body">It is written here, section by section. Findings and recommendations come into it by themselves, and registered names are replaced by their pseudonyms.</p>
  ${mayDraft && form(`/reviews/${review.id}/report`, button({ text: 'Begin the report' }))}`

const begun = (shown: Shown): Html => html`
  ${standing(shown)}
  <h2 class="govuk-heading-m">Sections</h2>
  ${taskList({ items: shown.parts.map((part) => partTask(shown, part)), idPrefix: 'part' })}
  ${shown.mayDraft && !shown.approving.published && details({
    summaryText: 'Add a section',
    open: Object.keys(shown.section.errors).length > 0,
    html: form(`/reviews/${shown.approving.review.id}/report/sections`, html`${sectionForm.showAll(shown.section)}${button({ text: 'Add the section', classes: 'govuk-button--secondary' })}`),
  })}
  ${flowsIn(shown)} ${shown.approving.review.past === null && checklist(shown.approving.review.id, shown.approving.drafted.completeness)} ${check(shown.approving)} ${jigsawShown(shown.jigsaw)} ${language(shown)} ${ready(shown)}` // prettier-ignore

function standing({ approving, names }: Shown): Html {
  if (approving.published) return insetText({ text: 'This report is published. To change it, withdraw it first.' })
  const { sentBack } = approving
  return html`${
    sentBack &&
    html`<div class="govuk-inset-text" id="sent-back"><h2 class="govuk-heading-s">Sent back by ${names.get(sentBack.by) ?? ''}, ${showTime(sentBack.at)}</h2><p class="govuk-body govuk-!-margin-bottom-0">${sentBack.reasons}</p></div>`
  }`
}

function partTask({ approving, names, named }: Shown, part: Part) {
  const count = named.get(part.id) ?? 0
  const by = part.writtenBy && part.writtenAt ? `${names.get(part.writtenBy) ?? ''}, ${showTime(part.writtenAt)}` : ''
  const namesIn = count === 0 ? '' : count === 1 ? 'One name is replaced by its pseudonym. ' : `${count} names are replaced by their pseudonyms. ` // prettier-ignore
  return {
    title: { text: part.heading },
    href: `/reviews/${approving.review.id}/report/sections/${part.id}`,
    hint: { text: `${namesIn}${by}` },
    status:
      part.text.trim() === ''
        ? { tag: { text: part.key === 'findings' ? 'By itself' : 'Empty', classes: 'govuk-tag--grey' } }
        : { text: wordsIn(part.text) },
  }
}

const wordsIn = (text: string): string => {
  const count = text.trim().split(/\s+/).length
  return count === 1 ? '1 word' : `${count.toLocaleString('en-GB')} words`
}

const flowsIn = ({ approving: { review }, findings, recommendations }: Shown): Html => html`
  <h2 class="govuk-heading-m">What comes in by itself</h2>
  <ul class="govuk-list govuk-list--bullet">
    <li><a class="govuk-link" href="/reviews/${review.id}/findings">${counted(findings.length, 'finding')}</a></li>
    <li><a class="govuk-link" href="/reviews/${review.id}/recommendations">${counted(recommendations.length, 'recommendation')}</a></li>
  </ul>
  ${
    recommendations.length > cap &&
    insetText({
      text: `More than ${cap} recommendations are seldom all carried out. Which of them would make the most difference?`,
    })
  }`

/** Reviews that recommended much changed little: DfE-RR157 counted dozens a review (field.md, row 14). */
const cap = 10

const counted = (count: number, what: string): string => (count === 1 ? `1 ${what}` : `${count || 'No'} ${what}s`)

const check = ({ blocks, warnings }: Approving): Html => html`
  <h2 class="govuk-heading-m" id="check">Identifiability check</h2>
  ${
    blocks.length === 0
      ? html`<p class="govuk-body">Nothing in it leads to anyone who is registered${warnings.length > 0 && html`; ${warnings.length === 1 ? 'one thing' : `${warnings.length} things`} an approver will have to judge`}.</p>`
      : html`${warningText({ text: `${blocks.length === 1 ? 'One thing' : `${blocks.length} things`} must be written otherwise before the report can be approved` })}
          ${hitsTable('What must be written otherwise', blocks)}`
  }
  ${warnings.length > 0 && details({ summaryText: 'What an approver will have to judge', html: hitsTable('What may lead to someone', warnings.map(({ hit }) => hit)) })}` // prettier-ignore

/** What has no page of its own to be read on is read here. */
function language({ approving, wording, pages, names, mayDraft, refused }: Shown): Html {
  const elsewhere = wording.parts.filter(({ part, remarks }) => !pages.has(part) && remarks.length > 0)
  return html`${wordingTable(wording, pages)}
    ${elsewhere.map(
      (reading) => html`<h3 class="govuk-heading-s">${reading.part}</h3>
      ${remarksOf({ review: approving.review.id, partId: undefined, reading, names, mayKeep: mayDraft && !approving.published, refused })}`,
    )}` // prettier-ignore
}

function ready({ approving, mayDraft }: Shown): Html {
  const { review, drafted, blocks, askedAt, published } = approving
  if (published || !mayDraft) return html``
  if (askedAt)
    return html`<h2 class="govuk-heading-m">Approval</h2><p class="govuk-body">Approval was asked for on ${showTime(askedAt)}. Any change from now on has to be approved again.</p>`
  return html`
    <h2 class="govuk-heading-m">Ask for approval</h2>
    ${
      drafted.missing.length > 0 || blocks.length > 0
        ? html`<p class="govuk-body">Before it can be approved:</p><ul class="govuk-list govuk-list--bullet">
            ${drafted.missing.map((each) => html`<li>${each}</li>`)}
            ${blocks.length > 0 && html`<li><a class="govuk-link" href="#check">What the check found</a> must be written otherwise</li>`}
          </ul>`
        : html`<p class="govuk-body">Two people who did not write it approve this exact text. They are told by e-mail that something waits.</p>
            ${form(`/reviews/${review.id}/report/ready`, button({ text: 'The report is ready: ask for approval' }))}`
    }`
}

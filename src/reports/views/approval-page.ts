import {
  button,
  details,
  form,
  html,
  input,
  insetText,
  showTime,
  summaryList,
  tag,
  warningText,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import type { PersonId } from '#access'
import {
  approversNeeded,
  isApproved,
  refusalOf,
  type Approving,
  type RefusedApproval,
  type Warning,
} from '../approval.ts'
import { sendBackForm } from '../forms.ts'
import { hitsTable, placeInWords } from './hits.ts'
import { roomPage } from './frame.ts'

type Shown = {
  readonly approving: Approving
  readonly names: ReadonlyMap<string, string>
  readonly person: PersonId
  readonly mayApprove: boolean
  readonly preview: Html
  readonly state: FormState
  readonly refused?: string
}

export const approvalPage = (shown: Shown): Page => {
  const { approving, state, refused } = shown
  return roomPage(approving.review, 'approval', {
    title: 'Approval',
    errors: [...(refused ? [{ text: refused }] : []), ...sendBackForm.errors(state)],
    main: html`
      ${stands(shown)}
      ${approving.drafted.missing.length === 0 && html`${reading(shown)} ${checked(shown)}`}
      ${shown.mayApprove && approving.askedAt && !approving.published && acts(shown)}`,
  })
}

const stands = ({ approving, names }: Shown): Html => html`
  ${summaryList({
    rows: [
      { key: { text: 'Stands' }, value: { html: standing(approving) } },
      {
        key: { text: 'Approved by' },
        value: {
          html:
            approving.approvals.length === 0
              ? html`Nobody yet; ${approversNeeded} people are needed who did not write it`
              : html`<ul class="govuk-list govuk-!-margin-bottom-0">${approving.approvals.map(({ by, at }) => html`<li>${names.get(by) ?? ''}, ${showTime(at)}</li>`)}</ul>`,
        },
      },
      {
        key: { text: 'Written by' },
        value: { text: [...approving.drafted.authors].map((author) => names.get(author) ?? '').join(', ') || 'Nobody yet' },
      },
      {
        key: { text: 'This exact text' },
        value: { html: html`<code>${approving.drafted.hash.slice(0, 16)}</code><br><span class="govuk-hint govuk-!-margin-bottom-0">Checked against register <code>${approving.drafted.registerVersion}</code>. A letter changed in either, and approvals no longer hold.</span>` },
      },
    ],
  })}
  ${approving.voided > 0 && !isApproved(approving) && insetText({ text: `${approving.voided === 1 ? 'One earlier approval does' : `${approving.voided} earlier approvals do`} not hold: the report or the register has changed since.` })}` // prettier-ignore

function standing(approving: Approving): Html {
  if (approving.published) return tag({ text: 'Published', classes: 'govuk-tag--green' })
  if (isApproved(approving)) return tag({ text: 'Approved', classes: 'govuk-tag--turquoise' })
  if (approving.sentBack) return tag({ text: 'Sent back', classes: 'govuk-tag--orange' })
  if (approving.askedAt) return tag({ text: 'Waiting', classes: 'govuk-tag--blue' })
  return tag({ text: 'Being written', classes: 'govuk-tag--grey' })
}

const checked = ({ approving, person, mayApprove }: Shown): Html => {
  const { blocks, warnings, drafted, review, askedAt } = approving
  const mayJudge = mayApprove && !drafted.authors.has(person) && askedAt !== null
  return html`
    <h2 class="govuk-heading-m" id="check">Identifiability check</h2>
    ${blocks.length > 0 && html`${warningText({ text: 'It cannot be approved: these lead to someone' })}${hitsTable('What leads to someone', blocks)}`}
    ${blocks.length === 0 && html`<p class="govuk-body">Nothing in it leads to anyone who is registered.</p>`}
    ${warnings.length > 0 && html`<p class="govuk-body">An approver says of each of these why it may stand:</p>`}
    ${warnings.map((warning) => judged(review.id, warning, mayJudge))}`
}

const judged = (review: string, { key, hit, places, reason }: Warning, mayJudge: boolean): Html => html`
  <div class="govuk-inset-text govuk-!-margin-top-2" id="warning-${key}">
    <p class="govuk-body govuk-!-margin-bottom-1"><mark>${hit.match}</mark> <span class="govuk-hint">${placeInWords(hit.place)}${places > 1 && html`, and in ${places - 1} more`}</span></p>
    <p class="govuk-body govuk-!-margin-bottom-2">${hit.why}.</p>
    ${
      reason
        ? html`<p class="govuk-body govuk-!-margin-bottom-0"><strong>It may stand:</strong> ${reason.reasons}</p>`
        : mayJudge &&
          form(
            `/reviews/${review}/approval/reasons`,
            html`<input type="hidden" name="key" value="${key}">
              ${input({ id: `reasons-${key}`, name: 'reasons', label: { html: html`Why may it stand?<span class="govuk-visually-hidden"> ${hit.match}</span>` } })}
              ${button({ text: 'Keep the reason', classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}`,
          )
    }
  </div>` // prettier-ignore

const reading = ({ preview }: Shown): Html => html`
  <h2 class="govuk-heading-m">What the public will read</h2>
  ${details({ summaryText: 'Read the report here', html: preview })}`

const acts = (shown: Shown): Html => {
  const { approving, person, state } = shown
  const refusal = refusalOf(approving, person, approving.drafted.hash)
  return html`
    <h2 class="govuk-heading-m">Your decision</h2>
    ${
      refusal
        ? html`<p class="govuk-body">${refusalWords[refusal]}.</p>`
        : form(
            `/reviews/${approving.review.id}/approval`,
            html`<input type="hidden" name="content" value="${approving.drafted.hash}">
              <p class="govuk-body">You approve this exact text, as it stands above.</p>
              ${button({ text: 'Approve the report' })}`,
          )
    }
    ${
      !isApproved(approving) &&
      details({
        summaryText: 'Send the report back',
        open: Object.keys(state.errors).length > 0,
        html: form(
          `/reviews/${approving.review.id}/approval/sent-back`,
          html`${sendBackForm.showAll(state)}${button({ text: 'Send it back', classes: 'govuk-button--warning' })}`,
        ),
      })
    }`
}

export const refusalWords: Readonly<Record<RefusedApproval, string>> = {
  changed: 'The report or the identity register has changed since you opened it. Read it again before you approve it',
  'not asked for': 'Nobody has said that this text is ready',
  incomplete: 'The report lacks something since it was said to be ready. Its page says what',
  'wrote it': 'You wrote part of this report. Two others approve it',
  'approved already': 'You have approved this text. Someone else has to approve it too',
  'names someone': 'Something in it leads to someone. It has to be written otherwise first',
  'warnings without reasons': 'Say of each warning of the check why it may stand, then approve',
}

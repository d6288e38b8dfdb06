import type { Review } from '#reviews'
import { versionOf } from '#reviews'
import {
  button,
  dateInput,
  details,
  form,
  html,
  insetText,
  notificationBanner,
  showDate,
  showTime,
  summaryList,
  tag,
  warningText,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import { isApproved, type Approving } from '../approval.ts'
import { correctionForm, insteadForm, planForm, withdrawForm } from '../forms.ts'
import type { PublishedReport, PublishRefusal, Recipient } from '../publish.ts'
import type { Making } from '../queries.ts'
import { hitsTable } from './hits.ts'
import { roomPage } from './frame.ts'

export type PublicationShown = {
  readonly approving: Approving
  readonly making: Making | undefined
  /** For the day in the making, or the day planned; none where no day is known. */
  readonly recipients: readonly Recipient[]
  readonly publishOn: Temporal.PlainDate | null
  readonly published: PublishedReport | undefined
  readonly instead: { readonly reasons: string; readonly decidedOn: Temporal.PlainDate } | undefined
  readonly mayPublish: boolean
  readonly mayWithdraw: boolean
  readonly libraryUrl: string
  readonly plan: FormState
  readonly insteadState: FormState
  readonly withdrawing: FormState
  readonly correcting: FormState
  readonly refused?: string | undefined
}

export const publicationPage = (shown: PublicationShown): Page =>
  roomPage(shown.approving.review, 'publication', {
    title: 'Publication',
    errors: [
      ...(shown.refused ? [{ text: shown.refused }] : []),
      ...planForm.errors(shown.plan),
      ...insteadForm.errors(shown.insteadState),
      ...withdrawForm.errors(shown.withdrawing),
      ...correctionForm.errors(shown.correcting),
    ],
    main: html`${shown.published && !shown.published.withdrawnAt ? isPublic(shown, shown.published) : notPublic(shown)}
      ${shown.mayPublish && html`<p class="govuk-body"><a class="govuk-link" href="/report-requests">Requests for reports that are no longer on the site</a></p>`}`,
  })

const isPublic = (shown: PublicationShown, published: PublishedReport): Html => html`
  ${notificationBanner({
    type: 'success',
    html: html`<p class="govuk-notification-banner__heading">Published on ${showDate(published.publishedOn)}.</p>
      <p class="govuk-body"><a class="govuk-notification-banner__link" href="${shown.libraryUrl}/library/${published.slug}">Read it as the public does</a></p>`,
  })}
  ${shown.mayWithdraw && details({
    summaryText: 'Correct the report',
    open: Object.keys(shown.correcting.errors).length > 0,
    html: form(`/reviews/${shown.approving.review.id}/publication/corrections`, html`${correctionForm.showAll(shown.correcting)}${button({ text: 'Publish the correction', classes: 'govuk-button--secondary' })}`),
  })}
  ${shown.mayWithdraw && details({
    summaryText: 'Withdraw the report',
    open: Object.keys(shown.withdrawing.errors).length > 0,
    html: form(`/reviews/${shown.approving.review.id}/publication/withdrawal`, html`${withdrawForm.showAll(shown.withdrawing)}${button({ text: 'Withdraw the report now', classes: 'govuk-button--warning' })}`),
  })}` // prettier-ignore

const notPublic = (shown: PublicationShown): Html => {
  const { approving, published } = shown
  return html`
    ${published?.withdrawnAt && html`<div class="govuk-inset-text">Withdrawn ${showTime(published.withdrawnAt)}: ${published.withdrawnBecause}</div>`}
    ${insteadOf(shown)}
    ${
      isApproved(approving)
        ? html`<p class="govuk-body-l">Two people have approved the report.</p>
            <p class="govuk-body"><a class="govuk-link" href="/reviews/${approving.review.id}/publication/preview">Read it as the public will read it</a></p>
            ${shown.mayPublish ? steps(shown) : html`<p class="govuk-body">The business manager publishes it.</p>`}`
        : html`<p class="govuk-body-l">The report is not approved yet.</p>
            <p class="govuk-body">It is published once <a class="govuk-link" href="/reviews/${approving.review.id}/approval">two people who did not write it have approved it</a>.</p>
            ${law(approving.review)}`
    }
    ${shown.mayPublish && !shown.instead && !shown.approving.review.past && notPublishing(shown)}`
}

/** Three steps, each shown when it can be done: name the day, tell who must be told, publish what was made. */
const steps = (shown: PublicationShown): Html => html`
  ${law(shown.approving.review)}
  <h2 class="govuk-heading-m">1. Name the day and make the publication</h2>
  ${madeFor(shown)}
  ${
    shown.making && !shown.making.failedBecause && isCurrent(shown)
      ? details({ summaryText: 'Make it again, for another day', open: Object.keys(shown.plan.errors).length > 0, html: planner(shown) })
      : planner(shown)
  }
  <h2 class="govuk-heading-m">2. Tell who must be told before</h2>
  ${telling(shown)}
  <h2 class="govuk-heading-m">3. Publish</h2>
  ${lastStep(shown)}` // prettier-ignore

const isCurrent = ({ making, approving: { drafted } }: PublicationShown): boolean =>
  making?.contentHash === drafted.hash && making.registerVersion === drafted.registerVersion

const planner = ({ approving: { review }, plan }: PublicationShown): Html =>
  form(
    `/reviews/${review.id}/publication`,
    html`${planForm.showAll(plan)}${button({ text: 'Make the publication', classes: 'govuk-button--secondary' })}`,
  )

function madeFor(shown: PublicationShown): Html {
  const { making, approving } = shown
  if (!making) return html`<p class="govuk-body">The page and the PDFs are made first, and what came out is checked. Nothing is public yet.</p>` // prettier-ignore
  if (!isCurrent(shown)) return html`<p class="govuk-body">What was made before is not what is approved now. Make it again.</p>` // prettier-ignore
  if (making.failedBecause) return warningText({ text: making.failedBecause })
  if (!making.madeAt || !making.hits)
    return html`<p class="govuk-body" id="making">${tag({ text: 'Being made', classes: 'govuk-tag--blue' })} It takes some seconds. <a class="govuk-link" href="/reviews/${approving.review.id}/publication">Look again</a></p>`
  const blocks = making.hits.filter(({ severity }) => severity === 'block')
  if (blocks.length > 0)
    return html`${warningText({ text: 'It cannot be published: what was made leads to someone' })}${hitsTable('What leads to someone', blocks)}`
  return html`<p class="govuk-body">${tag({ text: 'Ready', classes: 'govuk-tag--green' })} Made and checked for ${showDate(making.publishOn)}${making.onSiteUntil && html`, on the site until ${showDate(making.onSiteUntil)}`}.
    <a class="govuk-link" href="/reviews/${approving.review.id}/publication/report.pdf">The PDF as it will be published</a></p>`
}

const telling = ({ recipients, approving: { review }, publishOn }: PublicationShown): Html =>
  publishOn === null
    ? html`<p class="govuk-body">Name the day first: the days to tell by follow from it.</p>`
    : recipients.length === 0
      ? html`<p class="govuk-body">The law names nobody who must be told before. Tell the family, the practitioners and the press office all the same.</p>`
      : html`${recipients.map((recipient) => told(review, recipient, publishOn))}`

const told = (review: Review, { to, dueOn, limit, says, sentOn, source, confirm }: Recipient, publishOn: Temporal.PlainDate): Html => html`
  ${summaryList({
    card: { title: { text: to } },
    rows: [
      { key: { text: 'By' }, value: { html: html`${dueOn ? `${showDate(dueOn)} (${(limit ?? '').toLowerCase()})` : (limit ?? 'Before publication')}${confirm && html`<br><span class="govuk-hint govuk-!-margin-bottom-0">This time limit still has to be confirmed against the regulations</span>`}` } },
      { key: { text: 'Gets' }, value: { text: says.join('; ') } },
      { key: { text: 'Law' }, value: { text: source } },
      { key: { text: 'Told' }, value: { html: toldOn(sentOn, dueOn) } },
    ],
  })}
  ${!sentOn && form(
    `/reviews/${review.id}/publication/told`,
    html`<input type="hidden" name="recipient" value="${to}"><input type="hidden" name="publishOn" value="${publishOn.toString()}">
      ${dateInput({ id: `sentOn-${slugOf(to)}`, namePrefix: 'sentOn', fieldset: { legend: { html: html`When were they told?<span class="govuk-visually-hidden"> ${to}</span>`, classes: 'govuk-fieldset__legend--s' } }, items: [{ name: 'day' }, { name: 'month' }, { name: 'year' }] })}
      ${button({ text: 'Record that they were told', classes: 'govuk-button--secondary' })}`,
  )}` // prettier-ignore

const slugOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]+/g, '-')

const toldOn = (sentOn: Temporal.PlainDate | null, dueOn: Temporal.PlainDate | null): Html =>
  sentOn === null
    ? tag({ text: 'Not yet', classes: 'govuk-tag--yellow' })
    : html`${showDate(sentOn)} ${dueOn && Temporal.PlainDate.compare(sentOn, dueOn) > 0 && tag({ text: 'Late', classes: 'govuk-tag--red' })}`

function lastStep(shown: PublicationShown): Html {
  const { making, approving, recipients } = shown
  const blocks = making?.hits?.some(({ severity }) => severity === 'block') ?? true
  if (!making?.madeAt || blocks || !isCurrent(shown)) return html`<p class="govuk-body">First make it.</p>`
  if (recipients.some(({ sentOn }) => !sentOn)) return html`<p class="govuk-body">First tell who must be told.</p>`
  return html`<p class="govuk-body">From ${showDate(making.publishOn)} on anyone can read it.</p>
    ${form(`/reviews/${approving.review.id}/publication/public`, button({ text: 'Publish the report' }))}`
}

const law = (review: Review): Html => {
  const points = versionOf(review).publication
  return html`${points.length > 0 && details({ summaryText: 'What the law says of publication', html: html`<ul class="govuk-list govuk-list--bullet">${points.map(({ text, source }) => html`<li>${text} <span class="govuk-hint">${source.text}</span></li>`)}</ul>` })}` // prettier-ignore
}

const insteadOf = ({ instead, approving: { review }, mayPublish }: PublicationShown): Html | undefined =>
  instead &&
  html`${insetText({ text: `It was decided on ${showDate(instead.decidedOn)} not to publish the report: ${instead.reasons} What has to improve is published in its place.` })}
    ${mayPublish && form(`/reviews/${review.id}/publication/after-all`, button({ text: 'Publish the report after all', classes: 'govuk-button--secondary' }))}`

const notPublishing = ({ approving: { review }, insteadState }: PublicationShown): Html =>
  details({
    summaryText: 'Decide not to publish the report',
    open: Object.keys(insteadState.errors).length > 0,
    html: form(
      `/reviews/${review.id}/publication/instead`,
      html`${insteadForm.showAll(insteadState)}${button({ text: 'Record the decision', classes: 'govuk-button--warning' })}`,
    ),
  })

export const publishRefusals: Readonly<Record<PublishRefusal, string>> = {
  published: 'The report is published already',
  'not made': 'The publication has not been made yet',
  'names someone': 'What was made leads to someone. It has to be written otherwise, approved and made again',
  'not approved': 'Two people who did not write it have to approve the report first',
  'changed since it was made': 'The report or the register has changed since it was made. Make it again',
  'someone must be told first': 'Record first that everyone was told who must be told before publication',
  'a reason is not an approver’s':
    'The reason why a warning may stand was given by someone who has not approved the report',
}

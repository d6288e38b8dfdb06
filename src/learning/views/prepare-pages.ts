import { reviewPage, type Review } from '#reviews'
import { button, form, html, showTime, warningText, type FormState, type Html, type Page } from '#ui'
import { briefingForm, bulletinForm } from '../forms.ts'
import {
  briefingSections,
  bulletinSections,
  textOf,
  textOfBulletin,
  type Briefing,
  type Bulletin,
} from '../sections.ts'
import { readingTime, showSections } from './show-sections.ts'

/** Why it could not be agreed, said at the top. */
export type Trouble = string | undefined

type Agreed = { readonly at: Temporal.Instant; readonly by: string } | undefined

export const noBriefingPage = (review: Review): Page =>
  reviewPage(review, {
    title: 'Seven-minute briefing',
    main: html`
      <p class="govuk-body">A briefing tells teams in seven short parts what a review learned, to be read and talked about in seven minutes. It is drafted from the findings and the recommendations; you change the words, and agree them.</p>
      ${form(`/reviews/${review.id}/briefing/draft`, button({ text: 'Draft the briefing', preventDoubleClick: true }))}
      ${otherPaper(review, 'bulletin')}`,
  })

type BriefingShown = {
  readonly review: Review
  readonly briefing: Briefing & { readonly id: string; readonly sentAt: Temporal.Instant | null }
  readonly agreed: Agreed
  readonly maySend: boolean
  readonly state: FormState
  readonly trouble?: Trouble
}

export const briefingPreparedPage = (shown: BriefingShown): Page =>
  reviewPage(shown.review, {
    title: 'Seven-minute briefing',
    errors: errorsOf(briefingForm.errors(shown.state), shown.trouble),
    main: html`${shown.agreed ? agreedBriefing(shown, shown.agreed) : openBriefing(shown)}${otherPaper(shown.review, 'bulletin')}`,
  })

const openBriefing = ({ review, briefing, state }: BriefingShown): Html => html`
  ${readingTime(textOf(briefing))}
  ${form(
    `/reviews/${review.id}/briefing`,
    html`${briefingForm.showAll(state)}
      <div class="govuk-button-group">${button({ text: 'Save' })}${button({ text: 'Save and agree', name: 'agree', value: 'yes', classes: 'govuk-button--secondary' })}</div>`,
  )}`

const agreedBriefing = ({ review, briefing, maySend }: BriefingShown, agreed: NonNullable<Agreed>): Html => html`
  <p class="govuk-body">Agreed by ${agreed.by} on ${showTime(agreed.at)}.${briefing.sentAt && html` Sent to teams on ${showTime(briefing.sentAt)}.`}</p>
  <div class="govuk-button-group">
    ${maySend && button({ text: briefing.sentAt ? 'Send it to more teams' : 'Send it to teams', href: `/briefings/${briefing.id}/sending` })}
    ${
      briefing.sentAt
        ? maySend && html`<a class="govuk-link" href="/briefings/${briefing.id}/reach">Whom it has reached</a>`
        : form(
            `/reviews/${review.id}/briefing/reopening`,
            button({ text: 'Change its words', classes: 'govuk-button--secondary' }),
          )
    }
  </div>
  ${readingTime(textOf(briefing))}
  <h2 class="govuk-heading-l">${briefing.title}</h2>
  ${showSections(briefingSections(briefing))}`

export const noBulletinPage = (review: Review): Page =>
  reviewPage(review, {
    title: 'Learning bulletin',
    main: html`
      <p class="govuk-body">A bulletin tells professionals on one page what happened in general terms, what was learned and what must change. It goes into the library beside the report.</p>
      ${form(`/reviews/${review.id}/bulletin/draft`, button({ text: 'Draft the bulletin', preventDoubleClick: true }))}
      ${otherPaper(review, 'briefing')}`,
  })

type BulletinShown = {
  readonly review: Review
  readonly bulletin: Bulletin
  readonly agreed: Agreed
  readonly state: FormState
  readonly trouble?: Trouble
}

export const bulletinPreparedPage = (shown: BulletinShown): Page =>
  reviewPage(shown.review, {
    title: 'Learning bulletin',
    errors: errorsOf(bulletinForm.errors(shown.state), shown.trouble),
    main: html`${shown.agreed ? agreedBulletin(shown, shown.agreed) : openBulletin(shown)}${otherPaper(shown.review, 'briefing')}`,
  })

const openBulletin = ({ review, bulletin, state }: BulletinShown): Html => html`
  ${isLongerThanAPage(bulletin) && warningText({ text: 'Longer than one page: a bulletin has about 450 words.' })}
  ${form(
    `/reviews/${review.id}/bulletin`,
    html`${bulletinForm.showAll(state)}
      <div class="govuk-button-group">${button({ text: 'Save' })}${button({ text: 'Save and agree', name: 'agree', value: 'yes', classes: 'govuk-button--secondary' })}</div>`,
  )}`

const agreedBulletin = ({ review, bulletin }: BulletinShown, agreed: NonNullable<Agreed>): Html => html`
  <p class="govuk-body">Agreed by ${agreed.by} on ${showTime(agreed.at)}. It is published with the report.</p>
  ${form(`/reviews/${review.id}/bulletin/reopening`, button({ text: 'Change its words', classes: 'govuk-button--secondary' }))}
  <h2 class="govuk-heading-l">${bulletin.title}</h2>
  ${showSections(bulletinSections(bulletin))}`

const isLongerThanAPage = (bulletin: Bulletin): boolean => textOfBulletin(bulletin).split(/\s+/).length > 450

const otherPaper = (review: Review, paper: 'briefing' | 'bulletin'): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="/reviews/${review.id}/${paper}">${
    paper === 'briefing' ? 'Seven-minute briefing' : 'Learning bulletin'
  }</a> of the same review</p>`

const errorsOf = (errors: ReturnType<typeof briefingForm.errors>, trouble: Trouble) =>
  trouble === undefined ? errors : [...errors, { text: trouble, href: '#title' }]

import { identityBar, html, page, tag, type Back, type Html, type Page, type PageError } from '#ui'
import { kindNames, type Review } from './review.ts'
import { stageName, type Stage } from './stages/stage.ts'

type Framed = {
  readonly title: string
  readonly back?: string | Back | undefined
  readonly errors?: readonly PageError[] | undefined
  readonly wide?: boolean | undefined
  readonly main: Html
}

/** A page of one review: it says whose it is before anything else. */
export const reviewPage = (review: Review, { title, back, main, ...rest }: Framed): Page =>
  page({
    ...rest,
    title: `${title} – ${review.title}`,
    back: back ?? { href: `/reviews/${review.id}`, text: `Back to ${review.title}` },
    main: html`${identityOf(review)}<h1 class="govuk-heading-l">${title}</h1>${main}`,
  })

const identityOf = (review: Review): Html =>
  identityBar({
    title: { text: review.title },
    facts: [
      { term: 'Reference', is: { text: review.reference } },
      { term: 'Kind', is: { text: kindNames[review.kind] } },
      { term: 'Stage', is: { html: stageTag(review.stage) } },
    ],
  })

export const stageTag = (stage: Stage): Html => tag({ text: stageName(stage), classes: colourOf(stage) })

function colourOf({ stage }: Stage): string {
  switch (stage) {
    case 'past':
    case 'closed':
      return 'govuk-tag--grey'
    case 'getting ready':
    case 'agreeing terms':
      return 'govuk-tag--yellow'
    case 'under way':
      return 'govuk-tag--blue'
    case 'report approved':
      return 'govuk-tag--turquoise'
    case 'published':
      return 'govuk-tag--green'
  }
}

/** Text as it was typed, in paragraphs where a line was left empty. */
export const paragraphs = (text: string): Html =>
  html`${text.split(/\n{2,}/).map((each) => html`<p class="govuk-body">${withBreaks(each)}</p>`)}`

export const withBreaks = (text: string): Html =>
  html`${text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`

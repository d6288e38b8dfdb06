import { button, characterCount, form, html, page, showTime, type Html, type Page } from '#ui'
import type { RequestRow } from '../queries.ts'
import type { WrittenPart } from '../read.ts'
import type { Meanwhile } from '../write.ts'
import { paragraphs } from './words.ts'

/** The most that one part may hold: some forty pages would be a report of its own. */
export const longest = 40_000

type Shown = {
  readonly request: RequestRow
  readonly part: WrittenPart
  /** Its place among the parts: "2 of 7". */
  readonly place: string
  /** What was typed, where it could not be saved. */
  readonly typed?: string | undefined
  readonly tooLong?: boolean
  readonly meanwhile?: Meanwhile | undefined
}

/** One question to the agency. Every save is kept as a version; another's is never overwritten unseen. */
export const questionPage = (shown: Shown): Page => {
  const { request, part, place, meanwhile, tooLong } = shown
  const text = shown.typed ?? part.text
  const error = errorIn(shown)
  return page({
    title: part.title,
    caption: `${request.agencyName}, ${request.reference}: ${place}`,
    back: { href: `/requests/${request.id}#answer`, text: 'Back to your answer' },
    ...(error && { errors: [{ text: error, href: '#text' }] }),
    main: html`
      ${part.savedAt && !meanwhile && !tooLong && html`<p class="govuk-body govuk-hint">Saved ${showTime(part.savedAt)}</p>`}
      ${meanwhile && theirs(meanwhile)}
      ${form(
        `/requests/${request.id}/questions/${part.id}`,
        html`
          <input type="hidden" name="version" value="${meanwhile?.version ?? part.version}">
          ${characterCount({
            name: 'text',
            label: { text: meanwhile ? 'Your text, not saved yet' : 'Your answer', classes: 'govuk-label--m' },
            hint: part.help ? { text: part.help } : undefined,
            errorMessage: error === undefined ? undefined : { text: error },
            rows: 14,
            value: text,
            maxlength: longest,
            threshold: 75,
            spellcheck: true,
          })}
          <div class="govuk-button-group">
            ${button({ text: 'Save and continue', name: 'onwards', value: 'next' })}
            ${button({ text: 'Save and go back', name: 'onwards', value: 'back', classes: 'govuk-button--secondary' })}
          </div>`,
      )}`,
  })
}

function errorIn({ meanwhile, tooLong }: Shown): string | undefined {
  if (meanwhile)
    return `This part was saved by ${meanwhile.by} while you were writing. Put together what both texts should say, then save`
  return tooLong ? `Your answer must be ${longest.toLocaleString('en-GB')} characters or less` : undefined
}

const theirs = ({ by, savedAt, text }: Meanwhile): Html => html`
  <section aria-labelledby="theirs">
    <h2 class="govuk-heading-m" id="theirs">Saved by ${by} ${showTime(savedAt)}</h2>
    ${text.trim() === '' ? html`<p class="govuk-body">The part was emptied.</p>` : html`<div class="govuk-inset-text">${paragraphs(text)}</div>`}
  </section>`

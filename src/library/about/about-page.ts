import { html, page, wideTable, type Html, type Page } from '#ui'
import type { Completeness } from '../lists/queries.ts'
import type { Took } from '../queries.ts'

/** What this collection is, and how much of it is there: what is missing is said as plainly as what is here. */
export const aboutPage = (counted: Completeness, took: Took): Page =>
  page({
    title: 'About these reviews',
    back: { href: '/library', text: 'Search all reviews' },
    forEveryone: true,
    main: html`
      <p class="govuk-body-l">
        When a child or an adult has died or been seriously harmed, and services might have worked together better, the law
        asks those services to review what happened and to learn from it. The reviews here are what they published.
      </p>
      <h2 class="govuk-heading-m">What you will find</h2>
      <p class="govuk-body">
        Each review is a page that can be read on a phone, by a screen reader or on paper, and a PDF with the same words. Many
        have a seven-minute briefing and a learning bulletin. Under each recommendation is what those it was addressed to have
        answered in public, and who has not answered.
      </p>
      <h2 class="govuk-heading-m">Names</h2>
      <p class="govuk-body">
        People are called by other names than their own, and details that could tell who they are were changed or left out.
        Please do not try to find out who they are.
      </p>
      <h2 class="govuk-heading-m">How long reviews stay</h2>
      <p class="govuk-body">
        The record of a review stays for ever, at an address that does not change. The law says how long the report itself must
        be on the site at least; a board may leave it there always. When it has left, the page of the review has a form with
        which anyone can ask for it. No account is needed.
      </p>
      ${tookInWords(took)}
      <h2 class="govuk-heading-m">If a review was wrong</h2>
      <p class="govuk-body">
        What was put right after publication is said at the top of the review. A review that was withdrawn leaves a page at its
        address that says so and when, and within five minutes it is gone from search, feeds and downloads.
      </p>
      ${completeness(counted)}
      <h2 class="govuk-heading-m" id="machines">For other libraries and for machines</h2>
      <p class="govuk-body">
        Every search has a feed (Atom) and a file (CSV). Every record carries Dublin Core and schema.org. There is a
        <a class="govuk-link" href="/library/sitemap.xml">sitemap</a>.
      </p>
      <h2 class="govuk-heading-m">More about the field</h2>
      <ul class="govuk-list">
        <li><a class="govuk-link" href="/library/glossary">Words used in reviews, and what they mean</a></li>
        <li><a class="govuk-link" href="/library/help">Help if you are affected, and national contacts</a></li>
        <li><a class="govuk-link" href="/library/accountability">Where complaints and discipline are decided: not in a review</a></li>
        <li><a class="govuk-link" href="/accessibility">Accessibility statement</a></li>
      </ul>`,
  })

const tookInWords = ({ answered, given, halfWithin }: Took): Html | false =>
  answered > 0 &&
  html`<p class="govuk-body">
    ${answered === 1 ? 'One request has' : `${answered} requests have`} been answered, half of them within ${halfWithin === 1 ? '1 day' : `${halfWithin} days`}; ${given === answered ? 'the report was given each time' : `${given} were given the report`}.
  </p>`

/** Of what a record may say, how many records say it. */
function completeness(counted: Completeness): Html {
  const rows: readonly (readonly [string, number])[] = [
    ['The report itself, on the site', counted.onSite],
    ['A seven-minute briefing', counted.withBriefing],
    ['What was learned, in a paragraph', counted.withLearning],
    ['Findings, each by itself', counted.withFindings],
    ['Recommendations, each by itself', counted.withRecommendations],
    ['Themes', counted.withThemes],
    ['The age of the person, as a band', counted.withAge],
    ['The years of what happened', counted.withIncident],
    ['How it was reviewed', counted.withModel],
  ]
  return html`
    <h2 class="govuk-heading-m" id="completeness">How complete this collection is</h2>
    <p class="govuk-body">
      It holds ${counted.reviews} ${counted.reviews === 1 ? 'review' : 'reviews'} of ${counted.boards}
      ${counted.boards === 1 ? 'board' : 'boards'}${counted.firstYear !== null && `, published from ${counted.firstYear} to ${counted.lastYear}`}.
      ${counted.answered} of its ${counted.recommendations} recommendations have a public answer.
    </p>
    <p class="govuk-body">
      It is not every review there is. Some were never published, to protect a family or by a board’s decision; some were
      published by boards that have not given them here; some that boards took off their sites after a year could not be found.
    </p>
    ${wideTable({
      caption: 'What the records say',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [{ text: 'In the record' }, { text: 'Reviews', format: 'numeric' }, { text: 'Missing in', format: 'numeric' }],
      rows: rows.map(([what, count]) => [{ text: what }, { text: String(count), format: 'numeric' }, { text: String(counted.reviews - count), format: 'numeric' }]),
    })}`
} // prettier-ignore

import { html, page, showDate, type Page } from '#ui'
import { kindInWords, kinds } from '../kinds.ts'
import type { Tombstone } from '../queries.ts'

/** What stands at the address of a withdrawn review. Its title may be why it was withdrawn, so it is not said. */
export const tombstonePage = ({ slug, withdrawnOn, note }: Tombstone): Page =>
  page({
    title: 'This review was withdrawn',
    back: { href: '/library', text: 'Search all reviews' },
    main: html`
      <p class="govuk-body-l">A ${kindOf(slug)} stood at this address. It was withdrawn on ${showDate(withdrawnOn)}.</p>
      ${note !== '' && html`<p class="govuk-body">${note}</p>`}
      <p class="govuk-body">
        If you kept a copy, please delete it and do not pass it on: reviews are withdrawn when something in them could harm
        someone.
      </p>
      <p class="govuk-body">
        If you need to know more for your work, ask the partnership that published it. Please say the address of this page:
        <strong>${slug}</strong>
      </p>`,
  })

/** "serious case review", from the initials that begin the address. */
function kindOf(slug: string): string {
  const [initials] = slug.split('-')
  const found = Object.entries(kinds).find(([, its]) => its === initials)
  return found ? kindInWords(found[0]).toLowerCase() : 'review'
}

import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { html, type Html } from '#ui'
import { namesFor, type Names } from './combined/names.ts'

/** Names as the address asks for them (`?names=yes`), for the rooms of the chronology beside the table. */
export const namesAsked = (
  tx: Tx,
  keys: Keys,
  by: Parameters<typeof namesFor>[1],
  query: URLSearchParams,
): Promise<Names> =>
  namesFor(tx, by, keys, {
    asked: query.get('names') === 'yes' ? 'yes' : '',
    logs: 'combined chronology with names looked at',
  })

/** Says how names are shown, and leads to the other way for whoever may see them. */
export const namesLine = ({ shown, maySee }: Names, address: string): Html => {
  const other = `${address}${address.includes('?') ? '&' : '?'}names=yes`
  if (shown === 'yes')
    return html`<p class="govuk-body">Names are shown as agencies wrote them. <a class="govuk-link" href="${address}">Replace names by pseudonyms</a></p>`
  return html`<p class="govuk-body">Names in the identity register are replaced by pseudonyms.${maySee && html` <a class="govuk-link" href="${other}">Show names</a>`}</p>`
}

export type { Names }

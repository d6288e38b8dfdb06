import { html, table, type Html } from '#ui'
import type { Hit } from '../check-identifiability.ts'

/** What the check found, and where. */
export const hitsTable = (caption: string, hits: readonly Hit[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'In the text' }, { text: 'Where' }, { text: 'Why' }],
    rows: hits.map(({ match, place, why }) => [
      { html: html`<mark>${match}</mark>` },
      { text: placeInWords(place) },
      { text: why },
    ]),
  })

export const placeInWords = ({ part, paragraph }: Hit['place']): string => `${part}, paragraph ${paragraph}`

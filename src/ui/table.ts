import { html, type Html } from './html.ts'
import { attribute, attributes, classes, present, said, type Gap, type MaybeWords, type Styled } from './parts.ts'

export type TableCell = MaybeWords &
  Styled & {
    readonly format?: 'numeric' | undefined
    readonly colspan?: number | undefined
    readonly rowspan?: number | undefined
  }

export type TableOptions = Styled & {
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly head?: readonly TableCell[] | undefined
  readonly rows: readonly (readonly TableCell[] | Gap)[]
  readonly firstCellIsHeader?: boolean | undefined
}

export const table = (options: TableOptions): Html =>
  html`
<table${classes('govuk-table', options.classes)}${attributes(options.attributes)}>
${
  options.caption &&
  html`<caption${classes('govuk-table__caption', options.captionClasses)}>${options.caption}</caption>`
}
${
  options.head &&
  html`<thead class="govuk-table__head">
    <tr class="govuk-table__row">
      ${options.head.map(headCell)}
    </tr>
  </thead>`
}
<tbody class="govuk-table__body">
${present(options.rows).map(
  (row) =>
    html`<tr class="govuk-table__row">
      ${row.map((cell, index) => bodyCell(cell, index === 0 && options.firstCellIsHeader === true))}
    </tr> `,
)}
</tbody>
</table>`

/**
 * A table in a region of its own, which scrolls where the page is too narrow, as on a phone.
 * It can be reached by keyboard, so it has the caption as its name.
 */
export const wideTable = (options: TableOptions & { readonly caption: string }): Html =>
  html`<div class="heed-scroll" role="region" aria-label="${options.caption}" tabindex="0">${table(options)}</div>`

const headCell = (cell: TableCell): Html =>
  html`<th
    scope="col"
    ${classes('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes)}${spans(cell)}
  >
    ${said(cell)}
  </th>`

const bodyCell = (cell: TableCell, isHeader: boolean): Html =>
  isHeader
    ? html`<th scope="row"${classes('govuk-table__header', cell.classes)}${spans(cell)}>${said(cell)}</th>`
    : html`<td${classes('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}${spans(cell)}>${said(cell)}</td>`

const spans = (cell: TableCell): Html | undefined =>
  cell.colspan || cell.rowspan || cell.attributes
    ? html`${attribute('colspan', cell.colspan)}${attribute('rowspan', cell.rowspan)}${attributes(cell.attributes)}`
    : undefined

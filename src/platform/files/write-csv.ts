import { legalText } from './xml-text.ts'

/**
 * A CSV that a spreadsheet opens without running anything: UTF-8 with its mark, quoted by RFC 4180, and with an
 * apostrophe before any value that a spreadsheet would take for a formula.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((value) => quoted(withoutFormula(value))).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** What starts a formula in Excel, LibreOffice or Google Sheets, behind spaces too. trust.md R38. */
const startsFormula = /^'*[\s\u00A0\uFEFF]*[=+\-@|%]|^'*[\t\r]/

/** Text that is apostrophes and then a formula gets one more, so that taking one off always gives the text back. */
export function withoutFormula(value: string): string {
  const text = legalText(value)
  return startsFormula.test(text) ? `'${text}` : text
}

/** The text as it was before `withoutFormula`. */
export function withFormula(value: string): string {
  return value.startsWith("'") && startsFormula.test(value) ? value.slice(1) : value
}

function quoted(value: string): string {
  return /[",;\n\t]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

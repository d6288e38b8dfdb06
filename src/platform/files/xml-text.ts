/**
 * Text that XML 1.0 can carry: line ends become one newline, Word's vertical tab becomes one too, and what XML forbids
 * (control characters, lone surrogates, U+FFFE and U+FFFF) is left out. XML 1.0, section 2.2.
 */
export function legalText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|\v/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML forbids
      .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
  )
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text escaped for an element or a double-quoted attribute. */
export function xmlText(text: string): string {
  return legalText(text).replace(/[&<>"]/g, (character) => entities[character] ?? '')
}

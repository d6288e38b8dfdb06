/**
 * Characters of the symbol fonts that Word documents use, by their place in the font: a tick is kept as a letter of
 * Wingdings, and a degree sign as a letter of Symbol. Only what stands in records; anything else is named, not guessed.
 */
const wingdings: Readonly<Record<string, string>> = {
  '4A': '☺',
  '4C': '☹',
  '6C': '●',
  '6E': '■',
  '6F': '☐',
  '76': '❖',
  A7: '▪',
  A8: '☐',
  D8: '➢',
  DF: '←',
  E0: '→',
  E8: '➔',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
}

const signs: Readonly<Record<string, string>> = {
  A3: '≤',
  AC: '←',
  AD: '↑',
  AE: '→',
  AF: '↓',
  B0: '°',
  B1: '±',
  B3: '≥',
  B4: '×',
  B7: '•',
  B8: '÷',
  B9: '≠',
  BB: '≈',
}
const latin = 'ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyz'
const greek = 'ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζ'

/** Is this the name of a font whose letters are signs? */
export const isSymbolFont = (font: string): boolean => /^(wingdings|symbol)/i.test(font)

/** The sign for a character of a symbol font: `F0FC` of Wingdings is ✓. One that we do not know says which it is. */
export function symbolOf(font: string, code: string): string {
  const place = code.toUpperCase().replace(/^F0/, '')
  const known = /^symbol$/i.test(font) ? (signs[place] ?? greekLetter(place)) : wingdings[place]
  return (/^wingdings$|^symbol$/i.test(font) ? known : undefined) ?? `[symbol ${font} ${code.toUpperCase()}]`
}

function greekLetter(place: string): string | undefined {
  const at = latin.indexOf(String.fromCodePoint(Number.parseInt(place, 16)))
  return at === -1 ? undefined : greek.charAt(at)
}

/** Text in a symbol font as its signs. Spaces and line ends are what they are; text that is no sign is kept as it is. */
export function symbolText(font: string, text: string): string {
  return text.replace(/[^\s\d]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    const sign = symbolOf(font, code)
    return sign.startsWith('[') && !/^F0[0-9A-F]{2}$/.test(code) ? character : sign
  })
}

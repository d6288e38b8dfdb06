/** A word of a text as it is compared: small Latin letters and figures, whatever letters it was dressed in. */
export type Word = {
  readonly text: string
  /** Where it stands in the text as written, in code points. */
  readonly start: number
  readonly end: number
  /** Where it stands in the folded text. */
  readonly from: number
  readonly to: number
  /** Written with a capital first letter. */
  readonly isCapital: boolean
  /** What stands between it and the word before it, folded. */
  readonly before: string
  /** Stands where a sentence, a line or a quotation begins, so that its capital says nothing. */
  readonly opens: boolean
  /** "JusticeForMaya7" is four words in one. Empty where it is a single one. */
  readonly pieces: readonly string[]
}

export type Folded = {
  /** Letters and figures as they are compared, capitals kept; spaces of every kind as one kind, new lines kept. */
  readonly text: string
  /** `text` in small letters. */
  readonly small: string
  /** For every character of `text`, the code point of the original that it came from; one more for the end. */
  readonly at: readonly number[]
  readonly words: readonly Word[]
}

/**
 * Undoes what hides a word from a search and not from a reader: accents, ligatures, full-width and mathematical letters,
 * letters of other alphabets that look alike, invisible characters, soft hyphens, no-break spaces (trust 6.3).
 */
export function foldText(original: string): Folded {
  let text = ''
  const at: number[] = []
  let codePoint = 0
  for (const character of original) {
    const folded = foldCharacter(character)
    text += folded
    for (let unit = 0; unit < folded.length; unit++) at.push(codePoint)
    codePoint++
  }
  at.push(codePoint)
  const small = text.toLowerCase()
  // A capital that grows when made small would move everything after it; none does after folding, and this says so.
  if (small.length !== text.length) throw new Error('Folding left a letter whose small form is longer')
  return { text, small, at, words: wordsIn(text, small, at) }
}

/** The small letters and figures of a name or number, word by word, as a text's words are compared with them. */
export const wordsOf = (text: string): readonly string[] => foldText(text).words.map((word) => word.text)

/** The words run together. */
export const squash = (text: string): string => wordsOf(text).join('')

function foldCharacter(character: string): string {
  if (character <= '\u007f') return character === '\t' || character === '\r' ? ' ' : character
  const known = foldedCharacters.get(character)
  if (known !== undefined) return known
  const folded = compute(character)
  foldedCharacters.set(character, folded)
  return folded
}

const foldedCharacters = new Map<string, string>()

function compute(character: string): string {
  if (/[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]/u.test(character)) return ''
  if (/\s/u.test(character)) return character === '\u2028' || character === '\u2029' ? '\n' : ' '
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u.test(character)) return '-'
  if (/[\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07\u00b4`]/u.test(character)) return "'"
  return Array.from(character.normalize('NFKD'))
    .map((part) => lookalikes.get(part) ?? part)
    .filter((part) => !/\p{M}/u.test(part))
    .join('')
    .replace(/İ/g, 'I')
}

/** Letters that look like a Latin one, from Unicode's confusables: what a reader would take for the other. */
const lookalikes = new Map(
  Object.entries({
    а: 'a', А: 'A', В: 'B', с: 'c', С: 'C', ԁ: 'd', е: 'e', Е: 'E', һ: 'h', Н: 'H', і: 'i', І: 'I', ј: 'j', Ј: 'J', К: 'K',
    к: 'k', ӏ: 'l', Ӏ: 'l', М: 'M', м: 'm', п: 'n', о: 'o', О: 'O', р: 'p', Р: 'P', ԛ: 'q', г: 'r', ѕ: 's', Ѕ: 'S', Т: 'T',
    т: 't', υ: 'u', ν: 'v', ѵ: 'v', ԝ: 'w', ѡ: 'w', х: 'x', Х: 'X', у: 'y', У: 'Y', α: 'a', Α: 'A', Β: 'B', Ε: 'E', ε: 'e',
    Ζ: 'Z', Η: 'H', η: 'n', ι: 'i', Ι: 'I', Κ: 'K', κ: 'k', Μ: 'M', Ν: 'N', ο: 'o', Ο: 'O', ρ: 'p', Ρ: 'P', σ: 'o', τ: 't',
    Τ: 'T', Υ: 'Y', Χ: 'X', χ: 'x', γ: 'y', ω: 'w', ı: 'i', ɑ: 'a', ɡ: 'g', ɩ: 'i', ʟ: 'L', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L',
    đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th',
  }),
) // prettier-ignore

function wordsIn(text: string, small: string, at: readonly number[]): readonly Word[] {
  const words: Word[] = []
  let end = 0
  let title = false
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const from = match.index
    const to = from + match[0].length
    const before = text.slice(end, from)
    const word = small.slice(from, to)
    words.push({
      text: word,
      from,
      to,
      start: at[from] ?? 0,
      end: (at[to - 1] ?? 0) + 1,
      isCapital: (match[0][0] ?? '') !== (word[0] ?? ''),
      before,
      opens: words.length === 0 || (/[.!?:\n"“«•]/u.test(before) && !title),
      pieces: piecesOf(match[0]),
    })
    title = shortened.has(word)
    end = to
  }
  return words
}

/** Titles that are written short: after one, a full stop ends no sentence. After "sister" it does. */
const shortened: ReadonlySet<string> = new Set('mr mrs ms mx dr prof rev pc dc ds sgt'.split(' '))

/** What people are addressed by. */
export const titles: ReadonlySet<string> = new Set(
  'mr mrs miss ms mx dr doctor sir dame prof professor rev father sister nurse pc dc ds sgt baby master'.split(' '),
)

function piecesOf(written: string): readonly string[] {
  if (!/[a-z][A-Z]|[A-Za-z][0-9]|[0-9][A-Za-z]|[A-Z]{2}[a-z]/.test(written)) return []
  return (written.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\p{N}+|[\p{L}]/gu) ?? []).map((piece) => piece.toLowerCase())
}

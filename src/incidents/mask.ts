type Named = { readonly name: string; readonly label: string }

/**
 * A text with the names of the people in it replaced by what they are called where names are not shown: whole names first,
 * then each part of three letters or more. It spares a reader names they do not need; it is no proof that none is left,
 * since a text may name others.
 */
export const withoutNames = (text: string, people: readonly Named[]): string =>
  replacementsFor(people).reduce((masked, { words, by }) => masked.replaceAll(wholeWords(words), by), text)

function replacementsFor(people: readonly Named[]): readonly { readonly words: string; readonly by: string }[] {
  const parts = people.flatMap(({ name, label }) => partsOf(name).map((words) => ({ words, by: label })))
  const isShared = (words: string): boolean => parts.filter((part) => part.words === words).length > 1
  return [
    ...people.map(({ name, label }) => ({ words: name, by: label })),
    ...parts.map(({ words, by }) => ({ words, by: isShared(words) ? '[family name]' : by })),
  ]
}

const partsOf = (name: string): readonly string[] =>
  name.split(/[\s-]+/).filter((part) => part.length >= 3 && !['Mrs', 'Miss'].includes(part))

/** As it was given, or in capitals: “mark” is a word and “Mark” a name. */
const wholeWords = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${RegExp.escape(words)}|${RegExp.escape(words.toUpperCase())})(?!\\p{L})`, 'gu')

/**
 * What is wrong with texts that others read without names: those that hold a name of the people concerned, by field. Such
 * a text is refused, so that reasons and summaries can be kept readable and put into letters.
 */
export const namesFoundIn = (
  texts: Readonly<Record<string, string>>,
  people: readonly Named[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => {
      const masked = withoutNames(text, people)
      return masked === text ? [] : [[field, `Write without names, for example “${extract(masked)}”`]]
    }),
  )

/** As much of a long text as shows where a name stood. */
function extract(masked: string): string {
  const at = Math.max(0, masked.search(/(?:Child|Adult) \d|\[family name\]/) - 30)
  const shown = masked.slice(at, at + 80)
  return `${at > 0 ? '…' : ''}${shown}${at + 80 < masked.length ? '…' : ''}`
}

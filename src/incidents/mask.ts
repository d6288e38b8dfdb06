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

const wholeWords = (words: string): RegExp => new RegExp(`(?<!\\p{L})${RegExp.escape(words)}(?!\\p{L})`, 'giu')

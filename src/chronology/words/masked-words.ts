import type { Pseudonymiser } from '#reviews'

/**
 * A text as it may be searched by those who may not see names: each registered name stands as a word made of the id of
 * its entry in the register. It tells neither the name nor the pseudonym, and two names never become one word.
 */
export function maskedText({ find }: Pick<Pseudonymiser, 'find'>, text: string): string {
  let masked = ''
  let at = 0
  for (const { from, to, entry } of find(text)) {
    masked += `${text.slice(at, from)} ${wordOf(entry)} `
    at = to
  }
  return masked + text.slice(at)
}

/** The word that stands for an entry of the register. It begins with a letter, so that it is one word and no number. */
export const wordOf = (registered: string): string => `n${registered.replaceAll('-', '')}`

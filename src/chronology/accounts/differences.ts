import type { ChronologyEntry } from '../combined/entries.ts'

/** One thing that accounts of an event may differ in, with what each says of it, in the order of the accounts. */
export type Compared = {
  readonly what: string
  readonly said: readonly string[]
  /** Two accounts say something, and not the same. Silence of one is no difference: it is shown as not said. */
  readonly differs: boolean
}

/**
 * Accounts beside each other: date, time, source, who is spoken of, what happened, and every other column that one of
 * them fills.
 */
export function compareAccounts(accounts: readonly ChronologyEntry[]): readonly Compared[] {
  const headings = [...new Set(accounts.flatMap(({ others }) => others.map(({ heading }) => heading)))]
  return [
    compared('Date', accounts.map(dateSaid)),
    compared(
      'Time',
      accounts.map(({ time }) => time ?? ''),
    ),
    plain(
      'Source',
      accounts.map(({ source }) => source),
    ),
    compared(
      'Who is spoken of',
      accounts.map((account) => peopleSpokenOf(wholeTextOf(account)).join(', ')),
    ),
    plain(
      'What happened',
      accounts.map(({ text }) => text),
    ),
    ...headings.map((heading) =>
      plain(
        heading,
        accounts.map(({ others }) => others.find((other) => other.heading === heading)?.text ?? ''),
      ),
    ),
  ].filter(({ said }) => said.some((each) => each !== ''))
}

function compared(what: string, said: readonly string[]): Compared {
  const given = new Set(said.filter((each) => each !== '').map((each) => each.toLowerCase()))
  return { what, said, differs: given.size > 1 }
}

/** Words of one's own always differ; saying so would say nothing. */
const plain = (what: string, said: readonly string[]): Compared => ({ what, said, differs: false })

const dateSaid = ({ when, uncertain, dateWritten }: ChronologyEntry): string =>
  when === '' ? dateWritten : `${when}${uncertain ? ' (uncertain)' : ''}`

const wholeTextOf = ({ text, others }: ChronologyEntry): string =>
  [text, ...others.map((other) => other.text)].join('\n')

/** People whom records name by what they are; the longer words first, so that "grandmother" is no mother. */
const parts = [
  ['grandmother', /grand(mother|ma)|\bnan\b/],
  ['grandfather', /grand(father|dad)/],
  ['stepfather', /step-?father/],
  ['mother', /\b(mother|mum)\b/],
  ['father', /\b(father|dad)\b/],
  ['partner', /\bpartner\b/],
  ['neighbour', /\bneighbours?\b/],
  ['social worker', /social worker/],
  ['out-of-hours worker', /out-of-hours (worker|team)|emergency duty/],
  ['health visitor', /health visitor/],
  ['midwife', /midwi(fe|ves)/],
  ['GP', /\bgps?\b|general practitioner/],
  ['police officers', /\b(officers?|police|constables?)\b/],
  ['ambulance crew', /ambulance|paramedic/],
  ['teacher', /\bteachers?\b/],
  ['nurse', /\bnurses?\b/],
  ['doctor', /\b(doctors?|paediatricians?|consultants?)\b/],
  ['housing officer', /housing officer|landlord/],
] as const

/**
 * Whom a text speaks of, by the parts they play and by names or pseudonyms within a sentence. It tells who is mentioned,
 * which is not always who was there, and the page says so.
 */
export function peopleSpokenOf(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const played = parts.filter(([, pattern]) => pattern.test(lower)).map(([part]) => part)
  const named = [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})*/gu)].map(([name]) => name)
  return [...new Set([...played, ...named.filter((name) => !notPeople.test(name))])].toSorted()
}

/** Days, months and agencies begin with a capital too. */
const notPeople =
  /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(Police|Council|Hospital|School|Trust|Centre|Service|Street|Road|Row|Team|Log)s?\b/

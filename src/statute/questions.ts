import { vocabulary } from './facts.ts'
import type { FactKey, WordKey } from './facts.ts'
import { sourceText } from './framework.ts'
import type { Criterion, FrameworkId, Matter, Test, Version } from './framework.ts'
import { frameworks } from './frameworks/all.ts'
import { versionOn } from './windows.ts'

/** A question to put to the people who decide. Asked once, it may answer the criteria of several frameworks. */
export type Question = {
  /** The fact it settles, or the id of the matter to weigh. */
  readonly id: string
  readonly fact: FactKey | null
  /** 'words': one of the options. 'date': a day. 'reasons': one of the options, and the reasons, which settle nothing by themselves. */
  readonly kind: 'words' | 'date' | 'reasons'
  readonly question: string
  readonly help: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** The criteria it answers, by id. */
  readonly answers: readonly string[]
  readonly source: string
  readonly confirm: boolean
}

/** The criteria of some frameworks as they stood on a day, as questions in the order in which to ask them; then what to weigh. */
export function questionsFor(
  ids: readonly FrameworkId[],
  day: Temporal.PlainDate,
  goLive?: Temporal.PlainDate,
): readonly Question[] {
  const chosen = frameworks.filter(({ id }) => ids.includes(id))
  const versions = chosen.flatMap((framework) => versionOn(framework, day, goLive) ?? [])
  const words = chosen.every(({ subject }) => subject === 'adult') ? ofAdults : ofChildren
  return [...askedFacts(versions, words), ...mattersToWeigh(versions)]
}

function askedFacts(versions: readonly Version[], words: Words): readonly Question[] {
  const criteria = versions.flatMap((version) => version.criteria)
  return inOrder.flatMap((fact) => {
    const served = criteria.filter(({ test }) => factsIn(test).has(fact))
    return served.length > 0 ? [factQuestion(fact, words[fact], served)] : []
  })
}

const factQuestion = (fact: AskedFact, { question, help }: Wording, served: readonly Criterion[]): Question => ({
  id: fact,
  fact,
  kind: fact === 'birthDate' ? 'date' : 'words',
  question,
  help,
  options: fact === 'birthDate' ? [] : vocabulary[fact].map((value) => ({ value, text: optionText(fact, value) })),
  answers: unique(served.map(({ id }) => id)),
  source: unique(served.map(({ source }) => sourceText(source))).join('; '),
  confirm: served.some(({ source }) => source.mark === 'from memory'),
})

function mattersToWeigh(versions: readonly Version[]): readonly Question[] {
  const seen = new Set<string>()
  return versions
    .flatMap(({ matters }) => matters)
    .flatMap((matter) => {
      if (seen.has(matter.id)) return []
      seen.add(matter.id)
      return [matterQuestion(matter)]
    })
}

const matterQuestion = ({ id, question, help, fact, source }: Matter): Question => ({
  id,
  fact: fact ?? null,
  kind: 'reasons',
  question,
  help,
  options: (fact ? vocabulary[fact] : vocabulary.died).map((value) => ({
    value,
    text: optionText(fact ?? 'died', value),
  })),
  answers: [id],
  source: sourceText(source),
  confirm: source.mark === 'from memory',
})

/** The facts that a test reads; an age is asked for as a date of birth. */
export function factsIn(test: Test): ReadonlySet<FactKey> {
  if ('all' in test) return new Set(test.all.flatMap((part) => [...factsIn(part)]))
  if ('any' in test) return new Set(test.any.flatMap((part) => [...factsIn(part)]))
  if ('not' in test) return factsIn(test.not)
  return new Set<FactKey>(['age' in test ? 'birthDate' : test.fact])
}

type Wording = { readonly question: string; readonly help: string }

const inOrder = [
  'birthDate',
  'nationOfIncident',
  'nationOfResidence',
  'careAndSupportNeeds',
  'died',
  'stillbirth',
  'detention',
  'seriousHarm',
  'abuseOrNeglect',
  'interAgencyConcern',
  'lookedAfter',
  'careLeaver',
  'regulatedSetting',
] as const satisfies readonly FactKey[]

type AskedFact = (typeof inOrder)[number]
type Words = Readonly<Record<AskedFact, Wording>>

const ofChildren: Words = {
  birthDate: {
    question: 'What is the child’s date of birth?',
    help: 'Whether someone was under 18 is worked out from this and from the day of the death or harm. An age is reached at the start of the birthday. An unborn child counts.',
  },
  nationOfIncident: {
    question: 'Where did it happen?',
    help: 'The authority of the area where it happened notifies, wherever in England the child lives.',
  },
  nationOfResidence: {
    question: 'Where does the child normally live?',
    help: 'If it happened outside England, the English authority where the child normally lives notifies.',
  },
  careAndSupportNeeds: {
    question: 'Did the person have needs for care and support?',
    help: 'Needs count whether or not the council was meeting any of them.',
  },
  died: {
    question: 'Has the child died?',
    help: 'A suspected suicide counts as a death.',
  },
  stillbirth: {
    question: 'Was the child stillborn?',
    help: 'A stillbirth, a loss before 24 weeks and a lawful termination are not reviewed as child deaths.',
  },
  detention: {
    question: 'Was the child in custody or detention when they died?',
    help: 'Detention under the Mental Health Act 1983 counts, and at 16 or 17 an order under the Mental Capacity Act 2005. After a death in custody a review is held whether or not abuse is suspected.',
  },
  seriousHarm: {
    question: 'Has the child been seriously harmed?',
    help: 'A potentially life-threatening injury, or serious or likely long-term impairment of physical or mental health or of physical, intellectual, emotional, social or behavioural development. Judge likely long-term effects even if they are not certain. A child who recovers may still have been seriously harmed.',
  },
  abuseOrNeglect: {
    question: 'Is abuse or neglect of the child known or suspected?',
    help: '“Suspected” is a low threshold: nobody has to have been charged or found responsible. If you cannot say yet, say so.',
  },
  interAgencyConcern: {
    question: 'Is there cause for concern about how agencies worked together to safeguard the child?',
    help: 'If agencies’ records are not in yet, answer “not known”: under the guidance of 2013 and 2015 only a clear “no” means that no review need follow serious harm.',
  },
  lookedAfter: {
    question: 'Was the child looked after by a local authority?',
    help: 'The death of a looked-after child is notified whether or not abuse is suspected.',
  },
  careLeaver: {
    question: 'Was the person a care leaver?',
    help: 'No longer looked after, under 25, and looked after for at least 13 weeks that began after the age of 14 and ended after reaching 16.',
  },
  regulatedSetting: {
    question: 'Was the child in a regulated setting or service?',
    help: 'For example a children’s home, a nursery or a hospital.',
  },
}

const ofAdults: Words = {
  ...ofChildren,
  birthDate: {
    question: 'What is the adult’s date of birth?',
    help: 'Whether someone was 18 is worked out from this and from the day of the death or harm. The eighteenth birthday itself counts as adult.',
  },
  nationOfIncident: {
    question: 'Where was the adult when it happened?',
    help: 'The board of the area where the adult was decides, even if another council placed them there.',
  },
  careAndSupportNeeds: {
    question: 'Did the adult have needs for care and support?',
    help: 'Needs count whether or not the council was meeting any of them.',
  },
  died: { question: 'Has the adult died?', help: 'A suspected suicide counts as a death.' },
  seriousHarm: {
    question: 'Was the abuse or neglect serious?',
    help: 'For example: they would probably have died but for someone stepping in, suffered permanent harm, or lost capacity or quality of life, in body or mind.',
  },
  abuseOrNeglect: {
    question: 'Does the board know or suspect that the adult experienced abuse or neglect, or died because of it?',
    help: 'Self-neglect counts as neglect. It need not have been known while the adult was alive.',
  },
  interAgencyConcern: {
    question: 'Is there reasonable cause for concern about how agencies worked together to safeguard the adult?',
    help: 'There is no presumption either way. If you cannot say yet, use section 45 of the Care Act to ask those who are likely to know.',
  },
}

function optionText(fact: WordKey, value: string): string {
  if (fact === 'abuseOrNeglect') return abuseOptions[value] ?? value
  return options[value] ?? value
}

const abuseOptions: Readonly<Record<string, string>> = {
  known: 'Yes, it is known',
  suspected: 'Yes, it is suspected',
  no: 'No, it is neither known nor suspected',
  unknown: 'Not known yet',
}

const options: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known yet',
  England: 'England',
  Wales: 'Wales',
  Scotland: 'Scotland',
  NorthernIreland: 'Northern Ireland',
  abroad: 'Outside the United Kingdom',
  none: 'Not in custody or detention',
  police: 'In police custody',
  remand: 'On remand',
  sentenced: 'In custody after sentence',
  YOI: 'In a young offender institution',
  STC: 'In a secure training centre',
  SCH: 'In a secure children’s home',
  MHA1983: 'Detained under the Mental Health Act 1983',
  'DoL16-17': 'At 16 or 17, deprived of liberty by an order under the Mental Capacity Act 2005',
}

const unique = (words: readonly string[]) => [...new Set(words)]

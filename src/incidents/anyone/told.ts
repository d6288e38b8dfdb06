import { ask, questions } from '#ui'
import { readTold, UnusableFacts, type Circumstances, type Question } from '#statute'
import { assessedOn, needsAge, openIn, questionsIn } from '../law.ts'
import type { Side } from '../words.ts'

/**
 * What somebody tells the public page. It is in the form that they send and nowhere else: it travels from page to page in
 * hidden fields, is never part of an address, and is forgotten when the answer has been sent.
 */

export const startForm = (today: Temporal.PlainDate) =>
  questions({
    nation: ask.radios({
      label: 'In which nation did it happen?',
      missing: 'Select the nation where it happened',
      options: [
        { value: 'England', text: 'England' },
        { value: 'Wales', text: 'Wales' },
        { value: 'Scotland', text: 'Scotland' },
        { value: 'NorthernIreland', text: 'Northern Ireland' },
      ],
    }),
    about: ask.radios({
      label: 'Who did it happen to?',
      hint: 'In Scotland the law of adults begins at 16. If it happened to a child and an adult, ask twice.',
      missing: 'Select who it happened to',
      options: [
        { value: 'child', text: 'A child, born or not yet born' },
        { value: 'adult', text: 'An adult' },
      ],
    }),
    age: ask.wholeNumber({
      label: 'Age in years when it happened (optional)',
      hint: 'Leave it empty if you do not know.',
      missing: 'Enter the age in years',
      optional: true,
      atLeast: 0,
      atMost: 130,
    }),
    happenedOn: ask.date({
      label: 'When did it happen?',
      hint: 'The day of the death or the harm. A day years ago is fine: the law of its time is used.',
      missing: 'Enter the date it happened',
      notInFuture: today,
    }),
    awareOn: ask.date({
      label: 'When did the authority become aware of it? (optional)',
      hint: 'Time limits are counted from this day. Leave it empty if it was the same day.',
      missing: 'Enter the date the authority became aware',
      optional: true,
      notInFuture: today,
    }),
  })

export type StartForm = ReturnType<typeof startForm>

/** Everything told so far. */
export type Told = {
  readonly side: Side
  readonly circumstances: Circumstances
  /** The questions that these facts raise, in the order of the law. */
  readonly questions: readonly Question[]
  /** Answers given so far, "unknown" among them, by the id of the question. */
  readonly answers: ReadonlyMap<string, string>
}

/** The field in which the answer to a question of the law travels. */
export const fieldOf = (question: string): string => `fact-${question}`

type ReadTold =
  | { readonly ok: true; readonly told: Told }
  | { readonly ok: false; readonly state: ReturnType<StartForm['blank']> }

/** What the form tells; an answer to a question that these facts do not raise is left out, since nothing hangs on it. */
export function toldIn(form: URLSearchParams, today: Temporal.PlainDate): ReadTold {
  const asked = startForm(today)
  const read = asked.read(form)
  if (!read.ok) return { ok: false, state: read }
  const { nation, about, age, happenedOn, awareOn } = read.answers
  const start = {
    nation,
    incidentDate: happenedOn.toString(),
    facts: {
      nationOfIncident: nation,
      authorityAwareDate: (awareOn ?? happenedOn).toString(),
      ...(age === null ? {} : { ageAtIncident: age }),
    },
  }
  try {
    return { ok: true, told: withAnswers(readTold(start, today), about, form, today) }
  } catch (error) {
    if (!(error instanceof UnusableFacts)) throw error
    const field = error.path.endsWith('authorityAwareDate') ? 'awareOn' : 'happenedOn'
    return { ok: false, state: asked.refuse(form, { [field]: wordsFor[field] }) }
  }
}

const wordsFor = {
  awareOn: 'The date the authority became aware must be the same as or after the date it happened',
  happenedOn: 'The date it happened must be a day that the law covers',
} as const

/** Answers are taken in one by one, because an answer can raise a question of its own. */
function withAnswers(start: Circumstances, side: Side, form: URLSearchParams, today: Temporal.PlainDate): Told {
  let circumstances = start
  const answers = new Map<string, string>()
  for (;;) {
    const questions = questionsIn(circumstances, side, dayOf(circumstances))
    const next = questions.find(({ id }) => !answers.has(id) && form.has(fieldOf(id)))
    if (!next) return { side, circumstances, questions, answers }
    const given = form.get(fieldOf(next.id)) ?? ''
    const answer = next.options.some(({ value }) => value === given) ? given : 'unknown'
    answers.set(next.id, answer)
    circumstances = readTold({ ...circumstances, facts: { ...circumstances.facts, [next.id]: answer } }, today)
  }
}

/** Without a decision yet, the law of the day of awareness is asked (rule R0.5). */
const dayOf = ({ incidentDate, facts }: Circumstances): Temporal.PlainDate =>
  Temporal.PlainDate.from(facts.authorityAwareDate ?? incidentDate)

/** The next question worth asking: one whose answer would settle something, and that was not asked yet. */
export function nextQuestion({ circumstances, side, questions, answers }: Told): Question | undefined {
  const assessments = assessedOn(circumstances, side)
  const settling = new Set(assessments.flatMap((each) => openIn(each, questions)))
  return questions.find((question) => !answers.has(question.id) && settling.has(question))
}

export const ageIsOpen = ({ circumstances, side }: Told): boolean => assessedOn(circumstances, side).some(needsAge)

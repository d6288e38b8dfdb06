import { html, type Html } from './html.ts'
import type { FileQuestion } from './ask-file.ts'
import type { PageError } from './page.ts'
import type { AnswerError, Entered, OnlyWhen, Question, Sent } from './question.ts'

/** A form as it stands: what was entered, and what is wrong with it by the name of the question. */
export type FormState = {
  readonly entered: Entered
  readonly errors: Readonly<Record<string, AnswerError>>
}

type Asked = Readonly<Record<string, Question<unknown>>>

type FilesOf<Q extends Asked> = { [K in keyof Q]: Q[K] extends FileQuestion ? K : never }[keyof Q]

/** The answers to the questions, by name. A file is not among them: the door hands it over. */
export type AnswersOf<Q extends Asked> = {
  readonly [K in Exclude<keyof Q, FilesOf<Q>>]: Q[K] extends Question<infer Answer> ? Answer : never
}

export type Read<Answers> = { readonly ok: true; readonly answers: Answers } | ({ readonly ok: false } & FormState)

export type ShowOptions = {
  /** The question is the page's heading. */
  readonly heading?: boolean | undefined
  /** What is asked only of those who choose an option, by the option's value. */
  readonly reveal?: Readonly<Record<string, Html>> | undefined
}

export type Questions<Q extends Asked> = {
  /** Nothing entered yet. */
  blank(): FormState
  /** What we know already, to be corrected. */
  filled(answers: Partial<AnswersOf<Q>>): FormState
  /** The answers, or all that is wrong at once. `files` says which files came, by name of question. */
  read(form: URLSearchParams, files?: Partial<Record<FilesOf<Q>, unknown>>): Read<AnswersOf<Q>>
  /** The form again with what was entered, and a refusal that only the verb could know of. */
  refuse(form: URLSearchParams, errors: Partial<Record<keyof Q, string>>): FormState
  show(state: FormState, name: keyof Q & string, options?: ShowOptions): Html
  /** All questions in order, for a form that is nothing more. */
  showAll(state: FormState): Html
  /** For the page's error summary, in the order of the questions. */
  errors(state: FormState): readonly PageError[]
}

/**
 * Questions as data, with their words. A list that is known only when the page is drawn is given by making the questions in a
 * function: `const ownerForm = (people: readonly Option<PersonId>[]) => questions({ owner: ask.select({ …, options: people }) })`.
 */
export function questions<const Q extends Asked>(asked: Q): Questions<Q> {
  const all = Object.entries<Question<unknown>>(asked)
  const entered = (form: URLSearchParams): Entered =>
    Object.fromEntries(
      all.flatMap(([name, question]) => question.fields(name).map((field) => [field, form.getAll(field)])),
    )

  function read(form: URLSearchParams, files = {}): Read<AnswersOf<Q>> {
    const { answers, errors } = readAll(all, { form, files })
    return isComplete<AnswersOf<Q>>(answers, errors)
      ? { ok: true, answers }
      : { ok: false, errors, entered: entered(form) }
  }

  const show = (state: FormState, name: string, options: ShowOptions = {}): Html =>
    html`${asked[name]?.show({
      name,
      entered: state.entered,
      error: state.errors[name],
      heading: options.heading ?? false,
      reveal: options.reveal ?? {},
    })}`

  return {
    blank: () => ({ entered: {}, errors: {} }),
    filled: (answers) => ({ entered: writeAll(all, answers), errors: {} }),
    read,
    refuse: (form, errors) => ({ entered: entered(form), errors: refusals(all, errors) }),
    show,
    showAll: (state) => html`${all.map(([name]) => show(state, name))}`,
    errors: (state) => Object.values(state.errors).map(({ text, field }) => ({ text, href: `#${field}` })),
  }
}

type Named = readonly (readonly [string, Question<unknown>])[]

function readAll(all: Named, sent: Sent): { readonly answers: object; readonly errors: FormState['errors'] } {
  const answers: Record<string, unknown> = {}
  const errors: Record<string, AnswerError> = {}
  for (const [name, question] of all) {
    if (!isAsked(question.onlyWhen, sent.form)) {
      answers[name] = null
      continue
    }
    const reading = question.read(name, sent)
    if (reading.ok) answers[name] = reading.answer
    else errors[name] = reading.error
  }
  return { answers, errors }
}

/** Every question has an answer when nothing was wrong with any. */
const isComplete = <Answers>(answers: object, errors: FormState['errors']): answers is Answers & object =>
  Object.keys(errors).length === 0

const isAsked = (onlyWhen: OnlyWhen | undefined, form: URLSearchParams): boolean =>
  onlyWhen === undefined || form.getAll(onlyWhen.question).some((chosen) => [onlyWhen.is].flat().includes(chosen))

function writeAll(all: Named, answers: object): Entered {
  const known = new Map<string, unknown>(Object.entries(answers))
  const pieces = all.flatMap(([name, question]) => {
    const answer = known.get(name)
    return answer === undefined || answer === null ? [] : Object.entries(question.write(name, answer))
  })
  return Object.fromEntries(pieces)
}

function refusals(all: Named, errors: object): FormState['errors'] {
  const given = new Map<string, string>(Object.entries(errors))
  return Object.fromEntries(
    all.flatMap(([name, question]) => {
      const text = given.get(name)
      return text === undefined ? [] : [[name, { text, field: question.fields(name)[0] ?? name }]]
    }),
  )
}

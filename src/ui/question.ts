import type { Html } from './html.ts'

/** What was typed or chosen, by the name of the field, exactly as it came. */
export type Entered = Readonly<Record<string, readonly string[]>>

/** What is wrong with an answer. */
export type AnswerError = {
  readonly text: string
  /** Id of the control that the error summary leads to. */
  readonly field: string
  /** The parts of a date that are wrong, where not all are. */
  readonly parts?: readonly string[] | undefined
}

export type Reading<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly error: AnswerError }

/** A form as it came: its fields, and the files that were sent with it by name. */
export type Sent = { readonly form: URLSearchParams; readonly files: Readonly<Record<string, unknown>> }

/** How a page shows a question: what was entered, what is wrong with it, and where it stands. */
export type Shown = {
  readonly name: string
  readonly entered: Entered
  readonly error: AnswerError | undefined
  /** The question is the page's heading: the page asks nothing else. */
  readonly heading: boolean
  /** What is asked only of those who choose an option, by the option's value. */
  readonly reveal: Readonly<Record<string, Html>>
}

/** A question is asked only when another was answered so. */
export type OnlyWhen = { readonly question: string; readonly is: string | readonly string[] }

/** A question with its words, and how its answer is read, written back and shown. */
export type Question<Answer> = {
  readonly onlyWhen?: OnlyWhen | undefined
  /** Names of the form's fields that hold the answer. */
  fields(name: string): readonly string[]
  read(name: string, sent: Sent): Reading<Answer>
  write(name: string, answer: Answer): Entered
  show(shown: Shown): Html
}

/** The words of every question. */
export type Asked = {
  readonly label: string
  readonly hint?: string | undefined
  /** What error messages call it, such as "The date of birth"; taken from `missing` where not given. */
  readonly called?: string | undefined
}

/** A question that must be answered says what to do when it was not. */
export type Needed = Asked & {
  readonly missing: string
  readonly optional?: false | undefined
  readonly onlyWhen?: undefined
}

/** A question that may be left empty, or is asked only sometimes, and whose answer may so be null. */
export type Sometimes = Asked &
  (
    | { readonly optional: true; readonly missing?: string | undefined; readonly onlyWhen?: OnlyWhen | undefined }
    | { readonly optional?: false | undefined; readonly missing: string; readonly onlyWhen: OnlyWhen }
  )

export type Asking = Needed | Sometimes

export const answered = <Answer>(answer: Answer): Reading<Answer> => ({ ok: true, answer })

export const refused = (text: string, field: string, parts?: readonly string[]): Reading<never> => ({
  ok: false,
  error: { text, field, parts },
})

/** No answer: null where that is allowed, otherwise what to do about it. */
export const unanswered = (asking: Asking, field: string): Reading<null> =>
  asking.optional ? answered(null) : refused(asking.missing ?? '', field)

/**
 * What error messages call the answer, after GOV.UK's templates ("[whatever it is] must be a real date"):
 * "Enter the date it happened" gives "The date it happened".
 */
export function calledOf(asking: Asking): string {
  if (asking.called) return asking.called
  const words = asking.missing ?? asking.label
  const thing = words.replace(/^(?:Enter|Select|Choose|Give|Write|Describe|Say|Tell us|Upload|Add)\s+(?:if\s+)?/, '')
  return thing.charAt(0).toUpperCase() + thing.slice(1)
}

/**
 * Characters that nobody means to type and that a database, a Word file or a reader may choke on:
 * controls other than tab and new line, halves of surrogate pairs, and non-characters.
 */
const unkeepable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/u

/** Refuses an answer that holds characters we cannot keep; we never drop one silently. */
export function unkeepableIn(text: string, asking: Asking, field: string): Reading<never> | undefined {
  const found = unkeepable.exec(text)?.[0]
  if (found === undefined) return undefined
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return refused(`${calledOf(asking)} must not include control characters (U+${code} was found)`, field)
}

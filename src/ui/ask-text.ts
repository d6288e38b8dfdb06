import { characterCount } from './character-count.ts'
import type { Html } from './html.ts'
import { input, type InputOptions } from './input.ts'
import { labelled } from './ask-words.ts'
import { passwordInput } from './password-input.ts'
import {
  answered,
  calledOf,
  refused,
  unanswered,
  unkeepableIn,
  type Asking,
  type Needed,
  type Question,
  type Reading,
  type Shown,
  type Sometimes,
} from './question.ts'
import { textarea as textareaField } from './textarea.ts'

type TextOptions = {
  /** The most characters it may have: 200 if not given. */
  readonly atMost?: number | undefined
  /** Roughly how many characters the box shows; the whole width if not given. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: InputOptions['inputmode']
  readonly spellcheck?: boolean | undefined
}

/** A line of text. Spaces at its ends are not part of the answer. */
export function text(asking: Needed & TextOptions): Question<string>
export function text(asking: Sometimes & TextOptions): Question<string | null>
export function text(asking: Asking & TextOptions): Question<string | null> {
  return line(asking, {}, answered)
}

/** An e-mail address: what is before and after its one "@" is left to the post to judge. */
export function email(asking: Needed & TextOptions): Question<string>
export function email(asking: Sometimes & TextOptions): Question<string | null>
export function email(asking: Asking & TextOptions): Question<string | null> {
  const wrong = 'Enter an email address in the correct format, like name@example.com'
  return line(
    { atMost: 254, autocomplete: 'email', spellcheck: false, ...asking },
    { type: 'email' },
    (typed, name): Reading<string> =>
      /^[^\s@,;:<>()[\]\\"]+@[^\s@.,]+(?:\.[^\s@.,]+)+$/.test(typed) ? answered(typed) : refused(wrong, name),
  )
}

type NumberOptions = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined }

/** A whole number, written with or without commas between thousands. */
export function wholeNumber(asking: Needed & NumberOptions): Question<number>
export function wholeNumber(asking: Sometimes & NumberOptions): Question<number | null>
export function wholeNumber(asking: Asking & NumberOptions): Question<number | null> {
  const { atLeast = Number.MIN_SAFE_INTEGER, atMost = Number.MAX_SAFE_INTEGER, ...words } = asking
  return line({ ...words, inputmode: 'numeric', width: 5, spellcheck: false }, {}, (typed, name): Reading<number> => {
    const called = calledOf(asking)
    if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(typed)) return refused(`${called} must be a whole number`, name)
    const number = Number(typed.replaceAll(',', ''))
    if (number < atLeast) return refused(`${called} must be ${atLeast.toLocaleString('en-GB')} or more`, name)
    if (number > atMost) return refused(`${called} must be ${atMost.toLocaleString('en-GB')} or less`, name)
    return answered(number)
  })
}

/** A password or one-time code, which is never sent back to the page. */
export const password = (
  asking: Needed & { readonly autocomplete?: 'current-password' | 'new-password' },
): Question<string> => ({
  fields: (name) => [name],
  read: (name, { form }) => {
    const typed = form.get(name) ?? ''
    return typed === '' ? refused(asking.missing, name) : (tooLong(typed, asking, name, 1000) ?? answered(typed))
  },
  write: () => ({}),
  show: (shown) => passwordInput({ ...labelled(asking, shown), autocomplete: asking.autocomplete }),
})

type TextareaOptions = {
  /** The most characters it may have: 10,000 if not given. With a limit of its own the page counts along. */
  readonly atMost?: number | undefined
  readonly rows?: number | undefined
}

/** Several lines of text, kept as typed. A browser sends a new line as two characters; it is counted and kept as one. */
export function textarea(asking: Needed & TextareaOptions): Question<string>
export function textarea(asking: Sometimes & TextareaOptions): Question<string | null>
export function textarea(asking: Asking & TextareaOptions): Question<string | null> {
  return {
    onlyWhen: asking.onlyWhen,
    fields: (name) => [name],
    read: (name, { form }) => {
      const typed = (form.get(name) ?? '').replaceAll('\r\n', '\n')
      if (typed.trim() === '') return unanswered(asking, name)
      return unkeepableIn(typed, asking, name) ?? tooLong(typed, asking, name, 10_000) ?? answered(typed)
    },
    write: (name, answer) => ({ [name]: [answer ?? ''] }),
    show: (shown) => showTextarea(asking, shown),
  }
}

function showTextarea(asking: Asking & TextareaOptions, shown: Shown): Html {
  const options = {
    ...labelled(asking, shown),
    rows: asking.rows,
    value: shown.entered[shown.name]?.[0],
    spellcheck: true,
  }
  return asking.atMost === undefined ? textareaField(options) : characterCount({ ...options, maxlength: asking.atMost })
}

/** A question answered in one line, whose words `understand` turns into the answer. */
function line<Answer>(
  asking: Asking & TextOptions,
  element: Pick<InputOptions, 'type'>,
  understand: (typed: string, name: string) => Reading<Answer>,
): Question<Answer | null> {
  return {
    onlyWhen: asking.onlyWhen,
    fields: (name) => [name],
    read: (name, { form }): Reading<Answer | null> => {
      const typed = (form.get(name) ?? '').trim()
      if (typed === '') return unanswered(asking, name)
      if (/[\r\n]/.test(typed)) return refused(`${calledOf(asking)} must be on one line`, name)
      return unkeepableIn(typed, asking, name) ?? tooLong(typed, asking, name, 200) ?? understand(typed, name)
    },
    write: (name, answer) => ({ [name]: [String(answer ?? '')] }),
    show: (shown) =>
      input({
        ...labelled(asking, shown),
        ...element,
        value: shown.entered[shown.name]?.[0],
        autocomplete: asking.autocomplete,
        inputmode: asking.inputmode,
        spellcheck: asking.spellcheck,
        classes: asking.width && `govuk-input--width-${asking.width}`,
      }),
  }
}

/** Too long is an error that says by how much: nothing that a person typed is ever cut. */
function tooLong(
  typed: string,
  asking: Asking & { readonly atMost?: number | undefined },
  name: string,
  usual: number,
): Reading<never> | undefined {
  const atMost = asking.atMost ?? usual
  const over = typed.length - atMost
  if (over <= 0) return undefined
  const excess = `${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} too many`
  return refused(
    `${calledOf(asking)} must be ${atMost.toLocaleString('en-GB')} characters or less. You have entered ${excess}`,
    name,
  )
}

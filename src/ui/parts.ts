import { Html, html, trusted, escape, type Value } from './html.ts'

/** Words as plain text or, where they need markup, as {@link Html}. One of the two is always there; markup wins. */
export type Words =
  | { readonly text: string | number; readonly html?: Html | false | undefined }
  | { readonly html: Html; readonly text?: string | number | undefined }

/** Words that may be left out. */
export type MaybeWords = {
  readonly text?: string | number | undefined
  readonly html?: Html | false | undefined
}

export const said = (words: MaybeWords | undefined): Value => words?.html || words?.text

export type AttributeValue = string | number | boolean | null | undefined

/** Attributes beyond those a component writes itself; never `style`, which the content security policy refuses. */
export type Attributes = Readonly<Record<string, AttributeValue>>

export type Styled = {
  readonly classes?: string | false | null | undefined
  readonly attributes?: Attributes | undefined
}

/** ` name="value"` for each, as GOV.UK's macro writes them: an empty value is still written. */
export function attributes(given: Attributes | undefined): Html | undefined {
  if (!given) return undefined
  let markup = ''
  for (const [name, value] of Object.entries(given)) markup += ` ${escape(name)}="${escape(String(value ?? ''))}"`
  return trusted(markup)
}

/** ` name="value"`, or nothing where there is no value. */
export const attribute = (name: string, value: AttributeValue): Html | undefined =>
  value === undefined || value === null || value === false || value === ''
    ? undefined
    : html` ${name}="${String(value)}"`

/** A boolean attribute: there or not. */
export const flag = (name: string, on: boolean | undefined): Html | false => on === true && html` ${name}`

/** ` class="…"` of the names that apply. */
export const classes = (...names: readonly (string | false | null | undefined)[]): Html =>
  html` class="${names.filter(Boolean).join(' ')}"`

/** Ids for `aria-describedby`, in the order in which they are read out. */
export const ids = (...given: readonly (string | false | undefined)[]): string | undefined =>
  given.filter(Boolean).join(' ') || undefined

/** GOV.UK lets a list hold gaps, so that an entry can be left out by a condition. */
export type Gap = null | undefined | false | ''

export const present = <T extends object>(items: readonly (T | Gap)[] | undefined): readonly T[] =>
  (items ?? []).filter((item): item is T => Boolean(item))

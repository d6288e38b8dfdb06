import { randomUUID } from 'node:crypto'

/**
 * The id of one kind of thing: an `Id<'review'>` does not pass where an `Id<'incident'>` is wanted.
 *
 * Text straight from the database does pass, since a uuid column can hold nothing else.
 * Text from a person goes through `asId` first.
 */
export type Id<Kind extends string> = string & { readonly kind?: Kind }

/** Random (version 4), so that an id tells nothing of when or in what order things were written. */
export function newId<Kind extends string>(): Id<Kind> {
  return randomUUID()
}

/** Undefined when the text is not a uuid in its usual written form, as anything typed into an address bar may be. */
export function asId<Kind extends string>(text: string): Id<Kind> | undefined {
  return uuid.test(text) ? text.toLowerCase() : undefined
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

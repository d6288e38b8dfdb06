/**
 * What is sealed of an incident (house.md §12): whom it happened to, who notified it, and what happened in the notifier's
 * own words, since they may hold any name.
 */

export type Person = {
  readonly name: string
  readonly bornOn: Temporal.PlainDate | null
  readonly sex: string | null
  readonly homeArea: string | null
  readonly relationship: string | null
}

export type Account = {
  readonly whatHappened: string
  /** What was being done at once, where others were not known to be safe. */
  readonly actedNow: string | null
  readonly otherAgencies: string | null
  readonly parallelNote: string | null
  readonly notifier: {
    readonly name: string
    readonly role: string
    readonly phone: string
    readonly email: string | null
  }
}

/** The cells in which they are kept: a sealed text opens in its own cell only. */
export const subjectCell = (id: string) => ({ table: 'incidents.subject', column: 'sealed', row: id })
export const accountCell = (incident: string) => ({ table: 'incidents.notification', column: 'sealed', row: incident })

export const textOfPerson = (person: Person): string =>
  JSON.stringify({ ...person, bornOn: person.bornOn?.toString() ?? null })

/** @throws TypeError when the text is not what we sealed, which only a fault of ours can bring about */
export function personIn(text: string): Person {
  const from = fieldsIn(text)
  const bornOn = optional(from, 'bornOn')
  return {
    name: needed(from, 'name'),
    bornOn: bornOn === null ? null : Temporal.PlainDate.from(bornOn),
    sex: optional(from, 'sex'),
    homeArea: optional(from, 'homeArea'),
    relationship: optional(from, 'relationship'),
  }
}

export const textOfAccount = ({ notifier, ...account }: Account): string =>
  JSON.stringify({
    ...account,
    notifierName: notifier.name,
    notifierRole: notifier.role,
    notifierPhone: notifier.phone,
    notifierEmail: notifier.email,
  })

/** @throws TypeError as `personIn` */
export function accountIn(text: string): Account {
  const from = fieldsIn(text)
  return {
    whatHappened: needed(from, 'whatHappened'),
    actedNow: optional(from, 'actedNow'),
    otherAgencies: optional(from, 'otherAgencies'),
    parallelNote: optional(from, 'parallelNote'),
    notifier: {
      name: needed(from, 'notifierName'),
      role: needed(from, 'notifierRole'),
      phone: needed(from, 'notifierPhone'),
      email: optional(from, 'notifierEmail'),
    },
  }
}

type Fields = ReadonlyMap<string, unknown>

function fieldsIn(text: string): Fields {
  const read: unknown = JSON.parse(text)
  if (typeof read !== 'object' || read === null) throw new TypeError('What was sealed is not an object')
  return new Map(Object.entries(read))
}

function needed(from: Fields, field: string): string {
  const value = from.get(field)
  if (typeof value !== 'string') throw new TypeError(`What was sealed has no ${field}`)
  return value
}

const optional = (from: Fields, field: string): string | null =>
  typeof from.get(field) === 'string' ? needed(from, field) : null

import type { Fault } from './read-record.ts'
import { dayFrom, yearsFrom, type Understood } from './words-given.ts'

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields of an object that somebody else wrote, each read as what it should be; what is wrong is collected by name. */
export class Fields {
  readonly #value: Readonly<Record<string, unknown>>
  readonly #faults: Fault[] = []

  constructor(value: Readonly<Record<string, unknown>>) {
    this.#value = value
  }

  get faults(): readonly Fault[] {
    return this.#faults
  }

  fault(field: string, problem: string): void {
    this.#faults.push({ field, problem })
  }

  /** Is there anything in it? `null` says that nothing is known. */
  has(name: string): boolean {
    return this.#value[name] !== undefined && this.#value[name] !== null
  }

  text(name: string): string {
    const value = this.#value[name] ?? ''
    if (typeof value !== 'string') return (this.fault(name, 'This must be text.'), '')
    if (value.includes('\0')) return (this.fault(name, 'It holds a character that no text holds (U+0000).'), '')
    return value
  }

  truth(name: string): boolean {
    const value = this.#value[name] ?? false
    return typeof value === 'boolean' ? value : (this.fault(name, 'This must be true or false.'), false)
  }

  texts(name: string): readonly string[] {
    return this.each(name, (value) => (typeof value === 'string' && !value.includes('\0') ? value : undefined), 'text')
  }

  object(name: string): Readonly<Record<string, unknown>> | undefined {
    const value = this.#value[name]
    return isObject(value) ? value : undefined
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.#value[name] ?? undefined
    const found = allowed.find((each) => each === value)
    if (value !== undefined && found === undefined) this.fault(name, `This must be one of ${allowed.join(', ')}.`)
    return found
  }

  understood<T>(name: string, read: (text: string) => Understood<T> | undefined, accepted: string): Understood<T> | undefined {
    const text = this.text(name)
    const found = read(text)
    if (!found) this.fault(name, `“${text}” is not ${accepted}.`)
    return found
  } // prettier-ignore

  /** A whole day. */
  day(name: string): Temporal.PlainDate | null {
    return this.understood(name, dayFrom, 'a date such as 2019-05-14')?.value ?? null
  }

  /** A year as a number or as text, or a stretch of years as {"from", "to"}. */
  years(name: string): { readonly from: number; readonly to: number } | undefined {
    if (!this.has(name)) return undefined
    const value = this.#value[name]
    const text = isObject(value) ? `${String(value['from'])}-${String(value['to'])}` : String(value)
    const years = yearsFrom(text)
    if (!years && text !== '') this.fault(name, 'This must be a year such as 2016, or years such as 2014-2016.')
    return years
  }

  each<T>(name: string, read: (value: unknown, index: number) => T | undefined, accepted: string): readonly T[] {
    const value: unknown = this.#value[name] ?? []
    if (!Array.isArray(value)) return (this.fault(name, 'This must be a list: […].'), [])
    return value.flatMap((each: unknown, index) => {
      const found = read(each, index)
      if (found === undefined) this.fault(`${name}[${index}]`, `This must be ${accepted}.`)
      return found === undefined ? [] : [found]
    })
  }
}

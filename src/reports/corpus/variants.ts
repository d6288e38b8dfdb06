import type { Family } from './families.ts'

/** Something planted: the form it takes, and whether it stays itself in an attribute, where a line's end becomes a space. */
export type Variant = { readonly form: string; readonly text: string; readonly needsParagraph?: true }

const dressed = (text: string, between: string): string => Array.from(text).join(between)
const lookalikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і' }

/** Everything registered about a family, in every form that contracts/cli.md names. */
export const variantsOf = ({ people, register }: Family): readonly Variant[] => [
  ...people.flatMap(namesOf),
  ...register.filter(({ kind }) => kind === 'date').flatMap(({ value }) => datesOf(Temporal.PlainDate.from(value))),
  ...ages,
  ...placesOf(register.find(({ kind }) => kind === 'place')?.value ?? ''),
  ...organisations,
  ...numbersOf(register.find(({ kind }) => kind === 'identifier')?.value ?? ''),
  ...unregistered,
]

function namesOf([first, last, short, heard]: Family['people'][number]): readonly Variant[] {
  const small = `${first}${last}`.toLowerCase()
  return [
    { form: 'exact', text: `${first} ${last}` },
    { form: 'capitals', text: `${first} ${last}`.toUpperCase() },
    { form: 'small letters', text: last.toLowerCase() },
    { form: 'possessive', text: `${first}’s` },
    { form: 'family', text: `the ${last}s` },
    { form: 'surname', text: `Ms ${last}` },
    { form: 'first name', text: first },
    { form: 'reversed', text: `${last}, ${first}` },
    { form: 'reversed in capitals', text: `${last.toUpperCase()} ${first}` },
    { form: 'initial and surname', text: `${first.charAt(0)}. ${last}` },
    { form: 'initial without a stop', text: `${first.charAt(0)} ${last}` },
    { form: 'initials with stops', text: `${first.charAt(0)}.${last.charAt(0)}.` },
    { form: 'with a middle name', text: `${first} Quill ${last}` },
    { form: 'run together', text: small },
    { form: 'run together with capitals', text: `${first}${last}` },
    { form: 'handle', text: `@${first.toLowerCase()}_${last.toLowerCase()}` },
    { form: 'hashtag', text: `#JusticeFor${first}` },
    { form: 'name of a file', text: `photo_${first.toLowerCase()}_2.jpg` },
    { form: 'e-mail', text: `${small}@example.net` },
    { form: 'address', text: `https://example.net/${first}-${last}` },
    { form: 'invisible spaces', text: dressed(first, '\u200b') },
    { form: 'soft hyphens', text: dressed(last, '\u00ad') },
    { form: 'marks of direction', text: dressed(last, '\u200e') },
    { form: 'no-break space', text: `${first}\u00a0${last}` },
    { form: 'two spaces', text: `${first}  ${last}` },
    { form: 'letters spaced', text: dressed(first, ' ') },
    { form: 'letters with stops', text: dressed(last, '.') },
    { form: 'broken by a hyphen', text: `${last.slice(0, 4)}-\n${last.slice(4)}`, needsParagraph: true },
    { form: 'broken by a line', text: `${last.slice(0, 4)}\n${last.slice(4)}`, needsParagraph: true },
    { form: 'look-alike letters', text: last.replace(/[aeocpi]/g, (letter) => lookalikes[letter] ?? letter) },
    { form: 'full width', text: Array.from(first, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('') },
    { form: 'accents', text: last.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`) },
    { form: 'a letter left out', text: last.slice(0, 3) + last.slice(4) },
    { form: 'two letters swapped', text: last.slice(0, 2) + last.charAt(3) + last.charAt(2) + last.slice(4) },
    { form: 'a letter doubled', text: last.slice(0, 3) + last.charAt(2) + last.slice(3) },
    { form: 'short form', text: short },
    { form: 'by sound', text: heard },
  ]
} // prettier-ignore

function datesOf(date: Temporal.PlainDate): readonly Variant[] {
  const { day, month, year } = date
  const two = (figure: number): string => String(figure % 100).padStart(2, '0')
  const name = date.toLocaleString('en-GB', { month: 'long' })
  const ordinal = `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`
  return [
    date.toString(), `${day}/${month}/${year}`, `${two(day)}.${two(month)}.${two(year)}`, `${two(day)}-${two(month)}-${year}`, `${day} ${name} ${year}`,
    `${ordinal} ${name} ${year}`, `${ordinal} of ${name}, ${year}`, `the ${ordinal} day of ${name} ${year}`, `${name} ${day}, ${year}`, `${day} ${name.slice(0, 3)} ${two(year)}`,
    `${day}-${name.slice(0, 3)}-${year}`, `${year}${two(month)}${two(day)}`, `${two(month)}/${two(day)}/${year}`, `${day}\u00a0${name}\u00a0${year}`,
  ].map((text) => ({ form: 'date', text }))
} // prettier-ignore

const ages: readonly Variant[] = ['aged 37 days', 'a 37-day-old baby', 'five weeks old', 'aged 5 weeks and 2 days', 'on her second birthday', 'two days before his 4th birthday'].map((text) => ({ form: 'age', text })) // prettier-ignore

function placesOf(place: string): readonly Variant[] {
  const [street = '', , postcode = ''] = place.split(', ')
  const bare = street.replace(/^\d+ /, '')
  return [street, bare, bare.replace('Street', 'St'), bare.toUpperCase(), postcode, postcode.replace(' ', ''), postcode.toLowerCase(), postcode.replace(' ', '  ')].map((text) => ({ form: 'place', text })) // prettier-ignore
}

const organisations: readonly Variant[] = ['Thornwick Vale Primary School', 'Thornwick Vale Primary', 'THORNWICK VALE PRIMARY SCHOOL', 'thornwickvaleprimaryschool'].map((text) => ({ form: 'organisation', text })) // prettier-ignore

const numbersOf = (number: string): readonly Variant[] => [number, number.replaceAll('/', ' '), number.replaceAll('/', '-'), number.replaceAll('/', ''), number.toLowerCase()].map((text) => ({ form: 'identifier', text })) // prettier-ignore

const unregistered: readonly Variant[] = ['943 476 5919', '943-476-5919', '9434765919', 'AB 12 34 56 C', 'AB123456C', '01632 960001', '+44 7700 900123', '(01632) 960 001', 'jo.bloggs@example.com', 'registration AB12 CDE'].map((text) => ({ form: 'unregistered identifier', text })) // prettier-ignore

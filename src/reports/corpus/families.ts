import type { Entry } from '#reviews'

/** Invented people, three to a report: given name, surname, what they are called, and how both are heard. */
const people: readonly (readonly [first: string, last: string, short: string, heard: string])[] = [
  ['Kayleigh', 'Wetherby', 'Kay', 'Kayley Weatherby'], ['Mohammed', 'Okonkwo', 'Mo', 'Muhammad Okonkwo'], ['Charlotte', 'Pritchard', 'Lottie', 'Sharlotte Pritcherd'],
  ['Siobhan', 'Hargreaves', 'Shiv', 'Shivaun Hargreeves'], ['Thomas', 'Featherstone', 'Tommo', 'Tomas Fetherstone'], ['Amelia', 'Banerjee', 'Millie', 'Amelya Bannerjee'],
  ['Zachary', 'Kowalczyk', 'Zak', 'Zackary Kowalchyk'], ['Rebecca', 'Llewellyn', 'Bex', 'Rebekah Lewellyn'], ['Krzysztof', 'Trevithick', 'Krzysiek', 'Krzystof Trevithic'],
  ['Gary', 'Holloway', 'Gazza', 'Garry Holloweigh'], ['Aoife', 'Brannigan', 'Eefa', 'Aoife Branigan'], ['Ffion', 'Gruffydd', 'Fi', 'Ffion Grufydd'],
  ['Jasvinder', 'Dhaliwal', 'Jaz', 'Jasvinda Dhaliwall'], ['Oluwaseun', 'Adebayo', 'Seun', 'Oluwasheun Adebayo'], ['Malgorzata', 'Wisniewska', 'Gosia', 'Malgorzatta Wisniewska'],
  ['Alexandra', 'Quillfeather', 'Lexi', 'Alexandra Quilfeather'], ['Abdullah', 'Rahmani', 'Abdul', 'Abdulla Rahmani'], ['Ewan', 'Drummond', 'Ewen', 'Euan Drumond'],
] // prettier-ignore

export type Family = { readonly register: readonly Entry[]; readonly people: typeof people }

/** The register of one report: people, a birth and a death, a home, a school and a number. Born 37 days before the death. */
export function familyOf(report: number): Family {
  const own = [0, 1, 2].map((at) => people[(report * 3 + at) % people.length]).filter((each) => each !== undefined)
  const birth = Temporal.PlainDate.from('2017-02-03').add({ days: report * 41 })
  const entry = (id: string, kind: Entry['kind'], value: string, aliases: readonly string[], pseudonym: string): Entry => ({ id, kind, value, aliases, pseudonym }) // prettier-ignore
  return {
    people: own,
    register: [
      ...own.map(([first, last], at) => entry(`p${at}`, 'person', `${first} ${last}`, [], `Person ${at + 1}`)),
      entry('born', 'date', birth.toString(), ['birth'], '[date of birth]'),
      entry('died', 'date', birth.add({ days: 37 }).toString(), ['death'], '[date of death]'),
      entry('home', 'place', `${12 + report} Quillon Street, Saltmarsh, NB${report + 1} 2QY`, [], '[home]'),
      entry('school', 'organisation', 'Thornwick Vale Primary School', [], '[school]'),
      entry('number', 'identifier', `CR/20${10 + report}/00417`, [], '[number]'),
    ],
  }
}

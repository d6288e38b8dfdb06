import fc from 'fast-check'
import { factKeys, isWordKey, readCircumstances, vocabulary, type Circumstances } from '../../src/statute/facts.ts'

/** Circumstances of every nation and time that the law of Heed covers, for properties of all its frameworks. */

const wordKeys = factKeys.filter(isWordKey)
/** Where it happened is the nation of the circumstances, so that most of them are about one nation. */
const answered = wordKeys.filter((key) => !key.startsWith('nation'))

export const anyWord = fc
  .constantFrom(...answered)
  .chain((key) => fc.record({ key: fc.constant(key), word: fc.constantFrom<string>(...vocabulary[key]) }))

const day = (from: string, days: number): string => Temporal.PlainDate.from(from).add({ days }).toString()

/** As they come from outside: facts in some order, from none to all of them. */
export const anyTold = fc
  .record({
    nation: fc.constantFrom('England', 'Wales', 'Scotland', 'NorthernIreland'),
    incident: fc.integer({ min: 0, max: 8000 }),
    later: fc.option(fc.integer({ min: 0, max: 900 })),
    death: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
    age: fc.option(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 14, max: 26 })), { freq: 6 }),
    words: fc.uniqueArray(anyWord, { selector: ({ key }) => key, maxLength: answered.length }),
  })
  .map(({ nation, incident, later, death, age, words }) => {
    const incidentDate = day('2005-06-01', incident)
    return {
      nation,
      incidentDate,
      facts: {
        ...Object.fromEntries(words.map(({ key, word }) => [key, word])),
        ...(age === null ? {} : { ageAtIncident: age }),
        ...(later === null ? {} : { authorityAwareDate: day(incidentDate, later) }),
        ...(death === null ? {} : { died: 'yes', deathDate: day(incidentDate, death) }),
      },
    }
  })

export const anyCircumstances: fc.Arbitrary<Circumstances> = anyTold.map((told) => readCircumstances(told))

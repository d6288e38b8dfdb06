import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutPeople, checkJigsaw, fewest } from './check-jigsaw.ts'
import { aPartnership, sharedFacts, unitedKingdom } from './counts.ts'
import { factsIn } from './facts.ts'

const passage = (text: string) => ({ part: 'body', paragraph: 1, text })
const check = (text: string) => checkJigsaw([passage(text)], unitedKingdom)
const found = (text: string) => factsIn([passage(text)], unitedKingdom).map(({ about, match }) => `${about}: ${match}`)

describe('a fact that a reader would put together with others is found:', () => {
  test.each([
    ['They lived in Leeds.', 'the area: Leeds'],
    ['They lived in the village of Ashcombe.', 'the area: the village of Ashcombe'],
    ['Northbridge City Council knew them.', 'the area: Northbridge City Council'],
    ['They moved to the North-East.', 'the area: the North-East'],
    ['The child was aged seven.', 'age of the person: aged seven'],
    ['A 71-year-old man lived alone.', 'age of the person: 71-year-old'],
    ['A 71-year-old man lived alone.', 'sex: man'],
    ['Her mother, aged 23, was at work.', 'age of the mother: aged 23'],
    ['The 23-year-old mother was at work.', 'age of the mother: 23-year-old'],
    ['She was aged five weeks.', 'age of the person: aged five weeks'],
    ['The boy slept.', 'sex: boy'],
    ['He was the youngest of five.', 'number of children: youngest of five'],
    ['She had three older sisters.', 'number of children: three older sisters'],
    ['She was an only child.', 'number of children: only child'],
    ['The twins slept.', 'children of one birth: twins'],
    ['A single mother.', 'parents at home: single mother'],
    ['The family is Jewish.', 'religion: Jewish'],
    ['On 14 March 2019 she was taken to hospital.', 'date of what happened: 14 March 2019'],
    ['He died in March 2019.', 'date of death: March 2019'],
    ['He was born on 2 May 2012.', 'date of birth: 2 May 2012'],
  ])('%s', (text, expected) => expect(found(text)).toContain(expected))
})

describe('what says nothing of the family is left alone:', () => {
  test.each([
    'Working Together was published in July 2018.',
    'The panel met on 4 March 2020.',
    'Clinics for children aged 5 to 11 closed.',
    'The council adopted a new policy.',
    'A twin track was followed.',
    'A letter came.',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})

const narrow = 'A boy aged seven, the youngest of five, lived in the village of Ashcombe. On 14 March 2019 he was hurt.'

describe('a combination', () => {
  test('that few share singles a family out, and the edits bring it above the threshold', () => {
    const { singlesOut, people, edits, peopleAfter } = check(narrow)
    expect(singlesOut).toBe(true)
    expect(people).toBeLessThan(1)
    expect(edits.length).toBeGreaterThan(0)
    expect(peopleAfter).toBeGreaterThanOrEqual(fewest)
  })
  test('that many share does not', () => {
    expect(check('A boy aged seven lived in Leeds.')).toMatchObject({ singlesOut: false, edits: [] })
  })
  test('is narrower where everyone knows the partnership that publishes', () => {
    const text = 'A boy aged seven, the youngest of five, has epilepsy.'
    expect(checkJigsaw([passage(text)], aPartnership).singlesOut).toBe(true)
    expect(check(text).singlesOut).toBe(false)
  })
  test('of more sentences is never shared by more people', () => {
    const sentences = fc.constantFrom(
      ...narrow.split('. '),
      'Her mother, aged 23, is deaf.',
      'It rained.',
      'They lived in Leeds.',
    )
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 5 }), sentences, (some, further) => {
        expect(check([...some, further].join('. ')).people).toBeLessThanOrEqual(check(some.join('. ')).people)
      }),
    )
  })
  test('is told with all the places of each fact', () => {
    const [fact] = factsIn([passage('Aged seven, she ran. Aged seven, she fell.')], unitedKingdom)
    expect(fact?.places.map(({ start, end }) => [start, end])).toEqual([[0, 10], [21, 31]])
  }) // prettier-ignore
})

test('every published count says of what year it is and is a share', () => {
  expect(sharedFacts.length).toBeGreaterThan(30)
  for (const { share, source, year } of sharedFacts) {
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(1)
    expect(source).not.toBe('')
    expect(year).toBeGreaterThan(2015)
  }
})

test.each([
  [0.2, 'fewer than one person'],
  [1.4, 'about one person'],
  [37, 'about 30 people'],
  [2240, 'about 2,000 people'],
])('%d people are said as %s', (people, expected) => expect(aboutPeople(people)).toBe(expected))

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alsoSearched, typedAgain, understand, type Clause } from './asked.ts'
import { conceptsIn } from './concepts.ts'
import { synonyms } from './synonyms.ts'

const shown = ({ alternatives, without }: Clause): string =>
  (without ? 'not ' : '') +
  alternatives
    .map((term) =>
      term.kind === 'concept' ? `{${term.concept}}` : term.kind === 'phrase' ? `"${term.text}"` : term.text,
    )
    .join(' | ')

describe('what is typed into the box', () => {
  test.each([
    ['neglect baby', ['neglect', 'baby']],
    ['"missed four appointments" school', ['"missed four appointments"', 'school']],
    ['“information sharing”', ['"information sharing"']],
    ['neglect -police', ['neglect', 'not police']],
    ['neglect -"social worker" baby', ['neglect', 'not "social worker"', 'baby']],
    ['neglect or starvation baby', ['neglect | {starvation}', 'baby']],
    ['fire OR flood', ['fire | flood']],
    ['or fire or', ['fire']],
    ['da', ['{domestic abuse}']],
    ['Domestic Violence housing', ['{domestic abuse}', 'housing']],
    ['looked after children missing', ['{looked after child}', 'missing']],
    ['was not brought', ['{was not brought}']],
    ['self-neglect', ['{self-neglect}']],
    ['-da', ['not {domestic abuse}']],
    ['"', []],
    ['- & |', []],
    ['non-mobile', ['non', 'mobile']],
  ])('%s', (typed, expected) => {
    expect(understand(typed).map(shown)).toEqual(expected)
  })
  test('never falls over, and typing what was understood means the same', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80, unit: fc.constantFrom(...'ab "-|“”orDA\'', ' or ', ' neglect') }),
        (typed) => {
          const once = understand(typed)
          const again = understand(typedAgain(once, (word) => word))
          expect(again.map(shown)).toEqual(once.map(shown))
        },
      ),
    )
  })
  test('other ways of writing it are said, and not what was typed', () => {
    const [said] = alsoSearched(understand('DA in rural places'))
    expect(said?.typed).toBe('DA')
    expect(said?.also).toContain('domestic violence')
    expect(said?.also).not.toContain('DA')
  })
})

describe('the table of synonyms', () => {
  test('has a hundred and fifty concepts or more, each form in one of them alone', () => {
    expect(synonyms.groups.length).toBeGreaterThanOrEqual(150)
    const forms = synonyms.groups.flat().map((form) => form.toLowerCase())
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
  })
  test('every form of a concept is found in a text, where no other form begins at the same word', () => {
    for (const group of synonyms.groups)
      for (const form of group)
        expect([form, conceptsIn(`before ${form} after`)]).toEqual([form, expect.arrayContaining([group[0]])])
  })
  test('abbreviations count in a text only in capitals', () => {
    expect(conceptsIn('He was in lac treatment, da said.')).toEqual([])
    expect(conceptsIn('A LAC review heard of DA.')).toEqual(['domestic abuse', 'looked after child'])
    expect(conceptsIn('Two GPs wrote.')).toContain('general practice')
  })
  test('neglect is not self-neglect', () => {
    expect(conceptsIn('neglect')).not.toContain('self-neglect')
    expect(conceptsIn('self neglect')).toEqual(['self-neglect'])
  })
})

import { describe, expect, expectTypeOf, test } from 'vitest'
import { ask } from './ask.ts'
import { questions, type AnswersOf } from './questions.ts'

const today = Temporal.PlainDate.from('2026-03-04')

const account = questions({
  happenedOn: ask.date({ label: 'When did it happen?', missing: 'Enter the date it happened', notInFuture: today }),
  account: ask.textarea({ label: 'What happened?', missing: 'Enter what happened', called: 'The account', atMost: 50 }),
  kind: ask.radios({
    label: 'What kind of harm was it?',
    missing: 'Select what kind of harm it was',
    options: [
      { value: 'died', text: 'The child died' },
      { value: 'serious harm', text: 'The child was seriously harmed', hint: 'And survived' },
    ],
  }),
  diedOn: ask.date({
    label: 'When did the child die?',
    missing: 'Enter the date of death',
    onlyWhen: { question: 'kind', is: 'died' },
  }),
  told: ask.checkboxes({
    label: 'Who has been told?',
    optional: true,
    options: [
      { value: 'ofsted', text: 'Ofsted' },
      { value: 'panel', text: 'The Panel' },
    ],
  }),
  children: ask.wholeNumber({
    label: 'How many children?',
    missing: 'Enter how many children',
    called: 'Children',
    atLeast: 1,
  }),
})

const complete = {
  'happenedOn-day': '3',
  'happenedOn-month': 'March',
  'happenedOn-year': '2026',
  account: 'A line\r\nand another',
  kind: 'serious harm',
  children: '1,002',
}

const sent = (fields: Record<string, string | readonly string[]>): URLSearchParams =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])))

const errorsOf = (fields: Record<string, string>): readonly string[] =>
  account.errors(unread(sent({ ...complete, ...fields }))).map(({ text, href }) => `${href}: ${text}`)

function unread(form: URLSearchParams) {
  const read = account.read(form)
  if (read.ok) throw new Error('the form had no errors')
  return read
}

describe('answers', () => {
  test('are typed by their questions', () => {
    const read = account.read(sent({ ...complete, told: ['panel', 'ofsted'] }))
    expect(read).toEqual({
      ok: true,
      answers: {
        happenedOn: Temporal.PlainDate.from('2026-03-03'),
        account: 'A line\nand another',
        kind: 'serious harm',
        diedOn: null,
        told: ['ofsted', 'panel'],
        children: 1002,
      },
    })
    if (!read.ok) return
    expectTypeOf(read.answers).toEqualTypeOf<{
      readonly happenedOn: Temporal.PlainDate
      readonly account: string
      readonly kind: 'died' | 'serious harm'
      readonly diedOn: Temporal.PlainDate | null
      readonly told: readonly ('ofsted' | 'panel')[]
      readonly children: number
    }>()
  })

  test('to a question that was not asked are null, whatever was sent', () => {
    const read = account.read(sent({ ...complete, 'diedOn-day': '1' }))
    expect(read.ok && read.answers.diedOn).toBe(null)
  })

  test('to a question asked only then are needed then', () => {
    expect(errorsOf({ kind: 'died' })).toEqual(['#diedOn-day: Enter the date of death'])
  })

  test('that may be missing are null', () => {
    const optional = questions({
      seen: ask.time({ label: 'Time seen', optional: true }),
      note: ask.text({ label: 'Note', optional: true }),
    })
    expect(optional.read(sent({}))).toEqual({ ok: true, answers: { seen: null, note: null } })
  })

  test('cannot be a value that was not offered', () => {
    expect(errorsOf({ kind: 'murdered' })).toEqual(['#kind: Select what kind of harm it was'])
    expect(errorsOf({ told: 'the press' })).toEqual(['#told: Select only what is offered'])
  })
})

describe('what is wrong is said in the words of GOV.UK', () => {
  test('all at once, in the order of the questions', () => {
    const read = account.read(sent({}))
    expect(read.ok ? [] : account.errors(read).map(({ text }) => text)).toEqual([
      'Enter the date it happened',
      'Enter what happened',
      'Select what kind of harm it was',
      'Enter how many children',
    ])
  })

  test.for([
    ['', '3', '2026', '#happenedOn-day: The date it happened must include a day'],
    ['1', '', '2026', '#happenedOn-month: The date it happened must include a month'],
    ['', '', '2026', '#happenedOn-day: The date it happened must include a day and a month'],
    ['31', '2', '2019', '#happenedOn-day: The date it happened must be a real date'],
    ['29', '2', '2023', '#happenedOn-day: The date it happened must be a real date'],
    ['1', '13', '2019', '#happenedOn-month: The date it happened must be a real date'],
    ['1', 'Smarch', '2019', '#happenedOn-month: The date it happened must be a real date'],
    ['1', '3', '26', '#happenedOn-year: Year must include 4 numbers'],
    ['1', '3', '0026', '#happenedOn-year: Year must include 4 numbers'],
    ['1.5', '3', '2026', '#happenedOn-day: The date it happened must be a real date'],
    ['5', '3', '2026', '#happenedOn-day: The date it happened must be today or in the past'],
  ] as const)('the date %s / %s / %s', ([day, month, year, error]) => {
    expect(errorsOf({ 'happenedOn-day': day, 'happenedOn-month': month, 'happenedOn-year': year })).toEqual([error])
  })

  test.for([
    ['4', '3', '2026'],
    ['04', '03', '2026'],
    [' 4 ', 'mar', '2026'],
    ['29', 'Feb.', '2024'],
    ['1', 'SEPT', '2025'],
  ] as const)('but not of %s / %s / %s', ([day, month, year]) => {
    const read = account.read(
      sent({ ...complete, 'happenedOn-day': day, 'happenedOn-month': month, 'happenedOn-year': year }),
    )
    expect(read.ok).toBe(true)
  })

  test('an account that is too long is not cut, and says by how much', () => {
    expect(errorsOf({ account: 'x'.repeat(50) + '\r\n' })).toEqual([
      '#account: The account must be 50 characters or less. You have entered 1 character too many',
    ])
    const read = unread(sent({ ...complete, account: 'x'.repeat(2000) }))
    expect(account.show(read, 'account').toString()).toContain('x'.repeat(2000))
  })

  test.for(['\0', '\u001b[2J', '\u0085'])('a control character is refused, not dropped', (character) => {
    expect(errorsOf({ account: `Seen${character}` })[0]).toMatch(/must not include control characters \(U\+00/)
  })

  test.for([
    ['0', '#children: Children must be 1 or more'],
    ['1.5', '#children: Children must be a whole number'],
    ['two', '#children: Children must be a whole number'],
    ['1,00', '#children: Children must be a whole number'],
    ['1e3', '#children: Children must be a whole number'],
    ['99999999999999999999', '#children: Children must be 9,007,199,254,740,991 or less'],
  ] as const)('the number %s', ([children, error]) => {
    expect(errorsOf({ children })).toEqual([error])
  })
})

describe('a form that is shown again', () => {
  test('keeps what was typed, escaped and exactly', () => {
    const typed = ' 31"><script>alert(1)</script> '
    const read = unread(sent({ ...complete, 'happenedOn-day': typed }))
    const shown = account.show(read, 'happenedOn').toString()
    expect(shown).toContain('value=" 31&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; "')
    expect(shown).not.toContain('<script')
  })

  test('links each error to its control, and only the wrong part is marked', () => {
    const read = unread(sent({ ...complete, 'happenedOn-month': '' }))
    const shown = account.show(read, 'happenedOn').toString()
    expect(shown.match(/govuk-input--error/g)).toHaveLength(1)
    expect(shown).toContain('id="happenedOn-month"')
    expect(shown).toContain('aria-describedby="happenedOn-error"')
  })

  test('shows a refusal that only the verb could know of', () => {
    const state = account.refuse(sent(complete), { kind: 'The review has already begun' })
    expect(account.errors(state)).toEqual([{ text: 'The review has already begun', href: '#kind' }])
    expect(account.show(state, 'account').toString()).toContain('A line\r\nand another')
  })

  test('is filled with what is known, and reads the same again', () => {
    const known: AnswersOf<never> & object = {}
    expect(account.filled(known).entered).toEqual({})
    const state = account.filled({ happenedOn: today, told: ['panel'], children: 3 })
    expect(state.entered).toEqual({
      'happenedOn-day': ['4'],
      'happenedOn-month': ['3'],
      'happenedOn-year': ['2026'],
      told: ['panel'],
      children: ['3'],
    })
  })

  test('can make a question the heading of the page', () => {
    const shown = account.show(account.blank(), 'kind', { heading: true }).toString()
    expect(shown).toContain('<h1 class="govuk-fieldset__heading">What kind of harm was it?</h1>')
  })
})

describe('other kinds of question', () => {
  test.for([
    ['3:07pm', '15:07'],
    ['3pm', '15:00'],
    ['15:07', '15:07'],
    ['0930', '09:30'],
    ['9.30 am', '09:30'],
    ['12am', '00:00'],
    ['midday', '12:00'],
    ['13pm', undefined],
    ['25:00', undefined],
    ['9', undefined],
    ['9:5', undefined],
  ] as const)('the time %s', ([typed, expected]) => {
    const form = questions({ at: ask.time({ label: 'Time', missing: 'Enter the time' }) })
    const read = form.read(sent({ at: typed }))
    expect(read.ok ? read.answers.at.toString({ smallestUnit: 'minute' }) : undefined).toBe(expected)
  })

  test.for([
    ['amina@northbridge.example', true],
    [' amina@northbridge.example ', true],
    ['amina@northbridge', false],
    ['amina northbridge.example', false],
    ['a@b.example, c@d.example', false],
    ['<amina@northbridge.example>', false],
  ] as const)('the e-mail address %s', ([typed, good]) => {
    const form = questions({ address: ask.email({ label: 'Email address', missing: 'Enter an email address' }) })
    expect(form.read(sent({ address: typed })).ok).toBe(good)
  })

  test('a file that did not come is missed, and is no answer', () => {
    const form = questions({ chronology: ask.file({ label: 'Chronology', missing: 'Select a chronology' }) })
    expect(form.read(sent({}))).toMatchObject({ ok: false, errors: { chronology: { text: 'Select a chronology' } } })
    const read = form.read(sent({}), { chronology: { name: 'police.docx' } })
    expect(read.ok).toBe(true)
    if (read.ok) expectTypeOf(read.answers).toEqualTypeOf<{}>()
  })

  test('a password is never sent back to the page', () => {
    const form = questions({ password: ask.password({ label: 'Password', missing: 'Enter your password' }) })
    const state = form.refuse(sent({ password: 'correct horse' }), { password: 'Wrong' })
    expect(form.show(state, 'password').toString()).not.toContain('correct horse')
  })
})

import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { excelFile } from '../../src/chronology/read/fixtures/office.ts'
import { openBrowser } from '../support/browser.ts'
import { newPlace, startHeed, type Running } from '../support/running.ts'
import { Actor } from './actor.ts'

/**
 * One review from first notification to lessons found again, as its people do it, in a real browser, against Heed as
 * `npm start` runs it. One story, told in order; everyone in it is invented.
 */
const place = newPlace()
const looked = new Set<string>()
let heed: Running
let browser: Browser

const people: Record<string, Actor> = {}
/** The same person keeps the same browser for the whole story. */
const as = async (name: string): Promise<Actor> =>
  (people[name] ??= await Actor.signIn(browser, heed.url, name, looked))

const today = Temporal.Now.plainDateISO('Europe/London')
const daysAgo = (days: number): Temporal.PlainDate => today.subtract({ days })

/** What the story learns on its way. */
const story = { reference: '', incident: '', review: '' }

beforeAll(async () => {
  heed = await startHeed(place)
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await heed?.stop()
  place.remove()
})

describe('one review, from first notification to lessons found again', () => {
  test('a health visitor notifies an incident, page by page, and gets a reference', async () => {
    const lena = await as('Lena Novak')
    await lena.goTo('/notify')
    await lena.sees('call 999')
    await lena.press(/Start/)
    await lena.press('Continue')
    expect(await lena.page.title()).toMatch(/^Error: /)
    await lena.answer({ 'Are brothers, sisters and others safe now?': 'No' })
    await lena.press('Continue')
    await lena.answer({
      'Whom have you told, and what is being done?':
        'The council’s front door at 9am; a social worker is with the younger brother.',
    })
    await lena.press('Continue')
    await lena.answer({ 'Who is the notification about?': 'A child, or several children' })
    await lena.press('Continue')
    await lena.answer({
      'In which nation did it happen?': 'England',
      'In which council area did it happen?': 'Northbridge',
    })
    await lena.press('Continue')
    await lena.answer({ 'When did it happen?': daysAgo(2) })
    await lena.press('Continue')
    await lena.answer({ 'When did your agency become aware of it?': daysAgo(1) })
    await lena.press('Continue')
    await lena.answer({
      'Full name': 'Wren Halloway',
      'Date of birth (optional)': Temporal.PlainDate.from('2022-03-14'),
    })
    await lena.press('Continue')
    await lena.answer({ 'Do you need to add another person to whom it happened?': 'Yes' })
    await lena.press('Continue')
    await lena.answer({ 'Full name': 'Jude Halloway', 'Age in years (optional)': '6' })
    await lena.press('Continue')
    await lena.answer({ 'Do you need to add another person to whom it happened?': 'No' })
    await lena.press('Continue')
    await lena.answer({
      'What happened?':
        'Wren Halloway was found with scald injuries that the account given does not explain. Jude Halloway has not been in school for a month.',
    })
    await lena.press('Continue')
    await lena.answer({ 'Has anyone died?': 'No' })
    await lena.press('Continue')
    await lena.answer({ 'Has anyone been seriously harmed?': 'Yes' })
    await lena.press('Continue')
    await lena.answer({ 'Is abuse or neglect known or suspected?': 'Yes, it is suspected' })
    await lena.press('Continue')
    await lena.answer({ 'Which agencies are involved?': ['Northbridge Police', 'Northbridge Hospitals NHS Trust'] })
    await lena.press('Continue')
    await lena.answer({ 'What else is under way, or expected?': ['A police investigation'] })
    await lena.press('Continue')
    await lena.answer({ 'Your job': 'Health visitor', 'Phone number': '01632 960 100' })
    await lena.press('Continue')
    expect(await lena.heading()).toMatch(/Check your answers/)
    await lena.sees('Jude Halloway')
    await lena.press(/Send|Notify|Submit/)
    story.reference = /NB-\d{4}-\d{4}/.exec(await lena.page.locator('main').innerText())?.[0] ?? ''
    expect(story.reference).toMatch(/^NB-/)
    await lena.doesNotSee('Halloway')
  }, 120_000)

  test('the notifier cannot read the incident afterwards, nor can an administrator', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo('/incidents')
    await bronwen.follow(story.reference)
    story.incident = bronwen.path
    for (const name of ['Lena Novak', 'Ada Okafor']) {
      const other = await as(name)
      const answer = await other.page.goto(heed.url + story.incident)
      expect(answer?.status()).toBe(404)
    }
  })

  test('the business manager answers the law’s questions and is told why a notification and a rapid review must follow', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.incident}/criteria`)
    await bronwen.goTo(`${story.incident}/criteria`)
    await bronwen.follow('Was the child looked after by a local authority?')
    await bronwen.answer({ 'Was the child looked after by a local authority?': 'No' })
    await bronwen.press('Save and continue')
    await bronwen.goTo(`${story.incident}/assessment`)
    await bronwen.sees('Serious incident notification')
    await bronwen.sees(/Rapid review.*Must/)
    await bronwen.doesNotSee('Halloway')
  })

  test('the business manager asks two agencies for their returns; each author sees only their own', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.incident}/requests/new`)
    await bronwen.answer({ 'Which agencies do you ask?': ['Northbridge Police', 'Northbridge Hospitals NHS Trust'] })
    await chooseAuthors(bronwen)
    await bronwen.press(/Send|Ask/)
    await bronwen.sees('Northbridge Police')

    const amina = await as('Amina Yusuf')
    await answerRequest(amina, story.reference, 'canary-police: officers attended twice in the spring.')
    const nadia = await as('Nadia Rahman')
    await answerRequest(nadia, story.reference, 'canary-hospital: the child was seen in the emergency department.')
    await nadia.doesNotSee('canary-police')
    for (const name of ['Graham Bell', 'Priya Nair']) await signOff(await as(name), story.reference)
  }, 120_000)

  test('the rapid review meets, the group recommends, and the chair decides with reasons', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.incident}/rapid-review`)
    await bronwen.answer({
      'When was the meeting held?': today,
      'Who took part?': 'Bronwen Hughes, business manager\nJoan Mbeki, designated nurse',
      'What was found?': 'Two services knew of Child 1. Neither knew what the other had seen.',
      'Does the case raise issues that are complex or of national importance?': 'No',
    })
    await bronwen.press(/Save|Record/)
    await bronwen.goTo(`${story.incident}/recommendation`)
    await weighMatters(bronwen)
    await bronwen.answer({
      'What does the Case Review Group recommend?': 'Hold a review',
      'The reasons': 'The case may show how agencies can hear of a child from one another earlier.',
      'Who took part?': 'Bronwen Hughes, business manager\nJoan Mbeki, designated nurse',
      'When was it agreed?': today,
    })
    await bronwen.press(/Save|Record/)

    const charles = await as('Charles Whitlock')
    await charles.goTo(`${story.incident}/decision`)
    await weighMatters(charles)
    await charles.answer({
      'What do you decide?': 'Hold a review',
      'The reasons for the decision': 'Concern about how agencies worked together; learning that others can use.',
      'When do you decide it?': today,
    })
    await charles.press(/Decide|Record/)
    await bronwen.goTo(`${story.incident}/letters`)
    await bronwen.sees('Child Safeguarding Practice Review Panel')
    await bronwen.doesNotSee('Local Safeguarding Children Board')
  }, 120_000)

  test('the business manager commissions the review; terms, panel and an independent lead reviewer are settled', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.incident}/commission`)
    await bronwen.answer({ 'Working title': 'Marsh' })
    await bronwen.press('Commission the review')
    story.review = bronwen.path
    await bronwen.sees('Marsh')

    await bronwen.goTo(`${story.review}/terms/draft`)
    await bronwen.answer({
      'From which day does the review look?': daysAgo(730),
      'Until which day?': daysAgo(1),
      'What is in scope, and what is not?':
        'What services knew of the children’s daily life, and what they did with it.',
      'By which method?': 'Hybrid “Working Together” systems review',
    })
    await bronwen.press('Save the draft')
    await bronwen.goTo(`${story.review}/terms`)
    await bronwen.answer({ 'Key line of enquiry': 'How early did each agency hear what the others knew?' })
    await bronwen.press('Add the key line')
    await bronwen.answer({ 'When were they agreed?': today })
    await bronwen.press('Record that they are agreed')

    for (const [who, part] of [
      ['Dilip Rao', 'Lead reviewer'],
      ['Joan Mbeki', 'Panel member'],
    ] as const) {
      await bronwen.goTo(`${story.review}/panel`)
      await bronwen.page.getByLabel('Who?').selectOption({ label: await optionWith(bronwen, 'Who?', who) })
      await bronwen.answer({ 'Which part will they have?': part })
      await bronwen.press('Give them this part')
    }
    const dilip = await as('Dilip Rao')
    await dilip.goTo(`${story.review}/panel/independence`)
    await dilip.page.getByRole('checkbox').first().check()
    await dilip.press('Sign the declaration')
    await dilip.goTo(story.review)
    await dilip.sees('Under way')
  }, 120_000)

  test('each agency is asked for its chronology and report, and sends Word and Excel files', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.review}/requests/new`)
    await bronwen.answer({
      'Which agencies do you ask?': ['Northbridge Police', 'Northbridge Hospitals NHS Trust'],
      'What do you ask for?': ['A chronology', 'An agency report'],
    })
    await chooseAuthors(bronwen)
    await bronwen.press(/Send|Ask/)

    const amina = await as('Amina Yusuf')
    await sendChronology(amina, 'police.docx', policeChronology())
    await amina.sees('31/02/2017 is not a real date')
    await amina.press(/^Leave all/)
    await amina.press(/^Accept/)
    await answerRequest(amina, story.reference, 'Police reports were shared within a day, and not read together.')
    const nadia = await as('Nadia Rahman')
    await sendChronology(nadia, 'hospital.xlsx', hospitalChronology())
    await nadia.press(/^Accept/)
    await answerRequest(nadia, story.reference, 'Three attendances were not looked at as one pattern.')
    for (const name of ['Graham Bell', 'Priya Nair']) await signOff(await as(name), story.reference)
  }, 180_000)

  test('the combined chronology is one table in order, with every row of both files', async () => {
    const dilip = await as('Dilip Rao')
    await dilip.goTo(`${story.review}/chronology`)
    await dilip.sees('Call from neighbour: shouting heard')
    await dilip.sees('seen with a bruise; accepted as a fall')
    await dilip.doesNotSee('Halloway')
    await dilip.answer({ Format: 'Word' })
    await dilip.press('Make the copy')
    await looksAgain(dilip, 'See how far it is')
    const word = await dilip.download(/Download/)
    expect(word.name).toMatch(/\.docx$/)
  }, 60_000)

  test('what the family said is recorded, and the names that the report must not hold are registered', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.review}/family/new`)
    await bronwen.answer({
      'What the review calls them': 'Grandmother',
      'Their name': 'Agnes Halloway',
      'Do they wish to see the draft report?': 'Yes',
    })
    await bronwen.press('Save')
    await bronwen.follow(/Record what they said/)
    await bronwen.answer({ 'When?': today, 'What did they say?': 'Nobody asked the boys what a day at home was like.' })
    await bronwen.press('Record it')
    const dilip = await as('Dilip Rao')
    await dilip.goTo(`${story.review}/register`)
    await dilip.sees('Wren Halloway')
  }, 60_000)

  test('the lead reviewer writes a finding that rests on an entry of the chronology, and recommends from it', async () => {
    const dilip = await as('Dilip Rao')
    await dilip.goTo(`${story.review}/findings/new`)
    await dilip.answer({
      'The finding in one sentence': 'Three signs were looked at one by one',
      'What did the review find?': 'Each agency knew of one injury. No one put them beside one another.',
      'Why did it happen?': 'Each system shows a service its own visits first, and asks for nothing from the others.',
    })
    await dilip.press('Save the finding')
    await dilip.press('Add sources')
    await dilip.page.getByRole('checkbox').first().check()
    await dilip.press('Add what is chosen')
    await dilip.press('Recommend something from it')
    await dilip.answer({
      'What is recommended?': 'The hospital and the council show each other’s injuries of young children on one page.',
      'Which agencies must answer?': ['Northbridge Hospitals NHS Trust'],
      'Whose work must change?': 'Several agencies together',
    })
    await dilip.page.getByLabel('What kind of change is it?').selectOption({ index: 1 })
    await dilip.answer({
      'By what means will it come about?': 'Let people see what others know: shared records, joint meetings by rule',
      'How will you know that it worked?': 'Visits at which earlier injuries were seen',
      'Where does that stand now?': 'Nobody knows',
      'On which day will it be measured again?': today,
    })
    await dilip.press('Add the recommendation')
  }, 60_000)

  test('a report with a child’s name in it, even mistyped, cannot be approved; without it can, by two people who did not write it', async () => {
    const dilip = await as('Dilip Rao')
    await dilip.goTo(`${story.review}/report`)
    await dilip.press('Begin the report')
    await write(dilip, 'Title', 'Signs that were looked at one by one')
    await write(
      dilip,
      'Summary',
      'A young child was seriously harmed. The injuries of the Haloway boys were each explained on their own; agencies held marshlight knowledge apart.',
    )
    await write(
      dilip,
      'Why this review was held',
      'The partners decided that others could learn from how agencies worked together.',
    )
    await write(dilip, 'What happened', 'Over two years a child was seen by three services. Each saw one sign.')
    await complete(dilip)
    await dilip.goTo(`${story.review}/approval`)
    await dilip.sees('It cannot be approved')
    await dilip.sees('Haloway')
    await write(
      dilip,
      'Summary',
      'A young child was seriously harmed. Each injury was explained on its own; agencies held marshlight knowledge apart.',
    )
    await dilip.goTo(`${story.review}/report`)
    await dilip.press('The report is ready: ask for approval')
    await dilip.goTo(`${story.review}/approval`)
    expect(await dilip.page.getByRole('button', { name: 'Approve the report' }).count()).toBe(0)

    for (const name of ['Joan Mbeki', 'Charles Whitlock']) {
      const approver = await as(name)
      await approver.goTo(`${story.review}/approval`)
      await giveReasons(approver)
      await approver.press('Approve the report')
    }
  }, 120_000)

  test('the business manager makes the publication, tells who must be told, and publishes', async () => {
    const reader = await Actor.arrive(browser, heed.url, looked)
    await reader.goTo('/library?words=marshlight')
    await reader.sees(/No |nothing/i)

    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.review}/publication`)
    await bronwen.answer({
      'When is it published?': today,
      'What is its last day on the site?': today.add({ years: 2 }),
    })
    await bronwen.press('Make the publication')
    await looksAgain(bronwen, 'Look again')
    await bronwen.sees('Made and checked')
    while ((await bronwen.page.getByRole('button', { name: 'Record that they were told' }).count()) > 0) {
      const group = bronwen.page.getByRole('group', { name: /When were they told/ }).first()
      for (const [part, value] of [
        ['Day', today.day],
        ['Month', today.month],
        ['Year', today.year],
      ] as const)
        await group.getByLabel(part).fill(String(value))
      await bronwen.press('Record that they were told')
    }
    await bronwen.press('Publish the report')
    await bronwen.sees(/Published|public/)
  }, 120_000)

  test('a recommendation becomes an action; its owner shows what changed and a second person closes it', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.review}/recommendations`)
    await bronwen.page.locator('main a[href*="/recommendations/"]').filter({ hasNotText: 'Add' }).first().click()
    await bronwen.press('Make an action')
    await bronwen.answer({
      'What will be done?': 'Show earlier injuries of a child on one page.',
      'How will we know that it worked?': 'In an audit of 40 children, each page shows every earlier injury.',
    })
    await bronwen.page
      .getByLabel('Who owns it?')
      .selectOption({ label: await optionWith(bronwen, 'Who owns it?', 'Kofi Asante') })
    await bronwen.answer({ 'When is it due?': today.add({ days: 60 }) })
    await bronwen.press('Make the action')

    const kofi = await as('Kofi Asante')
    await kofi.goTo('/')
    await kofi.page.locator('main tr', { hasText: 'Marsh' }).locator('a[href^="/actions/"]').first().click()
    const action = kofi.path.match(/^\/actions\/[0-9a-f-]+/)?.[0] ?? ''
    await kofi.goTo(`${action}/evidence`)
    await kofi.answer({
      'What is it, and what does it show?': 'An audit of 40 children: 40 pages showed every earlier injury.',
    })
    await kofi.press('Give the evidence')
    await kofi.goTo(`${action}/closure-request`)
    await kofi.answer({ 'What has changed?': 'Whoever sees a child sees the earlier injuries.' })
    await kofi.press('Ask for closure')

    const charles = await as('Charles Whitlock')
    await charles.goTo(`${action}/closure`)
    await charles.answer({
      'Has it worked?': 'Yes, close the action',
      'What do you rest that on?': 'The audit shows it.',
    })
    await charles.press('Decide')
    await charles.goTo(action)
    await charles.sees('Closed')
  }, 120_000)

  test('a seven-minute briefing is agreed and sent, and a team records what it will change', async () => {
    const bronwen = await as('Bronwen Hughes')
    await bronwen.goTo(`${story.review}/briefing`)
    if ((await bronwen.page.getByRole('button', { name: 'Draft the briefing' }).count()) > 0)
      await bronwen.press('Draft the briefing')
    await fillEmpty(bronwen, 'Look at a child’s earlier injuries together.')
    await bronwen.press('Save and agree')
    await bronwen.press('Send it to teams')
    await bronwen.answer({ 'To which agencies?': ['Northbridge Hospitals NHS Trust'] })
    await bronwen.press('Send')

    const lena = await as('Lena Novak')
    await lena.goTo('/briefings')
    await lena.page.locator('main a[href^="/briefings/"]').first().click()
    const briefing = lena.path
    await lena.goTo(`${briefing}/use`)
    await lena.answer({
      'Which agency?': 'Northbridge Hospitals NHS Trust',
      'Which team?': 'Health visiting, east',
      'When did you talk about it?': today,
      'How many people took part?': '9',
      'What one thing will you change?': 'We look at earlier injuries before every visit.',
    })
    await lena.press('Record it')
    await bronwen.goTo(`${briefing}/reach`)
    await bronwen.sees('Health visiting, east')
  }, 60_000)

  test('a member of the public finds the lesson by searching', async () => {
    const reader = await Actor.arrive(browser, heed.url, looked)
    await reader.goTo('/library?words=marshlight')
    await reader.follow('Signs that were looked at one by one')
    await reader.sees('Three signs were looked at one by one')
    await reader.sees('show each other’s injuries')
    await reader.doesNotSee('Halloway')
    await reader.doesNotSee('Wren')
    const pdf = await reader.page.request.get(`${heed.url}${reader.path}/report.pdf`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  test('the partnership sees the review finished, against its dates in law', async () => {
    const charles = await as('Charles Whitlock')
    await charles.goTo('/oversight')
    await charles.sees(/Marsh.*Published/)
    expect(looked.size).toBeGreaterThan(50)
  })
})

/** Whoever the page offers first to write and to sign, for every agency that is asked. */
async function chooseAuthors(actor: Actor): Promise<void> {
  for (const select of await actor.page.locator('select[id^="author-"], select[id^="signatory-"]').all())
    if (await select.isVisible()) await select.selectOption({ index: 1 })
}

/** Opens what waits for someone in this matter, from their own work. */
async function openWork(actor: Actor, matter: string, what: RegExp): Promise<void> {
  await actor.goTo('/')
  await actor.page.locator('main tr', { hasText: matter }).getByRole('link', { name: what }).first().click()
  await actor.page.waitForLoadState()
}

/** What is made in the background is looked at again until it is there. */
async function looksAgain(actor: Actor, link: string): Promise<void> {
  for (let looks = 0; looks < 40 && (await actor.page.getByRole('link', { name: link }).count()) > 0; looks++) {
    await actor.page.waitForTimeout(500)
    await actor.follow(link)
  }
}

/** The author writes every question of the request and puts the answer forward. */
async function answerRequest(author: Actor, matter: string, text: string): Promise<void> {
  await openWork(author, matter, /Answer/)
  const request = author.path
  const toWrite = author.page.locator('li', { hasText: 'To write' }).getByRole('link')
  while ((await toWrite.count()) > 0) {
    await toWrite.first().click()
    await author.page.locator('textarea').fill(text)
    await author.press(/^Save/)
    await author.goTo(request)
  }
  await author.press('Put forward for sign-off')
  await author.sees('waits for the signatory')
}

async function signOff(signatory: Actor, matter: string): Promise<void> {
  await openWork(signatory, matter, /Sign off/)
  await signatory.answer({ 'Your role in the agency': 'Director' })
  await signatory.page.getByRole('checkbox').first().check()
  await signatory.press(/Sign off/)
  await signatory.sees('Signed off')
}

/** Every matter that the law says to weigh: answered, with reasons. */
async function weighMatters(chair: Actor): Promise<void> {
  for (const group of await chair.page.locator('fieldset').all()) {
    const yes = group.getByLabel('Yes', { exact: true })
    if ((await yes.count()) === 1) await yes.check()
  }
  for (const reasons of await chair.page.locator('textarea[id$="-reasons"]').all())
    await reasons.fill('The returns show it.')
}

const optionWith = async (actor: Actor, label: string, text: string): Promise<string> =>
  (await actor.page.getByLabel(label).locator('option', { hasText: text }).first().innerText()).trim()

/** Uploads a chronology, looks at what is to be put right, and accepts it. */
async function sendChronology(author: Actor, name: string, bytes: Uint8Array): Promise<void> {
  await openWork(author, story.reference, /Answer/)
  await author.follow('Chronology')
  await author.answer({ 'Your agency’s chronology': { file: { name, bytes } } })
  await author.press('Send the file')
  for (
    let looks = 0;
    looks < 60 && (await author.page.getByRole('button', { name: 'Look again' }).count()) > 0;
    looks++
  ) {
    await author.page.waitForTimeout(300)
    await author.press('Look again')
  }
}

/** As LibreOffice writes it: an author’s note with an impossible date, and dates in four forms. */
const policeChronology = (): Uint8Array => readFileSync('src/chronology/read/fixtures/libreoffice.docx')

/** As Excel writes it: shared strings, and dates as numbers of days. */
const hospitalChronology = (): Uint8Array =>
  excelFile(
    [
      {
        name: 'Chronology',
        xml: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
<row r="2"><c r="A2" s="1"><v>${serial(300)}</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c></row>
<row r="3"><c r="A3" s="1"><v>${serial(2)}</v></c><c r="B3" t="s"><v>5</v></c><c r="C3" t="s"><v>6</v></c></row></sheetData>`,
      },
    ],
    {
      strings: [
        'Date',
        'Source of information',
        'Event',
        'Emergency department',
        'Wren Halloway seen with a bruise; accepted as a fall.',
        'Children’s ward',
        'Admitted with scald injuries.',
      ],
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
    },
  )

/** A day as Excel counts it: from 30 December 1899. */
const serial = (ago: number): number => Temporal.PlainDate.from('1899-12-30').until(daysAgo(ago)).days

/** Writes one part of the report. */
async function write(author: Actor, part: string, text: string): Promise<void> {
  await author.goTo(`${story.review}/report`)
  await author.page.locator('main a[href*="/report/sections/"]', { hasText: part }).first().click()
  await author.page.locator('main textarea, main input[type="text"]').first().fill(text)
  await author.press('Save')
}

/** Says where the report does what the law requires, and why no finding answers a key line where none does. */
async function complete(author: Actor): Promise<void> {
  await author.goTo(`${story.review}/report`)
  await author.sees('Nobody has said where the report does')
  for (const address of await linksIn(author, '/report/requirements/')) {
    await author.goTo(address)
    await author.answer({ 'Where does the report do this?': 'In the report as a whole' })
    await author.press('Save')
  }
  for (const address of await linksIn(author, '/report/key-lines/')) {
    await author.goTo(address)
    if ((await author.page.getByText('No finding answers it yet').count()) === 0) continue
    await author.answer({ 'Why does no finding answer it?': 'What was recorded then is too little to answer it.' })
    await author.press('Save the reason')
  }
  await author.goTo(`${story.review}/report`)
}

async function linksIn(author: Actor, within: string): Promise<readonly string[]> {
  const links = await author.page.locator(`main a[href*="${within}"]`).all()
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))
}

/** An approver says of each warning why it may stand. */
async function giveReasons(approver: Actor): Promise<void> {
  while ((await approver.page.getByRole('button', { name: 'Keep the reason' }).count()) > 0) {
    await approver.page
      .getByLabel(/^Why may it stand/)
      .first()
      .fill('It is an ordinary word here and leads to no one.')
    await approver.press('Keep the reason')
  }
}

/** What cannot be drawn from the report, a person writes. */
async function fillEmpty(actor: Actor, text: string): Promise<void> {
  for (const field of await actor.page.locator('main textarea').all())
    if ((await field.inputValue()) === '') await field.fill(text)
}

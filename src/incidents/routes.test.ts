import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { idFor } from '../../seeds/ids.ts'
import type { PersonKey } from '../../seeds/people.ts'
import type { Visit } from '../../test/support/visitor.ts'
import { openWorld, type World } from '../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const willow = idFor<'incident'>('incident/willow')
const harbour = idFor<'incident'>('incident/harbour')
const orchard = idFor<'incident'>('incident/orchard')
const lantern = idFor<'incident'>('incident/lantern')
const nowhere = '00000000-0000-4000-8000-000000000000'

const get = async (key: PersonKey, path: string) => (await world.as(key)).get(path)
const post = async (key: PersonKey, path: string, fields: Readonly<Record<string, string>>) =>
  (await world.as(key)).post(path, fields)
const date = (name: string, day: number, month = 9, year = 2026) => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
})
const shape = ({ status, html }: Visit) => ({
  status,
  html: html.replaceAll(/nonce="[^"]*"|value="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g, ''),
})
const eventsOf = async (incident: string) => {
  const rows = await world.owner.selectFrom('audit.event').select('what').where('scopeId', '=', incident).execute()
  return rows.map(({ what }) => what)
}

describe('who reaches an incident', () => {
  const paths = [
    '',
    '/names',
    '/criteria',
    '/criteria/abuseOrNeglect',
    '/assessment',
    '/assessment/ENG-C-SIN',
    '/assessments',
    '/reopening',
    '/extension/DL08',
    '/elsewhere/ENG-C-NCSPR',
    '/rapid-review',
    '/acknowledgement',
    '/recommendation',
    '/decision',
    '/letters',
    `/likeness/${nowhere}`,
  ]
  test.each(['ada', 'lena', 'kofi', 'amina', 'graham', 'martin'] as const)(
    '%s cannot tell that it exists: every page is as for an id made up',
    async (key) => {
      for (const path of paths)
        expect(shape(await get(key, `/incidents/${willow}${path}`))).toEqual(
          shape(await get(key, `/incidents/${nowhere}${path}`)),
        )
      expect((await get(key, `/incidents/${willow}`)).status).toBe(404)
      expect((await get(key, '/incidents')).status).toBe(404)
    },
  )

  test('a stranger is asked to sign in, whether it exists or not', async () => {
    const [one, other] = [
      await world.stranger().get(`/incidents/${willow}`),
      await world.stranger().get(`/incidents/${nowhere}`),
    ]
    expect([one.status, other.status]).toEqual([303, 303])
  })

  test.each([
    ['/criteria/died', { answer: 'no' }],
    ['/reopening', { newInformation: 'x' }],
    ['/extension/DL08', { reasons: 'x' }],
    ['/elsewhere/ENG-C-NCSPR', { reasons: 'x' }],
    ['/recommendation', { outcome: 'no review', reasons: 'x' }],
    ['/decision', { outcome: 'no review', reasons: 'x' }],
    ['/rapid-review', { summary: 'x' }],
  ])('nobody else can send the form at %s', async (path, fields) => {
    for (const key of ['ada', 'lena', 'amina', 'joan'] as const)
      expect((await post(key, `/incidents/${willow}${path}`, fields)).status).toBe(404)
  })

  test('the chair coordinates nothing, and the business manager does not decide', async () => {
    expect((await post('charles', `/incidents/${willow}/criteria/died`, { answer: 'no' })).status).toBe(404)
    expect(
      (await post('bronwen', `/incidents/${willow}/decision?about=child`, { outcome: 'review', reasons: 'x' })).status,
    ).toBe(404)
    expect((await get('bronwen', `/incidents/${willow}/decision`)).html).not.toContain('name="outcome"')
  })

  test('a chair with a conflict of interest sees nothing from the next request on, not even in the list', async () => {
    const charles = await world.as('charles')
    expect((await charles.get('/incidents')).text).toContain('NB-2026-0014')
    await post('bronwen', `/incidents/${willow}/conflicts`, {
      person: idFor('person/charles'),
      reasons: 'A member of his family works with the family.',
    })
    expect((await charles.get('/incidents')).text).not.toContain('NB-2026-0014')
    expect((await charles.get(`/incidents/${willow}`)).status).toBe(404)
    expect((await charles.get('/')).text).not.toContain('NB-2026-0014')
    await world.owner.deleteFrom('access.recusal').execute()
  })
})

describe('a panel member of the review', () => {
  test('reads the incident behind it without names, and finds no page that shows one', async () => {
    const { status, text } = await get('joan', `/incidents/${harbour}`)
    expect(status).toBe(200)
    expect(text).toContain('Child 1 told a dinner lady')
    expect(text).not.toMatch(/Maya|Theo|Fernside/)
    expect(text).not.toContain('See names')
    const letter = '/letters/notification-eng-c-sin-child-safeguarding-practice-review-panel'
    for (const path of ['/names', letter])
      expect(shape(await get('joan', `/incidents/${harbour}${path}`))).toEqual(
        shape(await get('joan', `/incidents/${nowhere}${path}`)),
      )
    expect((await get('joan', `/incidents/${willow}`)).status).toBe(404)
  })
})

describe('the coordinator', () => {
  test('sees every incident with its stage and its next date, and no name', async () => {
    const { text } = await get('bronwen', '/incidents')
    expect(text).toMatch(/NB-2026-0014 .*Criteria being considered/)
    expect(text).toMatch(/NB-2025-0009 .*Review to be held/)
    expect(text).toContain('Past review')
    expect(text).not.toMatch(/Rowan|Ashdown|Fernside|Pell/)
  })

  test('reads what was notified with “Child 1” in the place of the name', async () => {
    const { text } = await get('bronwen', `/incidents/${willow}`)
    expect(text).toContain('Child 1 was brought to the emergency department')
    expect(text).not.toMatch(/Rowan|Ashdown|Lena Novak/)
  })

  test('opens the names on a page of their own, and the audit trail says so', async () => {
    const { text } = await get('bronwen', `/incidents/${willow}/names`)
    expect(text).toContain('Rowan Ashdown')
    expect(text).toContain('Lena Novak')
    expect(await eventsOf(willow)).toContain('names of the incident read')
  })

  test('finds what waits for them at home, in words that name no one', async () => {
    const { text } = await get('bronwen', '/')
    expect(text).toContain('Send the 2 letters that are owed')
    expect(text).not.toMatch(/Rowan|Ashdown/)
  })

  test('corrects a date of birth; the age is counted again', async () => {
    const subject = await world.owner
      .selectFrom('incidents.subject')
      .select(['id', 'age'])
      .where('incidentId', '=', willow)
      .executeTakeFirstOrThrow()
    expect(subject.age).toBe(2)
    const path = `/incidents/${willow}/names/${subject.id}`
    expect((await get('bronwen', path)).html).toContain('value="Rowan Ashdown"')
    await post('bronwen', path, { name: 'Rowan Ashdown', ...date('bornOn', 3, 2, 2023) })
    expect((await get('bronwen', `/incidents/${willow}`)).text).toMatch(/Child 1 3 /)
  })
})

describe('an incident that resembles another', () => {
  test('is shown with the reason; the coordinator says whether it is the same, and the later points to the earlier', async () => {
    const twin = await notifyAgain('Ashdown, Rowan')
    const { text } = await get('bronwen', `/incidents/${twin}`)
    expect(text).toContain('This may be the same incident as NB-2026-0014')
    expect(text).toContain(
      'One person has the same name and date of birth in both. Both happened in Northbridge, within a week of each other.',
    )
    const named = await post('bronwen', `/incidents/${twin}/likeness/${willow}`, {
      same: 'yes',
      reasons: 'Rowan was notified twice.',
    })
    expect(named.text).toContain('Write without names, for example “Child 1 was notified twice.”')
    await post('bronwen', `/incidents/${twin}/likeness/${willow}`, {
      same: 'yes',
      reasons: 'The hospital and the health visitor both notified.',
    })
    expect((await get('bronwen', `/incidents/${twin}`)).text).toContain('This is the same incident as NB-2026-0014')
    expect((await get('bronwen', '/incidents')).text).toContain('Same incident as NB-2026-0014')
    expect((await get('bronwen', `/incidents/${willow}`)).text).not.toContain('This is the same incident')
  })

  test('cannot be judged against one that it does not resemble', async () => {
    expect((await get('bronwen', `/incidents/${willow}/likeness/${orchard}`)).status).toBe(404)
    expect(
      (await post('bronwen', `/incidents/${willow}/likeness/${orchard}`, { same: 'yes', reasons: 'x' })).status,
    ).toBe(404)
  })

  /** Lena notifies it once more, as another page of the same day would. */
  async function notifyAgain(name: string): Promise<string> {
    const lena = await world.as('lena')
    const base = (await lena.post('/notify')).location.replace('/safe-now', '')
    const pages: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ['safe-now', { othersSafe: 'yes' }],
      ['about', { about: 'child' }],
      ['where', { nation: 'England', area: 'northbridge' }],
      ['when', date('happenedOn', 13)],
      ['aware', date('awareOn', 14)],
      ['person-1', { name, ...date('bornOn', 3, 2, 2023) }],
      ['people', { another: 'no' }],
      ['what-happened', { whatHappened: 'A head injury.' }],
      ['died', { died: 'no' }],
      ['harm', { seriousHarm: 'yes' }],
      ['abuse', { abuseOrNeglect: 'suspected' }],
      ['agencies', {}],
      ['parallel', {}],
      ['you', { name: 'Lena Novak', role: 'Health visitor', phone: '01632 960 110' }],
      ['check', {}],
    ]
    for (const [page, fields] of pages) await lena.post(`${base}/${page}`, fields)
    const { id } = await world.owner
      .selectFrom('incidents.incident')
      .select('id')
      .orderBy('madeAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return id
  }
})

describe('what the law says', () => {
  test('is shown framework by framework: the outcome, the version of the law, why, and what is still open', async () => {
    const { text } = await get('bronwen', `/incidents/${willow}/assessment`)
    expect(text).toContain('Serious incident notification, Working Together 2026 Must')
    expect(text).toContain('Northbridge must notify the Panel')
    expect(text).toContain('Check with the guidance')
    expect(text).toContain('Bank holidays:')
  })

  test('is explained for one framework: on which answers, from which source, and what it hangs on', async () => {
    const { text } = await get('bronwen', `/incidents/${willow}/assessment/ENG-C-SIN`)
    expect(text).toContain('Children Act 2004, s16C(1)')
    expect(text).toContain('One different answer would change that')
    expect(text).toContain('No, it is neither known nor suspected Not required')
  })

  test('names what to open together, who leads, and what holds publication', async () => {
    const { text } = await get('bronwen', `/incidents/${willow}/assessment`)
    expect(text).toContain('What to open together')
    expect(text).toMatch(/Serious incident notification Local authority Open It leads\./)
    expect(text).toMatch(/Criminal investigation and proceedings Police and prosecutors \w+ It holds publication\./)
  })

  test('says nothing of opening together where no circumstances are known, as of a past review', async () => {
    expect((await get('bronwen', `/incidents/${lantern}/assessment`)).text).not.toContain('What to open together')
  })

  test('a framework that does not apply has no page', async () => {
    expect((await get('bronwen', `/incidents/${willow}/assessment/ENG-A-SAR`)).status).toBe(404)
    expect((await get('bronwen', `/incidents/${willow}/criteria/careAndSupportNeeds`)).status).toBe(404)
  })
})

describe('the questions of the law', () => {
  const path = `/incidents/${willow}/criteria/abuseOrNeglect?about=child`

  test('are a list, each on a page of its own with its help and its source', async () => {
    expect((await get('bronwen', `/incidents/${willow}/criteria`)).text).toContain('questions have an answer')
    const { text, heading } = await get('bronwen', path)
    expect(heading).toContain('Is abuse or neglect of the child known or suspected?')
    expect(text).toContain('“Suspected” is a low threshold')
  })

  test('nothing chosen is an error that leads to the question', async () => {
    const refused = await post('bronwen', path, {})
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Select an answer')
  })

  test('a changed answer is a row of its own: what was thought before stays, and who thought it', async () => {
    await post('bronwen', path, { answer: 'no' })
    expect((await get('bronwen', `/incidents/${willow}/assessment`)).text).toContain(
      'No serious incident notification is required',
    )
    await post('bronwen', path, { answer: 'suspected' })
    const rows = await world.owner
      .selectFrom('incidents.answer')
      .select(['answer', 'answeredBy'])
      .where('incidentId', '=', willow)
      .where('question', '=', 'abuseOrNeglect')
      .execute()
    expect(rows.map(({ answer }) => answer).toSorted()).toEqual(['no', 'suspected'])
    expect(rows.every(({ answeredBy }) => answeredBy === idFor('person/bronwen'))).toBe(true)
    expect((await get('bronwen', path)).text).toContain('No, it is neither known nor suspected')
  })

  test('answers that did not change are not written again', async () => {
    const count = async () =>
      (await world.owner.selectFrom('incidents.answer').select('id').where('incidentId', '=', willow).execute()).length
    const before = await count()
    await post('bronwen', `/incidents/${willow}/criteria/died?about=child`, { answer: 'no' })
    expect(await count()).toBe(before)
  })
})

describe('a time limit', () => {
  const path = `/incidents/${willow}/extension/DL11?about=child`
  test('is extended with reasons, to a later day only, and the day that the law gave stays', async () => {
    const refused = await post('bronwen', path, { ...date('extendedTo', 1), reasons: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Give the reasons')
    await post('bronwen', path, { ...date('extendedTo', 20, 11), reasons: 'Agreed with the Panel: records are late.' })
    const { text } = await get('bronwen', `/incidents/${willow}/assessment`)
    expect(text).toMatch(/20 November 2026 extended from \d+ October 2026: Agreed with the Panel: records are late\./)
    expect(await eventsOf(willow)).toContain('time limit extended')
  })
})

describe('the national panel', () => {
  const path = `/incidents/${willow}/letters/notification-eng-c-sin-child-safeguarding-practice-review-panel`
  test('is notified with a letter that is written as far as it can be, and names the child', async () => {
    const { text } = await get('bronwen', path)
    expect(text).toContain('Serious incident notification, Children Act 2004, section 16C')
    expect(text).toContain('Rowan Ashdown, born on')
    expect(text).toContain('that abuse or neglect is known or suspected, and why')
    expect(await eventsOf(willow)).toContain('letter read')
  })

  test('has its letter as a Word document, and as text to paste, with the day by which it is due', async () => {
    const { headers, bytes } = await get('bronwen', `${path}/letter.docx`)
    expect(headers['content-disposition']).toContain('attachment')
    const { 'word/document.xml': document } = unzipSync(bytes)
    expect(document && strFromU8(document)).toContain('Rowan Ashdown, born on')
    expect(document && strFromU8(document)).toContain('Due by: 18 September 2026')
    expect((await get('bronwen', path)).html).toMatch(/<textarea[^>]*readonly>[^<]*Rowan Ashdown, born on/)
    expect((await get('joan', `${path}/letter.docx`)).status).toBe(404)
  })

  test('the day on which it was sent is recorded, and the time limit is met', async () => {
    expect((await get('bronwen', `/incidents/${willow}/letters`)).text).toContain('18 September 2026')
    await post('bronwen', path, date('sentOn', 15))
    const { text } = await get('bronwen', `/incidents/${willow}/letters`)
    expect(text).toContain('Sent on 15 September 2026')
    expect(text).toContain('Done on 15 September 2026')
    expect((await get('bronwen', '/incidents')).text).toMatch(/NB-2026-0014 .*Rapid review under way/)
  })
})

describe('the rapid review, the recommendation and the decision', () => {
  const matters = Object.fromEntries(
    ['L1', 'L2', 'L3', 'L4', 'L5'].flatMap((id) => [
      [id, 'no'],
      [`${id}-reasons`, 'Nothing beyond what the rapid review found.'],
    ]),
  )
  const decide = (fields: Readonly<Record<string, string>>) =>
    post('charles', `/incidents/${willow}/decision?about=child`, { ...matters, ...date('decidedOn', 15), ...fields })

  test('the meeting is recorded without names', async () => {
    const meeting = { ...date('heldOn', 15), attended: 'Joan Mbeki, designated nurse', nationalImportance: 'no' }
    expect(
      (await post('bronwen', `/incidents/${willow}/rapid-review`, { ...meeting, summary: 'Rowan is safe.' })).text,
    ).toContain('“Child 1 is safe.”')
    await post('bronwen', `/incidents/${willow}/rapid-review`, { ...meeting, summary: 'The child is safe.' })
    expect((await get('charles', `/incidents/${willow}/rapid-review`)).text).toContain('Meeting of 15 September 2026')
  })

  test('the deciding group recommends, and the decision waits for the chair', async () => {
    await post('bronwen', `/incidents/${willow}/recommendation?about=child`, {
      ...matters,
      outcome: 'local learning review',
      reasons: 'Learning is local.',
      attended: 'Joan Mbeki, designated nurse',
      dissent: 'The police would hold a review.',
      ...date('recommendedOn', 15),
    })
    expect((await get('charles', '/')).text).toContain('Decide whether to hold a review')
    expect((await get('charles', `/incidents/${willow}/decision`)).text).toContain(
      'The Case Review Group recommended on 15 September 2026',
    )
    const { text, html } = await get('charles', `/incidents/${willow}/decision`)
    expect(text).toContain('The police would hold a review.')
    // Whoever decides starts from what the group weighed.
    expect(html).toContain('Nothing beyond what the rapid review found.</textarea>')
  })

  test('a decision gives reasons on every matter of regulation 11', async () => {
    const refused = await decide({ outcome: 'no review', reasons: 'x', 'L2-reasons': '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Give reasons on “Does the case highlight, or may it highlight, recurrent themes')
  })

  test('it is made under the law of its day, with what the criteria came to; the letters follow', async () => {
    const decided = await decide({
      outcome: 'local learning review',
      reasons: 'The rapid review holds most of the learning.',
    })
    expect(decided.location).toBe(`/incidents/${willow}/letters`)
    const [row] = await world.owner
      .selectFrom('incidents.decision')
      .selectAll()
      .where('incidentId', '=', willow)
      .execute()
    expect(row).toMatchObject({
      framework: 'ENG-C-LCSPR',
      version: 'ENG-C-LCSPR',
      edition: 'WT2026',
      reviewKind: 'local practice learning review',
      decidedBy: idFor('person/charles'),
    })
    expect(JSON.stringify(row?.assessment)).toContain('"outcome":"MAY"')
    const { text } = await get('charles', `/incidents/${willow}/letters`)
    expect(text).toMatch(/Ofsted .*The decision/)
  })

  test('a second decision succeeds the first, which stays as it was', async () => {
    await decide({ outcome: 'review', reasons: 'New facts have come to light.' })
    const rows = await world.owner
      .selectFrom('incidents.decision')
      .select(['outcome', 'reasons'])
      .where('incidentId', '=', willow)
      .orderBy('recordedAt')
      .execute()
    expect(rows.map(({ outcome }) => outcome).toSorted()).toEqual(['local learning review', 'review'])
    const { text } = await get('charles', `/incidents/${willow}/decision`)
    expect(text).toContain('Earlier decisions')
    expect(text).toContain('The rapid review holds most of the learning.')
  })

  test('a letter about a decision names no one', async () => {
    const { text } = await get('bronwen', `/incidents/${willow}/letters/decision-2-eng-c-lcspr-ofsted`)
    expect(text).toContain('a child safeguarding practice review will be held')
    expect(text).not.toMatch(/Rowan|Ashdown/)
  })

  test('reasons that name the child are sent back', async () => {
    expect((await decide({ outcome: 'review', reasons: 'Rowan Ashdown was not seen.' })).text).toContain(
      '“Child 1 was not seen.”',
    )
  })
})

describe('a decision against what the law came to', () => {
  const path = `/incidents/${orchard}/decision?about=adult`
  const decision = {
    outcome: 'no review',
    reasons: 'The inquest will answer the same questions.',
    ...date('decidedOn', 15),
  }

  test.each(['no review', 'local learning review'])('“%s” is sent back while it does not say why', async (outcome) => {
    const refused = await post('charles', path, { ...decision, outcome })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('the law says that a review must be held. Say why you decide so all the same')
  })

  test('is made with reasons, and shown as such from then on wherever the decision is', async () => {
    const departure = 'The board holds that the inquest serves the same end sooner.'
    expect((await post('charles', path, { ...decision, departure })).status).toBe(303)
    const { text } = await get('bronwen', path)
    expect(text).toContain('Decided against the law as Heed carries it')
    expect(text).toContain(departure)
    expect((await get('bronwen', `/incidents/${orchard}`)).text).toContain('Decided against the law as Heed carries it')
    expect((await get('bronwen', '/oversight')).text).toContain('Decided against the law')
    const row = await world.owner
      .selectFrom('incidents.decision')
      .select(['computed', 'departure', 'decidesFor'])
      .where('incidentId', '=', orchard)
      .orderBy('entry', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ computed: 'MUST', departure })
    expect(row.decidesFor).toContain('Safeguarding Adults Board')
  })

  test('names the limb of section 44 that a review rests on', async () => {
    const refused = await post('charles', path, { outcome: 'review', reasons: 'x', ...date('decidedOn', 15) })
    expect(refused.text).toContain('Select the limb of section 44')
  })

  test('reasons that name somebody are sent back', async () => {
    const refused = await post('charles', path, { ...decision, departure: 'Edwin Pell has no family.' })
    expect(refused.text).toContain('“Adult 1 has no family.”')
  })
})

describe('new information', () => {
  const answer = `/incidents/${orchard}/criteria/interAgencyConcern?about=adult`
  const rowsOf = async () =>
    (await world.owner.selectFrom('incidents.assessment').selectAll().where('incidentId', '=', orchard).execute())
      .length

  test('until it is recorded, what was decided on stays as it was', async () => {
    const before = await world.owner.selectFrom('incidents.answer').select('id').execute()
    expect((await post('bronwen', answer, { answer: 'no' })).location).toContain('/reopening')
    expect((await world.owner.selectFrom('incidents.answer').select('id').execute()).length).toBe(before.length)
  })

  test('re-opens the assessment and keeps the old one, with what changed', async () => {
    const before = await rowsOf()
    await post('bronwen', `/incidents/${orchard}/reopening?about=adult`, {
      newInformation: 'Records found at the clinic show that services did meet.',
    })
    expect(await rowsOf()).toBe(before + 1)
    expect((await get('bronwen', `/incidents/${orchard}`)).text).toContain('Re-opened by new information')
    await post('bronwen', answer, { answer: 'no' })
    const { text } = await get('bronwen', `/incidents/${orchard}/assessments?about=adult`)
    expect(text).toContain('Records found at the clinic show that services did meet.')
    expect(text).toMatch(/Is there reasonable cause for concern about how agencies worked together[^?]*\? Yes No/)
    expect(text).toContain('What it says: Safeguarding adults review Must May')
    expect(await eventsOf(orchard)).toContain('assessment re-opened')
  })

  test('is decided on anew; the old decision, its answers and its law stay', async () => {
    await post('charles', `/incidents/${orchard}/decision?about=adult`, {
      outcome: 'no review',
      reasons: 'There is no concern about joint working after all.',
      ...date('decidedOn', 15),
    })
    const { text } = await get('charles', `/incidents/${orchard}/decision?about=adult`)
    expect(text).toContain('There is no concern about joint working after all.')
    expect(text).toContain('The board holds that the inquest serves the same end sooner.')
    expect((await get('bronwen', `/incidents/${orchard}`)).text).toContain(
      'All incidents No review Incident NB-2025-0009',
    )
  })
})

describe('what another body decided', () => {
  const path = `/incidents/${harbour}/elsewhere/ENG-C-NCSPR?about=child`
  test('is recorded with who, when and their reasons, and is not the partnership’s own', async () => {
    await post('bronwen', path, {
      decidedBy: 'Child Safeguarding Practice Review Panel, its secretariat',
      outcome: 'no review',
      reasons: 'The learning is local.',
      ...date('decidedOn', 10),
    })
    expect((await get('bronwen', `/incidents/${harbour}/assessment`)).text).toContain(
      'decided on 10 September 2026 by Child Safeguarding Practice Review Panel',
    )
    expect((await get('bronwen', `/incidents/${harbour}/elsewhere/ENG-C-LCSPR?about=child`)).status).toBe(404)
  })
})

describe('a review that was decided on before Heed was used', () => {
  test('stands in the list with its board, under the law of its day, and owes no letter', async () => {
    const { text } = await get('bronwen', `/incidents/${lantern}`)
    expect(text).toContain('Northbridge Local Safeguarding Children Board decided on')
    expect((await get('bronwen', `/incidents/${lantern}/letters`)).text).toContain('None is owed yet')
    const row = await world.owner
      .selectFrom('incidents.decision')
      .select(['framework', 'version'])
      .where('incidentId', '=', lantern)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ framework: 'ENG-C-SCR', version: 'ENG-C-SCR-13' })
    for (const path of ['criteria', 'assessment', 'assessments', 'names', 'decision', 'recommendation', 'rapid-review'])
      expect((await get('bronwen', `/incidents/${lantern}/${path}`)).status).toBe(200)
  })
})

describe('what is written down', () => {
  test('holds no name in clear after all of this', async () => {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from incidents.subject t union all select t::text from incidents.notification t union all select t::text from incidents.decision t
      union all select t::text from incidents.meeting t union all select t::text from incidents.recommendation t union all select t::text from incidents.likeness t
      union all select t::text from incidents.assessment t union all select t::text from incidents.recommended_weighing t
      union all select t::text from incidents.decision_elsewhere t union all select t::text from incidents.extension t
      union all select t::text from incidents.weighing t union all select t::text from incidents.letter_sent t`.execute(
      world.owner,
    )
    const text = rows.map(({ row }) => row).join('\n')
    expect(rows.length).toBeGreaterThan(20)
    expect(['Rowan', 'Ashdown', 'Fernside', 'Pell'].filter((name) => text.includes(name))).toEqual([])
  })

  test('every page of two siblings’ incident opens for those who may', async () => {
    for (const path of [
      '',
      '/criteria',
      '/assessment',
      '/assessment/ENG-C-LCSPR',
      '/assessments',
      '/names',
      '/rapid-review',
      '/recommendation',
      '/decision',
      '/letters',
    ])
      expect((await get('charles', `/incidents/${harbour}${path}`)).status).toBe(200)
  })
})

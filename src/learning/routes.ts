import { asId, type Tx } from '#platform/database'
import { NotFound, type Reply, type Route } from '#platform/http'
import { agenciesOf, findPermit, get, namesOf, peopleWith, post, type May, type SignedIn } from '#access'
import { reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { briefingForm, bulletinForm, sendingForm, useForm } from './forms.ts'
import { agreeBriefing, makeDraft, openBriefingAgain, saveBriefing, type Prepared } from './prepare-briefing.ts'
import { agreeBulletin, makeBulletinDraft, openBulletinAgain, saveBulletin } from './prepare-bulletin.ts'
import {
  agreementOf,
  briefingsSent,
  findBriefing,
  findBriefingOf,
  findBulletinOf,
  recipientsOf,
  usesOf,
  type BriefingRow,
  type Paper,
} from './queries.ts'
import { recordUse } from './record-use.ts'
import { reachOf } from './rules.ts'
import { sendBriefing, type Sent } from './send.ts'
import { sevenTexts } from './seven-parts.ts'
import { sourceOf } from './source.ts'
import { sendingPage, usePage } from './views/briefing-form-pages.ts'
import { briefingPage, briefingsPage } from './views/briefing-pages.ts'
import { briefingPreparedPage, bulletinPreparedPage, noBriefingPage, noBulletinPage } from './views/prepare-pages.ts'
import { reachPage } from './views/reach-page.ts'

export const routes: readonly Route<Page>[] = [
  // Preparing the briefing of a review
  get('/reviews/:review/briefing', 'prepare the briefing', 'briefing prepared', async ({ tx, by }) =>
    preparedBriefing(tx, by),
  ),
  post('/reviews/:review/briefing/draft', 'prepare the briefing', async ({ tx, by, services, now }) => {
    await makeDraft(tx, by, await sourceOf(tx, services.keys, by), now)
    return { seeOther: `/reviews/${by.review}/briefing` }
  }),
  post('/reviews/:review/briefing', 'prepare the briefing', async ({ tx, by, services, form, now }) => {
    const read = briefingForm.read(form)
    if (!read.ok) return preparedBriefing(tx, by, read)
    const saved = await saveBriefing(tx, by, briefingIn(read.answers))
    if (!saved.ok) return preparedBriefing(tx, by, undefined, troubleOf(saved))
    if (form.get('agree') !== 'yes') return { seeOther: `/reviews/${by.review}/briefing` }
    return agreedOrKept(await agreeBriefing(tx, by, services.keys, now), `/reviews/${by.review}/briefing`, (trouble) =>
      preparedBriefing(tx, by, undefined, trouble),
    )
  }),
  post('/reviews/:review/briefing/reopening', 'prepare the briefing', async ({ tx, by, now }) => {
    const opened = await openBriefingAgain(tx, by, now)
    return opened.ok ? { seeOther: `/reviews/${by.review}/briefing` } : { notFound: true }
  }),

  // Preparing the bulletin of a review
  get('/reviews/:review/bulletin', 'prepare the briefing', 'bulletin prepared', async ({ tx, by }) =>
    preparedBulletin(tx, by),
  ),
  post('/reviews/:review/bulletin/draft', 'prepare the briefing', async ({ tx, by, services, now }) => {
    await makeBulletinDraft(tx, by, await sourceOf(tx, services.keys, by), now)
    return { seeOther: `/reviews/${by.review}/bulletin` }
  }),
  post('/reviews/:review/bulletin', 'prepare the briefing', async ({ tx, by, services, form, now }) => {
    const read = bulletinForm.read(form)
    if (!read.ok) return preparedBulletin(tx, by, read)
    const saved = await saveBulletin(tx, by, read.answers)
    if (!saved.ok) return preparedBulletin(tx, by, undefined, troubleOf(saved))
    if (form.get('agree') !== 'yes') return { seeOther: `/reviews/${by.review}/bulletin` }
    return agreedOrKept(await agreeBulletin(tx, by, services.keys, now), `/reviews/${by.review}/bulletin`, (trouble) =>
      preparedBulletin(tx, by, undefined, trouble),
    )
  }),
  post('/reviews/:review/bulletin/reopening', 'prepare the briefing', async ({ tx, by, now }) => {
    const opened = await openBulletinAgain(tx, by, now)
    return opened.ok ? { seeOther: `/reviews/${by.review}/bulletin` } : { notFound: true }
  }),

  // Briefings that teams have
  get('/briefings', 'read briefings', 'briefings listed', async ({ tx, by }) =>
    briefingsPage(await briefingsSent(tx, by.partnership)),
  ),
  get('/briefings/:briefing', 'read briefings', 'briefing read', async ({ tx, by, params }) => {
    const briefing = await briefingSent(tx, by, params.briefing)
    return briefingPage({
      briefing,
      uses: (await usesOf(tx, briefing.id)).length,
      seesReach: (await findPermit(tx, by, undefined, 'send briefings')) !== undefined,
    })
  }),

  get(
    '/briefings/:briefing/use',
    'record how a briefing was used',
    'briefing read',
    async ({ tx, by, params, today }) => usingPage(tx, by, await briefingSent(tx, by, params.briefing), today),
  ),
  post('/briefings/:briefing/use', 'record how a briefing was used', async ({ tx, by, params, form, today, now }) => {
    const briefing = await briefingSent(tx, by, params.briefing)
    const read = (await useQuestions(tx, by, today)).read(form)
    if (!read.ok) return usingPage(tx, by, briefing, today, read)
    await recordUse(tx, by, briefing, read.answers, now)
    return { seeOther: `/briefings/${briefing.id}` }
  }),

  get('/briefings/:briefing/sending', 'send briefings', 'briefing prepared', async ({ tx, by, params }) =>
    sendingFormPage(tx, by, await briefingInReach(tx, params.briefing)),
  ),
  post('/briefings/:briefing/sending', 'send briefings', async ({ tx, by, services, params, form, now }) => {
    const briefing = await briefingInReach(tx, params.briefing)
    const asked = await sendingQuestions(tx, by)
    const read = asked.read(form)
    if (!read.ok) return sendingFormPage(tx, by, briefing, read)
    const sent = await sendBriefing(tx, by, services, briefing, read.answers, now)
    if (sent.ok) return { seeOther: `/briefings/${briefing.id}/reach` }
    return sendingFormPage(tx, by, briefing, asked.refuse(form, { agencies: sendingRefusal(sent) }))
  }),

  get('/briefings/:briefing/reach', 'send briefings', 'reach of a briefing read', async ({ tx, by, params }) => {
    const briefing = await briefingSent(tx, by, params.briefing)
    const agencies = await agenciesOf(tx, by.partnership)
    const uses = await usesOf(tx, briefing.id)
    return reachPage({
      briefing,
      reach: reachOf(agencies, await recipientsOf(tx, briefing.id), uses),
      uses,
      agencies: new Map(agencies.map(({ id, name }) => [id, name])),
    })
  }),
]

// ── Preparing ────────────────────────────────────────────────────────────────

async function preparedBriefing(
  tx: Tx,
  by: May<'prepare the briefing'>,
  state?: FormState,
  trouble?: string,
): Promise<Page> {
  const review = await reviewOf(tx, by.review)
  const briefing = await findBriefingOf(tx, by.review)
  if (!briefing) return noBriefingPage(review)
  return briefingPreparedPage({
    review,
    briefing,
    agreed: await agreedWords(tx, by, 'briefing'),
    maySend: (await findPermit(tx, by, undefined, 'send briefings')) !== undefined,
    state: state ?? briefingForm.filled(answersOf(briefing)),
    trouble,
  })
}

async function preparedBulletin(
  tx: Tx,
  by: May<'prepare the briefing'>,
  state?: FormState,
  trouble?: string,
): Promise<Page> {
  const review = await reviewOf(tx, by.review)
  const bulletin = await findBulletinOf(tx, by.review)
  if (!bulletin) return noBulletinPage(review)
  return bulletinPreparedPage({
    review,
    bulletin,
    agreed: await agreedWords(tx, by, 'bulletin'),
    state: state ?? bulletinForm.filled(bulletin),
    trouble,
  })
}

async function agreedWords(tx: Tx, by: May<'prepare the briefing'>, paper: Paper) {
  const agreement = await agreementOf(tx, by.review, paper)
  if (!agreement) return undefined
  return { at: agreement.agreedAt, by: (await namesOf(tx, [agreement.agreedBy])).get(agreement.agreedBy) ?? '' }
}

/** What was saved is kept although it could not be agreed. */
async function agreedOrKept(
  agreed: Prepared,
  address: string,
  pageWith: (trouble: string) => Promise<Page>,
): Promise<Reply<Page> | { readonly keep: true; readonly reply: Reply<Page> }> {
  return agreed.ok ? { seeOther: address } : { keep: true, reply: await pageWith(troubleOf(agreed)) }
}

function troubleOf(refused: Extract<Prepared, { ok: false }>): string {
  switch (refused.because) {
    case 'no draft':
      return 'There is no draft yet'
    case 'agreed already':
      return 'Its words are agreed: open it again to change them'
    case 'sent already':
      return 'Teams have it already: its words no longer change'
    case 'a part is empty':
      return 'Saved, and not agreed: every part needs words'
    case 'names someone':
      return `Saved, and not agreed: take out ${quoted(refused.names)}, which leads to a person`
  }
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

type BriefingAnswers = Parameters<typeof briefingForm.filled>[0]

const answersOf = ({ title, parts }: BriefingRow): BriefingAnswers => ({
  title,
  part1: parts[0],
  part2: parts[1],
  part3: parts[2],
  part4: parts[3],
  part5: parts[4],
  part6: parts[5],
  part7: parts[6],
})

const briefingIn = (answers: Required<BriefingAnswers>) => {
  const { title, part1, part2, part3, part4, part5, part6, part7 } = answers
  const texts = [part1, part2, part3, part4, part5, part6, part7]
  return { title, parts: sevenTexts((index) => texts[index] ?? '') }
}

// ── Briefings that teams have ────────────────────────────────────────────────

/** @throws NotFound also while it is being prepared: nobody reads a briefing here before it is sent */
async function briefingSent(tx: Tx, by: SignedIn, id: string): Promise<BriefingRow> {
  const found = await briefingInReach(tx, id)
  if (!found.sentAt || found.partnershipId !== by.partnership) throw new NotFound()
  return found
}

async function briefingInReach(tx: Tx, text: string): Promise<BriefingRow> {
  const id = asId<'briefing'>(text)
  const found = id && (await findBriefing(tx, id))
  if (!found) throw new NotFound()
  return found
}

const useQuestions = async (tx: Tx, by: SignedIn, today: Temporal.PlainDate) =>
  useForm(
    (await agenciesOf(tx, by.partnership)).map(({ id, name }) => ({ value: id, text: name })),
    today,
  )

async function usingPage(
  tx: Tx,
  by: SignedIn,
  briefing: BriefingRow,
  today: Temporal.PlainDate,
  state?: FormState,
): Promise<Page> {
  const asked = await useQuestions(tx, by, today)
  return usePage({
    briefing,
    asked,
    state: state ?? asked.filled({ usedOn: today, ...(by.agency ? { agency: by.agency } : {}) }),
  })
}

/** Agencies with practitioners, and practitioners one by one. */
async function sendingQuestions(tx: Tx, by: SignedIn) {
  const practitioners = await peopleWith(tx, by.partnership, ['practitioner'])
  const agencies = (await agenciesOf(tx, by.partnership)).flatMap(({ id, name }) => {
    const there = practitioners.filter(({ agencyId }) => agencyId === id).length
    return there === 0
      ? []
      : [{ value: id, text: name, hint: there === 1 ? '1 practitioner' : `${there} practitioners` }]
  })
  const people = practitioners.map(({ id, name, agencyName }) => ({
    value: id,
    text: agencyName ? `${name}, ${agencyName}` : name,
  }))
  return sendingForm(agencies, people)
}

async function sendingFormPage(
  tx: Tx,
  by: May<'send briefings'>,
  briefing: BriefingRow,
  state?: FormState,
): Promise<Page> {
  const asked = await sendingQuestions(tx, by)
  return sendingPage({ briefing, asked, state: state ?? asked.blank() })
}

function sendingRefusal(refused: Extract<Sent, { ok: false }>): string {
  switch (refused.because) {
    case 'not agreed':
      return 'Its words must be agreed first'
    case 'nobody chosen':
      return 'Select an agency with practitioners, or a person'
    case 'names someone':
      return `It cannot be sent: it holds ${quoted(refused.names)}, which leads to a person`
  }
}

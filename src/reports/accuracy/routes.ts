import { asId, type Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { findPermit, get, post, type May } from '#access'
import { requestsOf } from '#requests'
import { pseudonymiser, reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { draftedContent } from '../content.ts'
import { may } from '../reading.ts'
import {
  checkOf,
  checksOf,
  raisePoint,
  resolvePoint,
  sectionsToCheck,
  sendAnswer,
  sendForChecking,
  takeBackPoint,
  type AccuracyCheck,
} from './check.ts'
import { pointForm, resolveForm, sendForm } from './forms.ts'
import { agencyCheckPage, agencyChecksPage } from './views/agency-page.ts'
import { roundsPage } from './views/rounds-page.ts'

export const routes: readonly Route<Page>[] = [
  get(
    '/reviews/:review/accuracy',
    'read the draft report',
    'factual accuracy read',
    async ({ tx, by, services, today }) => rounds(tx, by, services.keys, today),
  ),

  post('/reviews/:review/accuracy', 'draft the report', async ({ tx, by, services, form, now, today }) => {
    const { asked, sections } = await sending(tx, by, services.keys, today)
    const read = asked.read(form)
    if (!read.ok) return rounds(tx, by, services.keys, today, { sending: read })
    const chosen = sections.filter((_, place) => read.answers.sections.includes(String(place)))
    const requests = read.answers.requests.flatMap((id) => asId<'request'>(id) ?? [])
    await sendForChecking(tx, by, services.config, { requests, sections: chosen, answerBy: read.answers.answerBy }, now)
    return { seeOther: `/reviews/${by.review}/accuracy` }
  }),

  post(
    '/reviews/:review/accuracy/:point',
    'draft the report',
    async ({ tx, by, services, params, form, now, today }) => {
      const point = asId(params.point)
      if (!point) throw new NotFound()
      const read = resolveForm.read(form)
      if (!read.ok) return rounds(tx, by, services.keys, today, { resolving: { point, state: read } })
      // Its agency reads the reasons, and is shown no more names than the draft shows it.
      const { apply } = await pseudonymiser(tx, services.keys, by)
      const { outcome, reasons } = read.answers
      await resolvePoint(tx, by, point, { outcome, reasons: apply(reasons) }, now)
      return { seeOther: `/reviews/${by.review}/accuracy#point-${point}` }
    },
  ),

  get('/requests/:request/accuracy', 'read the request', 'factual accuracy read', async ({ tx, by }) =>
    agencyChecksPage(by.request, await checksOf(tx, { request: by.request })),
  ),

  get('/requests/:request/accuracy/:check', 'read the request', 'factual accuracy read', async ({ tx, by, params }) => {
    const check = await checkOf(tx, by.request, params.check)
    return shownToAgency(tx, by, check)
  }),

  post('/requests/:request/accuracy/:check/points', 'answer the request', async ({ tx, by, params, form, now }) => {
    const check = await checkOf(tx, by.request, params.check)
    const read = pointForm(check).read(form)
    if (!read.ok) return shownToAgency(tx, by, check, read)
    const { at, wrong, evidence } = read.answers
    const [position = 0, paragraph = 0] = at.split('.').map(Number)
    await raisePoint(tx, by, check, { position, paragraph, wrong, evidence }, now)
    return { seeOther: `/requests/${by.request}/accuracy/${check.id}` }
  }),

  post('/requests/:request/accuracy/:check/taken-back', 'answer the request', async ({ tx, by, params, form, now }) => {
    const check = await checkOf(tx, by.request, params.check)
    await takeBackPoint(tx, by, check, form.get('point') ?? '', now)
    return { seeOther: `/requests/${by.request}/accuracy/${check.id}` }
  }),

  post('/requests/:request/accuracy/:check/answer', 'answer the request', async ({ tx, by, params, now }) => {
    const check = await checkOf(tx, by.request, params.check)
    await sendAnswer(tx, by, check, now)
    return { seeOther: `/requests/${by.request}/accuracy/${check.id}` }
  }),
]

type Reading = May<'read the draft report'> | May<'draft the report'>

async function rounds(
  tx: Tx,
  by: Reading,
  keys: Keys,
  today: Temporal.PlainDate,
  sent: {
    readonly sending?: FormState
    readonly resolving?: { readonly point: string; readonly state: FormState }
  } = {},
): Promise<Page> {
  const checks = await checksOf(tx, { review: by.review })
  // Whoever cannot send is shown no form, so nobody drafts the content for it.
  const form = (await may(tx, by, 'draft the report')) ? await sending(tx, by, keys, today) : undefined
  return roundsPage({
    review: await reviewOf(tx, by.review),
    checks: (await may(tx, by, 'see names')) ? checks : await withoutNames(tx, by, keys, checks),
    sending: form && {
      asked: form.asked,
      state: sent.sending ?? form.asked.blank(),
      cannotSend: whyNot(form.sections.length, form.agencies),
    },
    ...(sent.resolving ? { resolving: sent.resolving } : {}),
  })
}

function whyNot(sections: number, agencies: number): string | null {
  if (sections === 0) return 'Nothing is written yet that an agency could check.'
  return agencies === 0 ? 'No agency has been asked for anything in this review yet.' : null
}

/** Agencies write of the people they know by name; whoever may not see names reads pseudonyms. */
async function withoutNames(
  tx: Tx,
  by: Reading,
  keys: Keys,
  checks: readonly AccuracyCheck[],
): Promise<readonly AccuracyCheck[]> {
  const { apply } = await pseudonymiser(tx, keys, by)
  return checks.map((check) => ({
    ...check,
    points: check.points.map((point) => ({ ...point, wrong: apply(point.wrong), evidence: apply(point.evidence) })),
  }))
}

/** What can be sent to whom: the draft as it stands, to the agencies that were asked in this review. */
async function sending(tx: Tx, by: Reading, keys: Keys, today: Temporal.PlainDate) {
  const { content } = await draftedContent(tx, keys, by, await reviewOf(tx, by.review))
  const sections = sectionsToCheck(content).filter(({ paragraphs }) => paragraphs.length > 0)
  const agencies = (await requestsOf(tx, { review: by.review })).filter(({ withdrawnAt }) => withdrawnAt === null)
  const asked = sendForm(
    agencies.map(({ id, agencyName }) => ({ value: id, text: agencyName })),
    sections.map(({ heading }, place) => ({ value: String(place), text: heading })),
    today,
  )
  return { asked, sections, agencies: agencies.length }
}

async function shownToAgency(
  tx: Tx,
  by: May<'read the request'> | May<'answer the request'>,
  check: AccuracyCheck,
  state?: FormState,
): Promise<Page> {
  const asked = pointForm(check)
  const mayAnswer = (await findPermit(tx, by, by.request, 'answer the request')) !== undefined
  // What an agency has not sent yet is its own.
  const shown = mayAnswer || check.answeredAt !== null ? check : { ...check, points: [] }
  return agencyCheckPage({ check: shown, asked, state: state ?? asked.blank(), mayAnswer })
}

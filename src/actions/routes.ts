import type { Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import {
  agenciesOf,
  findPermit,
  get,
  namesOf,
  peopleWith,
  post,
  type ActionId,
  type May,
  type MayOneOf,
  type ReviewId,
  type SignedIn,
} from '#access'
import { reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { askForClosure, extendAction, giveAction, giveEvidence, makeAction, noteProgress } from './act.ts'
import { answersToShow, pushAnswersToLibrary, recordAnswer } from './answer.ts'
import { closeAction, reopenAction, sendBack } from './close.ts'
import {
  actionForm,
  answerForm,
  closureForm,
  closureRequestForm,
  evidenceForm,
  extensionForm,
  ownerForm,
  progressForm,
  recommendationForm,
  reopenForm,
} from './forms.ts'
import {
  actionsOfPartnership,
  actionsOfReview,
  actionsOwnedBy,
  closuresOf,
  evidenceOf,
  extensionsOf,
  findAction,
  progressOf,
  type ActionRow,
} from './queries.ts'
import { addRecommendation, changeRecommendation, removeRecommendation, type Recommended } from './recommend.ts'
import { areFinal, recommendationsIn, type Recommendation } from './recommendations.ts'
import { isSecondPerson } from './rules.ts'
import { actionPage, type Story } from './views/action-page.ts'
import { actionsPage } from './views/actions-page.ts'
import { actionFormPage, closureSummary, reviewFormPage } from './views/form-pages.ts'
import { recommendationPage } from './views/recommendation-page.ts'
import { recommendationsPage } from './views/recommendations-page.ts'
import { listed } from './views/words.ts'

export const routes: readonly Route<Page>[] = [
  // Recommendations of a review
  get('/reviews/:review/recommendations', 'read the actions', 'recommendations listed', async ({ tx, by, today }) => {
    const review = await reviewOf(tx, by.review)
    return recommendationsPage({
      review,
      recommendations: await recommendationsIn(tx, review),
      actions: await actionsOfReview(tx, by.review),
      final: await areFinal(tx, by.review),
      mayChange: (await findPermit(tx, by, by.review, 'make actions')) !== undefined,
      today,
    })
  }),

  get('/reviews/:review/recommendations/new', 'make actions', 'recommendations listed', async ({ tx, by }) =>
    recommendingPage(tx, by),
  ),

  post('/reviews/:review/recommendations/new', 'make actions', async ({ tx, by, form, now }) => {
    const asked = await recommendationQuestions(tx, by)
    const read = asked.read(form)
    if (!read.ok) return recommendingPage(tx, by, read)
    const added = await addRecommendation(tx, by, read.answers, now)
    if (!added.ok) return recommendingPage(tx, by, asked.refuse(form, refusalOf(added)))
    return { seeOther: `/reviews/${by.review}/recommendations` }
  }),

  get(
    '/reviews/:review/recommendations/:recommendation',
    'read the actions',
    'recommendation read',
    async ({ tx, by, params, today }) => oneRecommendation(tx, by, params.recommendation, today),
  ),

  get(
    '/reviews/:review/recommendations/:recommendation/change',
    'make actions',
    'recommendation read',
    async ({ tx, by, params }) => changingPage(tx, by, await recommendationIn(tx, by.review, params.recommendation)),
  ),

  post('/reviews/:review/recommendations/:recommendation/change', 'make actions', async ({ tx, by, params, form }) => {
    const recommendation = await recommendationIn(tx, by.review, params.recommendation)
    const asked = await recommendationQuestions(tx, by)
    const read = asked.read(form)
    if (!read.ok) return changingPage(tx, by, recommendation, read)
    const changed = await changeRecommendation(tx, by, recommendation.id, read.answers)
    if (!changed.ok) return changingPage(tx, by, recommendation, asked.refuse(form, refusalOf(changed)))
    return { seeOther: `/reviews/${by.review}/recommendations/${recommendation.id}` }
  }),

  post('/reviews/:review/recommendations/:recommendation/removal', 'make actions', async ({ tx, by, params }) => {
    const recommendation = await recommendationIn(tx, by.review, params.recommendation)
    const actions = await actionsOf(tx, by.review, recommendation)
    const { ok } = await removeRecommendation(tx, by, recommendation.id, actions.length > 0)
    return ok ? { seeOther: `/reviews/${by.review}/recommendations` } : { notFound: true }
  }),

  // Answers, and what the public is shown of them
  get(
    '/reviews/:review/recommendations/:recommendation/answers/new',
    'make actions',
    'recommendation read',
    async ({ tx, by, params, today }) =>
      answeringPage(tx, by, await recommendationIn(tx, by.review, params.recommendation), today),
  ),

  post(
    '/reviews/:review/recommendations/:recommendation/answers/new',
    'make actions',
    async ({ tx, by, services, params, form, today, now }) => {
      const recommendation = await recommendationIn(tx, by.review, params.recommendation)
      const asked = answerForm(recommendation.to, today)
      const read = asked.read(form)
      if (!read.ok) return answeringPage(tx, by, recommendation, today, read)
      const answered = await recordAnswer(tx, by, services.keys, recommendation, read.answers, now)
      if (!answered.ok && answered.because === 'names someone')
        return answeringPage(tx, by, recommendation, today, asked.refuse(form, { publicText: takeOut(answered.names) }))
      return answered.ok ? { seeOther: recommendationAddress(recommendation) } : { notFound: true }
    },
  ),

  post(
    '/reviews/:review/recommendations/:recommendation/public-answers',
    'make actions',
    async ({ tx, by, params, today, now }) => {
      const recommendation = await recommendationIn(tx, by.review, params.recommendation)
      await pushAnswersToLibrary(tx, by, today, now)
      return { seeOther: recommendationAddress(recommendation) }
    },
  ),

  // Making an action
  get(
    '/reviews/:review/recommendations/:recommendation/actions/new',
    'make actions',
    'recommendation read',
    async ({ tx, by, params, today }) =>
      makingPage(tx, by, await recommendationIn(tx, by.review, params.recommendation), today),
  ),

  post(
    '/reviews/:review/recommendations/:recommendation/actions/new',
    'make actions',
    async ({ tx, by, params, form, today, now }) => {
      const recommendation = await recommendationIn(tx, by.review, params.recommendation)
      const read = actionForm(await possibleOwners(tx, by), today).read(form)
      if (!read.ok) return makingPage(tx, by, recommendation, today, read)
      await makeAction(tx, by, await reviewOf(tx, by.review), recommendation.id, read.answers, now)
      return { seeOther: recommendationAddress(recommendation) }
    },
  ),

  // One action
  get('/actions/:action', 'read the action', 'action read', async ({ tx, by, today }) => oneAction(tx, by, today)),

  get('/actions/:action/progress', 'answer for the action', 'action read', async ({ tx, by, today }) =>
    progressPage(await actionIn(tx, by), today),
  ),
  post('/actions/:action/progress', 'answer for the action', async ({ tx, by, form, today, now }) => {
    const read = progressForm(today).read(form)
    if (!read.ok) return progressPage(await actionIn(tx, by), today, read)
    await noteProgress(tx, by, read.answers, now)
    return toAction(by)
  }),

  get('/actions/:action/evidence', 'answer for the action', 'action read', async ({ tx, by }) =>
    evidencePage(await actionIn(tx, by)),
  ),
  post('/actions/:action/evidence', 'answer for the action', async ({ tx, by, form, now }) => {
    const read = evidenceForm.read(form)
    if (!read.ok) return evidencePage(await actionIn(tx, by), read)
    if (read.answers.link !== null && !isWebAddress(read.answers.link))
      return evidencePage(await actionIn(tx, by), evidenceForm.refuse(form, { link: notAWebAddress }))
    await giveEvidence(tx, by, read.answers, now)
    return toAction(by)
  }),

  get('/actions/:action/closure-request', 'answer for the action', 'action read', async ({ tx, by }) =>
    closureRequestPage(await actionIn(tx, by)),
  ),
  post('/actions/:action/closure-request', 'answer for the action', async ({ tx, by, form, now }) => {
    const read = closureRequestForm.read(form)
    if (!read.ok) return closureRequestPage(await actionIn(tx, by), read)
    const evidence = await evidenceOf(tx, by.action)
    const asked = await askForClosure(tx, by, read.answers.whatChanged, evidence.length, now)
    if (asked.ok) return toAction(by)
    return closureRequestPage(
      await actionIn(tx, by),
      closureRequestForm.refuse(form, { whatChanged: closureRefusals[asked.because] }),
    )
  }),

  get('/actions/:action/closure', 'close the action', 'action read', async ({ tx, by }) =>
    closurePage(tx, await actionIn(tx, by)),
  ),
  post('/actions/:action/closure', 'close the action', async ({ tx, by, form, now }) => {
    const read = closureForm.read(form)
    if (!read.ok) return closurePage(tx, await actionIn(tx, by), read)
    const decide = read.answers.decision === 'close' ? closeAction : sendBack
    const decided = await decide(tx, by, read.answers.because, now)
    if (decided.ok) return toAction(by)
    return closurePage(
      tx,
      await actionIn(tx, by),
      closureForm.refuse(form, { decision: decisionRefusals[decided.because] }),
    )
  }),

  get('/actions/:action/extension', 'manage the action', 'action read', async ({ tx, by }) =>
    extensionPage(await actionIn(tx, by)),
  ),
  post('/actions/:action/extension', 'manage the action', async ({ tx, by, form, now }) => {
    const read = extensionForm.read(form)
    if (!read.ok) return extensionPage(await actionIn(tx, by), read)
    const extended = await extendAction(tx, by, read.answers, now)
    if (extended.ok) return toAction(by)
    return extensionPage(
      await actionIn(tx, by),
      extensionForm.refuse(form, { dueOn: extensionRefusals[extended.because] }),
    )
  }),

  get('/actions/:action/owner', 'manage the action', 'action read', async ({ tx, by }) => ownerPage(tx, by)),
  post('/actions/:action/owner', 'manage the action', async ({ tx, by, form, now }) => {
    const asked = ownerForm(await possibleOwners(tx, by))
    const read = asked.read(form)
    if (!read.ok) return ownerPage(tx, by, read)
    const given = await giveAction(tx, by, read.answers.owner, now)
    return given.ok ? toAction(by) : ownerPage(tx, by, asked.refuse(form, { owner: ownerRefusals[given.because] }))
  }),

  get('/actions/:action/reopening', 'manage the action', 'action read', async ({ tx, by }) =>
    reopeningPage(await actionIn(tx, by)),
  ),
  post('/actions/:action/reopening', 'manage the action', async ({ tx, by, form, now }) => {
    const read = reopenForm.read(form)
    if (!read.ok) return reopeningPage(await actionIn(tx, by), read)
    const reopened = await reopenAction(tx, by, read.answers.because, now)
    return reopened.ok ? toAction(by) : { notFound: true }
  }),

  // The partnership's actions
  get('/actions', 'read the oversight', 'actions listed', async ({ tx, by, query, today }) =>
    actionsPage({
      actions: await actionsOfPartnership(tx, by.partnership),
      agencies: await agenciesOf(tx, by.partnership),
      narrowed: { agency: query.get('agency') ?? '', show: query.get('show') === 'closed' ? 'closed' : 'open' },
      today,
    }),
  ),
]

// ── Recommendations ──────────────────────────────────────────────────────────

/** @throws NotFound when the review has no such recommendation */
async function recommendationIn(tx: Tx, review: ReviewId, id: string): Promise<Recommendation> {
  const found = (await recommendationsIn(tx, await reviewOf(tx, review))).find((each) => each.id === id)
  if (!found) throw new NotFound()
  return found
}

const actionsOf = async (tx: Tx, review: ReviewId, { id }: Recommendation): Promise<readonly ActionRow[]> =>
  (await actionsOfReview(tx, review)).filter(({ recommendationId }) => recommendationId === id)

const recommendationAddress = ({ review, id }: Recommendation): string => `/reviews/${review}/recommendations/${id}`

async function oneRecommendation(tx: Tx, by: May<'read the actions'>, id: string, today: Temporal.PlainDate) {
  const recommendation = await recommendationIn(tx, by.review, id)
  return recommendationPage({
    review: await reviewOf(tx, by.review),
    recommendation,
    actions: await actionsOf(tx, by.review, recommendation),
    final: await areFinal(tx, by.review),
    mayChange: (await findPermit(tx, by, by.review, 'make actions')) !== undefined,
    toShow: (await answersToShow(tx, by.review)).filter((each) => each.recommendation === recommendation.id),
    today,
  })
}

const recommendationQuestions = async (tx: Tx, by: SignedIn) =>
  recommendationForm((await agenciesOf(tx, by.partnership)).map(({ id, name }) => ({ value: id, text: name })))

async function recommendingPage(tx: Tx, by: May<'make actions'>, state?: FormState): Promise<Page> {
  const asked = await recommendationQuestions(tx, by)
  const address = `/reviews/${by.review}/recommendations`
  return reviewFormPage({
    review: await reviewOf(tx, by.review),
    title: 'Add a recommendation',
    asked,
    state: state ?? asked.blank(),
    action: `${address}/new`,
    back: address,
    submit: 'Add the recommendation',
  })
}

async function changingPage(tx: Tx, by: May<'make actions'>, of: Recommendation, state?: FormState): Promise<Page> {
  const asked = await recommendationQuestions(tx, by)
  return reviewFormPage({
    review: await reviewOf(tx, by.review),
    title: `Change recommendation ${of.number}`,
    asked,
    state: state ?? asked.filled(of),
    action: `${recommendationAddress(of)}/change`,
    back: recommendationAddress(of),
    submit: 'Save the recommendation',
  })
}

type RecommendedNot = Extract<Recommended, { ok: false }>['because']
const recommendationRefusals: Readonly<Record<RecommendedNot, object>> = {
  'addressed to nobody': { agencies: 'Select the agencies that must answer, or enter a body outside the partnership' },
  'final already': { text: 'The report was approved with its recommendations: they can no longer be changed' },
  'not there': { text: 'This recommendation is no longer there' },
}
const refusalOf = ({ because }: { readonly because: RecommendedNot }): object => recommendationRefusals[because]

async function answeringPage(
  tx: Tx,
  by: May<'make actions'>,
  of: Recommendation,
  today: Temporal.PlainDate,
  state?: FormState,
): Promise<Page> {
  const asked = answerForm(of.to, today)
  return reviewFormPage({
    review: await reviewOf(tx, by.review),
    title: `Record an answer to recommendation ${of.number}`,
    asked,
    state: state ?? asked.filled({}),
    action: `${recommendationAddress(of)}/answers/new`,
    back: recommendationAddress(of),
    submit: 'Record the answer',
    about: of.text,
  })
}

const takeOut = (names: readonly string[]): string =>
  `The public must not read ${listed(names.map((name) => `“${name}”`))}: take it out`

async function makingPage(
  tx: Tx,
  by: May<'make actions'>,
  of: Recommendation,
  today: Temporal.PlainDate,
  state?: FormState,
): Promise<Page> {
  const asked = actionForm(await possibleOwners(tx, by), today)
  return reviewFormPage({
    review: await reviewOf(tx, by.review),
    title: `Make an action on recommendation ${of.number}`,
    asked,
    state: state ?? asked.blank(),
    action: `${recommendationAddress(of)}/actions/new`,
    back: recommendationAddress(of),
    submit: 'Make the action',
    about: of.text,
  })
}

/** Whoever holds the role of an action owner anywhere in the partnership. */
const possibleOwners = async (tx: Tx, by: SignedIn) =>
  (await peopleWith(tx, by.partnership, ['action-owner'])).map(({ id, name, agencyName }) => ({
    value: id,
    text: agencyName ? `${name}, ${agencyName}` : name,
  }))

// ── One action ───────────────────────────────────────────────────────────────

type OnAction = MayOneOf<'read the action' | 'answer for the action' | 'close the action' | 'manage the action'>

const toAction = ({ action }: OnAction) => ({ seeOther: `/actions/${action}` })

async function actionIn(tx: Tx, by: OnAction): Promise<ActionRow> {
  const found = await findAction(tx, by.action)
  if (!found) throw new NotFound()
  return found
}

async function oneAction(tx: Tx, by: May<'read the action'>, today: Temporal.PlainDate): Promise<Page> {
  const action = await actionIn(tx, by)
  const story = await storyOf(tx, by.action)
  const may = async (what: 'answer for the action' | 'manage the action' | 'close the action') =>
    (await findPermit(tx, by, by.action, what)) !== undefined
  const isOwner = action.ownerId === by.person
  return actionPage({
    action,
    story: { ...story, names: await namesOf(tx, peopleIn(story)) },
    can: {
      answer: isOwner && (await may('answer for the action')),
      manage: await may('manage the action'),
      close: isSecondPerson(by.person, action) && (await may('close the action')),
    },
    back: (await findPermit(tx, by, by.review, 'read the actions'))
      ? `/reviews/${by.review}/recommendations/${action.recommendationId}`
      : '/',
    others: isOwner ? (await actionsOwnedBy(tx, by.person, by.partnership)).filter(({ id }) => id !== action.id) : [],
    today,
  })
}

const storyOf = async (tx: Tx, action: ActionId): Promise<Omit<Story, 'names'>> => ({
  progress: await progressOf(tx, action),
  evidence: await evidenceOf(tx, action),
  extensions: await extensionsOf(tx, action),
  closures: await closuresOf(tx, action),
})

const peopleIn = ({ progress, evidence, extensions, closures }: Omit<Story, 'names'>): readonly (string | null)[] => [
  ...progress.map(({ writtenBy }) => writtenBy),
  ...evidence.map(({ givenBy }) => givenBy),
  ...extensions.map(({ extendedBy }) => extendedBy),
  ...closures.flatMap(({ askedBy, closedBy, sentBackBy, reopenedBy }) => [askedBy, closedBy, sentBackBy, reopenedBy]),
]

function progressPage(of: ActionRow, today: Temporal.PlainDate, state?: FormState): Page {
  const asked = progressForm(today)
  const shown = state ?? asked.filled({ happenedOn: today })
  return actionFormPage({ of, title: 'Note progress', asked, state: shown, part: 'progress', submit: 'Note it' })
}

const evidencePage = (of: ActionRow, state = evidenceForm.blank()): Page =>
  actionFormPage({
    of,
    title: 'Give evidence',
    asked: evidenceForm,
    state,
    part: 'evidence',
    submit: 'Give the evidence',
  })

const notAWebAddress = 'Where it can be read must be a web address that begins with https:// or http://'
const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text) && URL.canParse(text)

const closureRequestPage = (of: ActionRow, state = closureRequestForm.blank()): Page =>
  actionFormPage({
    of,
    title: 'Ask for the action to be closed',
    asked: closureRequestForm,
    state,
    part: 'closure-request',
    submit: 'Ask for closure',
  })

const closureRefusals = {
  'asked already': 'It has been asked already: someone else decides now',
  'no evidence': 'Give evidence first: an action is closed on evidence',
} as const

async function closurePage(tx: Tx, of: ActionRow, state = closureForm.blank()): Promise<Page> {
  const asked = (await closuresOf(tx, of.id)).at(-1)
  return actionFormPage({
    of,
    title: 'Close the action or send it back',
    asked: closureForm,
    state,
    part: 'closure',
    submit: 'Decide',
    before: closureSummary({ of, whatChanged: asked?.whatChanged ?? '', evidence: await evidenceOf(tx, of.id) }),
  })
}

const decisionRefusals = {
  'not asked for': 'Its owner has not asked for it to be closed, or it was decided already',
  'takes a second person': 'It takes a second person: neither its owner nor whoever asked can close it',
} as const

const extensionPage = (of: ActionRow, state = extensionForm.blank()): Page =>
  actionFormPage({
    of,
    title: 'Give more time',
    asked: extensionForm,
    state,
    part: 'extension',
    submit: 'Give more time',
  })

const extensionRefusals = {
  closed: 'The action is closed',
  'not later': 'The new date must be after the date it is due now',
} as const

async function ownerPage(tx: Tx, by: May<'manage the action'>, state?: FormState): Promise<Page> {
  const asked = ownerForm(await possibleOwners(tx, by))
  return actionFormPage({
    of: await actionIn(tx, by),
    title: 'Change the owner',
    asked,
    state: state ?? asked.blank(),
    part: 'owner',
    submit: 'Give the action',
  })
}

const ownerRefusals = {
  closed: 'The action is closed',
  'waiting to be closed': 'It waits to be closed: send it back first',
  'theirs already': 'The action is theirs already',
} as const

const reopeningPage = (of: ActionRow, state = reopenForm.blank()): Page =>
  actionFormPage({
    of,
    title: 'Open the action again',
    asked: reopenForm,
    state,
    part: 'reopening',
    submit: 'Open it again',
  })

import type { Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { agenciesOf, findPermit, get, post, type May, type ReviewId, type SignedIn } from '#access'
import { reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { makeAction } from './act.ts'
import { answersToShow, pushAnswersToLibrary, recordAnswer } from './answer.ts'
import { actionForm, answerForm, recommendationForm } from './forms.ts'
import { possibleOwners } from './possible-owners.ts'
import { actionsOfReview, type ActionRow } from './queries.ts'
import { addRecommendation, changeRecommendation, removeRecommendation, type Recommended } from './recommend.ts'
import { areFinal, recommendationsIn, type Recommendation } from './recommendations.ts'
import { reviewFormPage } from './views/form-pages.ts'
import { recommendationPage } from './views/recommendation-page.ts'
import { recommendationsPage } from './views/recommendations-page.ts'
import { listed } from './views/words.ts'

/** What a review recommends, what was answered, and what is made of it. */
export const recommendationRoutes: readonly Route<Page>[] = [
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
]

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

/** What was never asked of a recommendation is not known of it. */
const knownOf = ({ means, measure, baseline, measuredOn, ...rest }: Recommendation) => ({
  ...rest,
  ...(means === null ? {} : { means }),
  ...(measure === null || baseline === null || measuredOn === null ? {} : { measure, baseline, measuredOn }),
})

async function changingPage(tx: Tx, by: May<'make actions'>, of: Recommendation, state?: FormState): Promise<Page> {
  const asked = await recommendationQuestions(tx, by)
  return reviewFormPage({
    review: await reviewOf(tx, by.review),
    title: `Change recommendation ${of.number}`,
    asked,
    state: state ?? asked.filled(knownOf(of)),
    action: `${recommendationAddress(of)}/change`,
    back: recommendationAddress(of),
    submit: 'Save the recommendation',
  })
}

type RecommendedNot = Extract<Recommended, { ok: false }>['because']
const recommendationRefusals: Readonly<Record<RecommendedNot, { agencies?: string; text?: string }>> = {
  'addressed to nobody': { agencies: 'Select the agencies that must answer, or enter a body outside the partnership' },
  'final already': { text: 'The report was approved with its recommendations: they can no longer be changed' },
  'not there': { text: 'This recommendation is no longer there' },
}
const refusalOf = ({ because }: { readonly because: RecommendedNot }) => recommendationRefusals[because]

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

import type { Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { agenciesOf, findPermit, get, namesOf, post, type ActionId, type May, type MayOneOf } from '#access'
import type { FormState, Page } from '#ui'
import { askForClosure, extendAction, giveAction, giveEvidence, noteProgress } from './act.ts'
import { closeAction, reopenAction, sendBack } from './close.ts'
import {
  closureForm,
  closureRequestForm,
  evidenceForm,
  extensionForm,
  ownerForm,
  progressForm,
  reopenForm,
} from './forms.ts'
import { possibleOwners } from './possible-owners.ts'
import {
  actionsOfPartnership,
  actionsOwnedBy,
  closuresOf,
  evidenceOf,
  extensionsOf,
  findAction,
  progressOf,
  type ActionRow,
} from './queries.ts'
import { isSecondPerson } from './rules.ts'
import { actionPage, type Story } from './views/action-page.ts'
import { actionsPage } from './views/actions-page.ts'
import { actionFormPage, closureSummary } from './views/form-pages.ts'

/** One action, for its owner and for whoever oversees it; and the partnership's list. */
export const actionRoutes: readonly Route<Page>[] = [
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

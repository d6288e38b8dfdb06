import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { NotFound, type Route } from '#platform/http'
import { findPartnership, findPermit, get, namesOf, post, type May, type SignedIn } from '#access'
import type { FormState, Page } from '#ui'
import { answerCriteria } from './answer-criteria.ts'
import { correctPerson } from './correct-person.ts'
import { decide, type Deciding } from './decide.ts'
import type { IncidentFile } from './file.ts'
import { standingOn } from './file.ts'
import {
  acknowledgementForm,
  correctionForm,
  criteriaForm,
  decisionForm,
  likenessForm,
  mattersForm,
  meetingForm,
  recommendationForm,
  sentForm,
} from './forms.ts'
import { answerTo, assessmentsOf, decidingLaw, questionsOn, type DecidingLaw } from './law.ts'
import { lettersOwed, type OwedLetter } from './letters.ts'
import { letterText } from './letter-text.ts'
import { judgeLikeness } from './likeness.ts'
import { subjectNamesOf, type SubjectWithName } from './names.ts'
import { routes as notifyRoutes } from './notify/routes.ts'
import { everyAnswerOf, incidentsResembling, weighingsOf } from './queries.ts'
import { acknowledgeReferral, letterSent, recommend, recordMeeting } from './record.ts'
import { deadlinesOf, type Refusal } from './rules.ts'
import { accountOf, fileOf, listedFor, recorders, shownIncident, sideIn } from './show.ts'
import { criteriaPage } from './views/criteria-page.ts'
import { decisionPage, type Asking } from './views/decision-page.ts'
import { incidentPage } from './views/incident-page.ts'
import { letterPage, lettersPage } from './views/letters-page.ts'
import { likenessPage } from './views/likeness-page.ts'
import { listPage } from './views/list-page.ts'
import { namesPage, personPage } from './views/names-page.ts'
import { acknowledgementPage, meetingPage, recommendationPage } from './views/record-pages.ts'
import type { Side } from './words.ts'

export const routes: readonly Route<Page>[] = [
  ...notifyRoutes,

  get('/incidents', 'coordinate notifications', 'notifications listed', async ({ tx, by, today }) =>
    listPage({ listed: await listedFor(tx, by), today }),
  ),

  get('/incidents/:incident', 'read the incident', 'incident read', async ({ tx, by, services, today }) =>
    incidentPage(await shownIncident(tx, by, services.keys, today)),
  ),

  // Names
  get(
    '/incidents/:incident/names',
    'see names of the incident',
    'names of the incident read',
    async ({ tx, by, services }) => {
      const file = await fileOf(tx, by)
      return namesPage({
        incident: file.incident,
        people: await subjectNamesOf(tx, services.keys, by.incident),
        account: await accountOf(tx, services.keys, file, by.incident),
        organisation: file.notification?.fromOrganisation ?? null,
        mayCorrect: file.notification !== undefined && (await mayWork(tx, by)),
      })
    },
  ),

  get(
    '/incidents/:incident/names/:subject',
    'see names of the incident',
    'names of the incident read',
    async ({ tx, by, services, params, today }) => {
      const { incident } = await fileOf(tx, by)
      const person = await subjectIn(tx, services.keys, by, params.subject)
      const asked = correctionForm(today)
      return personPage({
        incident,
        person,
        asked,
        state: asked.filled({
          ...person,
          age: person.bornOn ? null : person.age,
          sex: person.sex === 'Female' || person.sex === 'Male' ? person.sex : null,
        }),
      })
    },
  ),

  post(
    '/incidents/:incident/names/:subject',
    'work on the incident',
    async ({ tx, by, services, params, form, today }) => {
      const file = await fileOf(tx, by)
      const asked = correctionForm(today)
      const read = asked.read(form)
      if (!read.ok)
        return personPage({
          incident: file.incident,
          person: await subjectIn(tx, services.keys, by, params.subject),
          asked,
          state: read,
        })
      const { age, ...person } = read.answers
      await correctPerson(tx, by, services.keys, file, params.subject, { ...person, saidAge: age })
      return { seeOther: `/incidents/${by.incident}/names` }
    },
  ),

  // Is it an incident that we know already?
  get('/incidents/:incident/likeness/:other', 'work on the incident', 'incident read', async ({ tx, by, params }) =>
    comparison(tx, by, params.other, likenessForm.blank()),
  ),

  post('/incidents/:incident/likeness/:other', 'work on the incident', async ({ tx, by, params, form, now }) => {
    const read = likenessForm.read(form)
    if (!read.ok) return comparison(tx, by, params.other, read)
    const judged = await judgeLikeness(
      tx,
      by,
      params.other,
      { same: read.answers.same === 'yes', reasons: read.answers.reasons },
      now,
    )
    return judged.ok ? { seeOther: `/incidents/${by.incident}` } : { notFound: true }
  }),

  // What the law asks
  get('/incidents/:incident/criteria', 'read the incident', 'criteria read', async ({ tx, by, query, today }) => {
    const file = await fileOf(tx, by)
    return criteria(tx, by, file, sideIn(file, query), today)
  }),

  post('/incidents/:incident/criteria', 'work on the incident', async ({ tx, by, query, form, now, today }) => {
    const file = await fileOf(tx, by)
    const side = sideIn(file, query)
    const read = criteriaForm(questionsOn(file, side, today)).read(form)
    if (!read.ok) return criteria(tx, by, file, side, today, read)
    await answerCriteria(tx, by, file, side, read.answers, now)
    return { seeOther: `/incidents/${by.incident}/criteria?about=${side}` }
  }),

  // What is recorded on the way to a decision
  get('/incidents/:incident/acknowledgement', 'read the incident', 'incident read', async ({ tx, by, today }) =>
    acknowledging(tx, by, acknowledgementForm(today).blank(), today),
  ),

  post('/incidents/:incident/acknowledgement', 'work on the incident', async ({ tx, by, form, now, today }) => {
    const read = acknowledgementForm(today).read(form)
    if (!read.ok) return acknowledging(tx, by, read, today)
    await acknowledgeReferral(tx, by, read.answers.acknowledgedOn, now)
    return { seeOther: `/incidents/${by.incident}` }
  }),

  get('/incidents/:incident/rapid-review', 'read the incident', 'incident read', async ({ tx, by, today }) =>
    meeting(tx, by, meetingForm(today).blank(), today),
  ),

  post('/incidents/:incident/rapid-review', 'work on the incident', async ({ tx, by, form, now, today }) => {
    const read = meetingForm(today).read(form)
    if (!read.ok) return meeting(tx, by, read, today)
    await recordMeeting(tx, by, read.answers, now)
    return { seeOther: `/incidents/${by.incident}/rapid-review` }
  }),

  get('/incidents/:incident/recommendation', 'read the incident', 'decision read', async ({ tx, by, query, today }) => {
    const file = await fileOf(tx, by)
    return recommending(tx, by, file, sideIn(file, query), today)
  }),

  post('/incidents/:incident/recommendation', 'recommend a decision', async ({ tx, by, query, form, now, today }) => {
    const file = await fileOf(tx, by)
    const side = sideIn(file, query)
    const read = recommendationForm(await decidingGroup(tx, by), today).read(form)
    if (!read.ok) return recommending(tx, by, file, side, today, read)
    await recommend(tx, by, { about: side, ...read.answers }, now)
    return { seeOther: `/incidents/${by.incident}` }
  }),

  // The decision of the person in law
  get('/incidents/:incident/decision', 'read the incident', 'decision read', async ({ tx, by, query, today }) => {
    const file = await fileOf(tx, by)
    const side = sideIn(file, query)
    return decision(tx, by, file, side, blankAsking(file, side, decidingLaw(file, side, today), today), today)
  }),

  post('/incidents/:incident/decision', 'decide', async ({ tx, by, query, form, now, today }) => {
    const file = await fileOf(tx, by)
    const side = sideIn(file, query)
    const read = readDecision(file, side, form, today)
    if (!read.ok) return decision(tx, by, file, side, read.asking, today)
    const decided = await decide(tx, by, file, read.deciding, now)
    if (!decided.ok) return decision(tx, by, file, side, read.refuse(refusals[decided.because]), today)
    return { seeOther: `/incidents/${by.incident}/letters` }
  }),

  // Letters and dates
  get('/incidents/:incident/letters', 'read the incident', 'letters listed', async ({ tx, by, today }) => {
    const file = await fileOf(tx, by)
    const mayOpen = (await findPermit(tx, by, by.incident, 'see names of the incident')) !== undefined
    return lettersPage({
      incident: file.incident,
      letters: lettersOwed(file, today),
      deadlines: deadlinesOf(file, today),
      mayOpen,
      today,
    })
  }),

  get(
    '/incidents/:incident/letters/:letter',
    'see names of the incident',
    'letter read',
    async ({ tx, by, services, params, today }) =>
      letter(tx, by, services.keys, params.letter, sentForm(today).filled({ sentOn: today }), today),
  ),

  post(
    '/incidents/:incident/letters/:letter',
    'work on the incident',
    async ({ tx, by, services, params, form, now, today }) => {
      const owed = letterIn(await fileOf(tx, by), params.letter, today)
      const read = sentForm(today).read(form)
      if (!read.ok) return letter(tx, by, services.keys, params.letter, read, today)
      await letterSent(tx, by, owed, read.answers.sentOn, now)
      return { seeOther: `/incidents/${by.incident}/letters` }
    },
  ),
]

type AtIncident = SignedIn & { readonly incident: May<'read the incident'>['incident'] }

const may = async (tx: Tx, by: AtIncident, permission: Parameters<typeof findPermit>[3]): Promise<boolean> =>
  (await findPermit(tx, by, by.incident, permission)) !== undefined
const mayWork = (tx: Tx, by: AtIncident): Promise<boolean> => may(tx, by, 'work on the incident')

async function subjectIn(tx: Tx, keys: Keys, by: AtIncident, subject: string): Promise<SubjectWithName> {
  const person = (await subjectNamesOf(tx, keys, by.incident)).find(({ id }) => id === subject)
  if (!person) throw new NotFound()
  return person
}

async function comparison(tx: Tx, by: May<'work on the incident'>, other: string, state: FormState): Promise<Page> {
  const { incident } = await fileOf(tx, by)
  const alike = (await incidentsResembling(tx, by.incident)).find(({ otherId }) => otherId === other)
  if (!alike) throw new NotFound()
  return likenessPage({ incident, other: alike, state })
}

async function criteria(
  tx: Tx,
  by: AtIncident,
  file: IncidentFile,
  side: Side,
  today: Temporal.PlainDate,
  state?: FormState,
): Promise<Page> {
  const questions = questionsOn(file, side, today)
  const asked = criteriaForm(questions)
  const known = Object.fromEntries(questions.map(({ id }) => [id, answerTo(file, side, id) ?? 'unknown']))
  const history = await everyAnswerOf(tx, by.incident, side)
  return criteriaPage({
    incident: file.incident,
    side,
    questions,
    asked,
    history,
    assessments: assessmentsOf(file, side, today),
    state: state ?? asked.filled(known),
    ages: file.subjects
      .filter(({ kind }) => kind === side)
      .map(({ age }) => (age === null ? 'not known' : age === 0 ? 'under 1' : String(age))),
    who: await namesOf(
      tx,
      history.map(({ answeredBy }) => answeredBy),
    ),
    mayAnswer: await mayWork(tx, by),
  })
}

async function acknowledging(tx: Tx, by: AtIncident, state: FormState, today: Temporal.PlainDate): Promise<Page> {
  const { incident, acknowledgedOn } = await fileOf(tx, by)
  return acknowledgementPage({
    incident,
    acknowledgedOn,
    asked: acknowledgementForm(today),
    state,
    may: await mayWork(tx, by),
  })
}

async function meeting(tx: Tx, by: AtIncident, state: FormState, today: Temporal.PlainDate): Promise<Page> {
  const file = await fileOf(tx, by)
  const due = deadlinesOf(file, today).find(({ id }) => id === 'DL11')?.due ?? null
  return meetingPage({
    file,
    due,
    asked: meetingForm(today),
    state,
    who: await recorders(tx, file),
    may: await mayWork(tx, by),
  })
}

async function decidingGroup(tx: Tx, by: SignedIn): Promise<string> {
  return (await findPartnership(tx, by.partnership))?.decidingGroup ?? 'deciding group'
}

async function recommending(
  tx: Tx,
  by: AtIncident,
  file: IncidentFile,
  side: Side,
  today: Temporal.PlainDate,
  state?: FormState,
): Promise<Page> {
  const group = await decidingGroup(tx, by)
  const asked = recommendationForm(group, today)
  return recommendationPage({
    file,
    side,
    group,
    asked,
    state: state ?? asked.blank(),
    who: await recorders(tx, file),
    may: await may(tx, by, 'recommend a decision'),
  })
}

async function decision(
  tx: Tx,
  by: AtIncident,
  file: IncidentFile,
  side: Side,
  asking: Asking,
  today: Temporal.PlainDate,
): Promise<Page> {
  const standing = standingOn(file, side)
  return decisionPage({
    file,
    side,
    standing,
    asking,
    group: await decidingGroup(tx, by),
    law: decidingLaw(file, side, today),
    weighed: standing ? await weighingsOf(tx, standing.id) : [],
    who: await recorders(tx, file),
    mayDecide: file.incident.pastBoard === null && (await may(tx, by, 'decide')),
  })
}

/** The day of the decision chooses the law, and the law what must be weighed. */
function blankAsking(file: IncidentFile, side: Side, law: DecidingLaw | undefined, today: Temporal.PlainDate): Asking {
  const matters = mattersForm(law?.version.matters ?? [])
  const decisionAsked = decisionForm(today, file.incident.awareOn ?? undefined, side === 'adult')
  return {
    matters,
    mattersState: matters.blank(),
    decision: decisionAsked,
    decisionState: decisionAsked.filled({ decidedOn: today }),
  }
}

type ReadDecision =
  | { readonly ok: false; readonly asking: Asking }
  | { readonly ok: true; readonly deciding: Deciding; readonly refuse: (because: string) => Asking }

function readDecision(file: IncidentFile, side: Side, form: URLSearchParams, today: Temporal.PlainDate): ReadDecision {
  const decisionAsked = decisionForm(today, file.incident.awareOn ?? undefined, side === 'adult')
  const read = decisionAsked.read(form)
  const law = decidingLaw(file, side, read.ok ? read.answers.decidedOn : today)
  const matters = mattersForm(law?.version.matters ?? [])
  const weighed = matters.read(form)
  const asking = (decisionState: FormState): Asking => ({
    matters,
    mattersState: weighed.ok ? matters.refuse(form, {}) : weighed,
    decision: decisionAsked,
    decisionState,
  })
  if (!read.ok || !weighed.ok) return { ok: false, asking: asking(read.ok ? decisionAsked.refuse(form, {}) : read) }
  const { outcome, reasons, decidedOn, limb } = read.answers
  return {
    ok: true,
    deciding: { side, outcome, reasons, decidedOn, limb: limb ?? null, weighed: weighedIn(law, weighed.answers) },
    refuse: (because) => asking(decisionAsked.refuse(form, { outcome: because })),
  }
}

const weighedIn = (law: DecidingLaw | undefined, answers: Readonly<Record<string, string>>): Deciding['weighed'] =>
  (law?.version.matters ?? []).map(({ id }) => ({
    matter: id,
    answer: answers[id] === 'yes' || answers[id] === 'no' ? answers[id] : 'unknown',
    reasons: answers[`${id}-reasons`] ?? '',
  }))

const refusals: Readonly<Record<Refusal, string>> = {
  'it must be reviewed':
    'On these answers the law says that a review must be held. If the facts have changed, have the answers to the criteria corrected first',
  'it is not settled':
    'It is not settled yet whether a review must be held. Have the open questions answered first, or decide to hold a review',
  'there is no power':
    'On these answers there is no power to hold a statutory review. Choose a local practice learning review, or no review',
}

function letterIn(file: IncidentFile, key: string, today: Temporal.PlainDate): OwedLetter {
  const owed = lettersOwed(file, today).find((each) => each.key === key)
  if (!owed) throw new NotFound()
  return owed
}

async function letter(
  tx: Tx,
  by: AtIncident,
  keys: Keys,
  key: string,
  state: FormState,
  today: Temporal.PlainDate,
): Promise<Page> {
  const file = await fileOf(tx, by)
  const owed = letterIn(file, key, today)
  const from = (await findPartnership(tx, by.partnership))?.name ?? ''
  const telling = {
    file,
    people: await subjectNamesOf(tx, keys, by.incident),
    account: await accountOf(tx, keys, file, by.incident),
    weighed: owed.decision ? await weighingsOf(tx, owed.decision.id) : [],
    partnership: from,
  }
  return letterPage({
    incident: file.incident,
    letter: owed,
    text: letterText(owed, telling),
    from,
    asked: sentForm(today),
    state,
    mayRecord: await mayWork(tx, by),
    today,
  })
}

import type { Route } from '#platform/http'
import { findPermit, get, post } from '#access'
import type { Page } from '#ui'
import { answerCriteria } from './answer-criteria.ts'
import { correctPerson } from './correct-person.ts'
import { decide } from './decide.ts'
import {
  acknowledgementForm,
  correctionForm,
  criteriaForm,
  likenessForm,
  meetingForm,
  recommendationForm,
  sentForm,
} from './forms.ts'
import { decidingLaw, questionsOn } from './law.ts'
import { lettersOwed } from './letters.ts'
import { judgeLikeness } from './likeness.ts'
import { subjectNamesOf } from './names.ts'
import { routes as notifyRoutes } from './notify/routes.ts'
import {
  acknowledging,
  comparison,
  criteria,
  decidingGroup,
  decision,
  letter,
  letterIn,
  mayWork,
  meeting,
  namesIn,
  recommending,
  subjectIn,
} from './pages.ts'
import { blankAsking, readDecision, refusals, textsOf } from './read-decision.ts'
import { acknowledgeReferral, letterSent, recommend, recordMeeting } from './record.ts'
import { deadlinesOf } from './rules.ts'
import { accountOf, fileOf, listedFor, shownIncident, sideIn } from './show.ts'
import { incidentPage } from './views/incident-page.ts'
import { lettersPage } from './views/letters-page.ts'
import { listPage } from './views/list-page.ts'
import { namesPage, personPage } from './views/names-page.ts'

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

  post(
    '/incidents/:incident/likeness/:other',
    'work on the incident',
    async ({ tx, by, services, params, form, now }) => {
      const read = likenessForm.read(form)
      if (!read.ok) return comparison(tx, by, params.other, read)
      const named = await namesIn(tx, services.keys, by, { reasons: read.answers.reasons })
      if (named) return comparison(tx, by, params.other, likenessForm.refuse(form, named))
      const judged = await judgeLikeness(
        tx,
        by,
        params.other,
        { same: read.answers.same === 'yes', reasons: read.answers.reasons },
        now,
      )
      return judged.ok ? { seeOther: `/incidents/${by.incident}` } : { notFound: true }
    },
  ),

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

  post('/incidents/:incident/rapid-review', 'work on the incident', async ({ tx, by, services, form, now, today }) => {
    const asked = meetingForm(today)
    const read = asked.read(form)
    if (!read.ok) return meeting(tx, by, read, today)
    const named = await namesIn(tx, services.keys, by, { summary: read.answers.summary })
    if (named) return meeting(tx, by, asked.refuse(form, named), today)
    await recordMeeting(tx, by, read.answers, now)
    return { seeOther: `/incidents/${by.incident}/rapid-review` }
  }),

  get('/incidents/:incident/recommendation', 'read the incident', 'decision read', async ({ tx, by, query, today }) => {
    const file = await fileOf(tx, by)
    return recommending(tx, by, file, sideIn(file, query), today)
  }),

  post(
    '/incidents/:incident/recommendation',
    'recommend a decision',
    async ({ tx, by, services, query, form, now, today }) => {
      const file = await fileOf(tx, by)
      const side = sideIn(file, query)
      const asked = recommendationForm(await decidingGroup(tx, by), today)
      const read = asked.read(form)
      if (!read.ok) return recommending(tx, by, file, side, today, read)
      const named = await namesIn(tx, services.keys, by, { reasons: read.answers.reasons })
      if (named) return recommending(tx, by, file, side, today, asked.refuse(form, named))
      await recommend(tx, by, { about: side, ...read.answers }, now)
      return { seeOther: `/incidents/${by.incident}` }
    },
  ),

  // The decision of the person in law
  get('/incidents/:incident/decision', 'read the incident', 'decision read', async ({ tx, by, query, today }) => {
    const file = await fileOf(tx, by)
    const side = sideIn(file, query)
    return decision(tx, by, file, side, blankAsking(file, side, decidingLaw(file, side, today), today), today)
  }),

  post('/incidents/:incident/decision', 'decide', async ({ tx, by, services, query, form, now, today }) => {
    const file = await fileOf(tx, by)
    const side = sideIn(file, query)
    const read = readDecision(file, side, form, today)
    if (!read.ok) return decision(tx, by, file, side, read.asking, today)
    const named = await namesIn(tx, services.keys, by, textsOf(read.deciding))
    if (named) return decision(tx, by, file, side, read.refuse(named), today)
    const decided = await decide(tx, by, file, read.deciding, now)
    if (!decided.ok) return decision(tx, by, file, side, read.refuse({ outcome: refusals[decided.because] }), today)
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

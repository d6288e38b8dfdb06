import type { Route } from '#platform/http'
import { findPermit, get, post } from '#access'
import type { Page } from '#ui'
import { routes as anyoneRoutes } from './anyone/routes.ts'
import { correctPerson } from './correct-person.ts'
import { routes as decidingRoutes } from './deciding/routes.ts'
import { acknowledgementForm, correctionForm, likenessForm, meetingForm, sentForm } from './forms.ts'
import { letterDocument } from './letter-document.ts'
import { lettersOwed } from './letters.ts'
import { judgeLikeness } from './likeness.ts'
import { subjectNamesOf } from './names.ts'
import { routes as notifyRoutes } from './notify/routes.ts'
import { routes as timeLimitRoutes } from './time-limits/routes.ts'
import { acknowledging, comparison, letter, letterIn, mayWork, meeting, namesIn, subjectIn, writing } from './pages.ts'
import { acknowledgeReferral, letterSent, recordMeeting } from './record.ts'
import { deadlinesOf } from './rules.ts'
import { accountOf, fileOf, listedFor, shownIncident } from './show.ts'
import { incidentPage } from './views/incident-page.ts'
import { lettersPage } from './views/letters-page.ts'
import { listPage } from './views/list-page.ts'
import { namesPage, personPage } from './views/names-page.ts'

export const routes: readonly Route<Page>[] = [
  ...notifyRoutes,
  ...anyoneRoutes,
  ...timeLimitRoutes,

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

  ...decidingRoutes,

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

  get(
    '/incidents/:incident/letters/:letter/letter.docx',
    'see names of the incident',
    'letter read',
    async ({ tx, by, services, params, today }) => {
      const { file, ...written } = await writing(tx, by, services.keys, params.letter, today)
      return {
        download: {
          fileName: `${file.incident.reference} letter to ${written.letter.to}.docx`,
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          bytes: letterDocument(written),
        },
      }
    },
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

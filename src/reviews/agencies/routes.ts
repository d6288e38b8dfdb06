import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { Route } from '#platform/http'
import { agenciesOf, findPermit, get, post, type May } from '#access'
import type { FormState, Page } from '#ui'
import { asShownTo } from '../pseudonyms/shown-to.ts'
import { reviewOf } from '../review.ts'
import { agenciesTakingPart } from './agencies.ts'
import { extend, planToPublish } from './extend.ts'
import { agencyForm, endForm, extensionForm, processForm, publicationForm } from './forms.ts'
import { processesOf } from './queries.ts'
import { addAgency, endAgency, endProcess, recordProcess } from './take-part.ts'
import { timetableOf } from './timetable.ts'
import { agenciesPage, newProcessPage } from './views/agencies-page.ts'
import { endProcessPage } from './views/end-process-page.ts'
import { extensionPage, timetablePage } from './views/timetable-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/agencies', 'read the review', 'agencies of the review read', async ({ tx, by, services }) =>
    agencies(tx, by, services.keys),
  ),

  post('/reviews/:review/agencies', 'run the review', async ({ tx, by, services, form, today }) => {
    const asked = await addingForm(tx, by.partnership)
    const read = asked.read(form)
    if (!read.ok) return agencies(tx, by, services.keys, read)
    const outcome = await addAgency(tx, by, read.answers, today)
    if (outcome.ok) return { seeOther: `/reviews/${by.review}/agencies` }
    return agencies(tx, by, services.keys, asked.refuse(form, { agency: 'This agency takes part already' }))
  }),

  post('/reviews/:review/agencies/:row/end', 'run the review', async ({ tx, by, params, today }) =>
    (await endAgency(tx, by, params.row, today)) ? { seeOther: `/reviews/${by.review}/agencies` } : { notFound: true },
  ),

  get(
    '/reviews/:review/agencies/processes/new',
    'run the review',
    'agencies of the review read',
    async ({ tx, by, today }) => {
      const asked = processForm(today)
      return newProcessPage({ review: await reviewOf(tx, by.review), asked, state: asked.blank() })
    },
  ),

  post('/reviews/:review/agencies/processes/new', 'run the review', async ({ tx, by, form, today }) => {
    const asked = processForm(today)
    const read = asked.read(form)
    if (!read.ok) return newProcessPage({ review: await reviewOf(tx, by.review), asked, state: read })
    await recordProcess(tx, by, read.answers)
    return { seeOther: `/reviews/${by.review}/agencies` }
  }),

  get(
    '/reviews/:review/agencies/processes/:process/end',
    'run the review',
    'agencies of the review read',
    async ({ tx, by, params, today }) => {
      const process = await goingOn(tx, by, params.process)
      if (!process) return { notFound: true }
      const asked = endForm(process.startedOn, today)
      return endProcessPage({ review: await reviewOf(tx, by.review), process, asked, state: asked.blank() })
    },
  ),

  post(
    '/reviews/:review/agencies/processes/:process/end',
    'run the review',
    async ({ tx, by, params, form, today }) => {
      const process = await goingOn(tx, by, params.process)
      if (!process) return { notFound: true }
      const asked = endForm(process.startedOn, today)
      const read = asked.read(form)
      if (!read.ok) return endProcessPage({ review: await reviewOf(tx, by.review), process, asked, state: read })
      await endProcess(tx, by, process.id, read.answers)
      return { seeOther: `/reviews/${by.review}/agencies` }
    },
  ),

  get('/reviews/:review/timetable', 'read the review', 'timetable read', async ({ tx, by, services, today }) =>
    timetable(tx, by, services.keys, today),
  ),

  get('/reviews/:review/timetable/extension', 'run the review', 'timetable read', async ({ tx, by, today }) => {
    const asked = await extending(tx, by, today)
    return extensionPage({ review: await reviewOf(tx, by.review), asked, state: asked.blank() })
  }),

  post('/reviews/:review/timetable/extension', 'run the review', async ({ tx, by, form, now, today }) => {
    const asked = await extending(tx, by, today)
    const read = asked.read(form)
    const review = await reviewOf(tx, by.review)
    if (!read.ok) return extensionPage({ review, asked, state: read })
    const outcome = await extend(tx, by, read.answers, now)
    if (outcome.ok) return { seeOther: `/reviews/${by.review}/timetable` }
    return extensionPage({
      review,
      asked,
      state: asked.refuse(form, { dueOn: 'The new day must be after the day that holds now' }),
    })
  }),

  post('/reviews/:review/timetable/publication', 'run the review', async ({ tx, by, services, form, today }) => {
    const read = publicationForm(today).read(form)
    if (!read.ok) return timetable(tx, by, services.keys, today, read)
    await planToPublish(tx, by, read.answers.on)
    return { seeOther: `/reviews/${by.review}/timetable` }
  }),
]

const addingForm = async (tx: Tx, partnership: string) =>
  agencyForm((await agenciesOf(tx, partnership)).map(({ id, name }) => ({ value: id, text: name })))

async function agencies(
  tx: Tx,
  by: May<'read the review'> | May<'run the review'>,
  keys: Keys,
  state?: FormState,
): Promise<Page> {
  const shown = await asShownTo(tx, keys, by)
  const asked = await addingForm(tx, by.partnership)
  return agenciesPage({
    review: await reviewOf(tx, by.review),
    agencies: (await agenciesTakingPart(tx, by.review, by.partnership)).map((each) => ({
      ...each,
      part: each.part && shown(each.part),
      contact: each.contact && shown(each.contact),
    })),
    processes: (await processesOf(tx, by.review)).map((each) => processShown(each, shown)),
    mayRun: (await findPermit(tx, by, by.review, 'run the review')) !== undefined,
    mayAsk: (await findPermit(tx, by, by.review, 'ask agencies')) !== undefined,
    adding: { asked, state: state ?? asked.blank() },
  })
}

type Process = Awaited<ReturnType<typeof processesOf>>[number]

const processShown = (process: Process, shown: (text: string) => string): Process => ({
  ...process,
  kind: shown(process.kind),
  body: shown(process.body),
  contact: process.contact && shown(process.contact),
  bearing: shown(process.bearing),
  outcome: process.outcome && shown(process.outcome),
})

const goingOn = async (tx: Tx, by: May<'run the review'>, process: string) =>
  (await processesOf(tx, by.review)).find(({ id, endedOn }) => id === process && !endedOn)

const extending = async (tx: Tx, by: May<'run the review'>, today: Temporal.PlainDate) =>
  extensionForm(
    (await timetableOf(tx, by.review)).filter(({ clock, dueOn }) => clock === 'review' && dueOn),
    today,
  )

async function timetable(
  tx: Tx,
  by: May<'read the review'> | May<'run the review'>,
  keys: Keys,
  today: Temporal.PlainDate,
  state?: FormState,
): Promise<Page> {
  const asked = publicationForm(today)
  const shown = await asShownTo(tx, keys, by)
  return timetablePage({
    review: await reviewOf(tx, by.review),
    timetable: (await timetableOf(tx, by.review)).map((stage) => ({
      ...stage,
      extensions: stage.extensions.map((each) => ({ ...each, reasons: shown(each.reasons) })),
    })),
    processes: (await processesOf(tx, by.review)).map((each) => processShown(each, shown)),
    today,
    mayRun: (await findPermit(tx, by, by.review, 'run the review')) !== undefined,
    planning: { asked, state: state ?? asked.blank() },
  })
}

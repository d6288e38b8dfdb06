import { NotFound, type Route } from '#platform/http'
import { get, post } from '#access'
import type { Page } from '#ui'
import { namesIn } from '../pages.ts'
import { reviewLaws, lawDay, decidingLaw } from '../law.ts'
import { extend, recommend, recordDecisionElsewhere } from '../record.ts'
import { fileOf, sideIn } from '../show.ts'
import { answerCriteria } from './answer-criteria.ts'
import { decide } from './decide.ts'
import {
  elsewhereForm,
  extensionForm,
  lawQuestionForm,
  mattersForm,
  recommendationForm,
  reopeningForm,
} from './forms.ts'
import { reopen } from './keep-assessment.ts'
import {
  assessment,
  criteria,
  deadlineIn,
  decidingGroup,
  decision,
  isClosed,
  oneFramework,
  oneQuestion,
  questionAfter,
  questionIn,
  recommending,
  reopening,
  underIn,
  versions,
  weighedByGroup,
  type Looking,
} from './pages.ts'
import { blankAsking, readDecision, refusalsOf, textsOf, textsWeighed, weighedIn } from './read-decision.ts'
import { addressOf } from './views/links.ts'
import { elsewherePage, extensionPage } from './views/record-pages.ts'

type At = Omit<Looking, 'file' | 'side'> & { readonly query: URLSearchParams }

/** The side of the incident that the address asks for, with everything known of it. */
async function look({ tx, by, query, today }: At): Promise<Looking> {
  const file = await fileOf(tx, by)
  return { tx, by, file, side: sideIn(file, query), today }
}

function lawElsewhere({ file, side, today }: Looking, framework: string) {
  const law = reviewLaws(file, side, lawDay(file, side, today)).find((each) => each.framework === framework)
  if (!law?.elsewhere) throw new NotFound()
  return law
}

/** From the questions of the law to a decision on them: everything on one side of an incident. */
export const routes: readonly Route<Page>[] = [
  // What the law asks
  get('/incidents/:incident/criteria', 'read the incident', 'criteria read', async (context) =>
    criteria(await look(context)),
  ),

  get('/incidents/:incident/criteria/:question', 'work on the incident', 'criteria read', async (context) => {
    const looking = await look(context)
    return oneQuestion(looking, questionIn(looking, context.params.question))
  }),

  post('/incidents/:incident/criteria/:question', 'work on the incident', async (context) => {
    const looking = await look(context)
    const { file, side } = looking
    const question = questionIn(looking, context.params.question)
    if (isClosed(file, side)) return { seeOther: addressOf(file.incident, 'reopening', side) }
    const read = lawQuestionForm(question).read(context.form)
    if (!read.ok) return oneQuestion(looking, question, read)
    await answerCriteria(context.tx, context.by, file, side, { [question.id]: read.answers.answer }, context.now)
    const next = questionAfter(await look(context), question)
    return { seeOther: addressOf(file.incident, next ? `criteria/${next.id}` : 'criteria', side) }
  }),

  // What it says
  get('/incidents/:incident/assessment', 'read the incident', 'assessment read', async (context) =>
    assessment(await look(context)),
  ),

  get('/incidents/:incident/assessment/:framework', 'read the incident', 'assessment read', async (context) =>
    oneFramework(await look(context), context.params.framework),
  ),

  get('/incidents/:incident/assessments', 'read the incident', 'assessment read', async (context) =>
    versions(await look(context)),
  ),

  get('/incidents/:incident/reopening', 'work on the incident', 'assessment read', async (context) =>
    reopening(await look(context), reopeningForm.blank()),
  ),

  post('/incidents/:incident/reopening', 'work on the incident', async (context) => {
    const { tx, by, form, services, now } = context
    const looking = await look(context)
    const read = reopeningForm.read(form)
    if (!read.ok) return reopening(looking, read)
    const named = await namesIn(tx, services.keys, by, read.answers)
    if (named) return reopening(looking, reopeningForm.refuse(form, named))
    const reopened = await reopen(tx, by, looking.file, looking.side, read.answers.newInformation, now)
    return reopened.ok
      ? { seeOther: addressOf(looking.file.incident, 'criteria', looking.side) }
      : { seeOther: addressOf(looking.file.incident, 'assessments', looking.side) }
  }),

  // What is recommended
  get('/incidents/:incident/recommendation', 'read the incident', 'decision read', async (context) => {
    const looking = await look(context)
    return recommending(looking, underIn(looking, context.query))
  }),

  post('/incidents/:incident/recommendation', 'recommend a decision', async (context) => {
    const { tx, by, form, services, now, today } = context
    const looking = await look(context)
    const under = underIn(looking, context.query)
    const law = decidingLaw(looking.file, looking.side, today, under.framework)
    const asked = recommendationForm(await decidingGroup(tx, by), today)
    const matters = mattersForm(law?.version.matters ?? [])
    const read = asked.read(form)
    const weighed = matters.read(form)
    const again = (errors: Readonly<Record<string, string>>) =>
      recommending(looking, under, {
        state: read.ok ? asked.refuse(form, errors) : read,
        mattersState: weighed.ok ? matters.refuse(form, errors) : weighed,
      })
    if (!read.ok || !weighed.ok || !law) return again({})
    const { reasons, dissent } = read.answers
    const weighing = weighedIn(law, weighed.answers)
    const texts = { reasons, ...(dissent === null ? {} : { dissent }), ...textsWeighed(weighing) }
    const named = await namesIn(tx, services.keys, by, texts)
    if (named) return again(named)
    await recommend(
      tx,
      by,
      looking.file,
      { ...read.answers, about: looking.side, framework: law.framework, weighed: weighing },
      now,
    )
    return { seeOther: `/incidents/${by.incident}` }
  }),

  // The decision of the person in law
  get('/incidents/:incident/decision', 'read the incident', 'decision read', async (context) => {
    const looking = await look(context)
    const under = underIn(looking, context.query)
    return decision(looking, under, blankAsking(under, await weighedByGroup(looking, under), context.today))
  }),

  post('/incidents/:incident/decision', 'decide', async (context) => {
    const { tx, by, form, services, now, today } = context
    const looking = await look(context)
    const under = underIn(looking, context.query)
    const read = readDecision(under, form, today)
    if (!read.ok) return decision(looking, under, read.asking)
    const named = await namesIn(tx, services.keys, by, textsOf(read.deciding))
    if (named) return decision(looking, under, read.refuse(named))
    const decided = await decide(tx, by, looking.file, read.deciding, now)
    if (!decided.ok) return decision(looking, under, read.refuse(refusalsOf(decided.because)))
    return { seeOther: `/incidents/${by.incident}/letters` }
  }),

  get('/incidents/:incident/elsewhere/:body', 'work on the incident', 'decision read', async (context) => {
    const looking = await look(context)
    const { file, side, today } = looking
    const asked = elsewhereForm(today, file.incident.awareOn ?? undefined)
    return elsewherePage({
      file,
      side,
      law: lawElsewhere(looking, context.params.body),
      asked,
      state: asked.blank(),
    })
  }),

  post('/incidents/:incident/elsewhere/:body', 'work on the incident', async (context) => {
    const { tx, by, form, services, now } = context
    const looking = await look(context)
    const { file, side, today } = looking
    const law = lawElsewhere(looking, context.params.body)
    const asked = elsewhereForm(today, file.incident.awareOn ?? undefined)
    const read = asked.read(form)
    if (!read.ok) return elsewherePage({ file, side, law, asked, state: read })
    const { decidedBy, reasons } = read.answers
    const named = await namesIn(tx, services.keys, by, { decidedBy, reasons })
    if (named) return elsewherePage({ file, side, law, asked, state: asked.refuse(form, named) })
    const { framework, version } = law
    await recordDecisionElsewhere(
      tx,
      by,
      { ...read.answers, about: side, framework, version: version.id, edition: version.edition ?? null },
      now,
    )
    return { seeOther: addressOf(file.incident, 'assessment', side) }
  }),

  // Time limits
  get('/incidents/:incident/extension/:deadline', 'work on the incident', 'assessment read', async (context) => {
    const looking = await look(context)
    const deadline = deadlineIn(looking, context.params.deadline)
    const asked = extensionForm(deadline.due)
    return extensionPage({ incident: looking.file.incident, deadline, asked, state: asked.blank() })
  }),

  post('/incidents/:incident/extension/:deadline', 'work on the incident', async (context) => {
    const { tx, by, form, services, now } = context
    const looking = await look(context)
    const { incident } = looking.file
    const deadline = deadlineIn(looking, context.params.deadline)
    const asked = extensionForm(deadline.due)
    const read = asked.read(form)
    if (!read.ok) return extensionPage({ incident, deadline, asked, state: read })
    const named = await namesIn(tx, services.keys, by, { reasons: read.answers.reasons })
    if (named) return extensionPage({ incident, deadline, asked, state: asked.refuse(form, named) })
    await extend(tx, by, deadline, read.answers, now)
    return { seeOther: addressOf(incident, 'assessment', deadline.side) }
  }),
]

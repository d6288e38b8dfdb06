import {
  button,
  details,
  form,
  html,
  insetText,
  page,
  questions,
  showDate,
  summaryList,
  warningText,
  ask,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import { findVersion, lettersFor, whatIf, type Assessment, type Hinges, type Question } from '#statute'
import { assessedOn, openIn } from '../../law.ts'
import {
  answerAsAsked,
  criteriaList,
  deadlineTable,
  hangsOnView,
  outcomeTag,
  sideBySide,
  titleOf,
  toConfirm,
} from '../../views/law-parts.ts'
import { nationNames } from '../../words.ts'
import { ageIsOpen, fieldOf, type StartForm, type Told } from '../told.ts'
import { lawAddress } from './law-address.ts'

export const address = '/does-this-need-a-review'

const noNames = warningText({
  text: 'Do not type a name or anything else that tells who it is about: there is no field for it, and none is needed. Nothing that you answer here is stored.',
})

/** The first page: where, whom and when. */
export const startPage = (asked: StartForm, state: FormState): Page =>
  page({
    title: 'Does this need a review?',
    errors: asked.errors(state),
    main: html`
      <p class="govuk-body-l">Someone has died or been seriously harmed, and abuse or neglect is known or suspected. Find out which review or notice the law calls for, under which law, and by when.</p>
      ${noNames}
      <p class="govuk-body">You are asked only what the law needs, one question at a time, and may answer “not known” to any of them. It covers England, Wales, Scotland and Northern Ireland, today and back to 2006.</p>
      ${form(address, html`${asked.showAll(state)}${button({ text: 'Continue' })}`)}
      <p class="govuk-body">This explains the law; it decides nothing. Whoever the law names decides, and gives reasons. If a child or an adult may be in danger now, call 999.</p>
      <p class="govuk-body"><a class="govuk-link" href="/the-law">The law we use, framework by framework</a></p>`,
  })

// ── One question ─────────────────────────────────────────────────────────────

export const questionForm = ({ id, question, help, options }: Question) =>
  questions({
    [fieldOf(id)]: ask.radios({
      label: question,
      hint: help,
      missing: 'Select an answer, or “Not known yet”',
      options: options.map(({ value, text }) => ({ value, text })),
    }),
  })

type Asking = { readonly told: Told; readonly carried: Html; readonly question: Question; readonly state: FormState }

export const questionPage = ({ told, carried, question, state }: Asking): Page => {
  const asked = questionForm(question)
  return page({
    title: question.question,
    errors: asked.errors(state),
    main: html`
      ${form(
        address,
        html`${carried}<input type="hidden" name="asked" value="${question.id}">
        <span class="govuk-caption-l">Does this need a review? Question ${told.answers.size + 1}</span>
        ${asked.show(state, fieldOf(question.id), { heading: true })}
        <div class="govuk-button-group">${button({ text: 'Continue' })}</div>`,
      )}
      ${form(address, html`${carried}<input type="hidden" name="go" value="answer">${button({ text: 'Go to the answer without it', classes: 'govuk-button--secondary' })}`)}
      ${details({ summaryText: 'Where this question comes from', html: html`<p class="govuk-body">${question.source}</p>` })}`,
  })
}

// ── The answer ───────────────────────────────────────────────────────────────

/** Every framework with what it says and why, what is open, what it hangs on, who must be told and by when. */
export function answerPage(told: Told, carried: Html, today: Temporal.PlainDate): Page {
  const { circumstances, side, questions: all } = told
  const assessments = assessedOn(circumstances, side)
  const hinges = whatIf(circumstances)
  return page({
    title: 'What the law says',
    caption: 'Does this need a review?',
    wide: true,
    main: html`
      <p class="govuk-body">${inOneSentence(assessments)}</p>
      ${
        assessments.length > 0 &&
        sideBySide(assessments, {
          toFramework: ({ framework }) => `#${framework}`,
          open: (each) => openIn(each, all).map(({ question }) => html`${question}`),
        })
      }
      ${openQuestions(told, assessments, carried)}
      ${facts(told, carried)}
      ${assessments.map((each) =>
        inFull(
          each,
          hinges.find(({ framework }) => framework === each.framework),
          told,
          today,
        ),
      )}
      ${insetText({ text: `Computed on ${showDate(today)}. Nothing of it was stored. It explains the law and decides nothing; print this page if you want to keep it.` })}
      <p class="govuk-body heed-not-on-paper"><a class="govuk-link" href="${address}">Start again</a></p>`,
  })
}

function inOneSentence(assessments: readonly Assessment[]): string {
  const how = (outcome: Assessment['outcome']) => assessments.filter((each) => each.outcome === outcome).map(titleOf)
  const must = how('MUST')
  const open = how('UNDETERMINED')
  if (assessments.length === 0) return 'No framework that is carried here applies to it.'
  return [
    must.length > 0 ? `Must: ${must.join('; ')}.` : 'On these answers nothing must be held or notified.',
    ...(open.length > 0 ? [`Not settled yet: ${open.join('; ')}.`] : []),
  ].join(' ')
}

/** A question that can be answered now; it goes on with everything told so far. */
const questionButton = (carried: Html, { id, question }: Question, text: string): Html =>
  form(
    address,
    html`${carried}<input type="hidden" name="go" value="${id}">${button({ html: html`${text}<span class="govuk-visually-hidden">: ${question}</span>`, classes: 'heed-button-as-link govuk-!-margin-bottom-1' })}`,
    { classes: 'heed-not-on-paper' },
  )

function openQuestions(told: Told, assessments: readonly Assessment[], carried: Html): Html | false {
  const open = [...new Set(assessments.flatMap((each) => openIn(each, told.questions)))]
  return (
    (open.length > 0 || ageIsOpen(told)) &&
    html`<h2 class="govuk-heading-m">Still to be found out</h2>
    <p class="govuk-body">The fewest questions whose answers would settle it:</p>
    <ul class="govuk-list govuk-list--spaced">${open.map((question) => html`<li>${question.question}${questionButton(carried, question, 'Answer')}</li>`)}
    ${ageIsOpen(told) && html`<li>The age in years when it happened. <a class="govuk-link" href="${address}">Start again with it</a></li>`}</ul>`
  )
}

const facts = ({ circumstances, side, questions: all, answers }: Told, carried: Html): Html => html`
  <h2 class="govuk-heading-m">What you told</h2>
  ${summaryList({
    rows: [
      {
        key: { text: 'Nation' },
        value: { text: circumstances.nation === 'abroad' ? 'Abroad' : nationNames[circumstances.nation] },
      },
      { key: { text: 'About' }, value: { text: side === 'child' ? 'A child' : 'An adult' } },
      {
        key: { text: 'Age when it happened' },
        value: { text: String(circumstances.facts.ageAtIncident ?? 'Not known') },
      },
      { key: { text: 'Happened' }, value: { text: showDate(Temporal.PlainDate.from(circumstances.incidentDate)) } },
      {
        key: { text: 'Authority aware' },
        value: {
          text: showDate(Temporal.PlainDate.from(circumstances.facts.authorityAwareDate ?? circumstances.incidentDate)),
        },
      },
      ...all.map((question) => ({
        key: { text: question.question },
        value: {
          html: html`${answerAsAsked(question, answers.get(question.id) ?? 'unknown')}${questionButton(carried, question, 'Change')}`,
        },
      })),
    ],
  })}`

const inFull = (
  assessment: Assessment,
  hinges: Hinges | undefined,
  told: Told,
  today: Temporal.PlainDate,
): Html => html`
  <section id="${assessment.framework}" class="govuk-!-margin-top-8">
    <h2 class="govuk-heading-m">${titleOf(assessment)} ${outcomeTag(assessment.outcome)}</h2>
    <p class="govuk-body">${assessment.because}</p>
    ${toConfirm(assessment)}
    <p class="govuk-body">${assessment.rule !== null && `Rule ${assessment.rule}. `}<a class="govuk-link" href="${lawAddress(assessment)}">The law itself, with its sources</a></p>
    <h3 class="govuk-heading-s">The criteria, and the answers used</h3>
    ${criteriaList(assessment, () => undefined)}
    <h3 class="govuk-heading-s">What it hangs on</h3>
    ${hangsOnView(assessment, hinges?.changes ?? [], told.questions)}
    ${assessment.weigh.length > 0 && html`<h3 class="govuk-heading-s">What has to be weighed, with reasons</h3><ul class="govuk-list govuk-list--bullet">${assessment.weigh.map(({ question }) => html`<li>${question}</li>`)}</ul>`}
    ${assessment.deadlines.length > 0 && html`<h3 class="govuk-heading-s">Time limits</h3>${deadlineTable(assessment)}`}
    ${mustBeTold(assessment, told, today)}
  </section>`

function mustBeTold(assessment: Assessment, { circumstances }: Told, today: Temporal.PlainDate): Html | false {
  const law = assessment.version === null ? null : findVersion(assessment.version, assessment.edition)
  if (!law || assessment.outcome !== 'MUST') return false
  const letters = lettersFor(law, 'notification', today, {
    incidentOn: Temporal.PlainDate.from(circumstances.incidentDate),
    awareOn: Temporal.PlainDate.from(circumstances.facts.authorityAwareDate ?? circumstances.incidentDate),
  })
  return (
    letters.length > 0 &&
    html`<h3 class="govuk-heading-s">Who must be told</h3><ul class="govuk-list govuk-list--bullet">${letters.map(
      ({ to, dueOn, limit, problem }) =>
        html`<li>${to}: ${dueOn ? `by ${showDate(dueOn)}` : (problem ?? limit ?? 'promptly, no day is set')}</li>`,
    )}</ul>`
  )
}

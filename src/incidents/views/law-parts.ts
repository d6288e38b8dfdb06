import { details, html, showDate, summaryList, table, tag, wideTable, type Html } from '#ui'
import { findVersion, type AssessedDeadline, type Assessment, type Change, type Question } from '#statute'

/** How the law's answers are shown, to people who sign in and to the public alike. */

export const titleOf = ({ version, edition, framework }: Assessment): string =>
  (version === null ? null : findVersion(version, edition))?.title ?? framework

export const outcomeTag = (outcome: Assessment['outcome']): Html =>
  tag({ text: outcomes[outcome].text, classes: outcomes[outcome].tone })

/** An outcome as it was stored, in words. */
export const storedOutcome = (outcome: string): string =>
  new Map(Object.entries(outcomes)).get(outcome)?.text ?? outcome

const outcomes: Readonly<Record<Assessment['outcome'], { readonly text: string; readonly tone: string }>> = {
  MUST: { text: 'Must', tone: 'govuk-tag--red' },
  MAY: { text: 'May', tone: 'govuk-tag--yellow' },
  NOT_REQUIRED: { text: 'Not required', tone: 'govuk-tag--grey' },
  UNDETERMINED: { text: 'Not settled yet', tone: 'govuk-tag--orange' },
  NOT_APPLICABLE: { text: 'Does not apply', tone: 'govuk-tag--grey' },
}

type Linked = {
  /** Where one framework is shown by itself. */
  readonly toFramework: (assessment: Assessment) => string
  /** How a question that is open is shown: as a link to it, where it can be answered. */
  readonly open: (assessment: Assessment) => readonly Html[]
}

/** Every framework that could apply, side by side: a table, and on a phone one card for each. */
export const sideBySide = (assessments: readonly Assessment[], { toFramework, open }: Linked): Html =>
  table({
    caption: 'Each framework that could apply, what it says and why',
    captionClasses: 'govuk-visually-hidden',
    classes: 'heed-cards',
    firstCellIsHeader: true,
    head: [{ text: 'Framework' }, { text: 'It says' }, { text: 'Because' }, { text: 'Still open' }],
    rows: assessments.map((each) => [
      { html: html`<a class="govuk-link" href="${toFramework(each)}">${titleOf(each)}</a>` },
      labelled('It says', html`${outcomeTag(each.outcome)}${each.confirm && html`<br>${confirmTag}`}`),
      labelled('Because', html`${each.because} <span class="govuk-hint heed-inline">${ruleOf(each)}</span>`),
      labelled('Still open', openList(open(each))),
    ]),
  })

const labelled = (label: string, content: Html) => ({ html: content, attributes: { 'data-label': label } })

const openList = (open: readonly Html[]): Html =>
  open.length === 0
    ? html`Nothing`
    : html`<ul class="govuk-list heed-tight">${open.map((each) => html`<li>${each}</li>`)}</ul>`

const confirmTag = tag({ text: 'Check with the guidance', classes: 'govuk-tag--purple' })

const ruleOf = ({ rule, basis }: Assessment): string =>
  rule === null ? '' : `Rule ${rule}${basis === null ? '' : `, ${basisWords[basis]}`}.`

const basisWords: Readonly<Record<NonNullable<Assessment['basis']>, string>> = {
  ACT: 'an Act',
  REGS: 'regulations',
  STAT_GUIDANCE: 'statutory guidance',
  GUIDANCE: 'guidance that is not statutory',
  LOCAL: 'a local arrangement',
}

/** What has not been checked against its source, and which source to check it with. */
export const toConfirm = (assessment: Assessment): Html | false => {
  const law = assessment.version === null ? null : findVersion(assessment.version, assessment.edition)
  const source = law?.rules.find(({ id }) => id === assessment.rule)?.source
  return (
    assessment.confirm &&
    html`<div class="govuk-inset-text"><p class="govuk-body"><strong>Check this with the guidance</strong> before you rely on it: part of the rule is from memory, or from an edition that has not been read in full.</p>
    ${source && html`<p class="govuk-body">The source to check: ${source.text}</p>`}</div>`
  )
}

/** The criteria with the answers that were used and where each comes from. */
export const criteriaList = ({ criteria }: Assessment, change: (criterion: string) => Html | undefined): Html =>
  summaryList({
    rows: criteria.map(({ id, question, answer, source }) => ({
      key: { text: question },
      value: {
        html: html`<strong>${answerInWords(answer)}</strong> ${change(id)}<br><span class="govuk-hint">${source}</span>`,
      },
    })),
  })

export const answerInWords = (answer: string): string => words[answer] ?? answer

const words: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  known: 'Known',
  suspected: 'Suspected',
  none: 'None',
  NorthernIreland: 'Northern Ireland',
  abroad: 'Outside the United Kingdom',
}

/** The answer as the question itself words it. */
export const answerAsAsked = (question: Question | undefined, answer: string): string =>
  question?.options.find(({ value }) => value === answer)?.text ?? answerInWords(answer)

/**
 * Time limits: what, who, to whom, by which day; where no day can be named, why.
 *
 * @param setHere what is said of a limit that the partnership set for itself; the public page knows of none
 */
export const deadlineTable = (
  { deadlines, ...assessment }: Assessment,
  setHere: (deadline: string) => Html | false = () => false,
): Html =>
  wideTable({
    caption: `Time limits: ${titleOf({ deadlines, ...assessment })}`,
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'By' }, { text: 'What' }, { text: 'Who' }, { text: 'To' }, { text: 'How it was counted' }],
    rows: deadlines.map((each) => [
      { html: html`<strong>${each.due ? showDate(each.due) : 'No day'}</strong>` },
      { text: sentence(each.what) },
      { text: each.by },
      { text: each.recipient },
      { html: html`${countedHow(each)}${setHere(each.id)}` },
    ]),
  })

const countedHow = ({ due, problem, source, confirm, holidays }: AssessedDeadline): Html => html`
  ${due === null && html`<p class="govuk-body-s">${problem ?? 'No day is set: the event that starts the clock has not happened yet.'}</p>`}
  <p class="govuk-body-s">${source}${confirm && '. Check this with the guidance.'}</p>
  ${due !== null && details({ summaryText: 'Bank holidays used', html: html`<p class="govuk-body-s">${holidays}</p>` })}`

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Each single answer that would change what a framework says, so that a chair sees what the decision hangs on. */
export const hangsOnView = (assessment: Assessment, changes: readonly Change[], questions: readonly Question[]): Html =>
  changes.length === 0
    ? html`<p class="govuk-body">No single answer, if it were different, would change what this framework says.</p>`
    : html`<p class="govuk-body">It now says ${outcomeTag(assessment.outcome)} One different answer would change that:</p>
      ${table({
        caption: 'Answers that would change it',
        captionClasses: 'govuk-visually-hidden',
        classes: 'heed-cards',
        firstCellIsHeader: true,
        head: [{ text: 'Question' }, { text: 'Now' }, { text: 'If it were' }, { text: 'It would say' }],
        rows: changes.map((change) => {
          const asked = questions.find(({ fact }) => fact === change.fact)
          return [
            { text: asked?.question ?? change.question },
            labelled('Now', html`${answerAsAsked(asked, change.answer)}`),
            labelled('If it were', html`${change.instead.map((answer) => answerAsAsked(asked, answer)).join(' or ')}`),
            labelled('It would say', html`${outcomeTag(change.outcome)}${change.kind !== null && ` ${change.kind}`}`),
          ]
        }),
      })}`

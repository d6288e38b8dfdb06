import { methodologies } from '#statute'
import {
  button,
  details,
  form,
  html,
  insetText,
  showDate,
  showRange,
  summaryList,
  tag,
  type FormState,
  type Html,
  type Page,
} from '#ui'
import { paragraphs, reviewPage } from '../../frame.ts'
import type { Review } from '../../review.ts'
import { lineForm, type agreeForm } from '../forms.ts'
import type { Terms } from '../terms.ts'

type Shown = {
  readonly review: Review
  readonly all: readonly Terms[]
  readonly names: ReadonlyMap<string, string>
  readonly mayRun: boolean
  readonly line: FormState
  readonly agreeing: { readonly asked: ReturnType<typeof agreeForm>; readonly state: FormState }
}

export const termsPage = ({ review, all, names, mayRun, line, agreeing }: Shown): Page => {
  const draft = all.find(({ agreedOn }) => !agreedOn)
  const agreed = all.filter(({ agreedOn }) => agreedOn)
  const [inForce, ...earlier] = agreed
  return reviewPage(review, {
    title: 'Terms of reference',
    errors: [...lineForm.errors(line), ...agreeing.asked.errors(agreeing.state)],
    main: html`
      ${!inForce && !draft && html`<p class="govuk-body-l">No terms have been drafted yet.</p>`}
      ${!inForce && !draft && mayRun && button({ text: 'Draft the terms', href: `/reviews/${review.id}/terms/draft` })}
      ${draft && drafted(review, draft, inForce !== undefined, mayRun, line, agreeing)}
      ${inForce && version(inForce, names, 'In force', 2)}
      ${inForce && !draft && mayRun && button({ text: 'Draft a new version', href: `/reviews/${review.id}/terms/draft`, classes: 'govuk-button--secondary' })}
      ${earlier.map((each) => details({ summaryText: `Version ${each.version}, agreed ${showDate(each.agreedOn ?? each.periodTo)}`, html: version(each, names, 'Replaced', 3) }))}`,
  })
}

const version = (terms: Terms, names: ReadonlyMap<string, string>, said: string, level: 2 | 3): Html => html`
${level === 2 ? html`<h2 class="govuk-heading-m">Version ${terms.version} ${tag({ text: said, classes: 'govuk-tag--green' })}</h2>` : html``}
${facts(terms, names)}
<h3 class="govuk-heading-s">Key lines of enquiry</h3>
<ol class="govuk-list govuk-list--number govuk-list--spaced">
${terms.lines.map(({ id, question }) => html`<li id="line-${id}">${question}</li>`)}
</ol>`

const facts = (terms: Terms, names: ReadonlyMap<string, string>): Html => {
  const method = methodologies.find(({ code }) => code === terms.methodology)
  return summaryList({
    rows: [
      { key: { text: 'Period' }, value: { text: showRange(terms.periodFrom, terms.periodTo) } },
      { key: { text: 'Scope' }, value: { html: paragraphs(terms.scope) } },
      {
        key: { text: 'Method' },
        value: {
          html: html`${method?.name ?? terms.methodology}${method && html`<br><span class="govuk-hint govuk-!-margin-bottom-0">${method.events}. ${method.typicalLength}.</span>`}`,
        },
      },
      ...(terms.agreedOn && terms.agreedBy
        ? [
            {
              key: { text: 'Agreed' },
              value: { text: `${showDate(terms.agreedOn)}, recorded by ${names.get(terms.agreedBy) ?? ''}` },
            },
          ]
        : []),
    ],
  })
}

const drafted = (
  review: Review,
  draft: Terms,
  replaces: boolean,
  mayRun: boolean,
  line: FormState,
  agreeing: Shown['agreeing'],
): Html => html`
<h2 class="govuk-heading-m">Version ${draft.version} ${tag({ text: 'Draft', classes: 'govuk-tag--yellow' })}</h2>
${replaces && insetText({ text: 'The version below stays in force until this one is agreed.' })}
${facts(draft, new Map())}
${mayRun && html`<p class="govuk-body"><a class="govuk-link" href="/reviews/${review.id}/terms/draft">Change the period, scope or method</a></p>`}
<h3 class="govuk-heading-s">Key lines of enquiry</h3>
${draft.lines.length === 0 && html`<p class="govuk-body">None yet. Five or six good questions are enough.</p>`}
<ol class="govuk-list govuk-list--number govuk-list--spaced">
${draft.lines.map(({ id, question, number }) => html`<li id="draft-line-${id}">${question}${mayRun && html` <a class="govuk-link govuk-link--no-visited-state" href="/reviews/${review.id}/terms/lines/${id}">Change<span class="govuk-visually-hidden"> key line ${number}</span></a>`}</li>`)}
</ol>
${mayRun && form(`/reviews/${review.id}/terms/lines`, html`${lineForm.showAll(line)}${button({ text: 'Add the key line', classes: 'govuk-button--secondary' })}`)}
${
  mayRun &&
  draft.lines.length > 0 &&
  html`<h3 class="govuk-heading-s">Agree this version</h3>
${form(`/reviews/${review.id}/terms/agreement`, html`${agreeing.asked.showAll(agreeing.state)}${button({ text: 'Record that they are agreed' })}`)}`
}`

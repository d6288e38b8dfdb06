import {
  button,
  form,
  html,
  showDate,
  showTime,
  wideTable,
  tag,
  warningText,
  type FormState,
  type Html,
  type Page,
  type TableCell,
} from '#ui'
import { reviewPage, withBreaks } from '../../frame.ts'
import type { Review } from '../../review.ts'
import type { appointForm } from '../forms.ts'
import { unsigned, type Independence, type Interest, type PanelMember } from '../panel.ts'

type Shown = {
  readonly review: Review
  readonly everyone: readonly PanelMember[]
  readonly signed: readonly Independence[]
  readonly interests: readonly Interest[]
  readonly names: ReadonlyMap<string, string>
  readonly viewer: string
  readonly mayDeclare: boolean
  readonly mayAppoint: boolean
  readonly mayManageConflicts: boolean
  readonly asked: ReturnType<typeof appointForm>
  readonly state: FormState
}

export const panelPage = (shown: Shown): Page => {
  const { review, everyone, signed, viewer, mayAppoint, mayDeclare, asked, state } = shown
  const missing = unsigned(everyone, signed)
  const gone = everyone.filter(({ leftOn }) => leftOn)
  return reviewPage(review, {
    title: 'Panel and independence',
    wide: true,
    errors: asked.errors(state),
    main: html`
      ${missing.map(({ name, person }) => missingDeclaration(review, name, person === viewer))}
      ${membersTable(shown)}
      ${mayDeclare && button({ text: 'Declare an interest', href: `/reviews/${review.id}/panel/interest`, classes: 'govuk-button--secondary' })}
      ${signed.length > 0 && html`<h2 class="govuk-heading-m">Declarations of independence</h2>${signed.map((each) => declaration(each, shown.names))}`}
      ${interests(shown)}
      ${
        gone.length > 0 &&
        html`<h2 class="govuk-heading-m">No longer in the review</h2>
        <ul class="govuk-list">${gone.map(({ name, part, joinedOn, leftOn }) => html`<li>${name}, ${part}, ${showDate(joinedOn)} to ${leftOn && showDate(leftOn)}</li>`)}</ul>`
      }
      ${
        mayAppoint &&
        html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h2 class="govuk-heading-m">Put someone in the review</h2>
        ${form(`/reviews/${review.id}/panel`, html`${asked.showAll(state)}${button({ text: 'Give them this part' })}`)}</div></div>`
      }`,
  })
}

const missingDeclaration = (review: Review, name: string, isViewer: boolean): Html =>
  isViewer
    ? html`${warningText({ text: 'Your declaration of independence is missing. Please sign it before you go on.', iconFallbackText: 'Warning' })}
        ${button({ text: 'Declare your independence', href: `/reviews/${review.id}/panel/independence` })}`
    : warningText({
        text: `The declaration of independence of ${name}, lead reviewer, is missing.`,
        iconFallbackText: 'Warning',
      })

const membersTable = ({ review, everyone, signed, interests, mayAppoint }: Shown): Html => {
  const present = everyone.filter(({ leftOn }) => !leftOn)
  if (present.length === 0) return html`<p class="govuk-body-l">Nobody has a part in this review yet.</p>`
  const row = (member: PanelMember): readonly TableCell[] => [
    { text: member.name },
    { text: capital(member.part) },
    { text: member.agencyName ?? 'Independent' },
    { text: showDate(member.joinedOn) },
    { html: declared(member, signed, interests) },
    ...(mayAppoint
      ? [
          {
            html: form(
              `/reviews/${review.id}/panel/${member.id}/end`,
              html`<button class="heed-link-button" type="submit">End<span class="govuk-visually-hidden"> the part of ${member.name}</span></button>`,
            ),
          },
        ]
      : []),
  ]
  return wideTable({
    caption: 'Who is in the review',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [
      { text: 'Name' },
      { text: 'Part' },
      { text: 'Agency' },
      { text: 'Since' },
      { text: 'Declared' },
      ...(mayAppoint ? [{ html: html`<span class="govuk-visually-hidden">End</span>` }] : []),
    ],
    rows: present.map(row),
  })
}

function declared(member: PanelMember, signed: readonly Independence[], interests: readonly Interest[]): Html {
  const own = interests.find(({ personId }) => personId === member.person)
  const independent = signed.some(({ personId }) => personId === member.person)
  return html`
    ${member.part === 'lead reviewer' && (independent ? tag({ text: 'Independent', classes: 'govuk-tag--green' }) : tag({ text: 'Missing', classes: 'govuk-tag--red' }))}
    ${own && (own.recused ? tag({ text: 'Recused', classes: 'govuk-tag--red' }) : own.interest ? tag({ text: 'Interest', classes: 'govuk-tag--yellow' }) : tag({ text: 'No interest', classes: 'govuk-tag--grey' }))}
    ${!own && member.part !== 'lead reviewer' && html`Nothing yet`}`
}

const declaration = (
  { personId, statements, remarks, signedAt }: Independence,
  names: ReadonlyMap<string, string>,
): Html => html`
<p class="govuk-body"><strong>${names.get(personId)}</strong> signed on ${showTime(signedAt)}:</p>
<ul class="govuk-list govuk-list--bullet">${statements.map((each) => html`<li>${each}</li>`)}</ul>
${remarks && html`<p class="govuk-body">They add: ${withBreaks(remarks)}</p>`}`

/** What was declared is read by those who decide on it, and by whoever declared it; the others see that it was. */
const interests = ({ review, interests: all, names, viewer, mayManageConflicts }: Shown): Html => {
  const told = all.filter(({ interest, personId }) => interest && (mayManageConflicts || personId === viewer))
  if (told.length === 0) return html``
  return html`
    ${wideTable({
      caption: 'Interests declared',
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: [{ text: 'Who' }, { text: 'Interest' }, { text: 'Declared' }, { text: 'Access' }],
      rows: told.map(({ personId, interest, declaredAt, recused }) => [
        { text: names.get(personId) ?? '' },
        { html: withBreaks(interest ?? '') },
        { text: showTime(declaredAt) },
        { text: recused ? 'Ended by themselves' : 'Not ended by this' },
      ]),
    })}
    ${mayManageConflicts && html`<p class="govuk-body"><a class="govuk-link" href="/incidents/${review.incident}/conflicts">Conflicts of interest: end or give back access</a></p>`}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

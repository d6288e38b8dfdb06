import { asId, type Tx } from '#platform/database'
import type { Config } from '#platform/config'
import type { Keys } from '#platform/encryption'
import { findPermit, namesOf, type Permission, type SignedIn } from '#access'
import { recommendationsOf } from '#actions'
import { previewPage } from '#library'
import { pseudonymiser, reviewOf, type OfReview, type Review } from '#reviews'
import type { FormState } from '#ui'
import { approvingOf, type Approving } from './approval.ts'
import { partsOf } from './draft.ts'
import { findingsOf, type Finding } from './findings.ts'
import { insteadForm, planForm, sectionForm, sendBackForm, correctionForm, withdrawForm } from './forms.ts'
import { checkJigsaw } from './jigsaw/check-jigsaw.ts'
import { aPartnership } from './jigsaw/counts.ts'
import { proseOf } from './prose.ts'
import { publicationOf, recipientsOf } from './publish.ts'
import { latestMaking, notPublishingRow, type SourceKind } from './queries.ts'
import { sourcesOf } from './sources.ts'
import type { KeepRefused } from './views/wording.ts'
import { wordingOf, type PartReading } from './wording.ts'

/** What the pages of a report show, gathered. */

type Reader = SignedIn & OfReview

export const may = async (tx: Tx, who: Reader, permission: Permission): Promise<boolean> =>
  (await findPermit(tx, who, who.review, permission)) !== undefined

/**
 * Findings with their sources, names replaced: not everyone who reads findings may see names. Whoever drafts sees the
 * findings as typed, so as to put them right.
 */
export async function readFindings(tx: Tx, keys: Keys, by: Reader) {
  const { apply } = await pseudonymiser(tx, keys, by)
  const mayDraft = await may(tx, by, 'draft the report')
  const findings = await findingsOf(tx, by.review)
  return {
    review: await reviewOf(tx, by.review),
    findings: mayDraft ? findings : findings.map((finding) => withoutNames(finding, apply)),
    sources: await sourcesOf(tx, by.review, apply),
    recommendations: await recommendationsOf(tx, by.review),
    mayDraft,
  }
}

const withoutNames = (finding: Finding, apply: (text: string) => string): Finding => ({
  ...finding,
  title: apply(finding.title),
  text: apply(finding.text),
  why: apply(finding.why),
})

type ReportFilled = { readonly section?: FormState; readonly refused?: KeepRefused }

export async function readReport(tx: Tx, keys: Keys, by: Reader, { section, refused }: ReportFilled = {}) {
  const approving = await approvingOf(tx, keys, by)
  const parts = await partsOf(tx, by.review)
  const wording = await wordingOf(tx, by.review, approving.drafted.content)
  const { find, apply } = await pseudonymiser(tx, keys, by)
  const mayDraft = await may(tx, by, 'draft the report')
  return {
    approving,
    parts,
    section: section ?? sectionForm.blank(),
    refused,
    mayDraft,
    wording,
    jigsaw: checkJigsaw(proseOf(approving.drafted.content), aPartnership),
    pages: new Map(parts.map(({ id, heading }) => [apply(heading), `/reviews/${by.review}/report/sections/${id}`])),
    findings: await findingsOf(tx, by.review),
    recommendations: await recommendationsOf(tx, by.review),
    names: new Map([...(await namesIn(tx, approving)), ...(await keepersIn(tx, wording.parts))]),
    named: new Map(mayDraft ? parts.map((part) => [part.id, find(part.text).length]) : []),
  }
}

const namesIn = async (tx: Tx, approving: Approving): Promise<ReadonlyMap<string, string>> =>
  namesOf(tx, [
    ...approving.drafted.authors,
    ...approving.approvals.map(({ by }) => by),
    approving.sentBack?.by ?? null,
    ...approving.warnings.map(({ reason }) => reason?.givenBy ?? null),
  ])

export async function readApproval(
  tx: Tx,
  { keys, config }: { readonly keys: Keys; readonly config: Config },
  by: Reader,
  today: Temporal.PlainDate,
  state: FormState = sendBackForm.blank(),
) {
  const approving = await approvingOf(tx, keys, by)
  const publication = { ...approving.drafted.content, publishedOn: today, onSiteUntil: null }
  return {
    approving,
    state,
    person: by.person,
    names: await namesIn(tx, approving),
    mayApprove: await may(tx, by, 'approve the report'),
    preview: previewPage(publication, config.libraryUrl).main,
  }
}

/** Who keeps wordings of these parts. */
export const keepersIn = (tx: Tx, parts: readonly PartReading[]): Promise<ReadonlyMap<string, string>> =>
  namesOf(tx, parts.flatMap(({ remarks }) => remarks.map(({ kept }) => kept?.by ?? null))) // prettier-ignore

type Filled = {
  readonly plan?: FormState
  readonly insteadState?: FormState
  readonly withdrawing?: FormState
  readonly correcting?: FormState
}

export async function readPublication(
  tx: Tx,
  { keys, config }: { readonly keys: Keys; readonly config: Config },
  by: Reader,
  today: Temporal.PlainDate,
  filled: Filled = {},
) {
  const approving = await approvingOf(tx, keys, by)
  const { review } = approving
  const making = await latestMaking(tx, by.review)
  const publishOn = making?.publishOn ?? review.publicationPlannedOn
  return {
    approving,
    making,
    publishOn,
    recipients: publishOn ? await recipientsOf(tx, review, publishOn, today) : [],
    published: await publicationOf(tx, by.review),
    instead: await notPublishingRow(tx, by.review),
    mayPublish: await may(tx, by, 'publish the report'),
    mayWithdraw: await may(tx, by, 'withdraw the report'),
    libraryUrl: config.libraryUrl,
    plan: filled.plan ?? planForm.filled(plannedFor(review)),
    insteadState: filled.insteadState ?? insteadForm.blank(),
    withdrawing: filled.withdrawing ?? withdrawForm.blank(),
    correcting: filled.correcting ?? correctionForm.blank(),
  }
}

/** What is known of the day already. */
const plannedFor = ({ past, publishedOn, publicationPlannedOn }: Review) => {
  const publishOn = publicationPlannedOn ?? publishedOn
  return {
    ...(publishOn ? { publishOn } : {}),
    ...(past?.onSiteUntil ? { onSiteUntil: past.onSiteUntil } : {}),
  }
}

const kinds: readonly SourceKind[] = ['chronology entry', 'agency report', 'contribution']

/** "agency report/6f1…", as a page sends it; undefined when it is not one. */
export function sourceFrom(sent: string): { readonly kind: SourceKind; readonly id: string } | undefined {
  const [kind, id] = sent.split('/')
  const known = kinds.find((each) => each === kind)
  const uuid = asId(id ?? '')
  return known && uuid ? { kind: known, id: uuid } : undefined
}

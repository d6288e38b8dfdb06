import type { Tx } from '#platform/database'
import { NotFound, type Services } from '#platform/http'
import { findPermit, holdersOf, namesOf, type May } from '#access'
import { subjectNamesOf, withoutNames } from '#incidents'
import { aboutOf } from './about.ts'
import { powersNamed, type Power } from './powers.ts'
import { extensionsOf, findRequest, submissionsOf, type RequestRow } from './queries.ts'
import { partsOf, type WrittenPart } from './read.ts'
import { isOpen, missingFrom, stageOf } from './rules.ts'

type Holder = Awaited<ReturnType<typeof holdersOf>>[number]
type Submission = Awaited<ReturnType<typeof submissionsOf>>[number]
type Extension = Awaited<ReturnType<typeof extensionsOf>>[number]

/** What one person may see of a request. */
export type RequestShown = {
  readonly request: RequestRow
  readonly powers: readonly Power[]
  /** Whom it is about; undefined for those who need not know. */
  readonly about: string | undefined
  /** Undefined where the answer may not be seen yet. */
  readonly parts: readonly WrittenPart[] | undefined
  readonly missing: readonly string[]
  readonly people: readonly Holder[]
  readonly submissions: readonly Submission[]
  readonly extensions: readonly Extension[]
  readonly names: ReadonlyMap<string, string>
  /** Is the person of the agency that is asked? */
  readonly ofAgency: boolean
  readonly mayAnswer: boolean
  readonly maySignOff: boolean
  readonly mayManage: boolean
  readonly mayReadChronology: boolean
}

type Reader =
  | May<'read the request'>
  | May<'sign off the answer'>
  | May<'manage the request'>
  | May<'answer the request'>

export async function requestShown(tx: Tx, by: Reader, services: Pick<Services, 'keys'>): Promise<RequestShown> {
  const request = await findRequest(tx, by.request)
  if (!request) throw new NotFound()
  const ofAgency = request.roles.some((role) => role === 'agency-author' || role === 'agency-signatory')
  const may = async (permission: Parameters<typeof findPermit>[3]) =>
    (await findPermit(tx, by, by.request, permission)) !== undefined
  const mayReadAnswer = ofAgency || stageOf(request) === 'signed off'
  const parts = mayReadAnswer ? await partsFor(tx, by, services.keys, { request, ofAgency }) : undefined
  const submissions = await submissionsOf(tx, by.request)
  const extensions = await extensionsOf(tx, by.request)
  return {
    request,
    powers: powersNamed(request.powers),
    about:
      ofAgency || request.roles.includes('business-manager') ? await aboutOf(tx, services.keys, by.request) : undefined,
    parts,
    missing:
      ofAgency && isOpen(request) ? missingFrom(request.asks, parts ?? [], request.chronologyReadyAt !== null) : [],
    people: await holdersOf(tx, by.request),
    // Why a signatory sent a draft back is between them and the author.
    submissions: ofAgency ? submissions : submissions.map(withoutInnerReasons),
    extensions,
    names: await namesOf(tx, peopleIn(request, submissions, extensions)),
    ofAgency,
    mayAnswer: isOpen(request) && (await may('answer the request')),
    maySignOff: stageOf(request) === 'returned' && (await may('sign off the answer')),
    mayManage: await may('manage the request'),
    mayReadChronology:
      request.asks.includes('chronology') && mayReadAnswer && (await may('read the agency chronology')),
  }
}

/** Panel members read what an agency wrote without the names of those it is about (trust R8); the agency wrote them. */
async function partsFor(
  tx: Tx,
  by: Reader,
  keys: Services['keys'],
  { request, ofAgency }: { readonly request: RequestRow; readonly ofAgency: boolean },
): Promise<readonly WrittenPart[]> {
  const parts = await partsOf(tx, by.request)
  if (ofAgency || (await maySeeNames(tx, by, request))) return parts
  const people = await subjectNamesOf(tx, keys, by.incident)
  return parts.map((part) => ({ ...part, text: withoutNames(part.text, people) }))
}

const maySeeNames = async (tx: Tx, by: Reader, { incidentId, reviewId }: RequestRow): Promise<boolean> =>
  (await findPermit(tx, by, incidentId, 'see names of the incident')) !== undefined ||
  (await findPermit(tx, by, reviewId ?? undefined, 'see names')) !== undefined

const withoutInnerReasons = (submission: Submission): Submission =>
  submission.signedOffAt ? submission : { ...submission, sentBackBecause: null }

const peopleIn = (
  request: RequestRow,
  submissions: readonly Submission[],
  extensions: readonly Extension[],
): readonly (string | null)[] => [
  request.askedBy,
  request.openedBy,
  request.chronologyReadyBy,
  request.withdrawnBy,
  ...submissions.flatMap(({ submittedBy, signedOffBy, sentBackBy }) => [submittedBy, signedOffBy, sentBackBy]),
  ...extensions.map(({ extendedBy }) => extendedBy),
]

import { newId, type Tx } from '#platform/database'
import type { Services } from '#platform/http'
import { announce } from '#platform/jobs'
import { recordEvent } from '#audit'
import { shareWithPanel, stopSharing, type May } from '#access'
import { findRequest, insertSubmission, lockRequest, markSentBack, markSignedOff, type RequestRow } from './queries.ts'
import { isOpen, missingFrom, stageOf } from './rules.ts'
import { partsOf } from './read.ts'
import { tellPeople } from './tell.ts'

type Sender = Pick<Services, 'config'>

export type Submitted =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: 'not open' }
  | { readonly ok: false; readonly because: 'not everything is there'; readonly missing: readonly string[] }

/** The author puts the answer forward: from now on it is the signatory's, and nobody writes in it. */
export async function submitAnswer(
  tx: Tx,
  by: May<'answer the request'>,
  services: Sender,
  now: Temporal.Instant,
): Promise<Submitted> {
  const request = await lockedRequest(tx, by.request)
  if (!request || !isOpen(request)) return { ok: false, because: 'not open' }
  const missing = missingFrom(request.asks, await partsOf(tx, by.request), request.chronologyReadyAt !== null)
  if (missing.length > 0) return { ok: false, because: 'not everything is there', missing }

  await insertSubmission(tx, { id: newId(), requestId: by.request, submittedAt: now, submittedBy: by.person })
  await recordEvent(tx, by, 'answer put forward')
  await tellPeople(tx, services.config, { ...of(by), role: 'agency-signatory' }, [
    'An answer of your agency is ready for you to read and sign off.',
    { dueOn: request.dueOn },
  ])
  return { ok: true }
}

export type SignedOff = { readonly ok: true } | { readonly ok: false; readonly because: 'not waiting' | 'own answer' }

/** What a signatory puts their name to. */
export const statementFor = (agencyName: string): string =>
  `I have read this answer and sign it off for ${agencyName}. As far as the agency knows it is complete and accurate, and the agency stands by it.`

/** The signatory signs for the agency. Only now is the answer shared: with the panel, the reviewer and the manager. */
export async function signOff(
  tx: Tx,
  by: May<'sign off the answer'>,
  services: Sender,
  signedAs: string,
  now: Temporal.Instant,
): Promise<SignedOff> {
  const request = await lockedRequest(tx, by.request)
  if (!request || stageOf(request) !== 'returned') return { ok: false, because: 'not waiting' }
  if (request.submittedBy === by.person) return { ok: false, because: 'own answer' }

  await markSignedOff(tx, by.request, {
    by: by.person,
    as: signedAs,
    statement: statementFor(request.agencyName),
    at: now,
  })
  await shareWithPanel(tx, by.request, now)
  await recordEvent(tx, by, 'answer signed off')
  await announce(tx, 'answer signed off', { request: by.request })
  await tellPeople(tx, services.config, { ...of(by), role: 'business-manager' }, [
    'An agency has signed off its answer.',
  ])
  return { ok: true }
}

export type SentBack = { readonly ok: true } | { readonly ok: false; readonly because: 'nothing to send back' }

/** The signatory asks the author for changes before signing. */
export async function sendBackToAuthor(
  tx: Tx,
  by: May<'sign off the answer'>,
  services: Sender,
  because: string,
  now: Temporal.Instant,
): Promise<SentBack> {
  const request = await lockedRequest(tx, by.request)
  if (!request || stageOf(request) !== 'returned') return { ok: false, because: 'nothing to send back' }
  await markSentBack(tx, by.request, by.person, because, now)
  await recordEvent(tx, by, 'answer sent back', { signed: false })
  await tellAuthors(tx, by, services, request)
  return { ok: true }
}

/** The business manager sends a signed answer back to be put right. It is shared no longer, until it is signed again. */
export async function sendBackToAgency(
  tx: Tx,
  by: May<'manage the request'>,
  services: Sender,
  because: string,
  now: Temporal.Instant,
): Promise<SentBack> {
  const request = await lockedRequest(tx, by.request)
  if (!request || stageOf(request) !== 'signed off') return { ok: false, because: 'nothing to send back' }
  await markSentBack(tx, by.request, by.person, because, now)
  await stopSharing(tx, by.request)
  await recordEvent(tx, by, 'answer sent back', { signed: true })
  await tellAuthors(tx, by, services, request)
  return { ok: true }
}

const tellAuthors = (tx: Tx, by: Acting, services: Sender, request: RequestRow) =>
  tellPeople(tx, services.config, { ...of(by), role: 'agency-author' }, [
    'An answer of your agency was sent back to be put right.',
    { dueOn: request.dueOn },
  ])

type Acting = { readonly partnership: string; readonly request: string }

const of = ({ partnership, request }: Acting): Acting => ({ partnership, request })

async function lockedRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  await lockRequest(tx, id)
  return findRequest(tx, id)
}

// The tables as Kysely sees them. Written by "npm run schema"; edit the migrations, not this.
import type { ColumnType, Generated } from 'kysely'
import type { Id } from './ids.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export interface AccessAgency {
  id: Id<'agency'>
  name: string
  kind: 'council' | 'police' | 'health' | 'education' | 'housing' | 'probation' | 'voluntary' | 'other'
}

export interface AccessDataKey {
  incidentId: string
  keyName: string
  wrapped: string
  madeAt: Generated<Temporal.Instant>
}

export interface AccessDemonstration {
  onlyOne: Generated<boolean>
  loadedAt: Generated<Temporal.Instant>
}

export interface AccessInvitation {
  tokenHash: string
  personId: Id<'person'>
  partnershipId: Id<'partnership'>
  madeAt: Generated<Temporal.Instant>
  madeBy: Id<'person'> | null
  expiresAt: Temporal.Instant
  usedAt: Temporal.Instant | null
}

export interface AccessPartnership {
  id: Id<'partnership'>
  name: string
  slug: string
  forChildren: boolean
  forAdults: boolean
  decidingGroup: string
  urgentHelp: string
  madeAt: Generated<Temporal.Instant>
}

export interface AccessPartnershipAgency {
  partnershipId: Id<'partnership'>
  agencyId: Id<'agency'>
  joinedOn: Generated<Temporal.PlainDate>
}

export interface AccessPerson {
  id: Id<'person'>
  name: string
  email: string
  agencyId: Id<'agency'> | null
  does: string | null
  passwordHash: string | null
  totpSealed: string | null
  totpConfirmedAt: Temporal.Instant | null
  totpLastStep: number | null
  madeAt: Generated<Temporal.Instant>
  leftAt: Temporal.Instant | null
  leftBy: Id<'person'> | null
}

export interface AccessReach {
  personId: Id<'person'> | null
  scopeId: string | null
  role: string | null
}

export interface AccessRecusal {
  id: Id<'recusal'>
  incidentId: string
  personId: Id<'person'>
  reasons: string
  recordedAt: Generated<Temporal.Instant>
  recordedBy: Id<'person'>
  liftedAt: Temporal.Instant | null
  liftedBy: Id<'person'> | null
  liftedBecause: string | null
}

export interface AccessRoleHeld {
  id: Id<'roleHeld'>
  partnershipId: Id<'partnership'>
  personId: Id<'person'>
  role: 'administrator' | 'business-manager' | 'chair' | 'panel-member' | 'lead-reviewer' | 'agency-author' | 'agency-signatory' | 'action-owner' | 'practitioner' | 'auditor'
  scopeId: string | null
  givenAt: Generated<Temporal.Instant>
  givenBy: Id<'person'> | null
  endedAt: Temporal.Instant | null
  endedBy: Id<'person'> | null
}

export interface AccessScope {
  id: string
  kind: 'incident' | 'request' | 'review' | 'action'
  partnershipId: Id<'partnership'>
  incidentId: string
  reviewId: string | null
  agencyId: Id<'agency'> | null
  openedAt: Generated<Temporal.Instant>
  sharedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
}

export interface AccessSession {
  tokenHash: string
  personId: Id<'person'>
  partnershipId: Id<'partnership'>
  madeAt: Generated<Temporal.Instant>
  seenAt: Generated<Temporal.Instant>
  provedAt: Generated<Temporal.Instant>
  endedAt: Temporal.Instant | null
}

export interface AccessSignInAttempt {
  id: Generated<Id<'signInAttempt'>>
  personId: Id<'person'> | null
  address: string
  at: Generated<Temporal.Instant>
  factor: 'password' | 'code'
  succeeded: boolean
}

export interface AuditEvent {
  id: Generated<Id<'event'>>
  partnershipId: Id<'partnership'>
  at: Generated<Temporal.Instant>
  personId: Id<'person'> | null
  role: string | null
  what: string
  scopeId: string | null
  incidentId: string | null
  detail: ColumnType<Json, string | undefined, string>
}

export interface AuditHead {
  partnershipId: Id<'partnership'>
  seq: number
  hash: ColumnType<Buffer, Uint8Array, Uint8Array>
}

export interface AuditLink {
  partnershipId: Id<'partnership'>
  seq: number
  eventId: Id<'event'>
  hash: ColumnType<Buffer, Uint8Array, Uint8Array>
}

export interface JobsOpenToLibrary {
  name: string
}

export interface LibraryAnswer {
  id: Id<'answer'>
  publicationId: Id<'publication'>
  number: number
  organisation: string
  position: string
  text: string
  answeredOn: Temporal.PlainDate
}

export interface LibraryBody {
  publicationId: Id<'publication'>
  vector: string
}

export interface LibraryCompanion {
  publicationId: Id<'publication'>
  document: 'briefing' | 'bulletin'
  sections: ColumnType<Json, string, string>
}

export interface LibraryHead {
  publicationId: Id<'publication'>
  vector: string
}

export interface LibraryPdf {
  publicationId: Id<'publication'>
  document: 'report' | 'briefing' | 'bulletin'
  bytes: ColumnType<Buffer, Uint8Array, Uint8Array>
  sha256: string
}

export interface LibraryPublication {
  id: Id<'publication'>
  slug: string
  partnershipId: Id<'partnership'>
  partnershipName: string
  nation: 'England' | 'Wales' | 'Scotland' | 'NorthernIreland'
  kind: string
  language: 'English' | 'Welsh'
  title: string
  publishedOn: Temporal.PlainDate
  onSiteUntil: Temporal.PlainDate | null
  fingerprint: string
  publishedBy: string | null
  withdrawnOn: Temporal.PlainDate | null
  withdrawnBy: string | null
  withdrawnBecause: string | null
}

export interface LibraryRecommendation {
  publicationId: Id<'publication'>
  number: number
  text: string
  addressedTo: readonly string[]
}

export interface LibraryReport {
  publicationId: Id<'publication'>
  summary: string
  themes: Generated<readonly string[]>
}

export interface LibraryReportRequest {
  id: Id<'reportRequest'>
  publicationId: Id<'publication'>
  askedAt: Generated<Temporal.Instant>
  name: string
  email: string
  organisation: Generated<string>
  purpose: string
  answeredOn: Temporal.PlainDate | null
  answeredBy: string | null
  sent: boolean | null
  answer: string | null
}

export interface LibrarySection {
  publicationId: Id<'publication'>
  number: number
  heading: string
  blocks: ColumnType<Json, string, string>
  words: string
}

export interface LibraryWord {
  publicationId: Id<'publication'>
  word: string
}

export interface MailMessage {
  id: Id<'message'>
  partnershipId: Id<'partnership'> | null
  toAddress: string
  subject: string
  body: string
  writtenAt: Generated<Temporal.Instant>
  sentAt: Temporal.Instant | null
  failedBecause: string | null
}

export interface DB {
  'access.agency': AccessAgency
  'access.dataKey': AccessDataKey
  'access.demonstration': AccessDemonstration
  'access.invitation': AccessInvitation
  'access.partnership': AccessPartnership
  'access.partnershipAgency': AccessPartnershipAgency
  'access.person': AccessPerson
  'access.reach': AccessReach
  'access.recusal': AccessRecusal
  'access.roleHeld': AccessRoleHeld
  'access.scope': AccessScope
  'access.session': AccessSession
  'access.signInAttempt': AccessSignInAttempt
  'audit.event': AuditEvent
  'audit.head': AuditHead
  'audit.link': AuditLink
  'jobs.openToLibrary': JobsOpenToLibrary
  'library.answer': LibraryAnswer
  'library.body': LibraryBody
  'library.companion': LibraryCompanion
  'library.head': LibraryHead
  'library.pdf': LibraryPdf
  'library.publication': LibraryPublication
  'library.recommendation': LibraryRecommendation
  'library.report': LibraryReport
  'library.reportRequest': LibraryReportRequest
  'library.section': LibrarySection
  'library.word': LibraryWord
  'mail.message': MailMessage
}

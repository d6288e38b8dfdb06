// The tables as Kysely sees them. Written by "npm run schema"; edit the migrations, not this.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Id } from './ids.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export interface AccessAgency {
  id: Id<'agency'>
  name: string
  kind: 'council' | 'police' | 'health' | 'education' | 'housing' | 'probation' | 'voluntary' | 'other'
}

export interface AccessDataKey {
  incidentId: Id<'incident'>
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
  incidentId: Id<'incident'>
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
  incidentId: Id<'incident'>
  reviewId: Id<'review'> | null
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

export interface ActionsAction {
  id: Id<'action'>
  reviewId: Id<'review'>
  incidentId: Id<'incident'>
  partnershipId: Id<'partnership'>
  recommendationId: Id<'recommendation'>
  matter: string
  what: string
  measure: string
  dueOn: Temporal.PlainDate
  madeAt: Temporal.Instant
  madeBy: Id<'person'>
}

export interface ActionsAddressee {
  recommendationId: Id<'recommendation'>
  reviewId: Id<'review'>
  agencyId: Id<'agency'>
}

export interface ActionsAnswer {
  id: Id<'answer'>
  recommendationId: Id<'recommendation'>
  reviewId: Id<'review'>
  organisation: string
  position: 'accepted' | 'accepted in part' | 'not accepted'
  reasons: string | null
  decidedBy: string
  answeredOn: Temporal.PlainDate
  publicText: string
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface ActionsClosure {
  id: Id<'closure'>
  actionId: Id<'action'>
  askedAt: Temporal.Instant
  askedBy: Id<'person'>
  whatChanged: string
  ownerId: Id<'person'>
  closedAt: Temporal.Instant | null
  closedBy: Id<'person'> | null
  closedBecause: string | null
  sentBackAt: Temporal.Instant | null
  sentBackBy: Id<'person'> | null
  sentBackBecause: string | null
  reopenedAt: Temporal.Instant | null
  reopenedBy: Id<'person'> | null
  reopenedBecause: string | null
}

export interface ActionsEvidence {
  id: Id<'evidence'>
  actionId: Id<'action'>
  shows: string
  link: string | null
  givenAt: Temporal.Instant
  givenBy: Id<'person'>
}

export interface ActionsExtension {
  id: Id<'extension'>
  actionId: Id<'action'>
  dueOn: Temporal.PlainDate
  reasons: string
  extendedAt: Temporal.Instant
  extendedBy: Id<'person'>
}

export interface ActionsMadeFinal {
  id: Id<'madeFinal'>
  reviewId: Id<'review'>
  madeFinalAt: Temporal.Instant
  madeFinalBy: Id<'person'>
  openedAgainAt: Temporal.Instant | null
  openedAgainBy: Id<'person'> | null
}

export interface ActionsOwnership {
  id: Id<'ownership'>
  actionId: Id<'action'>
  personId: Id<'person'>
  givenAt: Temporal.Instant
  givenBy: Id<'person'>
  endedAt: Temporal.Instant | null
  endedBy: Id<'person'> | null
}

export interface ActionsProgress {
  id: Id<'progress'>
  actionId: Id<'action'>
  happenedOn: Temporal.PlainDate
  note: string
  writtenAt: Temporal.Instant
  writtenBy: Id<'person'>
}

export interface ActionsPublication {
  reviewId: Id<'review'>
  publicationId: Id<'publication'>
  toldAt: Temporal.Instant
}

export interface ActionsReached {
  scopeId: string | null
  kind: string | null
  roles: readonly string[] | null
}

export interface ActionsRecommendation {
  id: Id<'recommendation'>
  reviewId: Id<'review'>
  number: number
  text: string
  level: 'single agency' | 'multi-agency' | 'regional' | 'national'
  type: 'policy' | 'training' | 'audit' | 'commissioning' | 'IT and records' | 'practice tool' | 'leadership' | 'national change' | 'research'
  strength: 'strong' | 'intermediate' | 'weak'
  addressedElsewhere: string | null
  findingIds: Generated<readonly string[]>
  addedAt: Temporal.Instant
  addedBy: Id<'person'>
  means: 'remove the hazard' | 'make it the default' | 'resource it' | 'share records' | 'give a tool' | 'check' | 'write it down' | 'train' | 'remind' | null
  measure: string | null
  baseline: string | null
  measuredOn: Temporal.PlainDate | null
}

export interface ActionsReminder {
  actionId: Id<'action'>
  personId: Id<'person'>
  dueOn: Temporal.PlainDate
  weeksLate: number
  sentAt: Temporal.Instant
}

export interface ActionsShownAnswer {
  id: Id<'shownAnswer'>
  recommendationId: Id<'recommendation'>
  reviewId: Id<'review'>
  publicationId: Id<'publication'>
  organisation: string
  position: string
  text: string
  shownAt: Temporal.Instant
  shownBy: Id<'person'> | null
}

export interface ActionsStanding {
  id: string | null
  reviewId: Id<'review'> | null
  incidentId: Id<'incident'> | null
  partnershipId: Id<'partnership'> | null
  recommendationId: Id<'recommendation'> | null
  matter: string | null
  what: string | null
  measure: string | null
  dueOn: Temporal.PlainDate | null
  madeAt: Temporal.Instant | null
  number: number | null
  recommendation: string | null
  ownerId: string | null
  ownerName: string | null
  ownerEmail: string | null
  ownerAgencyId: string | null
  ownerAgency: string | null
  ownerIsHere: boolean | null
  extendedTo: Temporal.PlainDate | null
  askedAt: Temporal.Instant | null
  askedBy: string | null
  closedAt: Temporal.Instant | null
  closedBy: string | null
  begun: boolean | null
  ownerIsRecused: boolean | null
}

export interface AuditEvent {
  id: Generated<Id<'event'>>
  partnershipId: Id<'partnership'>
  at: Generated<Temporal.Instant>
  personId: Id<'person'> | null
  role: string | null
  what: string
  scopeId: string | null
  incidentId: Id<'incident'> | null
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

export interface ChronologyAccount {
  sameEventId: Id<'sameEvent'>
  reviewId: Id<'review'>
  entryId: Id<'entry'>
}

export interface ChronologyAsked {
  id: Id<'asked'>
  requestId: Id<'request'>
  reviewId: Id<'review'>
  entryId: Id<'entry'> | null
  askedAt: Temporal.Instant
  askedBy: Id<'person'>
  closedAt: Temporal.Instant | null
  closedBy: Id<'person'> | null
}

export interface ChronologyCoded {
  id: Id<'coded'>
  reviewId: Id<'review'>
  entryId: Id<'entry'>
  code: string
  shows: 'concern' | 'good practice' | 'neither'
  codedAt: Temporal.Instant
  codedBy: Id<'person'>
  removedAt: Temporal.Instant | null
  removedBy: Id<'person'> | null
}

export interface ChronologyComment {
  id: Id<'comment'>
  reviewId: Id<'review'>
  entryId: Id<'entry'>
  text: string
  writtenAt: Temporal.Instant
  writtenBy: Id<'person'>
  withdrawnAt: Temporal.Instant | null
  withdrawnBy: Id<'person'> | null
}

export interface ChronologyCopy {
  id: Id<'copy'>
  reviewId: Id<'review'>
  askedAt: Temporal.Instant
  askedBy: Id<'person'>
  format: 'docx' | 'xlsx' | 'csv' | 'pdf' | 'json'
  asked: string
  askedInWords: string
  withNames: boolean
  entries: number
  written: Generated<number>
  finishedAt: Temporal.Instant | null
  failedBecause: string | null
  content: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
}

export interface ChronologyDraftRow {
  id: Id<'draftRow'>
  importId: Id<'import'>
  requestId: Id<'request'>
  position: number
  inTable: number
  inRow: number
  kind: 'event' | 'authorNote' | 'needsAttention'
  dateWritten: string | null
  date: Temporal.PlainDate | null
  latest: Temporal.PlainDate | null
  precision: 'day' | 'month' | 'year' | 'range' | null
  uncertain: boolean
  time: string | null
  endWritten: string | null
  endDate: Temporal.PlainDate | null
  endLatest: Temporal.PlainDate | null
  endPrecision: 'day' | 'month' | 'year' | 'range' | null
  endUncertain: boolean
  endTime: string | null
  source: string
  text: string
  sequence: number | null
  columns: ColumnType<Json, string, string>
  headings: ColumnType<Json, string, string>
  correctedAt: Temporal.Instant | null
  correctedBy: Id<'person'> | null
}

export interface ChronologyEarlierEntry {
  entryId: Id<'entry'>
  importId: Id<'import'>
  requestId: Id<'request'>
  until: Temporal.Instant
  dateWritten: string | null
  date: Temporal.PlainDate | null
  latest: Temporal.PlainDate | null
  precision: 'day' | 'month' | 'year' | 'range' | null
  uncertain: boolean
  time: string | null
  endWritten: string | null
  source: string
  text: string
  columns: ColumnType<Json, string, string>
  headings: ColumnType<Json, string, string>
}

export interface ChronologyEntry {
  id: Id<'entry'>
  importId: Id<'import'>
  requestId: Id<'request'>
  reviewId: Id<'review'> | null
  agencyId: Id<'agency'>
  agencyName: string
  position: number
  inTable: number
  inRow: number
  kind: 'event' | 'authorNote' | 'needsAttention'
  dateWritten: string | null
  date: Temporal.PlainDate | null
  latest: Temporal.PlainDate | null
  precision: 'day' | 'month' | 'year' | 'range' | null
  uncertain: boolean
  time: string | null
  endWritten: string | null
  endDate: Temporal.PlainDate | null
  endLatest: Temporal.PlainDate | null
  endPrecision: 'day' | 'month' | 'year' | 'range' | null
  endUncertain: boolean
  endTime: string | null
  source: string
  text: string
  sequence: number | null
  columns: ColumnType<Json, string, string>
  headings: ColumnType<Json, string, string>
  corrected: boolean
}

export interface ChronologyFault {
  id: Id<'fault'>
  draftRowId: Id<'draftRow'>
  importId: Id<'import'>
  requestId: Id<'request'>
  position: number
  columnHeading: string
  value: string
  problem: string
  suggestion: string
  settledAt: Temporal.Instant | null
  settledBy: Id<'person'> | null
}

export interface ChronologyHeading {
  partnershipId: Id<'partnership'>
  agencyId: Id<'agency'>
  name: string
  meaning: 'date' | 'time' | 'end date' | 'end time' | 'source' | 'event' | 'agency' | 'action' | 'comment' | 'sequence' | 'own'
  saidAt: Temporal.Instant
  saidBy: Id<'person'>
}

export interface ChronologyImport {
  id: Id<'import'>
  requestId: Id<'request'>
  reviewId: Id<'review'> | null
  partnershipId: Id<'partnership'>
  agencyId: Id<'agency'>
  agencyName: string
  fileId: Id<'file'>
  receivedAt: Temporal.Instant
  receivedBy: Id<'person'>
  readAt: Temporal.Instant | null
  unreadableBecause: string | null
  acceptedAt: Temporal.Instant | null
  acceptedBy: Id<'person'> | null
  abandonedAt: Temporal.Instant | null
  abandonedBy: Id<'person'> | null
  replacedAt: Temporal.Instant | null
  headings: ColumnType<Json | null, string | null | undefined, string | null>
  headingsAskedAt: Temporal.Instant | null
}

export interface ChronologyKeyEvent {
  id: Id<'keyEvent'>
  entryId: Id<'entry'>
  reviewId: Id<'review'>
  requestId: Id<'request'>
  markedAt: Temporal.Instant
  markedBy: Id<'person'>
  undoneAt: Temporal.Instant | null
  undoneBy: Id<'person'> | null
}

export interface ChronologyLookedThrough {
  requestId: Id<'request'>
  reviewId: Id<'review'>
  registerVersion: string
}

export interface ChronologyMonth {
  requestId: Id<'request'>
  reviewId: Id<'review'> | null
  begins: string
  kind: 'event' | 'authorNote' | 'needsAttention'
  entries: number
  widest: number
}

export interface ChronologyPlace {
  entryId: Id<'entry'>
  reviewId: Id<'review'> | null
  requestId: Id<'request'>
  orderKey: string
  date: Temporal.PlainDate | null
  latest: Temporal.PlainDate | null
  kind: 'event' | 'authorNote' | 'needsAttention'
}

export interface ChronologyRemark {
  importId: Id<'import'>
  requestId: Id<'request'>
  position: number
  text: string
}

export interface ChronologySaid {
  id: Id<'said'>
  askedId: Id<'asked'>
  requestId: Id<'request'>
  side: 'panel' | 'agency'
  text: string
  saidAt: Temporal.Instant
  saidBy: Id<'person'>
  place: GeneratedAlways<number>
}

export interface ChronologySameEvent {
  id: Id<'sameEvent'>
  reviewId: Id<'review'>
  proposedAt: Temporal.Instant
}

export interface ChronologySameEventDecision {
  id: Id<'sameEventDecision'>
  sameEventId: Id<'sameEvent'>
  reviewId: Id<'review'>
  decision: 'one event' | 'different events'
  reliedOn: Id<'entry'> | null
  reasons: string
  accountsThen: ColumnType<Json, string, string>
  decidedAt: Temporal.Instant
  decidedBy: Id<'person'>
  undoneAt: Temporal.Instant | null
  undoneBy: Id<'person'> | null
}

export interface ChronologySilenceExplained {
  id: Id<'silenceExplained'>
  reviewId: Id<'review'>
  kind: 'gap' | 'referral' | 'one-sided'
  requestId: Id<'request'> | null
  entryId: Id<'entry'>
  nextEntryId: Id<'entry'> | null
  reasons: string
  explainedAt: Temporal.Instant
  explainedBy: Id<'person'>
  undoneAt: Temporal.Instant | null
  undoneBy: Id<'person'> | null
}

export interface ChronologyTypedRow {
  id: Id<'typedRow'>
  requestId: Id<'request'>
  place: GeneratedAlways<number>
  cells: ColumnType<Json, string, string>
  version: number
  addedIn: string
  addedAs: number
  writtenAt: Temporal.Instant
  writtenBy: Id<'person'>
  struckAt: Temporal.Instant | null
  struckBy: Id<'person'> | null
}

export interface ChronologyTypedTable {
  requestId: Id<'request'>
  headings: ColumnType<Json, string, string>
  begunAt: Temporal.Instant
  begunBy: Id<'person'>
  holds: Generated<readonly string[]>
}

export interface ChronologyWords {
  entryId: Id<'entry'>
  reviewId: Id<'review'>
  requestId: Id<'request'>
  asWritten: string
  masked: string
  registerVersion: string
  orderKey: string
  date: Temporal.PlainDate | null
  latest: Temporal.PlainDate | null
  kind: string
}

export interface DocumentsFile {
  id: Id<'file'>
  partnershipId: Id<'partnership'>
  scopeId: string
  fileName: string
  kind: 'docx' | 'docm' | 'xlsx' | 'xlsm' | 'ods' | 'csv' | 'txt' | 'pdf' | 'png' | 'jpeg'
  sizeBytes: number
  sha256: string
  receivedAt: Temporal.Instant
  receivedBy: Id<'person'>
  scannedAt: Temporal.Instant | null
  infectedWith: string | null
  releasedAt: Temporal.Instant | null
}

export interface IncidentsAcknowledgement {
  incidentId: Id<'incident'>
  acknowledgedOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface IncidentsAnswer {
  id: Id<'answer'>
  entry: GeneratedAlways<number>
  incidentId: Id<'incident'>
  about: 'child' | 'adult'
  question: string
  answer: string
  answeredAt: Temporal.Instant
  answeredBy: Id<'person'>
}

export interface IncidentsAssessment {
  id: Id<'assessment'>
  entry: GeneratedAlways<number>
  incidentId: Id<'incident'>
  about: 'child' | 'adult'
  occasion: 'recommendation' | 'decision' | 'new information'
  circumstances: ColumnType<Json, string, string>
  results: ColumnType<Json, string, string>
  newInformation: string | null
  reopens: Id<'decision'> | null
  keptAt: Temporal.Instant
  keptBy: Id<'person'>
}

export interface IncidentsDecision {
  id: Id<'decision'>
  entry: GeneratedAlways<number>
  incidentId: Id<'incident'>
  about: 'child' | 'adult'
  outcome: 'review' | 'local learning review' | 'no review'
  framework: 'ENG-C-SCR' | 'ENG-C-LCSPR' | 'ENG-C-NCSPR' | 'ENG-A-SCR' | 'ENG-A-SAR' | 'WAL-C-SCR' | 'WAL-C-CPR' | 'WAL-A-APR' | 'WAL-SUSR' | 'SCO-C-SCR' | 'SCO-C-LR' | 'SCO-A-SCR' | 'SCO-A-LR' | 'SCO-DHSR' | 'NI-C-CMR' | 'NI-DHR' | 'EW-DHR' | 'EW-DARDR' | 'EW-OWHR' | 'EW-MHHR' | 'LOCAL'
  version: string
  edition: string | null
  reviewKind: 'serious case review' | 'child safeguarding practice review' | 'national child safeguarding practice review' | 'adult serious case review' | 'safeguarding adults review' | 'local practice learning review' | 'child practice review' | 'adult practice review' | 'single unified safeguarding review' | 'significant case review' | 'learning review' | 'case management review' | 'domestic homicide review' | 'domestic abuse related death review' | 'domestic homicide or suicide review' | 'offensive weapons homicide review' | 'mental health homicide review' | null
  assessment: ColumnType<Json, string, string>
  limb: string | null
  reasons: string
  decidedOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  decidedBy: Id<'person'> | null
  pastBoard: string | null
  computed: 'MUST' | 'MAY' | 'NOT_REQUIRED' | 'UNDETERMINED' | 'NOT_APPLICABLE' | null
  decidesFor: string | null
  departure: string | null
}

export interface IncidentsDecisionElsewhere {
  id: Id<'decisionElsewhere'>
  entry: GeneratedAlways<number>
  incidentId: Id<'incident'>
  about: 'child' | 'adult'
  framework: string
  version: string
  edition: string | null
  decidedBy: string
  outcome: 'review' | 'no review'
  reasons: string
  decidedOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface IncidentsDraft {
  id: Id<'draft'>
  partnershipId: Id<'partnership'>
  personId: Id<'person'> | null
  email: string | null
  tokenHash: string | null
  answersSealed: string | null
  madeAt: Temporal.Instant
  savedAt: Temporal.Instant
  sentAt: Temporal.Instant | null
  reference: string | null
}

export interface IncidentsExtension {
  id: Id<'extension'>
  entry: GeneratedAlways<number>
  incidentId: Id<'incident'>
  about: 'child' | 'adult'
  framework: string
  deadline: string
  originalDueOn: Temporal.PlainDate
  extendedTo: Temporal.PlainDate
  reasons: string
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface IncidentsGoLive {
  id: Id<'goLive'>
  entry: GeneratedAlways<number>
  partnershipId: Id<'partnership'>
  liveOn: Temporal.PlainDate | null
  reasons: string
  setAt: Temporal.Instant
  setBy: Id<'person'>
}

export interface IncidentsIncident {
  id: Id<'incident'>
  partnershipId: Id<'partnership'>
  reference: string
  about: 'child' | 'adult' | 'both'
  nation: 'England' | 'Wales' | 'Scotland' | 'NorthernIreland'
  area: string
  happenedOn: Temporal.PlainDate | null
  awareOn: Temporal.PlainDate | null
  madeAt: Temporal.Instant
  madeBy: Id<'person'> | null
  pastBoard: string | null
}

export interface IncidentsLetterSent {
  id: Id<'letterSent'>
  incidentId: Id<'incident'>
  decisionId: Id<'decision'> | null
  framework: string
  recipient: string
  sentOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface IncidentsLikeness {
  id: Id<'likeness'>
  entry: GeneratedAlways<number>
  incidentId: Id<'incident'>
  otherId: Id<'incident'>
  same: boolean
  reasons: string
  judgedAt: Temporal.Instant
  judgedBy: Id<'person'>
}

export interface IncidentsLocalHoliday {
  id: Id<'localHoliday'>
  entry: GeneratedAlways<number>
  partnershipId: Id<'partnership'>
  holidayOn: Temporal.PlainDate
  name: string
  kept: boolean
  reasons: string
  setAt: Temporal.Instant
  setBy: Id<'person'>
}

export interface IncidentsMeeting {
  id: Id<'meeting'>
  incidentId: Id<'incident'>
  heldOn: Temporal.PlainDate
  attended: string
  summary: string
  nationalImportance: 'yes' | 'no' | 'unknown'
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface IncidentsNotification {
  incidentId: Id<'incident'>
  partnershipId: Id<'partnership'>
  othersSafe: 'yes' | 'no' | 'unknown'
  died: 'yes' | 'no' | 'unknown'
  diedOn: Temporal.PlainDate | null
  seriousHarm: 'yes' | 'no' | 'unknown'
  abuseOrNeglect: 'known' | 'suspected' | 'no' | 'unknown'
  agencies: readonly string[]
  parallel: readonly string[]
  fromOrganisation: string | null
  sealed: string
}

export interface IncidentsNotifierLink {
  tokenHash: string
  partnershipId: Id<'partnership'>
  email: string
  madeAt: Temporal.Instant
  expiresAt: Temporal.Instant
}

export interface IncidentsNumbering {
  partnershipId: Id<'partnership'>
  year: number
  last: number
}

export interface IncidentsRecommendation {
  id: Id<'recommendation'>
  entry: GeneratedAlways<number>
  incidentId: Id<'incident'>
  about: 'child' | 'adult'
  outcome: 'review' | 'local learning review' | 'no review'
  reasons: string
  recommendedOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
  framework: string
  attended: string | null
  dissent: string | null
}

export interface IncidentsRecommendedWeighing {
  recommendationId: Id<'recommendation'>
  incidentId: Id<'incident'>
  matter: string
  answer: 'yes' | 'no' | 'unknown'
  reasons: string
}

export interface IncidentsReferencePrefix {
  partnershipId: Id<'partnership'>
  prefix: string
}

export interface IncidentsSubject {
  id: Id<'subject'>
  incidentId: Id<'incident'>
  partnershipId: Id<'partnership'>
  kind: 'child' | 'adult'
  position: number
  age: number | null
  ageAtDeath: number | null
  sealed: string
  samePerson: string | null
}

export interface IncidentsTimeLimit {
  id: Id<'timeLimit'>
  entry: GeneratedAlways<number>
  partnershipId: Id<'partnership'>
  deadline: string
  choice: 'own' | 'none' | 'reference'
  count: number | null
  unit: 'working days' | 'calendar days' | 'weeks' | 'calendar months' | 'years' | null
  trigger: 'incident' | 'aware' | 'notified' | 'referral' | 'decision' | 'as the reference has it' | null
  reasons: string
  setAt: Temporal.Instant
  setBy: Id<'person'>
}

export interface IncidentsWeighing {
  decisionId: Id<'decision'>
  incidentId: Id<'incident'>
  matter: string
  answer: 'yes' | 'no' | 'unknown'
  reasons: string
}

export interface JobsOpenToLibrary {
  name: string
}

export interface LearningAgreement {
  id: Id<'agreement'>
  reviewId: Id<'review'>
  paper: 'briefing' | 'bulletin'
  fingerprint: string
  registerVersion: string
  agreedAt: Temporal.Instant
  agreedBy: Id<'person'>
  endedAt: Temporal.Instant | null
  endedBy: Id<'person'> | null
}

export interface LearningBriefing {
  id: Id<'briefing'>
  reviewId: Id<'review'>
  partnershipId: Id<'partnership'>
  title: string
  draftedAt: Temporal.Instant
  draftedBy: Id<'person'> | null
  sentAt: Temporal.Instant | null
  sentBy: Id<'person'> | null
}

export interface LearningBulletin {
  id: Id<'bulletin'>
  reviewId: Id<'review'>
  partnershipId: Id<'partnership'>
  title: string
  whatHappened: string
  whatWeLearned: string
  whatMustChange: string
  draftedAt: Temporal.Instant
  draftedBy: Id<'person'> | null
}

export interface LearningPart {
  briefingId: Id<'briefing'>
  reviewId: Id<'review'>
  position: number
  text: string
}

export interface LearningRecipient {
  briefingId: Id<'briefing'>
  partnershipId: Id<'partnership'>
  personId: Id<'person'>
  agencyId: Id<'agency'> | null
  sentAt: Temporal.Instant
  sentBy: Id<'person'>
}

export interface LearningUse {
  id: Id<'use'>
  briefingId: Id<'briefing'>
  partnershipId: Id<'partnership'>
  agencyId: Id<'agency'>
  team: string
  usedOn: Temporal.PlainDate
  people: number
  change: string
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface LibraryAnswer {
  id: Id<'answer'>
  publicationId: Id<'publication'>
  number: number
  organisation: string
  position: 'accepted' | 'accepted in part' | 'not accepted' | 'under way' | 'done' | 'done another way' | 'overtaken by events'
  text: string
  answeredOn: Temporal.PlainDate
}

export interface LibraryBody {
  number: number
  shownFrom: Temporal.PlainDate
  onSiteUntil: Temporal.PlainDate
  facets: readonly number[]
  vector: string
}

export interface LibraryCompanion {
  publicationId: Id<'publication'>
  document: 'briefing' | 'bulletin'
  sections: ColumnType<Json, string, string>
}

export interface LibraryCorrection {
  id: Id<'correction'>
  publicationId: Id<'publication'>
  correctedOn: Temporal.PlainDate
  correctedBy: string | null
  note: string
}

export interface LibraryEdition {
  slot: number
  number: number
}

export interface LibraryFacet {
  id: GeneratedAlways<number>
  name: 'nation' | 'kind' | 'board' | 'year' | 'age' | 'theme' | 'model'
  value: string
}

export interface LibraryFeedback {
  id: Id<'feedback'>
  publicationId: Id<'publication'> | null
  page: string
  toldAt: Generated<Temporal.Instant>
  text: string
  email: Generated<string>
  seenOn: Temporal.PlainDate | null
  seenBy: string | null
}

export interface LibraryFinding {
  publicationId: Id<'publication'>
  number: number
  title: string
  text: string
  themes: Generated<readonly string[]>
  concepts: Generated<readonly string[]>
}

export interface LibraryHead {
  number: number
  shownFrom: Temporal.PlainDate
  onSiteUntil: Temporal.PlainDate
  facets: readonly number[]
  vector: string
}

export interface LibraryOriginal {
  sha256: string
  bytes: ColumnType<Buffer, Uint8Array, Uint8Array>
}

export interface LibraryPdf {
  publicationId: Id<'publication'>
  document: 'report' | 'briefing' | 'bulletin'
  bytes: ColumnType<Buffer, Uint8Array, Uint8Array>
  sha256: string
}

export interface LibraryProvenance {
  publicationId: Id<'publication'>
  fileName: string
  sha256: string
  place: Generated<string>
  receivedAt: Generated<Temporal.Instant>
  receivedBy: string | null
  flags: Generated<readonly string[]>
  originalSha256: string | null
}

export interface LibraryPublication {
  id: Id<'publication'>
  slug: string
  partnershipId: Id<'partnership'>
  partnershipName: string
  nation: 'England' | 'Wales' | 'Scotland' | 'NorthernIreland' | null
  kind: string
  language: 'English' | 'Welsh'
  title: string
  publishedOn: Temporal.PlainDate | null
  onSiteUntil: Temporal.PlainDate | null
  fingerprint: string
  publishedBy: string | null
  withdrawnOn: Temporal.PlainDate | null
  withdrawnBy: string | null
  withdrawnBecause: string | null
  number: GeneratedAlways<number>
  identifier: string
  origin: Generated<'here' | 'imported'>
  framework: string | null
  frameworkVersion: string | null
  incidentFrom: number | null
  incidentTo: number | null
  ageBand: 'before birth' | 'under 1' | '1 to 5' | '6 to 10' | '11 to 15' | '16 and 17' | '18 to 24' | '25 to 44' | '45 to 64' | '65 to 84' | '85 and over' | 'several' | null
  model: string | null
  licence: Generated<string>
  permission: string | null
  mayRepublish: Generated<boolean>
  link: string | null
  releasedAt: Temporal.Instant | null
  firstReleasedBy: string | null
  firstReleasedAt: Temporal.Instant | null
  secondReleasedBy: string | null
  concepts: Generated<readonly string[]>
}

export interface LibraryRecommendation {
  publicationId: Id<'publication'>
  number: number
  text: string
  addressedTo: readonly string[]
  concepts: Generated<readonly string[]>
}

export interface LibraryReport {
  publicationId: Id<'publication'>
  summary: string
  themes: Generated<readonly string[]>
  background: Generated<string>
  learning: Generated<string>
  keywords: Generated<readonly string[]>
  concepts: Generated<readonly string[]>
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
  linkHash: string | null
  linkUntil: Temporal.Instant | null
}

export interface LibraryRequestTaken {
  id: Id<'requestTaken'>
  publicationId: Id<'publication'>
  askedOn: Temporal.PlainDate
  answeredOn: Temporal.PlainDate
  sent: boolean
}

export interface LibrarySaid {
  publicationNumber: number
  what: 'finding' | 'recommendation'
  number: number
  shownFrom: Temporal.PlainDate
  facets: readonly number[]
  vector: string
}

export interface LibrarySection {
  publicationId: Id<'publication'>
  number: number
  heading: string
  blocks: ColumnType<Json, string, string>
  words: string
  concepts: Generated<readonly string[]>
}

export interface LibraryTombstone {
  slug: string
  publicationId: Id<'publication'>
  withdrawnOn: Temporal.PlainDate
  note: Generated<string>
}

export interface LibraryWord {
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

export interface ReportsAccuracyCheck {
  id: Id<'accuracyCheck'>
  reviewId: Id<'review'>
  requestId: Id<'request'>
  round: number
  answerBy: Temporal.PlainDate
  sentAt: Temporal.Instant
  sentBy: Id<'person'>
  answeredAt: Temporal.Instant | null
  answeredBy: Id<'person'> | null
}

export interface ReportsAccuracyExtract {
  checkId: string
  reviewId: Id<'review'>
  requestId: Id<'request'>
  position: number
  heading: string
  paragraphs: readonly string[]
}

export interface ReportsAccuracyPoint {
  id: Id<'accuracyPoint'>
  checkId: string
  reviewId: Id<'review'>
  requestId: Id<'request'>
  position: number
  paragraph: number
  wrong: string
  evidence: string
  raisedAt: Temporal.Instant
  raisedBy: Id<'person'>
  takenBackAt: Temporal.Instant | null
  outcome: 'changed' | 'not changed' | null
  reasons: string | null
  resolvedAt: Temporal.Instant | null
  resolvedBy: Id<'person'> | null
}

export interface ReportsApproval {
  id: Id<'approval'>
  reviewId: Id<'review'>
  contentHash: string
  registerVersion: string
  approvedAt: Temporal.Instant
  approvedBy: Id<'person'>
}

export interface ReportsAsking {
  id: Id<'asking'>
  reviewId: Id<'review'>
  contentHash: string
  askedAt: Temporal.Instant
  askedBy: Id<'person'>
}

export interface ReportsFinding {
  id: Id<'finding'>
  reviewId: Id<'review'>
  number: number
  title: string
  text: string
  why: string
  themes: Generated<readonly string[]>
  save: Generated<number>
  addedAt: Temporal.Instant
  addedBy: Id<'person'>
  changedAt: Temporal.Instant
  changedBy: Id<'person'>
  struckAt: Temporal.Instant | null
  struckBy: Id<'person'> | null
}

export interface ReportsFindingLine {
  reviewId: Id<'review'>
  findingId: Id<'finding'>
  keyLineId: Id<'keyLine'>
}

export interface ReportsFindingSource {
  reviewId: Id<'review'>
  findingId: Id<'finding'>
  kind: 'chronology entry' | 'agency report' | 'contribution'
  sourceId: string
  linkedAt: Temporal.Instant
  linkedBy: Id<'person'>
}

export interface ReportsLineUnanswered {
  id: Id<'lineUnanswered'>
  reviewId: Id<'review'>
  keyLineId: Id<'keyLine'>
  reasons: string
  givenAt: Temporal.Instant
  givenBy: Id<'person'>
}

export interface ReportsMaking {
  id: Id<'making'>
  reviewId: Id<'review'>
  incidentId: Id<'incident'>
  content: ColumnType<Json, string, string>
  contentHash: string
  registerVersion: string
  publishOn: Temporal.PlainDate
  onSiteUntil: Temporal.PlainDate | null
  askedAt: Temporal.Instant
  askedBy: Id<'person'>
  madeAt: Temporal.Instant | null
  fingerprint: string | null
  report: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
  briefing: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
  bulletin: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
  hits: ColumnType<Json | null, string | null | undefined, string | null>
  failedBecause: string | null
}

export interface ReportsNotPublishing {
  id: Id<'notPublishing'>
  reviewId: Id<'review'>
  reasons: string
  improvements: string
  decidedOn: Temporal.PlainDate
  decidedBy: Id<'person'>
  liftedAt: Temporal.Instant | null
  liftedBy: Id<'person'> | null
}

export interface ReportsPart {
  id: Id<'part'>
  reviewId: Id<'review'>
  position: number
  key: string
  heading: string
  addedAt: Temporal.Instant
  addedBy: Id<'person'>
}

export interface ReportsPartVersion {
  reviewId: Id<'review'>
  partId: Id<'part'>
  save: number
  text: string
  begunAt: Temporal.Instant
  writtenAt: Temporal.Instant
  writtenBy: Id<'person'>
}

export interface ReportsPublication {
  id: Id<'publication'>
  reviewId: Id<'review'>
  makingId: Id<'making'>
  publicationId: Id<'publication'>
  slug: string
  publishedOn: Temporal.PlainDate
  publishedAt: Temporal.Instant
  publishedBy: Id<'person'>
  withdrawnAt: Temporal.Instant | null
  withdrawnBy: Id<'person'> | null
  withdrawnBecause: string | null
}

export interface ReportsRequirementAnswer {
  id: Id<'requirementAnswer'>
  reviewId: Id<'review'>
  requirement: string
  stands: 'in a section' | 'throughout' | 'not in it'
  partId: Id<'part'> | null
  reasons: string | null
  answeredAt: Temporal.Instant
  answeredBy: Id<'person'>
}

export interface ReportsSentBack {
  id: Id<'sentBack'>
  reviewId: Id<'review'>
  contentHash: string
  reasons: string
  sentBackAt: Temporal.Instant
  sentBackBy: Id<'person'>
}

export interface ReportsTold {
  id: Id<'told'>
  reviewId: Id<'review'>
  recipient: string
  publishOn: Temporal.PlainDate
  sentOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface ReportsWarningReason {
  id: Id<'warningReason'>
  reviewId: Id<'review'>
  contentHash: string
  registerVersion: string
  hit: string
  reasons: string
  givenAt: Temporal.Instant
  givenBy: Id<'person'>
}

export interface ReportsWordingKept {
  id: Id<'wordingKept'>
  reviewId: Id<'review'>
  wording: string
  reasons: string
  keptAt: Temporal.Instant
  keptBy: Id<'person'>
}

export interface RequestsExtension {
  id: Id<'extension'>
  requestId: Id<'request'>
  dueOn: Temporal.PlainDate
  reasons: string
  extendedAt: Temporal.Instant
  extendedBy: Id<'person'>
}

export interface RequestsKeyLines {
  reviewId: Id<'review'>
  lines: readonly string[]
  handedDownAt: Generated<Temporal.Instant>
}

export interface RequestsQuestion {
  id: Id<'question'>
  requestId: Id<'request'>
  part: 'return' | 'report'
  position: number
  title: string
  help: string
}

export interface RequestsReached {
  requestId: Id<'request'> | null
  agencyName: string | null
  sharedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  roles: readonly string[] | null
}

export interface RequestsReminder {
  requestId: Id<'request'>
  personId: Id<'person'>
  dueOn: Temporal.PlainDate
  weeksLate: number
  sentAt: Temporal.Instant
}

export interface RequestsRequest {
  id: Id<'request'>
  incidentId: Id<'incident'>
  reviewId: Id<'review'> | null
  partnershipId: Id<'partnership'>
  agencyId: Id<'agency'>
  reference: string
  asks: readonly string[]
  powers: readonly string[]
  aboutSealed: string
  periodFrom: Temporal.PlainDate | null
  periodTo: Temporal.PlainDate | null
  dueOn: Temporal.PlainDate
  askedAt: Temporal.Instant
  askedBy: Id<'person'>
  openedAt: Temporal.Instant | null
  openedBy: Id<'person'> | null
  chronologyReadyAt: Temporal.Instant | null
  chronologyReadyBy: Id<'person'> | null
  chronologyEntries: number | null
  withdrawnAt: Temporal.Instant | null
  withdrawnBy: Id<'person'> | null
  withdrawnBecause: string | null
}

export interface RequestsSubmission {
  id: Id<'submission'>
  requestId: Id<'request'>
  submittedAt: Temporal.Instant
  submittedBy: Id<'person'>
  signedOffAt: Temporal.Instant | null
  signedOffBy: Id<'person'> | null
  signedAs: string | null
  statement: string | null
  sentBackAt: Temporal.Instant | null
  sentBackBy: Id<'person'> | null
  sentBackBecause: string | null
}

export interface RequestsWording {
  questionId: Id<'question'>
  requestId: Id<'request'>
  version: number
  text: string
  begunAt: Temporal.Instant
  savedAt: Temporal.Instant
  writtenBy: Id<'person'>
}

export interface ReviewsAgencyTakingPart {
  id: Id<'agencyTakingPart'>
  reviewId: Id<'review'>
  agencyId: Id<'agency'>
  contact: string | null
  part: string | null
  joinedOn: Temporal.PlainDate
  addedBy: Id<'person'>
  leftOn: Temporal.PlainDate | null
  endedBy: Id<'person'> | null
}

export interface ReviewsAttendance {
  reviewId: Id<'review'>
  meetingId: Id<'meeting'>
  personId: Id<'person'>
  came: 'attended' | 'apologies' | 'absent'
}

export interface ReviewsContribution {
  id: Id<'contribution'>
  reviewId: Id<'review'>
  contactId: string | null
  eventId: Id<'event'> | null
  keyLineId: Id<'keyLine'> | null
  saidBy: string
  saidOn: Temporal.PlainDate
  words: string
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface ReviewsExtension {
  id: Id<'extension'>
  reviewId: Id<'review'>
  deadline: string
  wasDueOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  reasons: string
  decidedOn: Temporal.PlainDate
  decidedBy: string
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface ReviewsFamilyContact {
  id: Id<'familyContact'>
  reviewId: Id<'review'>
  knownAs: string
  nameSealed: string
  contactSealed: string | null
  pseudonymWishSealed: string | null
  advocateSealed: string | null
  wishesToSeeDraft: 'yes' | 'no' | 'not known'
  addedOn: Temporal.PlainDate
  addedBy: Id<'person'>
}

export interface ReviewsFamilyOffer {
  id: Id<'familyOffer'>
  reviewId: Id<'review'>
  contactId: string
  offeredOn: Temporal.PlainDate
  offer: string
  answer: string | null
  recordedBy: Id<'person'>
}

export interface ReviewsIdentity {
  id: Id<'identity'>
  reviewId: Id<'review'>
  position: number
  kind: 'person' | 'date' | 'place' | 'organisation' | 'identifier'
  valueSealed: string
  aliasesSealed: string
  pseudonymSealed: string
  enteredAt: Temporal.Instant
  enteredBy: Id<'person'> | null
  changedAt: Temporal.Instant | null
  changedBy: Id<'person'> | null
  struckAt: Temporal.Instant | null
  struckBy: Id<'person'> | null
}

export interface ReviewsIndependenceDeclaration {
  id: Id<'independenceDeclaration'>
  reviewId: Id<'review'>
  personId: Id<'person'>
  statements: readonly string[]
  remarks: string | null
  signedAt: Temporal.Instant
}

export interface ReviewsInterestDeclaration {
  id: Id<'interestDeclaration'>
  reviewId: Id<'review'>
  personId: Id<'person'>
  interest: string | null
  recused: boolean
  declaredAt: Temporal.Instant
}

export interface ReviewsKeyLine {
  reviewId: Id<'review'>
  termsId: Id<'terms'>
  id: string
  position: number
  question: string
}

export interface ReviewsLearningEvent {
  id: Id<'learningEvent'>
  reviewId: Id<'review'>
  title: string
  heldOn: Temporal.PlainDate
  place: string
  invited: string
  came: number | null
  calledBy: Id<'person'>
}

export interface ReviewsLegalBasis {
  id: Id<'legalBasis'>
  reviewId: Id<'review'>
  position: number
  framework: 'ENG-C-SCR' | 'ENG-C-LCSPR' | 'ENG-C-NCSPR' | 'ENG-A-SCR' | 'ENG-A-SAR' | 'WAL-C-SCR' | 'WAL-C-CPR' | 'WAL-A-APR' | 'WAL-SUSR' | 'SCO-C-SCR' | 'SCO-C-LR' | 'SCO-A-SCR' | 'SCO-A-LR' | 'SCO-DHSR' | 'NI-C-CMR' | 'NI-DHR' | 'EW-DHR' | 'EW-DARDR' | 'EW-OWHR' | 'EW-MHHR' | 'LOCAL'
  version: string
  edition: string | null
}

export interface ReviewsMeeting {
  id: Id<'meeting'>
  reviewId: Id<'review'>
  title: string
  heldOn: Temporal.PlainDate
  beginsAt: Temporal.PlainTime
  place: string
  agenda: string
  papers: string | null
  calledBy: Id<'person'>
  declarations: string | null
  minutes: string | null
  minutedAt: Temporal.Instant | null
  minutedBy: Id<'person'> | null
  minutesAgreedOn: Temporal.PlainDate | null
  minutesAgreedBy: Id<'person'> | null
}

export interface ReviewsMeetingDecision {
  id: Id<'meetingDecision'>
  reviewId: Id<'review'>
  meetingId: Id<'meeting'>
  decision: string
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
}

export interface ReviewsMeetingTask {
  id: Id<'meetingTask'>
  reviewId: Id<'review'>
  meetingId: Id<'meeting'>
  task: string
  ownerId: Id<'person'>
  dueOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: Id<'person'>
  doneOn: Temporal.PlainDate | null
  doneBy: Id<'person'> | null
}

export interface ReviewsNameLeft {
  id: Id<'nameLeft'>
  reviewId: Id<'review'>
  wordSealed: string
  leftAt: Temporal.Instant
  leftBy: Id<'person'>
  undoneAt: Temporal.Instant | null
  undoneBy: Id<'person'> | null
}

export interface ReviewsPanelMember {
  id: Id<'panelMember'>
  reviewId: Id<'review'>
  personId: Id<'person'>
  part: 'chair of the panel' | 'panel member' | 'lead reviewer'
  joinedOn: Temporal.PlainDate
  addedBy: Id<'person'>
  leftOn: Temporal.PlainDate | null
  endedBy: Id<'person'> | null
}

export interface ReviewsParallelProcess {
  id: Id<'parallelProcess'>
  reviewId: Id<'review'>
  kind: string
  body: string
  contact: string | null
  bearing: string
  startedOn: Temporal.PlainDate
  endedOn: Temporal.PlainDate | null
  outcome: string | null
  recordedBy: Id<'person'>
}

export interface ReviewsReview {
  id: Id<'review'>
  incidentId: Id<'incident'>
  partnershipId: Id<'partnership'>
  reference: string
  title: string
  kind: 'serious case review' | 'child safeguarding practice review' | 'national child safeguarding practice review' | 'adult serious case review' | 'safeguarding adults review' | 'local practice learning review' | 'child practice review' | 'adult practice review' | 'single unified safeguarding review' | 'significant case review' | 'learning review' | 'case management review' | 'domestic homicide review' | 'domestic abuse related death review' | 'domestic homicide or suicide review' | 'offensive weapons homicide review' | 'mental health homicide review'
  framework: 'ENG-C-SCR' | 'ENG-C-LCSPR' | 'ENG-C-NCSPR' | 'ENG-A-SCR' | 'ENG-A-SAR' | 'WAL-C-SCR' | 'WAL-C-CPR' | 'WAL-A-APR' | 'WAL-SUSR' | 'SCO-C-SCR' | 'SCO-C-LR' | 'SCO-A-SCR' | 'SCO-A-LR' | 'SCO-DHSR' | 'NI-C-CMR' | 'NI-DHR' | 'EW-DHR' | 'EW-DARDR' | 'EW-OWHR' | 'EW-MHHR' | 'LOCAL'
  version: string
  edition: string | null
  decidedOn: Temporal.PlainDate | null
  commissionedOn: Temporal.PlainDate | null
  commissionedBy: Id<'person'> | null
  enteredOn: Temporal.PlainDate | null
  enteredBy: Id<'person'> | null
  board: string | null
  heldInYear: number | null
  onSiteUntil: Temporal.PlainDate | null
  publicationPlannedOn: Temporal.PlainDate | null
  reportApprovedOn: Temporal.PlainDate | null
  reportApprovedBy: Id<'person'> | null
  publishedOn: Temporal.PlainDate | null
  publishedBy: Id<'person'> | null
  closedOn: Temporal.PlainDate | null
  closedBy: Id<'person'> | null
  nation: 'England' | 'Wales' | 'Scotland' | 'NorthernIreland'
}

export interface ReviewsTerms {
  id: Id<'terms'>
  reviewId: Id<'review'>
  version: number
  periodFrom: Temporal.PlainDate
  periodTo: Temporal.PlainDate
  scope: string
  methodology: string
  draftedAt: Temporal.Instant
  draftedBy: Id<'person'>
  agreedOn: Temporal.PlainDate | null
  agreedBy: Id<'person'> | null
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
  'actions.action': ActionsAction
  'actions.addressee': ActionsAddressee
  'actions.answer': ActionsAnswer
  'actions.closure': ActionsClosure
  'actions.evidence': ActionsEvidence
  'actions.extension': ActionsExtension
  'actions.madeFinal': ActionsMadeFinal
  'actions.ownership': ActionsOwnership
  'actions.progress': ActionsProgress
  'actions.publication': ActionsPublication
  'actions.reached': ActionsReached
  'actions.recommendation': ActionsRecommendation
  'actions.reminder': ActionsReminder
  'actions.shownAnswer': ActionsShownAnswer
  'actions.standing': ActionsStanding
  'audit.event': AuditEvent
  'audit.head': AuditHead
  'audit.link': AuditLink
  'chronology.account': ChronologyAccount
  'chronology.asked': ChronologyAsked
  'chronology.coded': ChronologyCoded
  'chronology.comment': ChronologyComment
  'chronology.copy': ChronologyCopy
  'chronology.draftRow': ChronologyDraftRow
  'chronology.earlierEntry': ChronologyEarlierEntry
  'chronology.entry': ChronologyEntry
  'chronology.fault': ChronologyFault
  'chronology.heading': ChronologyHeading
  'chronology.import': ChronologyImport
  'chronology.keyEvent': ChronologyKeyEvent
  'chronology.lookedThrough': ChronologyLookedThrough
  'chronology.month': ChronologyMonth
  'chronology.place': ChronologyPlace
  'chronology.remark': ChronologyRemark
  'chronology.said': ChronologySaid
  'chronology.sameEvent': ChronologySameEvent
  'chronology.sameEventDecision': ChronologySameEventDecision
  'chronology.silenceExplained': ChronologySilenceExplained
  'chronology.typedRow': ChronologyTypedRow
  'chronology.typedTable': ChronologyTypedTable
  'chronology.words': ChronologyWords
  'documents.file': DocumentsFile
  'incidents.acknowledgement': IncidentsAcknowledgement
  'incidents.answer': IncidentsAnswer
  'incidents.assessment': IncidentsAssessment
  'incidents.decision': IncidentsDecision
  'incidents.decisionElsewhere': IncidentsDecisionElsewhere
  'incidents.draft': IncidentsDraft
  'incidents.extension': IncidentsExtension
  'incidents.goLive': IncidentsGoLive
  'incidents.incident': IncidentsIncident
  'incidents.letterSent': IncidentsLetterSent
  'incidents.likeness': IncidentsLikeness
  'incidents.localHoliday': IncidentsLocalHoliday
  'incidents.meeting': IncidentsMeeting
  'incidents.notification': IncidentsNotification
  'incidents.notifierLink': IncidentsNotifierLink
  'incidents.numbering': IncidentsNumbering
  'incidents.recommendation': IncidentsRecommendation
  'incidents.recommendedWeighing': IncidentsRecommendedWeighing
  'incidents.referencePrefix': IncidentsReferencePrefix
  'incidents.subject': IncidentsSubject
  'incidents.timeLimit': IncidentsTimeLimit
  'incidents.weighing': IncidentsWeighing
  'jobs.openToLibrary': JobsOpenToLibrary
  'learning.agreement': LearningAgreement
  'learning.briefing': LearningBriefing
  'learning.bulletin': LearningBulletin
  'learning.part': LearningPart
  'learning.recipient': LearningRecipient
  'learning.use': LearningUse
  'library.answer': LibraryAnswer
  'library.body': LibraryBody
  'library.companion': LibraryCompanion
  'library.correction': LibraryCorrection
  'library.edition': LibraryEdition
  'library.facet': LibraryFacet
  'library.feedback': LibraryFeedback
  'library.finding': LibraryFinding
  'library.head': LibraryHead
  'library.original': LibraryOriginal
  'library.pdf': LibraryPdf
  'library.provenance': LibraryProvenance
  'library.publication': LibraryPublication
  'library.recommendation': LibraryRecommendation
  'library.report': LibraryReport
  'library.reportRequest': LibraryReportRequest
  'library.requestTaken': LibraryRequestTaken
  'library.said': LibrarySaid
  'library.section': LibrarySection
  'library.tombstone': LibraryTombstone
  'library.word': LibraryWord
  'mail.message': MailMessage
  'reports.accuracyCheck': ReportsAccuracyCheck
  'reports.accuracyExtract': ReportsAccuracyExtract
  'reports.accuracyPoint': ReportsAccuracyPoint
  'reports.approval': ReportsApproval
  'reports.asking': ReportsAsking
  'reports.finding': ReportsFinding
  'reports.findingLine': ReportsFindingLine
  'reports.findingSource': ReportsFindingSource
  'reports.lineUnanswered': ReportsLineUnanswered
  'reports.making': ReportsMaking
  'reports.notPublishing': ReportsNotPublishing
  'reports.part': ReportsPart
  'reports.partVersion': ReportsPartVersion
  'reports.publication': ReportsPublication
  'reports.requirementAnswer': ReportsRequirementAnswer
  'reports.sentBack': ReportsSentBack
  'reports.told': ReportsTold
  'reports.warningReason': ReportsWarningReason
  'reports.wordingKept': ReportsWordingKept
  'requests.extension': RequestsExtension
  'requests.keyLines': RequestsKeyLines
  'requests.question': RequestsQuestion
  'requests.reached': RequestsReached
  'requests.reminder': RequestsReminder
  'requests.request': RequestsRequest
  'requests.submission': RequestsSubmission
  'requests.wording': RequestsWording
  'reviews.agencyTakingPart': ReviewsAgencyTakingPart
  'reviews.attendance': ReviewsAttendance
  'reviews.contribution': ReviewsContribution
  'reviews.extension': ReviewsExtension
  'reviews.familyContact': ReviewsFamilyContact
  'reviews.familyOffer': ReviewsFamilyOffer
  'reviews.identity': ReviewsIdentity
  'reviews.independenceDeclaration': ReviewsIndependenceDeclaration
  'reviews.interestDeclaration': ReviewsInterestDeclaration
  'reviews.keyLine': ReviewsKeyLine
  'reviews.learningEvent': ReviewsLearningEvent
  'reviews.legalBasis': ReviewsLegalBasis
  'reviews.meeting': ReviewsMeeting
  'reviews.meetingDecision': ReviewsMeetingDecision
  'reviews.meetingTask': ReviewsMeetingTask
  'reviews.nameLeft': ReviewsNameLeft
  'reviews.panelMember': ReviewsPanelMember
  'reviews.parallelProcess': ReviewsParallelProcess
  'reviews.review': ReviewsReview
  'reviews.terms': ReviewsTerms
}

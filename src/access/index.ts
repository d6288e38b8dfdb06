export { get, post, upload } from './door.ts'
export { findPermit, permit } from './permit.ts'
export type {
  ActionId,
  AgencyId,
  IncidentId,
  May,
  MayOneOf,
  PartnershipId,
  PersonId,
  RequestId,
  ReviewId,
  SignedIn,
  Waiting,
} from './permit.ts'
export { isPermission, permissions, roleFor, roles, type Permission, type Role } from './permissions.ts'
export {
  closeMatter,
  endRoleIn,
  giveRoleIn,
  openIncident,
  openMatter,
  reachesMatter,
  reopenMatter,
  shareWithPanel,
  stopSharing,
  type ActingFor,
} from './matters.ts'
export { makeSealer, sealerFor, type Sealer } from './names.ts'
export { recuse } from './recuse.ts'
export {
  agenciesOf,
  findPartnership,
  findPartnershipBySlug,
  holdersOf,
  isDemonstration,
  isEmpty,
  namesOf,
  partnershipsOf,
  peopleWith,
} from './queries.ts'
export { routes } from './routes.ts'
export { inviteFromCommandLine } from './invite.ts'
export { partnershipNamed } from './partnership-named.ts'

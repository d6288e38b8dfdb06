/** Tables that hold nothing about an incident, so that all staff may see every row. Each says why. */
export const seenByAllStaff = new Set([
  'access.agency', // the names of organisations
  'access.demonstration', // that this is a demonstration
  'access.invitation', // read by the hash of a secret, before anyone is signed in
  'access.partnership',
  'access.partnership_agency',
  'access.person', // names and addresses at work; whom to sign in
  'access.role_held', // who holds what; read before it is known what one may see
  'access.session', // read by the hash of a secret
  'access.sign_in_attempt',
])

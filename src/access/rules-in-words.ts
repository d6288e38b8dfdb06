import { permissions, roleNames, type Permission, type Role, type ScopeKind } from './permissions.ts'

const about: Readonly<Record<ScopeKind, string>> = {
  partnership: 'In the whole partnership',
  incident: 'In an incident',
  request: 'In a request to an agency',
  review: 'In a review',
  action: 'In an action',
}

/** How each role comes to reach a matter; what row-level security repeats. */
const reaches: Readonly<Record<Role, string>> = {
  administrator: 'An administrator reaches no incident, request, review or action.',
  'business-manager': 'A business manager reaches every incident, request, review and action of the partnership.',
  chair: 'A chair reaches every incident, request, review and action of the partnership.',
  'panel-member':
    'A panel member reaches the reviews (and incidents) on whose panel they sit, what is asked for them once it is shared, and the actions that follow.',
  'lead-reviewer':
    'A lead reviewer reaches the reviews they lead, their incidents, and what was asked and done for them.',
  'agency-author': 'An agency’s author reaches the requests that they were asked to answer, and nothing else.',
  'agency-signatory': 'An agency’s signatory reaches the requests that they were asked to sign off, and nothing else.',
  'action-owner': 'An action’s owner reaches their actions, and nothing else.',
  practitioner: 'A practitioner reaches no incident, request, review or action.',
  auditor: 'An auditor reaches no incident, request, review or action.',
}

/** What one role may do, in plain English; docs/rules holds these texts, and a test keeps them the same. */
export function rulesInWords(role: Role): string {
  const mine = named.filter((permission) => isFor(permission, role))
  const sections = (Object.keys(about) as ScopeKind[]).map((on) => {
    const lines = mine.filter((permission) => permissions[permission].on === on).map(line)
    return lines.length > 0 ? `## ${about[on]}\n\n${lines.join('\n')}\n` : ''
  })
  return [
    `# ${roleNames[role]}\n`,
    `${reaches[role]} A conflict of interest ends that at the next request.\n`,
    ...sections.filter((text) => text !== ''),
  ].join('\n')
}

const named = Object.keys(permissions) as Permission[]

const isFor = (permission: Permission, role: Role): boolean =>
  permissions[permission].for.some((each: string) => each === role || each === 'everyone')

function line(permission: Permission): string {
  const ends = 'untilClosed' in permissions[permission] ? ', until it is closed' : ''
  return `- May ${permission}${ends}.`
}

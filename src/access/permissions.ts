/**
 * The one matrix of role, matter, stage and action. The doors, the tests and docs/rules are derived from it; a role that is
 * not named has no access. Row-level security repeats who reaches which matter (access.reach); this table says what they
 * may do there.
 */

export const roles = [
  'administrator',
  'business-manager',
  'chair',
  'panel-member',
  'lead-reviewer',
  'agency-author',
  'agency-signatory',
  'action-owner',
  'practitioner',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** What a permission is about: the whole partnership, or one matter in it. */
export type ScopeKind = 'partnership' | 'incident' | 'request' | 'review' | 'action'

type Rule = {
  readonly on: ScopeKind
  /** `everyone`: whoever has an account in the partnership. */
  readonly for: readonly (Role | 'everyone')[]
  /** Ends when the matter is closed. Reading goes on. */
  readonly untilClosed?: true
  /** Whoever does it proves again who they are, unless they have just done so (trust D8; OWASP ASVS 5.0, 7.5.3). */
  readonly provedAgain?: true
}

const manager = 'business-manager'
const lead = 'lead-reviewer'
const panel = 'panel-member'
const author = 'agency-author'
const signatory = 'agency-signatory'

export const permissions = {
  // The partnership
  'see what waits': { on: 'partnership', for: ['everyone'] },
  'notify an incident': { on: 'partnership', for: ['everyone'] },
  'administer people': { on: 'partnership', for: ['administrator'] },
  'administer the partnership': { on: 'partnership', for: ['administrator', manager] },
  'read the outbox': { on: 'partnership', for: ['administrator'] },
  'read the audit trail': { on: 'partnership', for: ['auditor', 'chair'] },
  'coordinate notifications': { on: 'partnership', for: [manager, 'chair'] },
  'read the oversight': { on: 'partnership', for: [manager, 'chair'] },
  'list reviews': { on: 'partnership', for: [manager, 'chair', panel, lead] },
  'enter a past review': { on: 'partnership', for: [manager] },
  'answer report requests': { on: 'partnership', for: [manager] },
  'read briefings': { on: 'partnership', for: ['everyone'] },
  'record how a briefing was used': { on: 'partnership', for: ['everyone'] },
  'send briefings': { on: 'partnership', for: [manager] },

  // An incident: the notification, the criteria, the decision
  'read the incident': { on: 'incident', for: [manager, 'chair', panel, lead] },
  'work on the incident': { on: 'incident', for: [manager], untilClosed: true },
  'recommend a decision': { on: 'incident', for: [manager, panel], untilClosed: true },
  decide: { on: 'incident', for: ['chair'], untilClosed: true },
  'ask agencies about the incident': { on: 'incident', for: [manager], untilClosed: true },
  'manage conflicts': { on: 'incident', for: [manager, 'chair'] },
  'see names of the incident': { on: 'incident', for: [manager, 'chair'] },

  // A request to one agency
  'read the request': { on: 'request', for: [manager, 'chair', lead, panel, author, signatory] },
  'answer the request': { on: 'request', for: [author], untilClosed: true },
  'sign off the answer': { on: 'request', for: [signatory], untilClosed: true },
  'manage the request': { on: 'request', for: [manager], untilClosed: true },
  'submit a chronology': { on: 'request', for: [author], untilClosed: true },
  'answer questions on the chronology': { on: 'request', for: [author, signatory], untilClosed: true },
  'read the agency chronology': { on: 'request', for: [manager, lead, author, signatory] },

  // A review
  'read the review': { on: 'review', for: [manager, 'chair', lead, panel] },
  'run the review': { on: 'review', for: [manager, lead], untilClosed: true },
  'appoint people': { on: 'review', for: [manager], untilClosed: true },
  'take part in meetings': { on: 'review', for: [manager, 'chair', lead, panel], untilClosed: true },
  'declare an interest': { on: 'review', for: [manager, 'chair', lead, panel], untilClosed: true },
  'ask agencies': { on: 'review', for: [manager], untilClosed: true },
  'read the chronology': { on: 'review', for: [manager, 'chair', lead, panel] },
  'work on the chronology': { on: 'review', for: [manager, 'chair', lead, panel], untilClosed: true },
  'export the chronology': { on: 'review', for: [manager, lead] },
  'see names': { on: 'review', for: [manager, lead] },
  'keep the register': { on: 'review', for: [manager, lead], untilClosed: true },
  'record contributions': { on: 'review', for: [manager, lead], untilClosed: true },
  'read the draft report': { on: 'review', for: [manager, 'chair', lead, panel] },
  'draft the report': { on: 'review', for: [manager, lead], untilClosed: true },
  'approve the report': { on: 'review', for: [manager, 'chair', panel], untilClosed: true, provedAgain: true },
  'publish the report': { on: 'review', for: [manager], untilClosed: true, provedAgain: true },
  'withdraw the report': { on: 'review', for: [manager, 'chair'] },
  'make actions': { on: 'review', for: [manager, lead] },
  'read the actions': { on: 'review', for: [manager, 'chair', lead, panel] },
  'prepare the briefing': { on: 'review', for: [manager, lead] },

  // An action
  'read the action': { on: 'action', for: [manager, 'chair', lead, panel, 'action-owner'] },
  'answer for the action': { on: 'action', for: ['action-owner'], untilClosed: true },
  'manage the action': { on: 'action', for: [manager] },
  'close the action': { on: 'action', for: [manager, 'chair'], untilClosed: true },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

export const ruleFor = (permission: Permission): Rule => permissions[permission]

export const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name)

/** The role in which someone holding `held` may do it, or undefined. `everyone` answers with the first role held. */
export function roleFor(permission: Permission, held: readonly Role[], closed: boolean): Role | 'member' | undefined {
  const rule = ruleFor(permission)
  if (closed && rule.untilClosed) return undefined
  if (rule.for.includes('everyone')) return held[0] ?? 'member'
  return held.find((role) => rule.for.includes(role))
}

/** What each role is called on pages. */
export const roleNames: Readonly<Record<Role | 'member', string>> = {
  administrator: 'Administrator',
  'business-manager': 'Business manager',
  chair: 'Chair',
  'panel-member': 'Panel member',
  'lead-reviewer': 'Lead reviewer',
  'agency-author': 'Agency author',
  'agency-signatory': 'Agency signatory',
  'action-owner': 'Action owner',
  practitioner: 'Practitioner',
  auditor: 'Auditor',
  member: 'Member',
}

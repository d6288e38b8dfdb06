import type { Role } from '#access'

/** Everyone here is invented. */
export const partnership = {
  key: 'northbridge',
  name: 'Northbridge Safeguarding Partnership',
  decidingGroup: 'Case Review Group',
  urgentHelp:
    'If anyone is in immediate danger, call 999. If a child or an adult may be at risk now, call Northbridge City Council’s front door on 01632 960 001 (day) or 01632 960 002 (night). Do not wait for this form.',
} as const

export const agencies = {
  council: { name: 'Northbridge City Council', kind: 'council' },
  police: { name: 'Northbridge Police', kind: 'police' },
  icb: { name: 'NHS Northbridge Integrated Care Board', kind: 'health' },
  hospital: { name: 'Northbridge Hospitals NHS Trust', kind: 'health' },
  school: { name: 'Riverside Academy Trust', kind: 'education' },
  housing: { name: 'Northbridge Homes', kind: 'housing' },
} as const
export type AgencyKey = keyof typeof agencies

export type Person = { readonly name: string; readonly role: Role; readonly agency?: AgencyKey; readonly does: string }

export const people = {
  ada: { name: 'Ada Okafor', role: 'administrator', does: 'Administrator. Makes accounts; sees no case' },
  bronwen: {
    name: 'Bronwen Hughes',
    role: 'business-manager',
    agency: 'council',
    does: 'Business manager. Runs every review from first notification to lessons learned',
  },
  charles: { name: 'Charles Whitlock', role: 'chair', does: 'Independent chair. Decides, approves and closes' },
  dilip: {
    name: 'Dilip Rao',
    role: 'lead-reviewer',
    does: 'Independent lead reviewer. Reads what agencies sent and drafts the report',
  },
  amina: {
    name: 'Amina Yusuf',
    role: 'agency-author',
    agency: 'police',
    does: 'Agency author, police. Answers requests for her agency',
  },
  graham: {
    name: 'Graham Bell',
    role: 'agency-signatory',
    agency: 'police',
    does: 'Signatory, police. Signs off what his agency sends',
  },
  hannah: {
    name: 'Hannah Clarke',
    role: 'agency-author',
    agency: 'council',
    does: 'Agency author, council. Answers requests for her agency',
  },
  ivor: {
    name: 'Ivor Penrose',
    role: 'agency-signatory',
    agency: 'council',
    does: 'Signatory, council. Signs off what his agency sends',
  },
  joan: {
    name: 'Joan Mbeki',
    role: 'panel-member',
    agency: 'icb',
    does: 'Panel member, designated nurse. Sits on panels and approves reports',
  },
  kofi: {
    name: 'Kofi Asante',
    role: 'action-owner',
    agency: 'hospital',
    does: 'Action owner, hospital. Carries out actions and shows what changed',
  },
  lena: {
    name: 'Lena Novak',
    role: 'practitioner',
    agency: 'hospital',
    does: 'Health visitor. Reads briefings and notifies incidents',
  },
  martin: { name: 'Martin Shaw', role: 'auditor', does: 'Auditor. Reads the audit trail; sees no case' },
  nadia: {
    name: 'Nadia Rahman',
    role: 'agency-author',
    agency: 'hospital',
    does: 'Agency author, hospital. Answers requests for her agency',
  },
  oliver: {
    name: 'Oliver Trent',
    role: 'panel-member',
    agency: 'council',
    does: 'Panel member, council. Sits on panels and approves reports',
  },
  priya: {
    name: 'Priya Nair',
    role: 'agency-signatory',
    agency: 'hospital',
    does: 'Signatory, hospital. Signs off what her agency sends',
  },
  sana: {
    name: 'Sana Mirza',
    role: 'agency-author',
    agency: 'school',
    does: 'Agency author, school. Answers requests for her agency',
  },
  tomos: {
    name: 'Tomos Reid',
    role: 'agency-signatory',
    agency: 'school',
    does: 'Signatory, school. Signs off what his agency sends',
  },
} as const satisfies Record<string, Person>
export type PersonKey = keyof typeof people

export const emailOf = (key: PersonKey): string =>
  `${people[key].name.toLowerCase().replaceAll(' ', '.')}@northbridge.example`

/** Every invented person's password and authenticator secret: for trying the whole sign-in in a demonstration, nowhere else. */
export const demonstrationPassword = 'harbour lantern seventeen'
export const demonstrationSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { NotFound } from '#platform/http'
import { agenciesOf, findPermit, namesOf, sealerFor, type May } from '#access'
import { findFile, filesOf, type IncidentFile } from './file.ts'
import { joinedTo, unjudgedLikenesses } from './likeness.ts'
import { lettersOwed } from './letters.ts'
import { withoutNames } from './mask.ts'
import { subjectNamesOf } from './names.ts'
import { incidentsIn, incidentsOf } from './queries.ts'
import { deadlinesOf, stageOf } from './rules.ts'
import { accountCell, accountIn, type Account } from './sealed.ts'
import { sidesOf, type Side } from './words.ts'
import type { ShownIncident } from './views/incident-page.ts'
import type { ListedIncident } from './views/list-page.ts'

type Reader = May<'read the incident'>

/** The file of the incident at hand. */
export async function fileOf(tx: Tx, by: { readonly incident: string }): Promise<IncidentFile> {
  const file = await findFile(tx, by.incident)
  if (!file) throw new NotFound()
  return file
}

/** The side that the address asks for; the first where it asks for none. */
export function sideIn(file: IncidentFile, query: URLSearchParams): Side {
  const sides = sidesOf(file.incident.about)
  return sides.find((side) => side === query.get('about')) ?? sides[0] ?? 'child'
}

/** What the notifier told, opened. Undefined for a past review. */
export async function accountOf(
  tx: Tx,
  keys: Keys,
  file: IncidentFile,
  incident: May<'read the incident'>['incident'],
): Promise<Account | undefined> {
  if (!file.notification) return undefined
  const sealer = await sealerFor(tx, keys, incident)
  return accountIn(sealer.unseal(accountCell(incident), file.notification.sealed))
}

/** Every incident that the person reaches, with its stage. */
export async function listedFor(tx: Tx, by: May<'coordinate notifications'>): Promise<readonly ListedIncident[]> {
  const incidents = await incidentsIn(tx, by.partnership)
  return (await filesOf(tx, incidents)).map((file) => ({
    file,
    stage: stageOf(file, joinedTo(file, incidents)?.reference),
  }))
}

/** Everything that an incident's own page shows, with names replaced. */
export async function shownIncident(tx: Tx, by: Reader, keys: Keys, today: Temporal.PlainDate): Promise<ShownIncident> {
  const file = await fileOf(tx, by)
  const people = await subjectNamesOf(tx, keys, by.incident)
  const account = await accountOf(tx, keys, file, by.incident)
  const others = await incidentsOf(
    tx,
    file.likenesses.flatMap(({ incidentId, otherId }) => [incidentId, otherId]),
  )
  const joined = joinedTo(file, others)
  const agencies = await agenciesOf(tx, by.partnership)
  return {
    file,
    joined,
    others,
    today,
    stage: stageOf(file, joined?.reference),
    people: people.map(({ label, age, sex, homeArea, relationship }) => ({ label, age, sex, homeArea, relationship })),
    account: account && {
      whatHappened: withoutNames(account.whatHappened, people),
      actedNow: account.actedNow && withoutNames(account.actedNow, people),
    },
    agencies: [
      ...agencies.filter(({ id }) => file.notification?.agencies.includes(id)).map(({ name }) => name),
      ...(account?.otherAgencies ? [account.otherAgencies] : []),
    ],
    deadlines: deadlinesOf(file, today),
    letters: lettersOwed(file, today),
    alike: await unjudgedLikenesses(tx, file),
    who: await namesOf(tx, recordersOf(file)),
    may: await allowed(tx, by),
  }
}

const recordersOf = (file: IncidentFile): readonly (string | null)[] => [
  ...[...file.meetings, ...file.recommendations, ...file.letters].map(({ recordedBy }) => recordedBy),
  ...file.decisions.map(({ decidedBy }) => decidedBy),
]

export const recorders = (tx: Tx, file: IncidentFile) => namesOf(tx, recordersOf(file))

async function allowed(tx: Tx, by: Reader): Promise<ShownIncident['may']> {
  const has = async (permission: Parameters<typeof findPermit>[3]): Promise<boolean> =>
    (await findPermit(tx, by, by.incident, permission)) !== undefined
  return {
    seeNames: await has('see names of the incident'),
    work: await has('work on the incident'),
    recommend: await has('recommend a decision'),
    decide: await has('decide'),
    conflicts: await has('manage conflicts'),
    list: await has('coordinate notifications'),
  }
}

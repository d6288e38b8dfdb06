import { transact, type Database, type Tx } from '#platform/database'
import type { Config } from '#platform/config'
import { sendMail } from '#platform/mail'
import { peopleWith, type Role } from '#access'
import { showDate } from '#ui'
import { findRequest } from './queries.ts'

type Reacher = { readonly person: string; readonly partnership: string; readonly request: string; readonly role: Role }

/** Does the person reach the request in that role, now? A conflict of interest ends it at once, for e-mail too (trust R6). */
export const reaches = (db: Database | Tx, { person, partnership, request, role }: Reacher): Promise<boolean> =>
  transact(db, { person, partnership }, async (tx) => (await findRequest(tx, request))?.roles.includes(role) ?? false)

type Line = string | { readonly dueOn: Temporal.PlainDate }

/** Who is told of a request: everyone who reaches it in a role, or only those named. */
export type Told = {
  readonly partnership: string
  readonly request: string
  readonly role: Role
  readonly only?: readonly string[]
}

/**
 * Tells people by e-mail that something waits, and where. Says nothing of the matter (trust R21).
 *
 * @returns who was told
 */
export async function tellPeople(
  tx: Tx,
  config: Config,
  { partnership, request, role, only }: Told,
  lines: readonly Line[],
): Promise<readonly string[]> {
  const told: string[] = []
  for (const { id, email } of await peopleWith(tx, partnership, [role])) {
    if (only && !only.includes(id)) continue
    if (!(await reaches(tx, { person: id, partnership, request, role }))) continue
    await sendMail(tx, {
      to: email,
      subject: 'Something waits for you in Heed',
      text: letter(config, request, lines),
      partnership,
    })
    told.push(id)
  }
  return told
}

const letter = (config: Config, request: string, lines: readonly Line[]): string =>
  [
    ...lines.map((line) => (typeof line === 'string' ? line : `It is due on ${showDate(line.dueOn)}.`)),
    '',
    'Sign in to read it:',
    `${config.url}/requests/${request}`,
    '',
    'This message says nothing about the matter itself. Please do not reply with details of a case.',
  ].join('\n')

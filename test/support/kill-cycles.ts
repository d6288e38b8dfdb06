import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

export type Killed = 'the application' | 'the server' | 'both'

export type Toll = {
  readonly acknowledged: number
  /** Said to be saved, and not there at the next start. */
  readonly lost: readonly number[]
  /** Servers still running though whoever started them is gone. */
  readonly orphans: number
  /** From a kill to saving again: by the application itself when only its server was killed, else at the next start. */
  readonly slowestMs: number
}

/**
 * Kills a saving process outright (kill -9), its server, or both, again and again on one data folder. An application
 * whose server was killed must save on by itself, before it is killed too.
 */
export async function killCycles(kills: readonly Killed[]): Promise<Toll> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'heed-kill-'))
  chmodSync(dataFolder, 0o711)
  const acknowledged = new Set<number>()
  const lost = new Set<number>()
  const waits: number[] = []
  let orphans = 0
  try {
    for (const [cycle, killed] of [...kills, 'both' as const].entries()) {
      const saving = startSaving(dataFolder)
      const found = await saving.found
      for (const number of acknowledged) if (!found.has(number)) lost.add(number)
      if (cycle > 0) waits.push(saving.startedInMs())
      await sleep(100 + ((cycle * 37) % 150))

      if (killed !== 'the application') process.kill(serverPid(dataFolder), 'SIGKILL')
      if (killed === 'the server') waits.push(await saving.savesOn())
      const server = serverPid(dataFolder)
      for (const number of await saving.kill()) acknowledged.add(number)
      if (!(await isGone(server))) orphans++
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { acknowledged: acknowledged.size, lost: [...lost], orphans, slowestMs: Math.round(Math.max(...waits)) }
}

function startSaving(dataFolder: string) {
  const began = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'saving.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const heard = new Set<number>()
  const { found, end } = listen(child, heard)
  let startedAt = began
  return {
    found: found.then((numbers) => ((startedAt = performance.now()), new Set(numbers))),
    startedInMs: () => startedAt - began,
    savesOn: () => timeUntilMore(heard),
    kill: async () => {
      child.kill('SIGKILL')
      await end
      return heard
    },
  }
}

function listen(child: ChildProcess, heard: Set<number>) {
  const found = Promise.withResolvers<readonly number[]>()
  const end = Promise.withResolvers<void>()
  createInterface({ input: child.stdout ?? process.stdin })
    .on('line', (line) => {
      if (line.startsWith('found ')) found.resolve(JSON.parse(line.slice(6)))
      if (line.startsWith('saved ')) heard.add(Number(line.slice(6)))
    })
    .on('close', () => {
      found.reject(new Error('The saving process ended before it had started'))
      end.resolve()
    })
  return { found: found.promise, end: end.promise }
}

/** What was under way when the server was killed may still be heard; more than that has been saved since. */
async function timeUntilMore(heard: ReadonlySet<number>): Promise<number> {
  const began = performance.now()
  await sleep(50)
  const before = heard.size
  while (heard.size < before + 10) {
    if (performance.now() - began > 30_000)
      throw new Error('Nothing was saved for 30 seconds after the server was killed')
    await sleep(10)
  }
  return performance.now() - began
}

const serverPid = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** A server told to stop needs a moment to write what it holds. */
async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (!existsSync(`/proc/${pid}`) || / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return true
    await sleep(50)
  }
  return false
}

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
  readonly slowestStartMs: number
}

/** Kills a saving process outright (kill -9), its server, or both, again and again on one data folder. */
export async function killCycles(kills: readonly Killed[]): Promise<Toll> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'heed-kill-'))
  chmodSync(dataFolder, 0o711)
  const acknowledged = new Set<number>()
  const lost = new Set<number>()
  let orphans = 0
  let slowestStartMs = 0
  try {
    for (const [cycle, killed] of [...kills, 'both' as const].entries()) {
      const began = performance.now()
      const saving = spawn(process.execPath, [join(import.meta.dirname, 'saving.ts'), dataFolder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const heard = listen(saving)
      const found = new Set(await heard.found)
      for (const number of acknowledged) if (!found.has(number)) lost.add(number)
      if (cycle > 0) slowestStartMs = Math.max(slowestStartMs, performance.now() - began)
      await sleep(100 + ((cycle * 37) % 150))
      const server = serverPid(dataFolder)
      if (killed !== 'the application') process.kill(server, 'SIGKILL')
      if (killed !== 'the server') saving.kill('SIGKILL')
      for (const number of await heard.saved) acknowledged.add(number)
      if (!(await isGone(server))) orphans++
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { acknowledged: acknowledged.size, lost: [...lost], orphans, slowestStartMs }
}

function listen(saving: ChildProcess) {
  const found = Promise.withResolvers<readonly number[]>()
  const saved = Promise.withResolvers<ReadonlySet<number>>()
  const heard = new Set<number>()
  createInterface({ input: saving.stdout ?? process.stdin })
    .on('line', (line) => {
      if (line.startsWith('found ')) found.resolve(JSON.parse(line.slice(6)))
      if (line.startsWith('saved ')) heard.add(Number(line.slice(6)))
    })
    .on('close', () => {
      found.reject(new Error('The saving process ended before it had started'))
      saved.resolve(heard)
    })
  return { found: found.promise, saved: saved.promise }
}

const serverPid = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** A server told to stop needs a moment to write what it holds. */
async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (!existsSync(`/proc/${pid}`) || / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return true
    await sleep(50)
  }
  return false
}

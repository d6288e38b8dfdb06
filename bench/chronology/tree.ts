import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

export type Ran = {
  readonly seconds: number
  /** Of the process and everything that it started, together, at their most. */
  readonly peakMegabytes: number
  readonly out: string
}

/** Runs a command to its end, and watches how long it takes and how much memory its whole family holds. */
export async function watched(command: string, args: readonly string[]): Promise<Ran> {
  const began = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, familyKilobytes(child))), 20)
  const code = await new Promise<number | null>((settle, fail) => child.on('close', settle).on('error', fail))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
  return { seconds: (performance.now() - began) / 1000, peakMegabytes: peak / 1024, out }
}

function familyKilobytes({ pid }: ChildProcess): number {
  const all = readdirSync('/proc').flatMap(processAt)
  const family = new Set([pid])
  for (let size = 0; size < family.size;) {
    size = family.size
    for (const each of all) if (family.has(each.parent)) family.add(each.id)
  }
  return all.reduce((sum, { id, kilobytes }) => sum + (family.has(id) ? kilobytes : 0), 0)
}

/** A process as Linux tells of it; nothing where it has just ended. */
function processAt(name: string): readonly { id: number; parent: number; kilobytes: number }[] {
  if (!/^\d+$/.test(name)) return []
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8')
    const number = (label: string): number => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [{ id: Number(name), parent: number('PPid'), kilobytes: number('VmRSS') }]
  } catch {
    return []
  }
}

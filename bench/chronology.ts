/**
 * Merging the chronologies of twenty agencies, 5,000 rows each, from the command line to the written file; beside it, in
 * the same run, a straightforward Python script that does less: no hidden rows, no doubts, no same event, no process of
 * its own for each file. Everything in the files is invented.
 *
 * Run: node bench/chronology.ts [AGENCIES ROWS]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Format, filesOf } from './chronology/agencies.ts'
import { type Ran, watched } from './chronology/tree.ts'

const agencies = Number(process.argv[2] ?? 20)
const rowsEach = Number(process.argv[3] ?? 5_000)

/** What we promise: times faster than the script, and megabytes at most for our whole family of processes. */
const promised = { docx: 10, xlsx: 5, csv: 0 } as const
const mostMegabytes = 600

const formats: readonly Format[] = ['docx', 'xlsx', 'csv']
const python = '/usr/bin/python3'
const script = join(import.meta.dirname, 'chronology/merge.py')

const folder = mkdtempSync(join(tmpdir(), 'heed-bench-'))
try {
  const rival = spawnSync(python, ['-c', 'import docx, openpyxl']).status === 0
  if (!rival)
    console.log('No comparison: Debian’s python3-docx and python3-openpyxl are not installed on this machine.')
  console.log(`${agencies} agencies × ${rowsEach.toLocaleString('en-GB')} rows`)
  let kept = true
  for (const format of formats) kept = (await measure(format, rival)) && kept
  process.exitCode = kept ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

async function measure(format: Format, rival: boolean): Promise<boolean> {
  const files = filesOf(folder, format, agencies, rowsEach)
  const ours = await watched(process.execPath, [
    join(import.meta.dirname, '../src/cli.ts'),
    'chronology',
    'merge',
    ...files,
    '--out',
    join(folder, `merged.${format}`),
    '--json',
  ])
  const read = /"rowsRead": (\d+)/.exec(ours.out)?.[1]
  if (read !== String(agencies * rowsEach)) throw new Error(`${read} rows were read of ${agencies * rowsEach}`)
  const theirs = rival ? await watched(python, [script, join(folder, `theirs.${format}`), ...files]) : undefined
  const times = theirs ? theirs.seconds / ours.seconds : Infinity
  console.log(`.${format.padEnd(5)} heed   ${shown(ours)}`)
  if (theirs)
    console.log(
      `       script ${shown(theirs)}   heed is ${times.toFixed(1)} × as fast${promised[format] > 0 ? `, promised ${promised[format]}` : ''}`,
    )
  return times >= promised[format] && ours.peakMegabytes <= mostMegabytes
}

function shown({ seconds, peakMegabytes }: Ran): string {
  return `${seconds.toFixed(2).padStart(7)} s   ${peakMegabytes.toFixed(0).padStart(5)} MB at most`
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWord } from '#platform/files'
import { excelFile, tbl, tr, wordFile } from './fixtures/office.ts'
import { parseFile } from './parse-file.ts'

const account = {
  agency: 'Police',
  agencyColumn: 'decides',
  meanings: new Map(),
  today: Temporal.PlainDate.from('2026-11-24'),
} as const

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-parse-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function kept(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

test('a file is read in a process of its own', async () => {
  const path = await kept('received', wordFile(tbl(tr(['Date', 'Event']), tr(['22/05/2016', 'Café']))))
  const answer = await parseFile({ path, fileName: 'police.docx', account })
  expect(answer.ok && answer.read.entries.map(({ columns }) => columns)).toEqual([
    { Date: '22/05/2016', Event: 'Café' },
  ])
})

test('a refusal comes back in the words of the reader', async () => {
  const path = await kept('fake', Buffer.from('not a document'))
  expect(await parseFile({ path, fileName: 'police.docx', account })).toEqual({
    ok: false,
    because: expect.stringMatching(/named \.docx/),
  })
})

test('a file that asks for too much memory ends its own process and not ours', async () => {
  const cells = Array.from(
    { length: 60_000 },
    (_, at) => `<c r="A${at + 1}" t="inlineStr"><is><t>${at} ${'x'.repeat(200)}</t></is></c>`,
  )
  const rows = cells.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join('')
  const path = await kept('large', excelFile([{ name: 'Events', xml: `<sheetData>${rows}</sheetData>` }]))
  expect(await parseFile({ path, fileName: 'health.xlsx', account }, { heapMegabytes: 24, seconds: 30 })).toEqual({
    ok: false,
    because: expect.stringMatching(/more memory/),
  })
})

test('a file that takes too long is given up', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ['22/05/2016', `Call ${at}`])
  const table = { table: 'Events', columns: [{ heading: 'Date' }, { heading: 'Event' }], rows }
  const path = await kept('slow', writeWord({ title: 'Long', blocks: [table] }))
  expect(await parseFile({ path, fileName: 'police.docx', account }, { heapMegabytes: 512, seconds: 0.1 })).toEqual({
    ok: false,
    because: 'The file could not be read within 0.1 seconds.',
  })
})

import { describe, expect, test } from 'vitest'
import { csvFiles } from './csv-files.ts'
import { dates } from './dates.ts'
import { type Difficulty, foundIn } from './difficulty.ts'
import { excelFiles } from './excel-files.ts'
import { layouts } from './layouts.ts'
import { odsFiles } from './ods-files.ts'
import { wordFiles } from './word-files.ts'

const corpus: Readonly<Record<string, readonly Difficulty[]>> = {
  dates,
  'CSV files': csvFiles,
  layouts,
  'Word files': wordFiles,
  'Excel files': excelFiles,
  'Calc files': odsFiles,
}

for (const [name, difficulties] of Object.entries(corpus))
  describe(name, () => {
    test.each(difficulties)('$title', async (difficulty) => {
      const { entries, attention = [], ignored = [], warnings = [], leftOut = [], refused } = difficulty
      if (refused) await expect(foundIn(difficulty)).rejects.toThrow(refused)
      else expect(await foundIn(difficulty)).toEqual({ entries, attention, ignored, warnings, leftOut })
    })
  })

test('the corpus is as large as was promised', () => {
  expect(Object.values(corpus).flat().length).toBeGreaterThanOrEqual(150)
})

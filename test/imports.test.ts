import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The staircase: a module imports only from earlier steps, only those named, only through their front doors. */
const base = ['statute', 'platform', 'ui', 'audit', 'documents', 'access']
const mayImport: Readonly<Record<string, readonly string[]>> = {
  statute: [],
  platform: [],
  ui: [],
  audit: ['platform'],
  documents: ['platform', 'audit'],
  library: ['statute', 'platform', 'ui', 'audit', 'documents'],
  access: ['platform', 'ui', 'audit', 'documents'],
  incidents: base,
  requests: [...base, 'incidents'],
  reviews: [...base, 'incidents', 'requests'],
  chronology: [...base, 'incidents', 'requests', 'reviews'],
  actions: [...base, 'reviews', 'library'],
  reports: [...base, 'requests', 'reviews', 'chronology', 'actions', 'library'],
  learning: [...base, 'reviews', 'actions', 'reports', 'library'],
}
const everyModule = Object.keys(mayImport)
/** Home and the processes may import every earlier step. */
const wiring = ['home', 'app.ts', 'main.ts', 'server.ts', 'worker.ts', 'library-server.ts', 'cli.ts']

/** Schemas are rooms too: a module's queries name only its own. */
const schemasOf = (module: string): readonly string[] =>
  module === 'platform' ? ['mail', 'jobs', 'migration'] : [module]

const rule = (module: string): readonly string[] =>
  mayImport[module] ?? (wiring.includes(module) ? [...everyModule, 'home'] : [])

const sources = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
const moduleOf = (file: string): string => file.split('/')[1] ?? ''

type Import = { readonly file: string; readonly specifier: string }
const importsIn = (file: string, text = readFileSync(file, 'utf8')): Import[] =>
  [...text.matchAll(/(?:from|import\(|^import)\s*['"]([^'"]+)['"]/gm)].map(([, specifier = '']) => ({
    file,
    specifier,
  }))

/** What is wrong with an import, or undefined. */
function faultOf({ file, specifier }: Import): string | undefined {
  const from = moduleOf(file)
  const target = targetOf(file, specifier)
  if (target === undefined) return from === 'statute' ? `${file}: statute imports ${specifier}` : undefined
  const to = target.split('/')[1] ?? ''
  if (!target.startsWith('src/'))
    return from === 'main.ts' || from === 'cli.ts' || target.startsWith('assets/')
      ? undefined
      : `${file}: imports ${target} from outside src`
  if (to === from) return undefined
  if (wiring.includes(from) && wiring.includes(to)) return undefined
  if (!rule(from).includes(to)) return `${file}: ${from} may not import ${to}`
  return isFrontDoor(target, to) ? undefined : `${file}: ${target} is not the front door of ${to}`
}

const isFrontDoor = (target: string, module: string): boolean =>
  module === 'platform' ? /^src\/platform\/[a-z]+\/index\.ts$/.test(target) : target === `src/${module}/index.ts`

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}/index.ts`
  return undefined
}

describe('the staircase of imports', () => {
  test('every import goes down the stairs and through a front door', () => {
    const imports = sources.flatMap((file) => importsIn(file))
    expect(imports.length, 'the checker found no imports: it would pass for the wrong reason').toBeGreaterThan(200)
    expect(imports.map(faultOf).filter((fault) => fault !== undefined)).toEqual([])
  })

  test.each([
    ['src/statute/x.ts', "import { y } from '#platform/database'", 'statute may not import platform'],
    ['src/statute/x.ts', "import fs from 'node:fs'", 'statute imports node:fs'],
    ['src/library/x.ts', "import type { ReviewId } from '#reviews'", 'library may not import reviews'],
    ['src/actions/x.ts', "import { y } from '../reviews/queries.ts'", 'is not the front door'],
    ['src/incidents/x.ts', "import { y } from '#requests'", 'incidents may not import requests'],
  ])('a planted fault in %s is found: %s', (file, text, fault) => {
    expect(importsIn(file, text).map(faultOf)).toEqual([expect.stringContaining(fault)])
  })

  test('every module on disk has its step', () => {
    const known = [...everyModule, ...wiring]
    const found = new Set(sources.map(moduleOf))
    expect([...found].filter((module) => !known.includes(module))).toEqual([])
  })
})

describe('SQL stays in its room', () => {
  const isQueries = (file: string): boolean =>
    /(^|\/)queries\.ts$/.test(file) || file.startsWith('src/platform/database/')
  const schemas = [...everyModule, 'mail', 'jobs']
  const speaksSql = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|with)\(\s*['"`(]|\bsql(?:<[^>]*>)?`/

  test('no SQL outside queries.ts', () => {
    const checked = sources.filter((file) => !isQueries(file))
    expect(checked.length).toBeGreaterThan(50)
    // jobs.add is the one statement of the job queue.
    expect(
      checked.filter((file) => speaksSql.test(readFileSync(file, 'utf8')) && file !== 'src/platform/jobs/jobs.ts'),
    ).toEqual([])
  })

  test('no queries.ts names another module’s tables, except people’s names and scopes through access', () => {
    const files = sources.filter((file) => /(^|\/)queries\.ts$/.test(file))
    expect(files.length).toBeGreaterThan(5)
    const strangers = files.flatMap((file) => {
      const own = schemasOf(moduleOf(file))
      const named = [...readFileSync(file, 'utf8').matchAll(/['"`\s(]([a-z]+)\.[a-z][A-Za-z_]+/g)].map(
        ([, schema = '']) => schema,
      )
      return [...new Set(named)]
        .filter((schema) => schemas.includes(schema) && !own.includes(schema))
        .map((schema) => `${file} names ${schema}`)
    })
    expect(strangers).toEqual([])
  })
})

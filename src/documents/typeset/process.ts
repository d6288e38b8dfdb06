/**
 * The process that typesets one document: JSON on its input, the PDF on its output, complaints on stderr.
 * It knows nothing of the service, and is given none of its environment.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { noTypesetter } from '../typeset.ts'

/** The part of the native package that we use; it brings no types of its own. */
type Compiler = {
  readonly pdf: (main: { readonly mainFilePath: string }, how: { readonly pdfStandard: string }) => Buffer
}
type Package = {
  readonly NodeCompiler: {
    readonly create: (options: {
      readonly workspace: string
      readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[]
      readonly inputs: Readonly<Record<string, string>>
    }) => Compiler
  }
}

const workspace = fileURLToPath(new URL('.', import.meta.url))
const fonts = fileURLToPath(new URL('../../../assets/fonts', import.meta.url))

try {
  const { NodeCompiler } = findPackage()
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: [fonts] }],
    inputs: { document: readFileSync(0, 'utf8') },
  })
  const pdf = compiler.pdf({ mainFilePath: `${workspace}public-document.typ` }, { pdfStandard: 'ua-1' })
  process.stdout.write(pdf)
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : 'unknown')
  process.exitCode = 1
}

function findPackage(): Package {
  try {
    const found: Package = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
    return found
  } catch (error) {
    throw new Error(`${noTypesetter}: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}

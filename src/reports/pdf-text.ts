import { spawn } from 'node:child_process'
import type { Passage } from './check-identifiability.ts'

/**
 * What a reader's program takes out of a finished PDF, where poppler's tools are on this machine; otherwise nothing, and
 * the check rests on the words that the typesetter was given.
 */
export async function passagesInPdf(pdf: Uint8Array, part: string): Promise<readonly Passage[]> {
  const text = await runTool('pdftotext', ['-enc', 'UTF-8', '-', '-'], pdf)
  const about = await runTool('pdfinfo', ['-enc', 'UTF-8', '-'], pdf)
  // A title, an author and the like; the days on which it was made are ours and say nothing.
  const properties = (about ?? '').split('\n').filter((line) => /^(?:Title|Subject|Keywords|Author|Creator|Producer):/.test(line)) // prettier-ignore
  return [...(text ?? '').split(/\n{2,}|\f/), ...properties]
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each, index) => ({ part, paragraph: index + 1, text: each }))
}

/** @returns undefined where there is no such tool, or it can make nothing of the file */
function runTool(name: string, args: readonly string[], input: Uint8Array): Promise<string | undefined> {
  const child = spawn(name, args, { env: { PATH: '/usr/bin:/bin:/usr/local/bin' }, stdio: ['pipe', 'pipe', 'ignore'], timeout: 30_000, killSignal: 'SIGKILL' }) // prettier-ignore
  const output: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes))
  // A tool that is not there closes its input before it is written to.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(output).toString('utf8') : undefined))
  })
}

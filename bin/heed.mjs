#!/usr/bin/env node
// Runs the command with the Node that the project pins, whatever Node is on the machine.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const pinned = join(home, 'node_modules/node/bin/node')
const node = existsSync(pinned) ? pinned : process.execPath
const { status, signal } = spawnSync(node, [join(home, 'src/cli.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(signal ? 1 : (status ?? 1))

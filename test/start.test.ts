import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, test } from 'vitest'
import { newPlace, startHeed } from './support/running.ts'

const place = newPlace()
afterAll(() => place.remove())

const postgresOf = (folder: string): string => spawnSync('pgrep', ['-f', folder], { encoding: 'utf8' }).stdout.trim()

describe('npm start', () => {
  test('serves the demonstration from an empty folder, finds it again, and Ctrl-C leaves nothing running', async () => {
    for (const _start of ['first', 'second']) {
      const heed = await startHeed(place)
      const signIn = await fetch(`${heed.url}/sign-in`)
      expect(signIn.status).toBe(200)
      expect(await signIn.text()).toContain('Bronwen Hughes')
      expect(postgresOf(place.folder)).not.toBe('')
      await heed.stop()
      expect(postgresOf(place.folder)).toBe('')
    }
  }, 60_000)

  test('starts again after kill -9', async () => {
    const heed = await startHeed(place)
    await heed.kill()
    const again = await startHeed(place)
    expect((await fetch(`${again.url}/sign-in`)).status).toBe(200)
    await again.stop()
  }, 60_000)

  test('refuses to take a database for a demonstration that it did not fill, and offers no one there', async () => {
    const real = newPlace()
    const first = await startHeed(real, { HEED_DEMONSTRATION: 'no' })
    const page = await (await fetch(`${first.url}/sign-in`)).text()
    expect(page).toContain('Sign in')
    expect(page).not.toContain('Choose who to be')
    await first.stop()
    spawnSync('node', ['bin/heed.mjs', 'user', 'add', 'ada@council.example', '--role', 'administrator'], {
      env: { ...process.env, HEED_DATA: `${real.folder}/data`, HEED_KEYS: `${real.folder}/keys/heed-keys.json` },
    })
    await expect(startHeed(real, { HEED_DEMONSTRATION: 'yes' })).rejects.toThrow(
      'holds what the demonstration did not put there',
    )
    real.remove()
  }, 60_000)
})

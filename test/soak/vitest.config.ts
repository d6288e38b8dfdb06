import { defineConfig } from 'vitest/config'

/** The long forms, for before a release: `npm run soak`. */
export default defineConfig({
  test: { include: ['test/soak/**/*.soak.ts'], globalSetup: ['test/support/global-setup.ts'], testTimeout: 3_600_000 },
})

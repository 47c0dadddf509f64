import { defineConfig } from 'vitest/config'

// Unit and in-process tests only; what needs a browser is in tests/e2e and has its own runner.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
})

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
const resolve = { alias };

// `server` tests meet a real PostgreSQL: each file gets its own copy of a migrated database with the units and seasons.
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'unit',
          include: ['{domain,ui,scripts,prisma/seed}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'server',
          include: ['{server,app}/**/*.test.{ts,tsx}'],
          globalSetup: ['scripts/start/vitest.mjs'],
          setupFiles: ['server/testing.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

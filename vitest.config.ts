import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
const resolve = { alias };

// `server` tests meet a real PostgreSQL: each file gets its own copy of a migrated database with the units and seasons.
export default defineConfig({
  test: {
    // Vitest leaves one processor idle, which on two means that files wait for each other.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve,
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'unit',
          include: ['{domain,ui,scripts,prisma/{seed,snapshot}}/**/*.test.{ts,tsx}'],
          exclude: ['prisma/snapshot/played.test.ts'],
          globalSetup: ['scripts/start/vitest-cluster.mjs'],
          testTimeout: 180_000,
        },
      },
      {
        resolve,
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'server',
          include: ['{server,app}/**/*.test.{ts,tsx}', 'prisma/snapshot/played.test.ts'],
          globalSetup: ['scripts/start/vitest.mjs'],
          setupFiles: ['server/testing/database.ts'],
          // What hangs, hangs for ever; what is slow on a busy machine is not at fault.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

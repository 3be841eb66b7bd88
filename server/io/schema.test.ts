import { expect, test } from 'vitest';
import { Prisma } from '@/prisma/generated/client';
import { db } from './db';

// The migrations are written SQL; this asks the migrated database for every table and column of the
// schema.
test.each(Object.values(Prisma.ModelName))(
  'the database has the table %s with every column',
  async (name) => {
    const table = name.charAt(0).toLowerCase() + name.slice(1);
    const delegate = db()[table as 'unit'];
    await expect(delegate.findMany({ take: 1 })).resolves.toBeInstanceOf(Array);
  },
);

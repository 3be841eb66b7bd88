import { db } from '../io/db';
import { transact } from '../write';
import { when } from './contest-days';

/** The papers of an entry without their bytes, where nobody opens them. @returns the file's id */
export async function enclose(
  entryId: string,
  { ownerId, name = 'ho-so.pdf' }: { ownerId: string; name?: string },
): Promise<string> {
  const { id } = await db().storedFile.create({
    data: {
      ownerId,
      entryId,
      kind: 'dossier',
      name,
      size: 10n,
      state: 'ready',
      mime: 'application/pdf',
      sha256: 'a'.repeat(64),
      readyAt: when.open,
      createdAt: when.open,
    },
  });
  const facts = { kind: 'dossier' as const, createdAt: when.open, createdById: ownerId };
  await transact((tx) => tx.entryPaper.create({ data: { entryId, fileId: id, ...facts } }));
  return id;
}

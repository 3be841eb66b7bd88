import type { PaperKind } from '@/domain/registry/papers/paper';

/** What an officer would have called the file. */
const namesSent: Record<string, string> = {
  'plan.pdf': 'ke-hoach-thuc-hien.pdf',
  'interim.pdf': 'bao-cao-so-ket.pdf',
  'final.pdf': 'bao-cao-tong-ket.pdf',
  'evaluation.pdf': 'phieu-danh-gia-hieu-qua.pdf',
};

export const nameSent = (file: string): string => namesSent[file] ?? file;

/** Its bytes, and of a photo the smaller ones that go with it. */
type Sample = { file: URL; small: URL | null };

export function sampleOf(file: string, kind: PaperKind): Sample {
  if (kind !== 'photo') return { file: new URL(`papers/files/${file}`, import.meta.url), small: null };
  const small = file.replace(/jpg$/u, 'webp');
  return {
    file: new URL(`photos/files/${file}`, import.meta.url),
    small: new URL(`photos/small/${small}`, import.meta.url),
  };
}

/** The sample that stands behind a row: its name as it lies here, by the name under which it was sent. */
export function sampleSent(name: string, kind: PaperKind): Sample {
  const [file = name] = Object.entries(namesSent).find(([, sent]) => sent === name) ?? [];
  return sampleOf(file, kind);
}

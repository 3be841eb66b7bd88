import { province } from '@/domain/province';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from 'next/navigation';
import { ImageResponse } from 'next/og';
import { isModelSlug } from '@/domain/showcase/ask';
import { keptStory } from '@/server/public/showcase/kept';
import { fieldWords } from '@/ui/words/words';
import { inFont } from './in-font';
import { Plate, type PlateWords } from './plate';

export const dynamic = 'force-dynamic';

/** The picture that a shared link shows: `cong.png` for the portal, `<slug>.png` for a model. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const words = await wordsOf((await params).name);
  if (!words) notFound();
  const headers = { 'Content-Type': 'image/png', 'Cache-Control': 'no-cache' };
  return new Response(await pictureOf(words), { headers });
}

/** The newest pictures: each costs a tenth of a second of the one thread. */
const drawn = new Map<string, Promise<ArrayBuffer>>();
const MOST_DRAWN = 100;

function pictureOf(words: PlateWords): Promise<ArrayBuffer> {
  const shown = { above: inFont(words.above), title: inFont(words.title), below: inFont(words.below) };
  const key = JSON.stringify(shown);
  const picture = drawn.get(key) ?? draw(shown);
  drawn.delete(key);
  drawn.set(key, picture);
  const [oldest] = drawn.keys();
  if (drawn.size > MOST_DRAWN && oldest !== undefined) drawn.delete(oldest);
  return picture;
}

const draw = async (words: PlateWords): Promise<ArrayBuffer> =>
  new ImageResponse(<Plate {...words} />, { width: 1200, height: 630, fonts: await fonts() }).arrayBuffer();

async function wordsOf(name: string): Promise<PlateWords | null> {
  if (name === 'cong.png') {
    return {
      title: 'Mô hình “Dân vận khéo”',
      above: province.atStart,
      below: 'Cổng thông tin mô hình được công nhận',
    };
  }
  const slug = name.replace(/\.png$/u, '');
  const story = name.endsWith('.png') && isModelSlug(slug) ? await keptStory(slug) : null;
  return (
    story && {
      title: story.name,
      above: `${story.field ? fieldWords[story.field] : 'Mô hình'} · Năm ${story.year}`,
      below: story.unit.name,
    }
  );
}

// The renderer reads woff but not woff2, and looks into the second file for the letters that the first lacks.
const files = [
  { weight: 400, subset: 'latin' },
  { weight: 400, subset: 'vietnamese' },
  { weight: 700, subset: 'latin' },
  { weight: 700, subset: 'vietnamese' },
] as const;

const fonts = () =>
  Promise.all(
    files.map(async ({ weight, subset }) => ({
      name: `Be Vietnam Pro ${subset}`,
      weight,
      style: 'normal' as const,
      data: await readFile(
        join(
          process.cwd(),
          `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`,
        ),
      ),
    })),
  );

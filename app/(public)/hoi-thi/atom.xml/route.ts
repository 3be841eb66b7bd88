import { province } from '@/domain/province';
import { newsOfContests } from '@/server/public/contest/feed';
import { env } from '@/server/io/env';
import { now } from '@/server/request/moment';
import { xml, xmlAnswer } from '../../xml';

export const dynamic = 'force-dynamic';

/** Announced contests and published results. */
export async function GET(): Promise<Response> {
  const site = env().PUBLIC_URL;
  const news = await newsOfContests(now());
  const entries = news.map(
    ({ id, path, title, summary, by, at }) => `<entry>
  <id>urn:uuid:${xml(id)}</id>
  <title>${xml(title)}</title>
  <link href="${xml(`${site}${path}`)}"/>
  <published>${at.toISOString()}</published>
  <updated>${at.toISOString()}</updated>
  <author><name>${xml(by)}</name></author>
  <summary>${xml(summary)}</summary>
</entry>`,
  );
  return xmlAnswer(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${xml(`${site}/hoi-thi/atom.xml`)}</id>
<title>Hội thi “Dân vận khéo” ${province.inLine}: thông báo và kết quả</title>
<link href="${xml(`${site}/hoi-thi`)}"/>
<link rel="self" type="application/atom+xml" href="${xml(`${site}/hoi-thi/atom.xml`)}"/>
<updated>${(news[0]?.at ?? new Date(0)).toISOString()}</updated>
<author><name>${province.organiser}</name></author>
${entries.join('\n')}
</feed>
`,
    'application/atom+xml',
  );
}

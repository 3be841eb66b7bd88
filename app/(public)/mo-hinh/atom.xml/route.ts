import { province } from '@/domain/province';
import { publicPage } from '@/domain/addresses';
import { env } from '@/server/io/env';
import { feedOf } from '@/server/public/showcase/feed';
import { fieldWords } from '@/ui/words/words';
import { summaryOf } from '../../showcase/summary';
import { xml, xmlAnswer } from '../../xml';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const site = env().PUBLIC_URL;
  const models = await feedOf(50);
  const newest = models[0]?.recognisedAt ?? new Date(0);
  const entries = models.map(
    (model) => `<entry>
  <id>urn:uuid:${xml(model.id)}</id>
  <title>${xml(model.name)}</title>
  <link href="${xml(`${site}${publicPage.model(model.slug)}`)}"/>
  <published>${model.recognisedAt?.toISOString()}</published>
  <updated>${model.updatedAt.toISOString()}</updated>
  <author><name>${xml(model.unit.bodyName)}</name></author>
  ${model.field ? `<category term="${xml(fieldWords[model.field])}"/>` : ''}
  <summary>${xml(summaryOf(model))}</summary>
</entry>`,
  );
  return xmlAnswer(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${xml(`${site}${publicPage.models}/atom.xml`)}</id>
<title>Mô hình “Dân vận khéo” mới được công nhận – ${province.inLine}</title>
<link href="${xml(`${site}${publicPage.models}`)}"/>
<link rel="self" type="application/atom+xml" href="${xml(`${site}${publicPage.models}/atom.xml`)}"/>
<updated>${newest.toISOString()}</updated>
<author><name>${province.organiser}</name></author>
${entries.join('\n')}
</feed>
`,
    'application/atom+xml',
  );
}

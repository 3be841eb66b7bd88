import { province } from '@/domain/province';
import { items } from '@/domain/registry/model/form';
import { type Letterhead, letterheadOf } from '@/domain/registry/papers/letterhead';
import type { Dossier } from '@/server/registry/models/queries';
import type { ListedPaper } from '@/server/registry/models/paper-queries';
import { formatOfficeDate } from '@/ui/words/format';
import {
  factWords,
  fieldWords,
  formWords,
  holderWords,
  itemWords,
  originWords,
  paperWords,
} from '@/ui/words/words';
import { tagsOf } from '../story';
import '@/app/(desk)/office-sheet.css';

/**
 * The registration form on A4 after Nghị định 30/2020/NĐ-CP, Phụ lục I. Number and date stay blank: the clerk
 * gives them after signature (Điều 15).
 */
export function Sheet({ model, papers }: { model: Dossier; papers: readonly ListedPaper[] }) {
  const { unit } = model;
  const letterhead = letterheadOf(unit);
  return (
    <article className="office-sheet">
      <Head letterhead={letterhead} />
      <h1>Phiếu đăng ký</h1>
      <p className="subject">Mô hình “Dân vận khéo” năm {model.year}</p>
      <p className="addressee">Kính gửi: {province.organiser}.</p>
      <Line term="Đơn vị đăng ký" value={unit.bodyName} />
      <Line term={formWords.field} value={model.field ? fieldWords[model.field] : ''} />
      <Line term={formWords.holder} value={holderWords[model.holder]} />
      <Line term={factWords.origin} value={originWords[model.origin]} />
      {model.tags.length > 0 && <Line term={formWords.tags} value={tagsOf(model.tags)} />}
      {items.map((item, index) => (
        <section key={item}>
          <h2>
            {index + 1}. {itemWords[item]}
          </h2>
          {(model[item] || '…').split('\n').map((paragraph, at) => (
            <p key={`${at}-${paragraph.slice(0, 20)}`}>{paragraph}</p>
          ))}
        </section>
      ))}
      <Line term={formWords.leadPerson} value={model.leadPerson} />
      <Line
        term={formWords.contactPerson}
        value={[model.contactPerson, model.contactPhone].filter(Boolean).join(', điện thoại ')}
        last={papers.length === 0}
      />
      <Enclosed papers={papers} />
      <Signature signer={letterhead.signer} />
    </article>
  );
}

/** Ô 1–4 of the decree: state motto on the right, the bodies on the left. */
function Head({ letterhead: { superior, body, place } }: { letterhead: Letterhead }) {
  return (
    <header>
      <div>
        {superior && <p className="superior">{superior}</p>}
        <p className="body-name">
          {body.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p className="number">Số: ……/……</p>
      </div>
      <div>
        <p className="nation">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
        <p className="motto">Độc lập - Tự do - Hạnh phúc</p>
        <p className="place">{place}, ngày …… tháng …… năm ………</p>
      </div>
    </header>
  );
}

/** `last`: the text of the paper ends here, with the sign that the decree asks for. */
function Line({ term, value, last }: { term: string; value: string; last?: boolean }) {
  return (
    <p>
      <strong>{term}:</strong> {value || '…'}
      {last && end}
    </p>
  );
}

const end = './.';

/** What goes with the form, as it is in the dossier. */
function Enclosed({ papers }: { papers: readonly ListedPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>Tài liệu gửi kèm</h2>
      <ol>
        {papers.map(({ id, kind, number, issuedOn, title, versions }, at) => (
          <li key={id}>
            {[
              title ? `${paperWords[kind]}: ${title}` : paperWords[kind],
              number && `số ${number}`,
              issuedOn && formatOfficeDate(issuedOn),
              versions[0] && `tệp ${versions[0].name}`,
            ]
              .filter(Boolean)
              .join(', ')}
            {at < papers.length - 1 ? ';' : end}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Signature({ signer }: Pick<Letterhead, 'signer'>) {
  return (
    <footer>
      <div className="recipients">
        <p>Nơi nhận:</p>
        <ul>
          <li>- Như trên;</li>
          <li>- Lưu: VT.</li>
        </ul>
      </div>
      <div className="signer">
        <p>
          {signer.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p className="how">(Ký, ghi rõ họ tên, đóng dấu)</p>
      </div>
    </footer>
  );
}

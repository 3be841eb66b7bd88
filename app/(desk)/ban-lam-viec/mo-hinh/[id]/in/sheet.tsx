import { items } from '@/domain/model/form';
import type { Dossier } from '@/server/dossier';
import { fieldWords, formWords, holderWords, itemWords, originWords } from '@/ui/words';
import { tagsOf } from '../story';
import './sheet.css';

/**
 * The registration form on A4 after Nghị định 30/2020/NĐ-CP, Phụ lục I. Number and date stay blank: the clerk
 * gives them after signature (Điều 15).
 */
export function Sheet({ model }: { model: Dossier }) {
  const { unit } = model;
  const superior = unit.parent?.bodyName ?? 'Ủy ban nhân dân tỉnh Sơn La';
  return (
    <article className="office-sheet">
      <Letterhead superior={superior} body={unit.bodyName} />
      <h1>Phiếu đăng ký</h1>
      <p className="subject">Mô hình “Dân vận khéo” năm {model.year}</p>
      <p className="addressee">Kính gửi: Sở Nội vụ tỉnh Sơn La.</p>
      <Line term="Đơn vị đăng ký" value={unit.bodyName} />
      <Line term={formWords.field} value={model.field ? fieldWords[model.field] : ''} />
      <Line
        term={formWords.holder}
        value={`${holderWords[model.holder]}; ${originWords[model.origin].toLowerCase()}`}
      />
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
      />
      <Signature />
    </article>
  );
}

/** Ô 1–4 of the decree: state motto on the right, the bodies on the left. */
function Letterhead({ superior, body }: { superior: string; body: string }) {
  return (
    <header>
      <div>
        <p className="superior">{superior}</p>
        <p className="body-name">{body}</p>
        <p className="number">Số: ……/……</p>
      </div>
      <div>
        <p className="nation">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
        <p className="motto">Độc lập - Tự do - Hạnh phúc</p>
        <p className="place">……………, ngày …… tháng …… năm ………</p>
      </div>
    </header>
  );
}

function Line({ term, value }: { term: string; value: string }) {
  return (
    <p>
      <strong>{term}:</strong> {value || '…'}
    </p>
  );
}

function Signature() {
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
        <p>Thủ trưởng cơ quan, đơn vị</p>
        <p className="how">(Ký, ghi rõ họ tên, đóng dấu)</p>
      </div>
    </footer>
  );
}

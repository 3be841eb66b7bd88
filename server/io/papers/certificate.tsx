import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { inFours } from '@/domain/proof/fours';
import { PaperEmblem, PaperWeave } from './emblem';
import { printableOf, lostWords } from './fonts';
import { Qr } from './qr';

export type CertificateWords = {
  contest: string;
  organiser: string;
  body: string;
  title: string;
  prize: string;
  date: string;
  code: string;
  address: string;
  version: number;
  hash: string;
  team: readonly string[];
};

export async function certificatePdf(given: CertificateWords): Promise<Buffer> {
  const { words, fontFamily, lost } = await printableOf(given);
  return renderToBuffer(
    <Document title={`${words.prize} – ${words.title}`} author={words.organiser} language="vi">
      <Page size="A4" orientation="landscape" style={[styles.page, { fontFamily }]}>
        <View style={styles.band}>
          <PaperWeave length={780} />
        </View>
        <View style={styles.frame}>
          <View style={styles.office}>
            <View style={styles.emblem}>
              <PaperEmblem size={44} />
            </View>
            {officeLines(words.organiser).map((line) => (
              <Text key={line} style={styles.small}>
                {line}
              </Text>
            ))}
          </View>
          <Text style={styles.heading}>GIẤY CHỨNG NHẬN KẾT QUẢ</Text>
          <Text style={styles.contest}>{words.contest}</Text>
          <Text style={styles.line}>Chứng nhận</Text>
          <Text style={styles.body}>{words.body}</Text>
          <Text style={styles.line}>với bài dự thi “{words.title}”</Text>
          <Text style={styles.line}>đạt</Text>
          <Text style={styles.prize}>{words.prize}</Text>
          {words.team.length > 0 && <Text style={styles.team}>Đội thi: {words.team.join(', ')}</Text>}
          <Text style={styles.small}>Kết quả công bố {words.date}</Text>
          <View style={styles.foot}>
            <Qr text={`${words.address}?ma=${words.hash}`} size={88} />
            <View style={styles.check}>
              <Text style={styles.small}>Kiểm tra tại {words.address.replace(/^https?:\/\//, '')}</Text>
              <Text style={styles.code}>{words.code}</Text>
              <Text style={styles.note}>
                Mã kiểm tra (SHA-256) của bản kết quả số {words.version}: {inFours(words.hash)}
              </Text>
              {lost.length > 0 && <Text style={styles.note}>{lostWords(lost)}</Text>}
              <Text style={styles.note}>
                Bản in từ cổng để đối chiếu kết quả; không thay thế Giấy khen, Bằng khen đã ký, đóng dấu.
              </Text>
            </View>
            <View style={styles.signer}>
              <Text style={styles.small}>……………, ngày …… tháng …… năm ………</Text>
              <Text style={styles.office2}>THỦ TRƯỞNG CƠ QUAN TỔ CHỨC</Text>
              <Text style={styles.how}>(Ký, ghi rõ họ tên, đóng dấu)</Text>
              <View style={styles.room} />
            </View>
          </View>
        </View>
        <View style={styles.band}>
          <PaperWeave length={780} />
        </View>
      </Page>
    </Document>,
  );
}

function officeLines(organiser: string): string[] {
  const own = organiser.replace(/,?\s+tỉnh\s+Sơn\s+La$/iu, '').toUpperCase();
  const superior = 'UBND TỈNH SƠN LA';
  return /^(UBND|ỦY BAN NHÂN DÂN)$/u.test(own) ? [superior] : [superior, own];
}

const lacquer = '#9f1d1d';

// Below a line height of 1.4, stacked marks (ế, ộ, Ẫ) are cut off.
const styles = StyleSheet.create({
  emblem: { marginBottom: 6 },
  page: { padding: 24, backgroundColor: '#fffdf8', color: '#14202b' },
  frame: {
    flex: 1,
    borderWidth: 2,
    borderColor: lacquer,
    marginVertical: 6,
    paddingVertical: 14,
    paddingHorizontal: 28,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  band: { alignItems: 'center' },
  office: { alignItems: 'center' },
  office2: { fontSize: 11, fontWeight: 700, lineHeight: 1.5, textAlign: 'center' },
  how: { fontSize: 9.5, lineHeight: 1.5, textAlign: 'center' },
  signer: { width: 210, alignItems: 'center', alignSelf: 'flex-start' },
  room: { height: 52 },
  team: { fontSize: 11, lineHeight: 1.5, textAlign: 'center', maxWidth: 620 },
  small: { fontSize: 11, lineHeight: 1.5 },
  note: { fontSize: 9.5, lineHeight: 1.5 },
  heading: { fontSize: 27, fontWeight: 700, lineHeight: 1.5, color: lacquer },
  contest: { fontSize: 15, fontWeight: 600, lineHeight: 1.5, textAlign: 'center' },
  line: { fontSize: 13, lineHeight: 1.5, textAlign: 'center' },
  body: { fontSize: 20, fontWeight: 700, lineHeight: 1.5, textAlign: 'center' },
  prize: { fontSize: 24, fontWeight: 700, lineHeight: 1.5, color: lacquer, textAlign: 'center' },
  foot: { flexDirection: 'row', alignItems: 'center', gap: 14, alignSelf: 'stretch' },
  check: { flex: 1 },
  code: { fontSize: 13, fontWeight: 600, lineHeight: 1.5 },
});

import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { registerFonts } from './fonts';
import { Qr } from './qr';

export type CertificateWords = {
  contest: string;
  organiser: string;
  body: string;
  title: string;
  prize: string;
  /** "ngày 25 tháng 9 năm 2020" */
  date: string;
  code: string;
  address: string;
};

/** One A4 page on its side. It certifies the published result; the signed Giấy khen stays on paper. */
export async function certificatePdf(words: CertificateWords): Promise<Buffer> {
  registerFonts();
  return renderToBuffer(
    <Document title={`${words.prize} – ${words.title}`} author={words.organiser} language="vi">
      <Page size="A4" orientation="landscape" style={styles.page}>
        <View style={styles.frame}>
          <View style={styles.office}>
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
          <Text style={styles.line}>với bài dự thi “{words.title}” đạt</Text>
          <Text style={styles.prize}>{words.prize}</Text>
          <Text style={styles.small}>Kết quả công bố {words.date}</Text>
          <View style={styles.foot}>
            <Qr text={words.address} size={84} />
            <View style={styles.check}>
              <Text style={styles.small}>Kiểm tra tại {words.address.replace(/^https?:\/\//, '')}</Text>
              <Text style={styles.code}>{words.code}</Text>
              <Text style={styles.note}>
                Bản in từ cổng để đối chiếu kết quả; không thay thế Giấy khen, Bằng khen đã ký, đóng dấu.
              </Text>
            </View>
          </View>
        </View>
      </Page>
    </Document>,
  );
}

/** "Sở Nội vụ tỉnh Sơn La" under its superior, and the province named once. */
function officeLines(organiser: string): string[] {
  const own = organiser.replace(/,?\s+tỉnh\s+Sơn\s+La$/iu, '').toUpperCase();
  const superior = 'UBND TỈNH SƠN LA';
  return /^(UBND|ỦY BAN NHÂN DÂN)$/u.test(own) ? [superior] : [superior, own];
}

const lacquer = '#9f1d1d';

// Stacked marks (ế, ộ, Ẫ) are cut below a line height of about 1.4.
const styles = StyleSheet.create({
  page: { fontFamily: 'Be Vietnam Pro', padding: 28, backgroundColor: '#fffdf8', color: '#14202b' },
  frame: {
    flex: 1,
    borderWidth: 2,
    borderColor: lacquer,
    padding: 28,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  office: { alignItems: 'center' },
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

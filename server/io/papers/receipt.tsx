import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { inFours } from '@/domain/proof/fours';
import { printableOf, lostWords } from './fonts';

export type ReceiptWords = {
  contest: string;
  organiser: string;
  number: string;
  /** "22:03:09 ngày 15/08/2020" */
  at: string;
  body: string;
  title: string;
  files: { name: string; size: string; sha256: string }[];
  head: { at: string; count: string; hash: string } | null;
};

export async function receiptPdf(given: ReceiptWords): Promise<Buffer> {
  const { words, fontFamily, lost } = await printableOf(given);
  return renderToBuffer(
    <Document title={`Biên nhận bài dự thi ${words.number}`} author={words.organiser} language="vi">
      <Page size="A4" style={[styles.page, { fontFamily }]}>
        <Text style={styles.small}>{words.organiser.toUpperCase()}</Text>
        <Text style={styles.heading}>BIÊN NHẬN BÀI DỰ THI</Text>
        <Text style={styles.contest}>{words.contest}</Text>
        <Row label="Số báo danh" text={words.number} />
        <Row label="Thời điểm nộp" text={words.at} />
        <Row label="Đơn vị" text={words.body} />
        <Row label="Bài dự thi" text={words.title} />
        <Text style={styles.subhead}>Các tệp đã nhận ({words.files.length})</Text>
        {words.files.map((file, at) => (
          <View key={at} style={styles.file} wrap={false}>
            <Text style={styles.name}>
              {at + 1}. {file.name} ({file.size})
            </Text>
            <Text style={styles.hash}>SHA-256: {inFours(file.sha256)}</Text>
          </View>
        ))}
        {words.head && (
          <View style={styles.file} wrap={false}>
            <Text style={styles.name}>
              Mã đầu nhật ký lúc {words.head.at}, dòng {words.head.count}
            </Text>
            <Text style={styles.hash}>{inFours(words.head.hash)}</Text>
          </View>
        )}
        {lost.length > 0 && <Text style={styles.note}>{lostWords(lost)}</Text>}
        <Text style={styles.note}>
          Mã kiểm tra (SHA-256) tính từ nội dung tệp: tệp không đổi thì mã không đổi. Biên nhận do Cổng thông
          tin lập tự động khi nhận bài, không cần ký, đóng dấu.
        </Text>
      </Page>
    </Document>,
  );
}

const Row = ({ label, text }: { label: string; text: string }) => (
  <View style={styles.row}>
    <Text style={styles.label}>{label}</Text>
    <Text style={styles.text}>{text}</Text>
  </View>
);

// Stacked marks (ế, ộ, Ẫ) need a line height of 1.4, which does not scale when inherited.
const styles = StyleSheet.create({
  page: { padding: 48, fontSize: 11, lineHeight: 1.5, color: '#14202b' },
  small: { fontSize: 10, fontWeight: 600 },
  heading: { fontSize: 20, fontWeight: 700, lineHeight: 1.5, marginTop: 16 },
  contest: { fontSize: 13, fontWeight: 600, lineHeight: 1.5, marginBottom: 16 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderColor: '#c9cfd4', paddingVertical: 5 },
  label: { width: 120, color: '#5b6670' },
  text: { flex: 1, fontWeight: 600 },
  subhead: { fontSize: 13, fontWeight: 600, lineHeight: 1.5, marginTop: 18, marginBottom: 4 },
  file: { paddingVertical: 5, borderBottomWidth: 0.5, borderColor: '#c9cfd4' },
  name: { fontWeight: 600 },
  hash: { fontSize: 8.5, color: '#39434c' },
  note: { fontSize: 9, color: '#5b6670', marginTop: 18 },
});

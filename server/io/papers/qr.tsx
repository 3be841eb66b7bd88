import { Path, Rect, Svg } from '@react-pdf/renderer';
import encodeQR from 'qr';

export function Qr({ text, size }: { text: string; size: number }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <Svg width={size} height={size} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <Rect x={0} y={0} width={rows.length} height={rows.length} fill="#ffffff" />
      <Path d={squares.join('')} fill="#14202b" />
    </Svg>
  );
}

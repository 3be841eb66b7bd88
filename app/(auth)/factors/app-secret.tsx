'use client';

import encodeQR from 'qr';

/** What the app is given: as a picture to scan, and as text to type. */
export function AppSecret({ secret, address }: { secret: string; address: string }) {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 3 });
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <div className="space-y-3">
      <p>Mở ứng dụng xác thực trên điện thoại, chọn thêm tài khoản rồi quét hình này:</p>
      <svg
        role="img"
        aria-label="Mã QR để quét bằng ứng dụng xác thực"
        viewBox={`0 0 ${rows.length} ${rows.length}`}
        className="size-52 rounded-md border border-line bg-white"
        shapeRendering="crispEdges"
      >
        <path d={squares.join('')} fill="#14202b" />
      </svg>
      <p>
        Không quét được thì nhập khóa này vào ứng dụng (loại “theo thời gian”):{' '}
        <code translate="no" className="font-mono break-all">
          {secret.match(/.{4}/gu)?.join(' ')}
        </code>
      </p>
    </div>
  );
}

import { province } from '@/domain/province';

export type PlateWords = { above: string; title: string; below: string };

/** Drawn with the renderer's own subset of CSS: every box is a flex box. */
export function Plate({ above, title, below }: PlateWords) {
  const short = title.length > 150 ? `${title.slice(0, 149).replace(/\s+\S*$/u, '')}…` : title;
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        background: '#faf8f3',
        color: '#0d3448',
        fontFamily: '"Be Vietnam Pro latin", "Be Vietnam Pro vietnamese"',
      }}
    >
      <Band />
      <div style={{ display: 'flex', flexDirection: 'column', flex: 1, padding: '48px 72px' }}>
        <div style={{ display: 'flex', fontSize: 32, color: '#9b2a1d' }}>{above}</div>
        <div
          style={{
            display: 'flex',
            marginTop: 20,
            fontSize: short.length > 80 ? 50 : 64,
            fontWeight: 700,
            lineHeight: 1.35,
          }}
        >
          {short}
        </div>
        <div style={{ display: 'flex', marginTop: 'auto', fontSize: 34, color: '#434c52' }}>{below}</div>
        <div style={{ display: 'flex', marginTop: 10, fontSize: 26, color: '#5d656a' }}>
          {`Dân vận khéo – ${province.inLine}`}
        </div>
      </div>
      <Band />
    </div>
  );
}

/** The woven band of the portal's header. */
function Band() {
  return (
    <svg width="1200" height="32" viewBox="0 0 600 16">
      <rect width="600" height="16" fill="#9b2a1d" />
      {Array.from({ length: 19 }, (_, index) => (
        <path
          key={index}
          transform={`translate(${index * 32} 0)`}
          d="M8 0 16 8 8 16 0 8Z M24 4 28 8 24 12 20 8Z"
          fill="#e9c46a"
        />
      ))}
    </svg>
  );
}

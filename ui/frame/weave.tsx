/** Stands where a model has no photo: a cloth pattern, a different one for each name. */
export function WeavePlate({ seed }: { seed: string }) {
  const number = Array.from(seed).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const [ground, thread, spark] = cloths[number % cloths.length] ?? cloths[0];
  const id = `w${number}`;
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className="size-full"
      preserveAspectRatio="xMidYMid slice"
      viewBox="0 0 320 180"
    >
      <defs>
        <pattern id={id} width={40} height={40} patternUnits="userSpaceOnUse" x={number % 40} y={10}>
          <path d="M20 3 37 20 20 37 3 20Z" fill="none" stroke={thread} strokeWidth="2" />
          <path d="M20 11 29 20 20 29 11 20Z" fill={thread} />
          <path d="M20 16 24 20 20 24 16 20Z" fill={spark} />
          <path
            d="M0-5 5 0 0 5-5 0ZM40-5 45 0 40 5 35 0ZM0 35 5 40 0 45-5 40ZM40 35 45 40 40 45 35 40Z"
            fill={spark}
          />
        </pattern>
      </defs>
      <rect width="320" height="180" fill={ground} />
      <rect y="50" width="320" height="80" fill={`url(#${id})`} />
      <path d="M0 44h320M0 136h320" stroke={spark} strokeWidth="3" strokeDasharray="6 4" />
      <path d="M0 36h320M0 144h320" stroke={thread} strokeWidth="1.5" />
    </svg>
  );
}

type Cloth = readonly [ground: string, thread: string, spark: string];

const cloths: readonly [Cloth, ...Cloth[]] = [
  ['#174f6a', '#5f93ab', '#e9c46a'],
  ['#0d3448', '#b9695d', '#f1dfb4'],
  ['#5b3a2e', '#c08a5a', '#f1dfb4'],
  ['#2d5544', '#86b39a', '#f0cf86'],
  ['#6d2a23', '#cf8d7b', '#f3e2bd'],
];

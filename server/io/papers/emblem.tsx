import { Circle, G, Path, Svg } from '@react-pdf/renderer';

/** The portal's own mark, not a state emblem. */
export function PaperEmblem({ size }: { size: number }) {
  return (
    <Svg viewBox="0 0 64 64" width={size} height={size}>
      <Circle cx="32" cy="32" r="32" fill="#0d3448" />
      <Circle cx="32" cy="32" r="29" fill="none" stroke="#e9c46a" strokeWidth={1.2} />
      {[0, 72, 144, 216, 288].map((turn) => (
        <G key={turn} transform={`rotate(${turn} 32 33)`}>
          <Path d="M32 32C23 28 21.5 15 32 8.5 42.5 15 41 28 32 32Z" fill="#fdf7ef" />
          <Path d="M32 29V16m0 9 3.2-4.500M32 25l-3.2-4.5" stroke="#c9776b" strokeWidth={1} fill="none" />
        </G>
      ))}
      <Circle cx="32" cy="33" r="4.2" fill="#9f1d1d" />
      <Circle cx="32" cy="33" r="1.7" fill="#e9c46a" />
    </Svg>
  );
}

const TILE = 20;

export function PaperWeave({ length, standing = false }: { length: number; standing?: boolean }) {
  const tiles = Array.from({ length: Math.floor(length / TILE) }, (_, at) => at * TILE);
  const whole = tiles.length * TILE;
  const [width, height] = standing ? [TILE, whole] : [whole, TILE];
  return (
    <Svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <Path d={`M0 0H${width}V${height}H0Z`} fill="#6d2a23" />
      {tiles.map((at) => {
        const [x, y] = standing ? [0, at] : [at, 0];
        const diamond = (reach: number) =>
          `M${x + 10} ${y + 10 - reach} ${x + 10 + reach} ${y + 10} ${x + 10} ${y + 10 + reach} ${x + 10 - reach} ${y + 10}Z`;
        return (
          <G key={at}>
            <Path d={diamond(8.5)} fill="none" stroke="#cf8d7b" strokeWidth={1} />
            <Path d={diamond(4.5)} fill="#cf8d7b" />
            <Path d={diamond(2)} fill="#f3e2bd" />
          </G>
        );
      })}
    </Svg>
  );
}

/** Our own mark: a ban flower, five petals that hold together, on indigo. Not a state emblem. The same drawing is public/emblem.svg. */
export function Emblem({ className = 'size-11' }: { className?: string }) {
  return (
    <svg viewBox="0 0 64 64" className={className} aria-hidden="true" focusable="false">
      <circle cx="32" cy="32" r="32" className="fill-primary-strong" />
      <circle cx="32" cy="32" r="29" fill="none" stroke="#e9c46a" strokeWidth="1.2" />
      {[0, 72, 144, 216, 288].map((turn) => (
        <g key={turn} transform={`rotate(${turn} 32 33)`}>
          <path d="M32 32C23 28 21.5 15 32 8.5 42.5 15 41 28 32 32Z" fill="#fdf7ef" />
          <path d="M32 29V16m0 9 3.2-4.500M32 25l-3.2-4.5" stroke="#c9776b" strokeWidth="1" fill="none" />
        </g>
      ))}
      <circle cx="32" cy="33" r="4.2" className="fill-accent" />
      <circle cx="32" cy="33" r="1.7" fill="#e9c46a" />
    </svg>
  );
}

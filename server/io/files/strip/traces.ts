export const traceKinds = ['properties', 'authors', 'sessions', 'hidden', 'photo', 'attachments'] as const;
export type TraceKind = (typeof traceKinds)[number];

export const leftKinds = ['oldOffice', 'locked', 'damaged', 'embedded'] as const;
export type LeftKind = (typeof leftKinds)[number];

export type Stripped = { removed: TraceKind[]; left: LeftKind[] };

export class Trace {
  readonly #removed = new Set<TraceKind>();
  readonly #left = new Set<LeftKind>();

  removed(kind: TraceKind): void {
    this.#removed.add(kind);
  }

  left(kind: LeftKind): void {
    this.#left.add(kind);
  }

  told(): Stripped {
    return { removed: [...this.#removed], left: [...this.#left] };
  }
}

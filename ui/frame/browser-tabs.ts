/** What one open tab tells the others of this browser. */
type Told =
  /** A page was drawn for this person; null: for nobody, who has signed out. */
  | { kind: 'drawn'; mark: string | null }
  /** The person signs out and lets go of everything unsent. */
  | { kind: 'discard' };

const CHANNEL = 'nguoi-dang-nhap';

export function tellTabs(told: Told): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(told);
  channel.close();
}

export function hearTabs(hear: (told: Told) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  return () => channel.close();
}

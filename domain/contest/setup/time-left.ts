export function timeLeftWords(until: Date, now: Date): string | null {
  const seconds = Math.floor((until.getTime() - now.getTime()) / 1_000);
  if (seconds <= 0) return null;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (minutes < 1) return `${seconds} giây`;
  if (hours < 1) return `${minutes} phút${minutes < 10 ? ` ${seconds % 60} giây` : ''}`;
  if (days < 2) return `${hours} giờ ${minutes % 60} phút`;
  return `${days} ngày ${hours % 24} giờ`;
}

/** True if an upload at its present speed would finish after the close. */
export const endsLate = (seconds: number, until: Date, now: Date): boolean =>
  Number.isFinite(seconds) && now.getTime() + seconds * 1_000 > until.getTime();

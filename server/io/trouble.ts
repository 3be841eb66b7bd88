export function isDatabaseTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta, cause } = error as Error & { code?: unknown; meta?: Meta; cause?: unknown };
  const told = meta?.driverAdapterError?.cause;
  return (
    prismaCodes.has(String(code)) ||
    kinds.has(String(told?.kind)) ||
    [code, told?.originalCode].some((known) => serverCodes.test(String(known))) ||
    /^(?:Connection terminated|timeout exceeded when trying to connect)/u.test(error.message) ||
    isDatabaseTrouble(cause)
  );
}

type Meta = { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } };

const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);
/** PostgreSQL: connection, shutdown, resources, read only; and errors of the system. */
const serverCodes = /^(?:08\w{3}|57P0[1-4]|53\w{3}|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/u;

/** Ends the current request with 503 and a static page (scripts/start/trouble.mjs). */
export function tellTrouble(error: unknown): void {
  if (isDatabaseTrouble(error)) shared.portalTrouble?.();
}

const shared = globalThis as { portalTrouble?: () => void };

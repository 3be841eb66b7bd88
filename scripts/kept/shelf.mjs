// What is kept in memory: the most recently used, as many bytes as there is room for, each for a while at most.

/** @template Value @param {{ most: number, sizeOf: (value: Value) => number, now?: () => number }} bounds */
export function makeShelf({ most, sizeOf, now = Date.now }) {
  /** @type {Map<string, { value: Value, until: number }>} the longest unused first */
  const rows = new Map();
  let bytes = 0;

  /** @param {string} key @returns {Value | undefined} */
  function get(key) {
    const row = rows.get(key);
    if (!row) return undefined;
    rows.delete(key);
    if (now() >= row.until) {
      bytes -= weigh(key, row);
      return undefined;
    }
    rows.set(key, row);
    return row.value;
  }

  /** @param {string} key @param {Value} value @param {number} until milliseconds of the machine */
  function put(key, value, until) {
    drop(key);
    const row = { value, until };
    if (weigh(key, row) > most) return;
    rows.set(key, row);
    bytes += weigh(key, row);
    for (const oldest of rows.keys()) {
      if (bytes <= most) break;
      drop(oldest);
    }
  }

  function drop(key) {
    const row = rows.get(key);
    if (!row) return;
    rows.delete(key);
    bytes -= weigh(key, row);
  }

  const weigh = (key, row) => sizeOf(row.value) + key.length * 2 + ROW;

  const clear = () => {
    rows.clear();
    bytes = 0;
  };

  return { get, put, clear, size: () => rows.size, bytes: () => bytes };
}

/** What a row costs beside its bytes. */
const ROW = 200;

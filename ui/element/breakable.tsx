import { Fragment } from 'react';

/** A file name, an address or a hash: it may break at its joints, and anywhere only when nothing else fits. */
export function Breakable({ text }: { text: string }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      {text.split(/(?<=[/_.@?&=-])/u).map((piece, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text never change places
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}

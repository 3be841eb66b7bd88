import { Fragment } from 'react';

/** An address that breaks after "@" and after dots only, never inside a word. */
export function Email({ address }: { address: string }) {
  return (
    <span>
      {address.split(/(?<=[@.])/u).map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one address have no other name
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

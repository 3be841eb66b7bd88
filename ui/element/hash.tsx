import { inFours } from '@/domain/proof/fours';

/** A sha256 as it is read out and compared by eye: in groups of four. */
export const Hash = ({ hash }: { hash: string }) => (
  <code translate="no" className="text-sm break-words [word-spacing:0.15em]">
    {inFours(hash)}
  </code>
);

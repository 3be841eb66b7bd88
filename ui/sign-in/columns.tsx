import type { Column } from '../list/data-table';
import { SignInOutcome } from './outcome';
import { timesWords, wayWords } from '../words/sign-in';

type Told = { result: string; reason: string; times: number; way: string; device: string; address: string };

/** What is told of a sign-in, to its person and to administrators. */
export const signInColumns: Column<Told>[] = [
  {
    key: 'result',
    label: 'Kết quả',
    cell: ({ result, reason, times }) => (
      <SignInOutcome result={result} reason={reason} times={timesWords(times)} />
    ),
  },
  { key: 'way', label: 'Cách', cell: ({ way }) => wayWords(way) },
  { key: 'device', label: 'Thiết bị', cell: ({ device }) => device },
  { key: 'address', label: 'Địa chỉ mạng', cell: ({ address }) => address },
];

import { notFound } from 'next/navigation';

/** An address of the desk that leads nowhere is answered within the desk, with its scripts allowed. */
export default function UnknownPage(): never {
  notFound();
}

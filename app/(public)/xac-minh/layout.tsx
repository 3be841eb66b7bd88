import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { siteMetadata } from '../site';

export const generateMetadata = (): Metadata => siteMetadata();

export default function VerifyLayout({ children }: { children: ReactNode }) {
  return children;
}

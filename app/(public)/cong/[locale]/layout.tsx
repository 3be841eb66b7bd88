import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { siteMetadata } from '../../site';

export const generateMetadata = (): Metadata => siteMetadata();

export default async function PublicLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  if ((await params).locale !== 'vi') notFound();
  return children;
}

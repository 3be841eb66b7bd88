import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { siteMetadata } from '../../site';

/** Nothing is made at build; every page at its first visit. */
export const generateStaticParams = (): { locale: string }[] => [];

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

import { Parser } from 'saxen';

export type Attributes = (name: string) => string | undefined;

type Hands = {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** Compares local names, for programs choose prefixes freely. @throws for malformed XML */
export function walkXml(xml: string, { open, close, text }: Hands): void {
  if (xml === '') return;
  let broken: Error | undefined;
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      if (!open) return;
      let found: Record<string, string> | undefined;
      open(local(name), (wanted) => {
        found ??= Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [local(key), value]));
        const value = found[wanted];
        return value === undefined ? undefined : decode(value);
      });
    })
    .on('closeTag', (name) => close?.(local(name)))
    .on('text', (value, decode) => text?.(decode(value)))
    .on('cdata', (value) => text?.(value))
    .on('error', (error) => (broken ??= error))
    .parse(xml.replace(/^\uFEFF/u, ''));
  if (broken) throw broken;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

// A public page works without React, so none of it goes out: a page that brings the script of ours for its comforts
// (app/tien-ich) carries no other. One that is not whole without scripts stays as it is.

const own = /<script(?=[^>]*\ssrc="\/tien-ich\/)[^>]*><\/script>/u;
const scripts = /<script(?<words>[^>]*)>[\s\S]*?<\/script>/gu;
const data = /\stype="application\/(?:ld\+)?json"/u;
const preloads = /<link(?=[^>]*\s(?:as="script"|rel="modulepreload"))[^>]*>/gu;
/** A part that still waits for its data, or that a script would move to its place. */
const unfinished = /<!--\$[?!]|<template|<div hidden="" id="S:/u;

/** @param {string} html @returns {boolean} whether nothing of it waits for a script */
export const isPlain = (html) => own.test(html) && !unfinished.test(html);

/**
 * @param {string} html
 * @param {string | undefined} nonce of the page's policy, where it has one
 */
export function plain(html, nonce) {
  if (!isPlain(html)) return html;
  const words = nonce ? ` nonce="${nonce}"` : '';
  return (
    html
      .replace(scripts, (script, attributes) => {
        if (own.test(script)) return script.replace('<script', `<script${words}`);
        return data.test(attributes) ? script : '';
      })
      .replace(preloads, '')
      // Marks between pieces of text, by which React finds them again.
      .replace(/<!--[\s\S]*?-->/gu, '')
      .replace('<div hidden=""></div>', '')
  );
}

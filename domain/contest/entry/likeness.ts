import { fold } from '../../text/text';

const LONG = 40;

const sentencesOf = (text: string): string[] =>
  text
    .split(/[.!?;\n]+/u)
    .map((sentence) => fold(sentence).trim())
    .filter((sentence) => sentence.length >= LONG);

/** True if a search for the entry's title, or one long sentence of it, would find the model. */
export function isAlike(
  entry: { title: string; summary: string; story: string },
  model: { name: string; texts: readonly string[] },
): boolean {
  const title = fold(entry.title).trim();
  const name = fold(model.name).trim();
  if (title !== '' && name !== '' && (title.includes(name) || name.includes(title))) return true;
  const said = new Set(model.texts.flatMap(sentencesOf));
  return sentencesOf(`${entry.summary}\n${entry.story}`).some((sentence) => said.has(sentence));
}

/**
 * Page translation puts a <font> in the place of each text. React still holds the text that was taken out: it writes
 * new words into it unseen, and fails when it is to remove it or to put something before it. Here the text comes back
 * as soon as React writes into it, and what React asks of a text that is away is done to its stand-in.
 */

const standIn = new WeakMap<Node, Element>();

let watching = false;

/** Once for each page. */
export function bearTranslation(): void {
  if (watching || typeof MutationObserver === 'undefined') return;
  watching = true;
  const written = new MutationObserver((records) => records.forEach(({ target }) => bringBack(target)));
  const replaced = new MutationObserver((records) => {
    for (const record of records) for (const node of record.removedNodes) noteStandIn(node, record, written);
  });
  replaced.observe(document.body, { childList: true, subtree: true });
  tolerate();
}

function noteStandIn(text: Node, record: MutationRecord, written: MutationObserver): void {
  if (text.nodeType !== Node.TEXT_NODE || text.isConnected) return;
  const near = [...record.addedNodes, record.previousSibling, record.nextSibling];
  const font = near.find((node) => node instanceof HTMLElement && node.tagName === 'FONT');
  if (!font) return;
  standIn.set(text, font as Element);
  written.observe(text, { characterData: true });
}

/** React has written into it: the words of the translation are old. */
function bringBack(text: Node): void {
  const font = standIn.get(text);
  standIn.delete(text);
  if (font?.isConnected) font.replaceWith(text);
}

/** Where the node is away, its stand-in; where that is away too, nothing. */
const present = (parent: Node, node: Node): Node | null => {
  if (node.parentNode === parent) return node;
  const font = standIn.get(node);
  return font?.parentNode === parent ? font : null;
};

function tolerate(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called below on the node that was asked
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    const there = present(this, child);
    if (there) removeChild.call(this, there);
    else if (child.parentNode) return removeChild.call(this, child) as T;
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, node, before && present(this, before)) as T;
  };
}

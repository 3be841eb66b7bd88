/** The fields of a form as texts, without React: for keeping what was typed, and for putting it back. */

export type Texts = Record<string, string>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never kept: secrets, files, what the form says of itself. */
const unkept = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image']);
const secret = /password|secret|token|otp/iu;

const isChecked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** Each control under a name of its own: choices by their value, fields of one name by their order. */
function controlsOf(form: HTMLFormElement): Map<string, Control> {
  const controls = new Map<string, Control>();
  for (const element of form.elements) {
    const control = element as Control;
    const name = control.name || control.id || control.getAttribute?.('aria-label');
    const kept = element.matches('input, textarea, select') && !unkept.has(control.type);
    if (!kept || !name || secret.test(name) || control.autocomplete?.includes('password')) continue;
    if (isChecked(control)) controls.set(`${name}=${control.value}`, control);
    else controls.set(uniqueIn(controls, name), control);
  }
  return controls;
}

function uniqueIn(names: ReadonlyMap<string, unknown>, name: string): string {
  let at = 0;
  while (names.has(`${name}#${at}`)) at += 1;
  return `${name}#${at}`;
}

const textOf = (control: Control): string => (isChecked(control) ? String(control.checked) : control.value);

/** What stands in the fields now. */
export const textsIn = (form: HTMLFormElement): Texts =>
  Object.fromEntries([...controlsOf(form)].map(([key, control]) => [key, textOf(control)]));

/** What stood there when the page was drawn, even where somebody typed before the script came. */
export const textsDrawn = (form: HTMLFormElement): Texts =>
  Object.fromEntries([...controlsOf(form)].map(([key, control]) => [key, drawnText(control)]));

function drawnText(control: Control): string {
  if (isChecked(control)) return String(control.defaultChecked);
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  const chosen = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return chosen?.value ?? '';
}

/** Puts a text into a field as if it had been typed, so that whoever listens to the field hears of it. */
export function putTexts(form: HTMLFormElement, texts: Texts): void {
  const controls = controlsOf(form);
  for (const [key, text] of Object.entries(texts)) {
    const control = controls.get(key);
    if (!control || textOf(control) === text) continue;
    if (isChecked(control)) {
      if (control.type === 'checkbox' || text === 'true') control.click();
      continue;
    }
    // Past React's own setter, which would take the new text for the one it knows already.
    const kind = Object.getPrototypeOf(control) as object;
    Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(control, text);
    control.dispatchEvent(
      new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  }
}

/** Numbers that count saves: they differ after a reload although the form is the same. */
const counting = new Set(['base', 'seen', 'revision', 'drawnFor']);

/** A form of this page, the same after a reload: where it stands, what it is about and what it asks. */
export function nameOf(form: HTMLFormElement): string {
  const about = [...form.elements].flatMap((element) =>
    element instanceof HTMLInputElement && element.type === 'hidden' && !counting.has(element.name)
      ? [`${element.name}=${element.value.slice(0, 80)}`]
      : [],
  );
  const asks = new Set([...controlsOf(form).keys()].map((key) => key.replace(/[#=].*$/u, '')));
  const told = [...about.filter((one) => !one.startsWith('$')), ...asks].join('&');
  return `${location.pathname}?${hash(told)}`;
}

/** Short and steady; two forms of one page need only differ. */
function hash(text: string): string {
  let sum = 5381;
  for (const sign of text) sum = (Math.imul(sum, 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}

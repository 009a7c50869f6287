// Elements made without markup: whatever a person wrote becomes text and never a tag.

/** An element; attributes that are null or false are left out, functions named on… listen. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key === 'class') made.className = value;
    else made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** A symbol of the page's own set. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

/**
 * Puts other children into an element only if they differ, so that a screen reader is not disturbed; if the keyboard was in it, it is
 * put on what says the same, or on what can be pressed in its stead.
 */
export function fill(place, ...children) {
  const next = document.createElement(place.tagName);
  next.append(...children.flat(2).filter(Boolean));
  if (next.innerHTML === place.innerHTML) return;
  const had = place.contains(document.activeElement) ? document.activeElement : null;
  place.replaceChildren(...next.childNodes);
  if (!had || had === place) return;
  const may = [...place.querySelectorAll('button, a[href], input, textarea, select, summary')];
  (may.find(one => one.tagName === had.tagName && one.textContent === had.textContent) ?? may[0])?.focus();
}

export function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

export function show(place, visible) {
  place.hidden = !visible;
}

/** Opens a dialog and acts if it is closed with yes. */
export function sure(id, act) {
  const dialog = byId(id);
  dialog.returnValue = 'no';
  dialog.addEventListener('close', () => { if (dialog.returnValue === 'yes') act(); }, {once: true});
  dialog.showModal();
}

// Keys that work wherever the focus is. Function keys and Alt+Shift+letter are left free by Chromium and Firefox.
import {byId, el} from './desk-dom.js';

export class Keys {
  /** @param acts [key, words, act]; key is such as F2 or Alt+Shift+Q */
  constructor(acts) {
    byId('keys').append(...acts.map(([key, words]) => el('tr', {}, el('th', {scope: 'row'}, el('kbd', {}, key)), el('td', {}, words))));
    addEventListener('keydown', event => {
      const pressed = event.altKey && event.shiftKey && !event.ctrlKey ? `Alt+Shift+${event.code.replace('Key', '')}` : event.altKey || event.ctrlKey || event.metaKey ? '' : event.key;
      const found = acts.find(([key]) => key === pressed);
      if (!found || document.querySelector('dialog[open]') && !/^F[24]$/.test(pressed)) return;
      event.preventDefault();
      found[2]();
    });
  }
}

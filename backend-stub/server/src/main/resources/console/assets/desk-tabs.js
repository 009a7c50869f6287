// Tabs after the ARIA practices: arrows move, Home and End jump, one is in the tab order.
import {byId} from './desk-dom.js';

export class Tabs {
  #all;
  #told;

  /** @param told the id of the tab that is shown now */
  constructor(list, told) {
    this.#all = [...list.querySelectorAll('[role=tab]')];
    this.#told = told;
    this.#all.forEach(tab => tab.addEventListener('click', () => this.show(tab.id)));
    list.addEventListener('keydown', event => {
      const at = this.#all.indexOf(document.activeElement);
      const next = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: this.#all.length - 1}[event.key];
      if (at < 0 || next === undefined) return;
      event.preventDefault();
      const tab = this.#all[(next + this.#all.length) % this.#all.length];
      this.show(tab.id);
      tab.focus();
    });
  }

  show(id) {
    for (const tab of this.#all) {
      const here = tab.id === id;
      tab.setAttribute('aria-selected', String(here));
      tab.tabIndex = here ? 0 : -1;
      byId(tab.getAttribute('aria-controls')).hidden = !here;
    }
    this.#told(id);
  }
}

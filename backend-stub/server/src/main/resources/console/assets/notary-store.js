// One case as the backend has it; parts of the page watch it. Only the backend says what may be done.
import {get, save} from './desk-backend.js';
import {wire} from './notary-words.js';

/** Each look is a sight of the case in the audit; in a session the line tells of news at once. */
const POLL_MILLIS = 60_000;

export class Case {
  id = null;
  file = null;
  #watchers = [];
  #items;
  #failed;
  #busy = 0;
  #wanted = null;

  /** @param items of the content @param failed(refused) says why something was not done */
  constructor(items, failed) {
    this.#items = new Map(items.map(item => [item.id, item]));
    this.#failed = failed;
    setInterval(() => this.look(), POLL_MILLIS);
    addEventListener('focus', () => this.look());
  }

  watch(draw) {
    this.#watchers.push(draw);
  }

  get view() {
    return this.file.view;
  }

  get item() {
    return this.#items.get(this.file.view.item) ?? {id: this.file.view.item, name: this.file.view.item, papers: [], form: [], notices: [], questions: [], text: '', signing: 'INK', countries: []};
  }

  itemName(id) {
    return this.#items.get(id)?.name ?? id;
  }

  async open(id) {
    this.id = id;
    this.file = null;
    const file = await get(`/console/cases/${id}/file`);
    if (this.id === id) this.#take(file);
    return file;
  }

  close() {
    this.id = null;
    this.file = null;
  }

  /** Somebody told of a newer version; what is older changes nothing. */
  told(view) {
    if (view.id === this.id && (!this.file || view.version > this.file.view.version)) this.look();
  }

  /** Fetches it again by itself: no sign of the person's life. One at a time, and once more if it was wanted meanwhile. */
  async look() {
    if (!this.id || document.visibilityState === 'hidden') return;
    if (this.#wanted) {
      this.#wanted = 'again';
      return;
    }
    this.#wanted = 'once';
    const id = this.id;
    try {
      const file = await get(`/console/cases/${id}/file`, true);
      if (this.id === id) this.#take(file);
    } catch (refused) {
      if (refused.status && refused.status !== 401) this.#failed(refused);
    }
    const again = this.#wanted === 'again';
    this.#wanted = null;
    if (again) this.look();
  }

  #take(file) {
    if (this.file && this.file.view.id === file.view.id && file.view.version < this.file.view.version) return;
    this.file = file;
    this.#watchers.forEach(draw => draw(file));
  }

  may(name) {
    return Boolean(this.file?.may.some(one => wire(one) === name));
  }

  /** Does something; true if it was done. */
  async act(act) {
    const id = this.id;
    this.#busy++;
    document.body.dataset.busy = 'yes';
    try {
      const file = await save(`/console/cases/${id}/acts`, act);
      if (this.id === id) this.#take(file);
      return true;
    } catch (refused) {
      this.#failed(refused.status ? refused : {message: '网络不通，这一步没有办成，请再按一次。'});
      this.look();
      return false;
    } finally {
      if (!--this.#busy) delete document.body.dataset.busy;
    }
  }

  /** The same for what wants to handle its refusal. */
  async tryAct(act) {
    const id = this.id;
    const file = await save(`/console/cases/${id}/acts`, act);
    if (this.id === id) this.#take(file);
    return file;
  }

  documents(kind) {
    return this.file.view.documents.filter(one => one.kind === kind);
  }

  document(id) {
    return this.file.view.documents.find(one => one.id === id) ?? null;
  }

  acts(name) {
    return this.file.acts.filter(one => wire(one.name) === name);
  }

  /** The last act of this name whose facts fit. */
  last(name, facts = {}) {
    return this.acts(name).findLast(one => Object.entries(facts).every(([key, value]) => one.facts?.[key] === String(value))) ?? null;
  }

  /** What is of the session that goes on, or went on last: of earlier ones nothing counts any more. Acts and documents. */
  ours(one) {
    const from = this.last('beginSession');
    return one && (!from || Date.parse(one.at) >= Date.parse(from.at)) ? one : null;
  }

  /** When the recording that goes on began, in milliseconds; null if nothing of it is known. */
  get began() {
    const placed = this.file.acts.findLast(one => typeof one.recordingMs === 'number');
    return placed ? Date.parse(placed.at) - placed.recordingMs : null;
  }
}

// Bytes of papers as pictures inside this page; the backend never gives them as something a browser would open.
import {bytes} from './desk-backend.js';

export class Pictures {
  #urls = new Map();

  /** The picture's address inside this page. */
  async url(path, type = 'image/jpeg') {
    if (!this.#urls.has(path)) {
      this.#urls.set(path, bytes(path).then(content => URL.createObjectURL(new Blob([content], {type}))));
      this.#urls.get(path).catch(() => this.#urls.delete(path));
    }
    return this.#urls.get(path);
  }

  forget() {
    this.#urls.forEach(url => url.then(one => URL.revokeObjectURL(one)).catch(() => {}));
    this.#urls.clear();
  }
}

// The text that is signed: filled from the application, changed by the notary, fixed for both sides at once.
import {byId, say, show} from './desk-dom.js';
import {get} from './desk-backend.js';

const KEPT = 'notary.text';

export class TextEditor {
  #case;
  #acts;
  #id = null;
  #failed;

  constructor(theCase, acts, failed) {
    this.#case = theCase;
    this.#acts = acts;
    this.#failed = failed;
    theCase.watch(file => this.#news(file));
    for (const id of ['text-title', 'text-body']) byId(id).addEventListener('input', () => this.#keep());
    byId('text-again').addEventListener('click', () => this.#fill());
    byId('show-text').addEventListener('click', () => this.#show());
  }

  async #news(file) {
    const wanted = this.#case.item.text.trim() !== '';
    show(byId('text-none'), !wanted);
    show(byId('text-edit'), wanted);
    if (this.#id !== file.view.id) {
      this.#id = file.view.id;
      const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
      byId('text-title').value = kept?.id === this.#id ? kept.title : this.#case.item.name;
      byId('text-body').value = kept?.id === this.#id ? kept.body : '';
    }
    const may = this.#case.may('showText');
    if (may && wanted && !byId('text-body').value) await this.#fill();
    for (const id of ['text-title', 'text-body']) byId(id).readOnly = !may;
    show(byId('show-text'), may);
    show(byId('text-again'), may);
    const text = this.#case.documents('TEXT').at(-1);
    say(byId('text-note'), text ? `定过稿：《${text.title}》，编码 ${text.code}。再定稿，就是另一份，要重新核对编码。` : may ? '定稿后做成文件，两边屏幕上是同一份、同一个编码。' : '问话的时候才能定稿。');
  }

  async #fill() {
    const id = this.#id;
    try {
      const {title, text} = await get(`/console/cases/${id}/text`, true);
      if (id !== this.#id) return;
      byId('text-title').value = title;
      byId('text-body').value = text;
      this.#keep();
    } catch (refused) {
      this.#failed(refused);
    }
  }

  /** Stays in this window until it is fixed; the case has it from then on. */
  #keep() {
    sessionStorage.setItem(KEPT, JSON.stringify({id: this.#id, title: byId('text-title').value, body: byId('text-body').value}));
  }

  async #show() {
    const title = byId('text-title').value.trim();
    const text = byId('text-body').value.trim();
    if (!title || !text) {
      say(byId('text-note'), '名称和正文都要有。');
      return;
    }
    const blanks = text.match(/_{4,}/g)?.length ?? 0;
    const lines = [`《${title}》定稿，两边一起看，念编码核对是同一份。`, ...(blanks ? [`还有 ${blanks} 处空着没填。`] : []), '定稿以后要改，得重新定稿、重新核对。'];
    if (await this.#acts.confirm('定稿', lines) && await this.#case.act({act: 'showText', title, text})) sessionStorage.removeItem(KEPT);
  }
}

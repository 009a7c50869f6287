// Papers of the case: the list with what is missing, pictures large enough to judge, and one paper page by page.
import {byId, el, fill, icon, say, show} from './desk-dom.js';
import {bytes} from './desk-backend.js';
import {Pictures} from './desk-pictures.js';
import {clock, size} from './desk-words.js';
import {PAPERS} from './notary-words.js';

const BEFORE = ['DRAFT', 'SUBMITTED', 'SUPPLEMENT', 'ACCEPTED'];

export class CasePapers {
  #case;
  #pictures = new Pictures();
  #failed;
  #shown = null;
  #page = 1;

  constructor(theCase, failed) {
    this.#case = theCase;
    this.#failed = failed;
    byId('paper-before').addEventListener('click', () => this.#turn(-1));
    byId('paper-after').addEventListener('click', () => this.#turn(1));
    byId('paper-down').addEventListener('click', () => this.#download());
    theCase.watch(file => this.#draw(file));
  }

  /** Another case: nothing of the last one stays in this page. */
  forget() {
    this.#pictures.forget();
    fill(byId('gallery'));
    byId('paper-view').replaceChildren();
  }

  /** A picture of a page, to be put somewhere. */
  address(document, page = 1) {
    return isPicture(document)
      ? this.#pictures.url(`/console/case-documents/${document.id}`, 'image/jpeg')
      : this.#pictures.url(`/console/case-documents/${document.id}/page?number=${page}`, 'image/png');
  }

  /** Fills an element with a page of a document, or with words that say why not. */
  async put(place, document, page = 1, alt = document.title) {
    const key = `${document.id} ${page}`;
    if (place.dataset.holds === key) return;
    place.dataset.holds = key;
    try {
      const src = await this.address(document, page);
      if (place.dataset.holds === key) place.replaceChildren(el('img', {src, alt}));
    } catch (refused) {
      if (place.dataset.holds === key) place.replaceChildren(el('span', {class: 'note'}, refused.message));
      delete place.dataset.holds;
    }
  }

  static empty(place, words) {
    delete place.dataset.holds;
    if (place.textContent !== words || place.querySelector('img')) place.replaceChildren(el('span', {class: 'note'}, words));
  }

  #draw(file) {
    const brought = this.#case.documents('BROUGHT');
    const wanted = this.#case.item.papers;
    const promised = Boolean(file.application.promised);
    const known = new Set(wanted.map(one => one.id));
    const rest = file.view.documents.filter(one => one.kind !== 'BROUGHT' || !known.has(one.ref));
    fill(byId('papers'),
        wanted.map(paper => this.#wanted(paper, brought.filter(one => one.ref === paper.id), promised)),
        rest.map(one => el('li', {class: 'made'}, this.#button(one, one.kind === 'BROUGHT' ? one.title : title(one)), el('span', {class: 'at'}, clock(one.at)), one.hint ? el('span', {class: 'hint'}, one.hint) : null)));
    const before = BEFORE.includes(file.view.state);
    show(byId('bench-papers'), before);
    say(byId('h-gallery'), file.view.state === 'ACCEPTED' ? '交来的材料' : '受理前看材料');
    if (before) this.#gallery(wanted, brought, promised);
  }

  #wanted(paper, have, promised) {
    const state = have.length ? (have.some(one => one.hint) ? ['warn', '看不清'] : ['good', '有']) : paper.promise && promised ? ['good', '已承诺'] : paper.when ? ['off', '看情况'] : ['bad', '没有'];
    return el('li', {class: state[0]},
        el('div', {class: 'paper-head'}, el('strong', {}, paper.name), el('span', {class: `tag ${state[0]}`}, state[1])),
        paper.when && !have.length ? el('span', {class: 'note'}, paper.when) : null,
        have.map(one => [this.#button(one, `看${one.pages > 1 ? `（${one.pages} 页）` : ''}`), one.hint ? el('span', {class: 'hint'}, one.hint) : null]).flat());
  }

  #button(document, words) {
    return el('button', {type: 'button', class: 'plain paper', onclick: () => this.open(document.id)}, icon('paper'), el('span', {}, words), el('span', {class: 'hush'}, document.title));
  }

  #gallery(wanted, brought, promised) {
    const place = byId('gallery');
    const all = [...wanted.flatMap(paper => {
      const have = brought.filter(one => one.ref === paper.id);
      return have.length ? have.map(one => [paper.name, one, paper]) : [[paper.name, null, paper]];
    }), ...brought.filter(one => !wanted.some(paper => paper.id === one.ref)).map(one => [one.title, one, null])];
    fill(place, all.map(([name, document, paper]) => el('li', {}, document
        ? el('button', {type: 'button', class: 'thumb', 'data-paper': document.id, 'aria-label': `看${name}`, onclick: () => this.open(document.id)})
        : el('div', {class: 'thumb none'}, paper.promise && promised ? '书面承诺代替' : paper.when ?? '没有交'),
        el('strong', {}, name), document?.hint ? el('span', {class: 'hint'}, document.hint) : null, document ? el('span', {class: 'note'}, `${document.pages} 页 · ${size(document.bytes)}`) : el('span', {class: 'note'}, paper.why))));
    for (const thumb of place.querySelectorAll('[data-paper]')) {
      const document = this.#case.document(thumb.dataset.paper);
      if (document && !thumb.querySelector('img')) this.put(thumb, document, 1, '');
    }
  }

  /** One paper in a dialog. */
  open(id) {
    this.#shown = this.#case.document(id);
    if (!this.#shown) return;
    this.#page = 1;
    say(byId('t-paper'), this.#shown.kind === 'BROUGHT' ? this.#shown.title : title(this.#shown));
    this.#show();
    if (!byId('d-paper').open) byId('d-paper').showModal();
  }

  #turn(by) {
    this.#page = Math.min(this.#shown.pages, Math.max(1, this.#page + by));
    this.#show();
  }

  #show() {
    const one = this.#shown;
    fill(byId('paper-about'), `${PAPERS[one.kind] ?? ''} · 编码 ${one.code} · ${size(one.bytes)}`, one.hint ? el('strong', {class: 'hint'}, `　${one.hint}`) : null);
    const paged = one.pages > 1 && !isPicture(one);
    show(byId('paper-before'), paged);
    show(byId('paper-after'), paged);
    say(byId('paper-place'), paged ? `第 ${this.#page} 页，共 ${one.pages} 页` : '');
    CasePapers.empty(byId('paper-view'), '正在打开…');
    this.put(byId('paper-view'), one, this.#page, `${one.title} 第 ${this.#page} 页`);
  }

  async #download() {
    const one = this.#shown;
    try {
      const content = await bytes(`/console/case-documents/${one.id}`);
      const href = URL.createObjectURL(new Blob([content], {type: 'application/octet-stream'}));
      el('a', {href, download: `${one.title}.${isPicture(one) ? 'jpg' : 'pdf'}`}).click();
      setTimeout(() => URL.revokeObjectURL(href), 10_000);
    } catch (refused) {
      this.#failed(refused);
    }
  }
}

function isPicture(document) {
  return document.mediaType.startsWith('image/');
}

/** What a document of ours is called in a list. */
export function title(document) {
  const kind = PAPERS[document.kind] ?? document.kind;
  return document.title && document.title !== kind ? `${kind}：${document.title}` : kind;
}

// Papers of the call: shown as pictures from bytes, never opened as pages; and the one both look at.
import {byId, el, icon, say, show} from './desk-dom.js';
import {send} from './desk-backend.js';
import {Pictures} from './desk-pictures.js';
import {clock, size} from './desk-words.js';

const LARGEST = 8 * 1024 * 1024;
const POINT_EVERY_MILLIS = 60;
const STEP = 0.02;

export class Papers {
  #call = null;
  #list = [];
  #pictures = new Pictures();
  #shown = null;
  #both = false;
  #point = {x: 0.5, y: 0.5};
  #pointed = 0;
  #acts;

  /** @param acts {share(paper), signal(signal), added()} */
  constructor(acts) {
    this.#acts = acts;
    byId('own-paper').addEventListener('change', () => this.#send());
    byId('shared-close').addEventListener('click', () => this.hide());
    const page = byId('shared-page');
    page.addEventListener('pointermove', event => this.#moved(event));
    page.addEventListener('pointerdown', event => this.#moved(event));
    page.addEventListener('keydown', event => this.#stepped(event));
  }

  open(call, list) {
    if (call !== this.#call) this.#forget();
    this.#call = call;
    this.list(list);
  }

  close() {
    this.#forget();
    this.#call = null;
  }

  #forget() {
    this.#pictures.forget();
    this.#list = [];
    this.hide();
    byId('papers').replaceChildren();
    say(byId('paper-state'), '');
  }

  /** What may be meant by a request: only pictures can be looked at together. */
  choices(what) {
    return this.#list.filter(paper => what !== 'SHARE' || this.#picture(paper)).map(paper => [paper.id, this.name(paper)]);
  }

  name(paper) {
    const number = this.#list.filter(one => one.from === paper.from).findIndex(one => one.id === paper.id) + 1;
    return `${paper.from === 'TERMINAL' ? '对方的材料' : '您的材料'} ${number}`;
  }

  list(list) {
    this.#list = list;
    say(byId('n-papers'), list.length ? String(list.length) : '');
    show(byId('papers-empty'), !list.length);
    const place = byId('papers');
    list.filter(paper => ![...place.children].some(row => row.dataset.paper === paper.id)).forEach(paper => {
      const name = this.name(paper);
      const row = el('li', {},
          icon('paper'),
          el('span', {class: 'paper-name'}, el('strong', {}, name), el('span', {class: 'note'}, `${this.#picture(paper) ? '照片' : 'PDF'} · ${size(paper.bytes)} · ${clock(paper.at)}`)),
          el('button', {type: 'button', class: 'plain', onclick: () => this.#look(paper)}, this.#picture(paper) ? '看' : '下载', el('span', {class: 'hush'}, name)),
          this.#picture(paper) ? el('button', {type: 'button', class: 'plain', onclick: () => this.#acts.share(paper)}, '一起看', el('span', {class: 'hush'}, name)) : null);
      row.dataset.paper = paper.id;
      place.append(row);
    });
  }

  #picture(paper) {
    return paper.mediaType === 'image/jpeg';
  }

  /** The picture's address inside this page; the backend gives bytes only. */
  #url(paper) {
    return this.#pictures.url(`/console/desk/papers/${paper.id}`, this.#picture(paper) ? 'image/jpeg' : 'application/octet-stream');
  }

  async #look(paper) {
    try {
      const url = await this.#url(paper);
      if (!this.#picture(paper)) {
        const link = el('a', {href: url, download: `${this.name(paper)}.pdf`});
        link.click();
        return;
      }
      say(byId('t-paper'), this.name(paper));
      byId('paper-view').replaceChildren(el('img', {src: url, alt: this.name(paper)}));
      byId('d-paper').showModal();
    } catch (refused) {
      say(byId('paper-state'), refused.message);
    }
  }

  /** @param both the other side has agreed to look at it too; else only this side sees it, and no pointer is sent */
  async stage(id, both) {
    const paper = this.#list.find(one => one.id === id);
    if (!paper || !this.#picture(paper)) return;
    try {
      const url = await this.#url(paper);
      this.#shown = paper;
      this.#both = both;
      const dot = el('span', {class: 'point', hidden: true});
      byId('shared-page').replaceChildren(el('img', {src: url, alt: this.name(paper), draggable: 'false'}), dot);
      say(byId('shared-name'), `${this.name(paper)} · ${both ? '对方也在看' : '只有您在看'}`);
      show(byId('shared'), true);
      byId('stage').classList.add('sharing');
    } catch (refused) {
      say(byId('paper-state'), refused.message);
    }
  }

  hide() {
    this.#shown = null;
    show(byId('shared'), false);
    byId('stage').classList.remove('sharing');
    byId('shared-page').replaceChildren();
  }

  /** Where the other side points. */
  pointed({document, x, y}) {
    if (this.#shown?.id === document) this.#dot(x, y, true);
  }

  #dot(x, y, far) {
    const picture = byId('shared-page').querySelector('img');
    const dot = byId('shared-page').querySelector('.point');
    if (!picture || !dot) return;
    dot.style.left = `${picture.offsetLeft + x * picture.offsetWidth}px`;
    dot.style.top = `${picture.offsetTop + y * picture.offsetHeight}px`;
    dot.classList.toggle('far-point', far);
    show(dot, true);
  }

  #moved(event) {
    const picture = byId('shared-page').querySelector('img');
    if (!picture) return;
    const box = picture.getBoundingClientRect();
    this.#to((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }

  #stepped(event) {
    const move = {ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP]}[event.key];
    if (!move) return;
    event.preventDefault();
    this.#to(this.#point.x + move[0], this.#point.y + move[1]);
  }

  #to(x, y) {
    this.#point = {x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y))};
    this.#dot(this.#point.x, this.#point.y, false);
    if (!this.#both || performance.now() - this.#pointed < POINT_EVERY_MILLIS) return;
    this.#pointed = performance.now();
    this.#acts.signal({kind: 'pointer', document: this.#shown.id, page: 1, ...this.#point});
  }

  async #send() {
    const field = byId('own-paper');
    const file = field.files[0];
    if (!file || !this.#call) return;
    say(byId('paper-state'), `正在放上去：${file.name}`);
    try {
      const content = file.type === 'image/png' ? await this.#jpeg(file) : file;
      if (content.size > LARGEST) throw new Error('太大了，8 MB 以内才行');
      await send(`/console/desk/calls/${this.#call}/papers`, content);
      say(byId('paper-state'), `放好了：${file.name}。要对方看，点“一起看”；要对方带走，点“打印一份”。`);
      await this.#acts.added();
    } catch (refused) {
      say(byId('paper-state'), `没放上去：${file.name}。${refused.message}`);
    }
    field.value = '';
  }

  async #jpeg(file) {
    const picture = await createImageBitmap(file);
    const canvas = el('canvas', {width: picture.width, height: picture.height});
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0);
    return new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.9));
  }
}

// Is it the same document on both sides, and is it signed: the code to compare, the way to sign, and the pages that came back on paper.
import {byId, el, fill, icon, show} from './desk-dom.js';
import {CasePapers, title} from './notary-papers.js';

export class Signing {
  #case;
  #papers;
  #acts;

  constructor(theCase, papers, acts) {
    this.#case = theCase;
    this.#papers = papers;
    this.#acts = acts;
    theCase.watch(file => this.#draw(file));
  }

  /** What is to be compared and signed now. */
  #current(file) {
    const step = file.view.step;
    if (step.document && ['speakCode', 'signOnScreen', 'signOnPaper'].includes(step.step)) return this.#case.document(step.document);
    const shown = [...this.#case.documents('RECORD').slice(-1), ...this.#case.documents('TEXT').slice(-1)];
    return shown.find(one => this.#case.ours(one) && !this.#signed(one)) ?? null;
  }

  #signed(document) {
    return Boolean(this.#case.last('signedOnScreen', {document: document.id})) || this.#case.last('acceptPages', {document: document.id})?.facts?.good === 'true';
  }

  #draw(file) {
    const one = this.#current(file);
    const here = Boolean(one) && file.view.state === 'SIGNING';
    show(byId('bench-sign'), here);
    if (!here) return;
    const heard = this.#case.last('codeHeard', {document: one.id});
    const said = this.#case.last('codeSpoken', {document: one.id});
    const same = heard?.facts?.same === 'true';
    const spoken = said && (same || !heard || Date.parse(said.at) > Date.parse(heard.at));
    fill(byId('sign-state'),
        el('div', {class: 'same'},
            el('div', {}, el('p', {class: 'note'}, `${title(one)}，${one.pages} 页`), el('p', {class: 'code', 'aria-label': `编码 ${one.code}`}, one.code), el('button', {type: 'button', class: 'plain', onclick: () => this.#papers.open(one.id)}, '看这份文书')),
            el('ul', {class: 'ticks'}, tick('对方念了编码', Boolean(spoken)), tick('您听到的和这里一样', same), tick('对方签了名', this.#signed(one)))));
    const pages = this.#scans(one, file.view.step);
    const all = pages.length > 0 && pages.every(page => page.scanned);
    fill(byId('sign-acts'),
        this.#case.may('codeHeard') && !same ? [
          el('button', {type: 'button', class: 'main', onclick: () => this.#case.act({act: 'codeHeard', document: one.id, same: true})}, '听到的一样'),
          el('button', {type: 'button', class: 'danger', onclick: () => this.#different(one)}, '不一样')] : null,
        pages.length ? [
          el('button', {type: 'button', class: all ? 'main' : null, disabled: !all, onclick: () => this.#pages(one, true)}, '是这几页，签好了'),
          el('button', {type: 'button', onclick: () => this.#pages(one, false)}, '不行，重新签'),
          all ? null : el('span', {class: 'note'}, '每一页都扫回来、认出是那一页，才能认可。')] : null,
        same && !pages.length ? this.#case.may('askSignature') ? this.#ways(one, file.view.step.step === 'signOnScreen') : el('span', {class: 'note'}, '签名前，先在“告知”里记下当面看过的三项。') : null);
    this.#sideBySide(one, pages);
  }

  /** The printed pages with what came back for each; empty while nothing is printed. */
  #scans(one, step) {
    const printed = this.#case.last('pagesPrinted', {document: one.id});
    if (!printed || !this.#case.may('acceptPages')) return [];
    if (step.step === 'signOnPaper') return step.printed ? step.pages : [];
    return Array.from({length: one.pages}, (_, place) => ({number: place + 1, mark: '', scanned: true, why: null}));
  }

  #ways(one, asked) {
    const screen = this.#case.item.signing === 'ELECTRONIC_OR_INK' && !this.#case.item.disposal && !this.#case.file.application.disposal;
    return [
      screen ? el('button', {type: 'button', class: asked ? null : 'main', onclick: () => this.#case.act({act: 'askSignature', document: one.id, onPaper: false})}, icon('pen'), asked ? '再请对方在屏幕上签' : '请对方在屏幕上签') : null,
      el('button', {type: 'button', class: screen ? null : 'main', onclick: () => this.#case.act({act: 'askSignature', document: one.id, onPaper: true})}, icon('print'), '请对方打印、用笔签')];
  }

  async #different(one) {
    const sure = await this.#acts.confirm('不一样', ['两边的编码不一样：不是同一份文书，不能签。', '要重新定稿，再念一遍。'], true);
    if (sure) await this.#case.act({act: 'codeHeard', document: one.id, same: false});
  }

  async #pages(one, good) {
    const sure = await this.#acts.confirm(good ? '认可签名页' : '不认可签名页', good ? ['您一页页比过：扫回来的就是打印出来的那几页，每页都有对方的签名。'] : ['扫回来的不对，请对方重新签、重新扫。'], !good);
    if (sure) await this.#case.act({act: 'acceptPages', document: one.id, good, words: good ? '逐页核对一致，已签名' : '请重新签、重新扫'});
  }

  #sideBySide(one, pages) {
    const place = byId('pages');
    show(place, pages.length > 0);
    const key = pages.map(page => `${page.number} ${page.scanned} ${page.why ?? ''}`).join('|') + one.id;
    if (place.dataset.key !== key) {
      place.dataset.key = key;
      place.replaceChildren(...pages.map(page => el('section', {class: 'pair', 'aria-label': `第 ${page.number} 页`},
          el('p', {}, el('strong', {}, `第 ${page.number} 页`), page.mark ? el('span', {class: 'note'}, `页上的记号 ${page.mark}`) : null, el('span', {class: `tag ${page.scanned ? 'good' : page.why ? 'bad' : 'off'}`}, page.scanned ? '机器认出是这一页' : page.why ?? '还没扫')),
          el('div', {class: 'two'}, el('div', {class: 'leaf', 'data-printed': page.number}), el('div', {class: 'leaf', 'data-scanned': page.number})))));
    }
    for (const page of pages) {
      this.#papers.put(place.querySelector(`[data-printed="${page.number}"]`), one, page.number, `打印的第 ${page.number} 页`);
      const scan = this.#case.document(this.#case.last('pageScanned', {document: one.id, page: page.number})?.facts?.scan ?? '');
      const leaf = place.querySelector(`[data-scanned="${page.number}"]`);
      if (scan) this.#papers.put(leaf, scan, 1, `扫回来的第 ${page.number} 页`);
      else CasePapers.empty(leaf, '等对方签好、扫回来');
    }
  }
}

function tick(words, done) {
  return el('li', {class: done ? 'done' : null}, icon(done ? 'tick' : 'wait'), words, el('span', {class: 'hush'}, done ? '，好了' : '，还没有'));
}

// The prompter: what must be told, one after the other, each with where it is in the recording; and what was looked at.
import {byId, el, fill, icon, say} from './desk-dom.js';
import {stopwatch} from './desk-words.js';
import {SEEN, moment} from './notary-words.js';

/** Where in the recording something is, or when it was. */
export function when(act, began) {
  if (!act) return '';
  if (typeof act.recordingMs === 'number') return stopwatch(act.recordingMs / 1_000);
  return began && Date.parse(act.at) >= began ? stopwatch((Date.parse(act.at) - began) / 1_000) : moment(act.at).slice(-8);
}

export class Script {
  #case;
  #acts;
  #id = null;
  /** What was opened or closed by hand, by id. */
  #opened = new Map();

  constructor(theCase, acts) {
    this.#case = theCase;
    this.#acts = acts;
    theCase.watch(file => this.#draw(file));
  }

  #draw(file) {
    const {notices} = this.#case.item;
    const may = this.#case.may('giveNotice');
    const began = this.#case.began;
    const from = this.#case.last('beginSession');
    if (this.#id !== file.view.id) this.#opened.clear();
    this.#id = file.view.id;
    const ours = act => act && (!from || Date.parse(act.at) >= Date.parse(from.at)) ? act : null;
    const open = notices.find(notice => ours(this.#case.last('noticeHeard', {notice: notice.id}))?.facts?.understood !== 'true');
    const shown = file.view.step.step === 'hearNotice' ? file.view.step.notice : null;
    fill(byId('notices'), notices.map(notice => {
      const given = ours(this.#case.last('giveNotice', {notice: notice.id}));
      const heard = ours(this.#case.last('noticeHeard', {notice: notice.id}));
      const good = heard?.facts?.understood === 'true';
      const state = shown === notice.id ? 'now' : good ? 'done' : heard ? 'again' : given ? 'given' : 'next';
      const unfolded = this.#opened.get(notice.id) ?? (notice === open && !good);
      return el('li', {class: state},
          el('details', {open: unfolded}, el('summary', {onclick: event => this.#opened.set(notice.id, !event.currentTarget.parentElement.open)}, el('span', {class: 'mark', 'aria-hidden': 'true'}, good ? icon('tick') : '·'), el('strong', {}, notice.title),
              el('span', {class: 'at'}, good ? `听明白 ${when(heard, began)}` : shown === notice.id ? '正在听' : heard ? `没听懂 ${when(heard, began)}` : given ? `放过 ${when(given, began)}` : '')),
          el('p', {class: 'say'}, notice.text), el('p', {class: 'note'}, notice.article),
          may ? el('button', {type: 'button', class: notice === open ? 'main' : null, onclick: () => this.#case.act({act: 'giveNotice', notice: notice.id})}, given ? '再放一遍' : '放到对方屏幕上') : null));
    }));
    say(byId('script-note'), !notices.length ? '这个事项没有告知内容。' : may ? '按“放到对方屏幕上”，念给对方听；对方按“明白了”才算告知。' : open ? '核对完身份，才能告知。' : '都听明白了。');
    this.#checks(file, began, ours);
  }

  #checks(file, began, ours) {
    const may = this.#case.may('checked');
    fill(byId('checks'), ['will', 'alone', 'capacity'].map(check => {
      const seen = ours(this.#case.last('checked', {check}));
      const good = seen?.facts?.good !== 'false';
      return el('li', {class: seen ? (good ? 'good' : 'bad') : null},
          el('span', {class: 'name'}, SEEN[check], seen ? el('span', {class: 'at'}, `${good ? '没有问题' : '有问题'} ${when(seen, began)}`) : null),
          may && !(seen && good) ? el('button', {type: 'button', onclick: () => this.#case.act({act: 'checked', check, good: true, words: '当面看过，没有问题'})}, '没有问题', el('span', {class: 'hush'}, SEEN[check])) : null);
    }), may ? el('li', {}, el('span', {class: 'name'}, '有问题，或看了别的'), el('button', {type: 'button', onclick: () => this.#acts.ask('checked')}, '写下来')) : null);
  }
}

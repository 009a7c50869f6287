// Who waits, and what rings here.
import {byId, el, fill, icon, say, show} from './desk-dom.js';
import {NEEDS, RING_OVER, clock, span} from './desk-words.js';

const PROMISE_SECONDS = 30;

export class Queue {
  #topics;
  #now;
  #acts;
  #entries = [];
  #rings = new Map();
  #sound;
  #title;

  /**
   * @param now the backend's time in milliseconds
   * @param acts {claim(call), decline(call), tell(text, urgent)}
   * @param title the page's own
   */
  constructor(topics, now, sound, acts, title) {
    this.#topics = topics;
    this.#now = now;
    this.#sound = sound;
    this.#acts = acts;
    this.#title = title;
    setInterval(() => this.draw(), 1_000);
  }

  topic(id) {
    return this.#topics[id] ?? '其他事情';
  }

  /** The place, as people call it. */
  place(entry) {
    return `${entry.town} ${entry.terminal}`;
  }

  entries(entries) {
    if (entries.length > this.#entries.length) this.#acts.tell(`等候的有 ${entries.length} 人`, false);
    this.#entries = entries;
    this.draw();
  }

  ring(entry) {
    const fresh = !this.#rings.has(entry.call);
    this.#rings.set(entry.call, entry);
    if (!fresh) return;
    this.#sound.start();
    const needs = entry.needs.map(need => NEEDS[need]).join('，');
    this.#acts.tell(`来电：${this.place(entry)}，${this.topic(entry.topic)}，讲${entry.language}${needs ? `，${needs}` : ''}。F2 接听，F4 不接。`, true);
    this.draw();
    const writing = document.activeElement?.matches?.('input:not([type=radio], [type=checkbox]), textarea, select');
    if (!writing && !document.querySelector('dialog[open]')) byId('rings').querySelector('.take')?.focus();
  }

  over(call, how) {
    if (!this.#rings.delete(call)) return;
    if (!this.#rings.size) this.#sound.stop();
    if (how) this.#acts.tell(RING_OVER[how], true);
    this.draw();
  }

  /** Nothing rings here any more, whatever the reason. */
  silence() {
    [...this.#rings.keys()].forEach(call => this.over(call, null));
  }

  /** The one that rings longest. */
  first() {
    return this.#rings.keys().next().value ?? null;
  }

  draw() {
    const now = this.#now();
    say(byId('n-queue'), String(this.#entries.length));
    fill(byId('side-queue'), this.#entries.length ? null : el('li', {class: 'none'}, '没有人'), this.#entries.map(entry => el('li', {class: entry.ringing ? 'rings-here' : null},
        el('strong', {}, this.place(entry)),
        el('span', {}, [this.topic(entry.topic), ...entry.needs.map(need => NEEDS[need]), this.#waited(entry, now)].join(' · ')))));
    fill(byId('queue'), this.#entries.map(entry => this.#row(entry, now)));
    show(byId('queue-empty'), !this.#entries.length);
    show(byId('queue').closest('table'), this.#entries.length > 0);
    this.#drawRings(now);
  }

  #waited(entry, now) {
    const since = Date.parse(entry.startsAt ?? entry.since);
    return since > now ? `${clock(since)} 开始` : `等了 ${span((now - since) / 1_000)}`;
  }

  #row(entry, now) {
    return el('tr', {class: entry.ringing ? 'rings-here' : null},
        el('th', {scope: 'row'}, this.place(entry)),
        el('td', {}, this.topic(entry.topic)),
        el('td', {}, entry.language),
        el('td', {}, entry.needs.map(need => NEEDS[need]).join('、') || '—'),
        el('td', {class: 'figure'}, this.#waited(entry, now)),
        el('td', {}, this.#state(entry)));
  }

  #state(entry) {
    if (entry.ringing) return '正在请您接';
    if (entry.handedOverBy) return '同事转来，在找人接';
    if (entry.startsAt) return '约好的';
    return entry.state === 'RINGING' ? '正在请同事接' : '等有空的律师';
  }

  #drawRings(now) {
    const place = byId('rings');
    show(place, this.#rings.size > 0);
    for (const card of [...place.children]) if (!this.#rings.has(card.dataset.call)) card.remove();
    for (const [call, entry] of this.#rings) {
      let card = [...place.children].find(one => one.dataset.call === call);
      if (!card) {
        card = this.#card(entry);
        place.append(card);
      }
      const left = Math.max(0, Math.ceil((Date.parse(entry.answerBy) - now) / 1_000));
      // Clocks are compared to half a network's delay; nobody has more than the promise because of that.
      say(card.querySelector('.left'), String(Math.min(left, entry.startsAt ? 999 : PROMISE_SECONDS)));
      card.querySelector('progress').value = Math.min(PROMISE_SECONDS, left);
    }
    const title = this.#rings.size ? `☎ 来电 · ${this.#title}` : this.#title;
    if (document.title !== title) document.title = title;
  }

  #card(entry) {
    const about = [entry.language, ...entry.needs.map(need => NEEDS[need]), entry.handedOverBy ? '同事转来的，有记录' : null,
      entry.startsAt ? `约好 ${clock(entry.startsAt)}` : null].filter(Boolean).join(' · ');
    const card = el('article', {class: 'ring'},
        el('div', {class: 'count-down'},
            el('span', {class: 'left', 'aria-hidden': 'true'}), el('span', {class: 'unit', 'aria-hidden': 'true'}, '秒'),
            el('progress', {max: PROMISE_SECONDS, 'aria-label': '离三十秒还有'})),
        el('div', {class: 'ring-words'},
            el('h2', {}, `${this.topic(entry.topic)} · ${this.place(entry)}`), el('p', {}, about)),
        el('div', {class: 'ring-acts'},
            el('button', {type: 'button', class: 'take', onclick: () => this.#acts.claim(entry.call)}, icon('call'), el('span', {}, '接听'), el('kbd', {}, 'F2')),
            el('button', {type: 'button', class: 'leave', onclick: () => this.#acts.decline(entry.call)}, el('span', {}, '不接'), el('kbd', {}, 'F4'))));
    card.dataset.call = entry.call;
    return card;
  }
}

// Cases by their state, with their clocks.
import {byId, el, fill, say, show} from './desk-dom.js';
import {get} from './desk-backend.js';
import {clock} from './desk-words.js';
import {GROUPS, SESSION, STATES, TONES, moment, term} from './notary-words.js';

const POLL_MILLIS = 60_000;
const URGENT_DAYS = 3;
const NAMES = {mine: '我的案件', approve: '等我审批', all: '全部案件'};

export class CaseList {
  #entries = [];
  #filter = 'mine';
  #sought = '';
  #open;
  #failed;
  #name;

  /** @param open(id) shows a case @param name(item) names it */
  constructor(open, name, failed) {
    this.#open = open;
    this.#name = name;
    this.#failed = failed;
    byId('find').addEventListener('submit', event => event.preventDefault());
    byId('find-text').addEventListener('input', event => {
      this.#sought = event.target.value.trim();
      this.draw();
    });
    setInterval(() => this.look(true), POLL_MILLIS);
    addEventListener('focus', () => this.look(true));
  }

  get entries() {
    return this.#entries;
  }

  filter(name) {
    this.#filter = NAMES[name] ? name : 'mine';
    say(byId('h-list'), NAMES[this.#filter]);
    this.draw();
  }

  get filtered() {
    return this.#filter;
  }

  async look(unasked = false) {
    if (unasked && (document.visibilityState === 'hidden' || byId('view-list').hidden && this.#entries.length)) return;
    try {
      this.#entries = await get('/console/cases/list', unasked);
      this.draw();
    } catch (refused) {
      if (refused.status !== 401) this.#failed(refused.status ? refused : {message: '网络不通，案件列表可能不是最新的。'});
    }
  }

  #own(entry) {
    return entry.mine || entry.state === 'SUBMITTED' || entry.state === 'WAITING';
  }

  draw() {
    const count = {
      mine: this.#entries.filter(one => this.#own(one) && !['ARCHIVED', 'REFUSED', 'WITHDRAWN', 'TERMINATED', 'CONVERTED_IN_PERSON'].includes(one.state)).length,
      approve: this.#entries.filter(one => one.mayApprove).length,
      all: this.#entries.length,
    };
    for (const [name, number] of Object.entries(count)) say(byId(`n-${name}`), String(number));
    const shown = this.#entries.filter(one => this.#fits(one));
    fill(byId('lists'), shown.length ? GROUPS.map(([name, states]) => this.#group(name, shown.filter(one => states.includes(one.state)))) : el('p', {class: 'card nobody'}, this.#sought ? '没有找到。' : '现在没有案件。'));
  }

  /** A search goes over all cases, whatever is chosen at the side. */
  #fits(entry) {
    if (this.#sought) {
      return [entry.number ?? '', this.#name(entry.item), entry.town, STATES[entry.state]].some(text => text.includes(this.#sought));
    }
    return this.#filter === 'all' || (this.#filter === 'approve' ? entry.mayApprove : this.#own(entry));
  }

  #group(name, entries) {
    if (!entries.length) return null;
    return el('section', {class: 'card group'},
        el('h3', {}, name, el('span', {class: 'count'}, String(entries.length))),
        el('table', {}, el('caption', {class: 'hush'}, name),
            el('thead', {class: 'hush'}, el('tr', {}, ['受理号', '事项', '当事人', '地点', '状态', '期限', '最近'].map(head => el('th', {scope: 'col'}, head)))),
            el('tbody', {}, entries.map(entry => this.#row(entry)))));
  }

  #row(entry) {
    const link = el('a', {href: `/console/cases/${entry.id}`, onclick: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#open(entry.id);
    }}, entry.number ?? '还没有号');
    const late = entry.daysLeft !== undefined && entry.daysLeft !== null && entry.daysLeft <= URGENT_DAYS;
    return el('tr', {class: SESSION.includes(entry.state) ? 'rings-here' : null},
        el('th', {scope: 'row', class: 'figure'}, link),
        el('td', {}, this.#name(entry.item)),
        el('td', {}, entry.applicant),
        el('td', {}, entry.town),
        el('td', {}, el('span', {class: `tag ${TONES[entry.state] ?? ''}`}, STATES[entry.state] ?? entry.state), entry.mayApprove ? el('span', {class: 'tag info'}, '等您审批') : null),
        el('td', {class: late ? 'late' : null}, term(entry) || '—'),
        el('td', {class: 'figure note'}, `${moment(entry.changedAt).slice(0, 5)} ${clock(entry.changedAt)}`));
  }
}

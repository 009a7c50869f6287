// The lawyer's own day and own figures.
import {byId, el, fill, say, show} from './desk-dom.js';
import {get} from './desk-backend.js';
import {clock} from './desk-words.js';

const OVER = {ENDED: '办完了', NOBODY: '没有人接', CANCELLED: '没等到', DROPPED: '断线了'};

export class Day {
  #queue;
  #open;

  /** @param open opens the record of a call that is over */
  constructor(queue, open) {
    this.#queue = queue;
    this.#open = open;
  }

  async day() {
    const day = await get('/console/desk/day');
    const coming = day.bookings.filter(one => !one.past).length;
    say(byId('n-day'), String(coming));
    say(byId('duty-hours'), day.duty.length ? `今天值班 ${day.duty.map(one => `${clock(one.from)}—${clock(one.to)}`).join('，')}` : '今天没有排班');
    for (const place of ['bookings', 'coming']) fill(byId(place), day.bookings.length
        ? day.bookings.map(one => el('li', {class: one.past ? 'past' : null}, el('strong', {class: 'figure'}, clock(one.start)), el('span', {}, `${one.citizen} · ${one.minutes} 分钟`), el('span', {class: 'note'}, one.past ? '时间已过' : '到点前五分钟提醒您')))
        : el('li', {class: 'note'}, '今天没有约好的咨询。'));
    byId('recent').replaceChildren(...(day.recent.length
        ? day.recent.map(one => el('li', {}, el('strong', {class: 'figure'}, clock(one.began)), el('span', {}, `${this.#queue.topic(one.topic)} · ${one.town} ${one.terminal}`), el('span', {class: 'note'}, OVER[one.state] ?? '还没完'),
            el('button', {type: 'button', class: 'plain', onclick: () => this.#open(one.call)}, one.written ? '看记录' : '补写记录')))
        : [el('li', {class: 'note'}, '还没有。')]));
  }

  async figures() {
    const {spans} = await get('/console/desk/figures');
    const table = el('table', {}, el('caption', {class: 'hush'}, '我的数字'),
        el('thead', {}, el('tr', {}, ['什么时候', '接了几次', '三十秒内接的', '响完没接', '按了不接', '通话时间'].map(name => el('th', {scope: 'col'}, name)))),
        el('tbody', {}, spans.map(one => el('tr', {}, el('th', {scope: 'row'}, one.name), [one.calls, one.kept, one.broken, one.declined, `${one.minutes} 分钟`].map(value => el('td', {class: 'figure'}, String(value)))))));
    fill(byId('figures'), el('div', {class: 'card'}, table, el('p', {class: 'note'}, '“响完没接”只记在您这里响到三十秒的；同事先接走的不算。')));
  }

  /** A line for the reminders of booked consultations. */
  static reminder(entry) {
    return `${clock(entry.startsAt)} 有约好的咨询（${entry.citizen}），请准备好，并把自己设为“空闲”。`;
  }
}

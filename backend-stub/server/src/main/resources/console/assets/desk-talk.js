// What both sides type: words large on the other screen, and messages.
import {byId, el, say, show} from './desk-dom.js';

const SHOWN_MILLIS = 12_000;
const KEPT = 'desk.talk';

export class Talk {
  #line;
  #call = null;
  #lines = [];
  #unseen = 0;
  #timer = 0;
  #tell;

  /** @param tell says something to a screen reader */
  constructor(line, tell) {
    this.#line = line;
    this.#tell = tell;
    byId('chat').addEventListener('submit', event => this.#submit(event, 'chat', byId('chat-text')));
    byId('caption').addEventListener('submit', event => this.#submit(event, 'caption', byId('caption-text')));
    line.addEventListener('acked', () => this.#draw());
    line.addEventListener('lost', ({detail}) => {
      this.#lines.filter(one => detail.some(lost => lost.seq === one.seq)).forEach(one => { one.lost = true; });
      this.#lines.forEach(one => { one.seq = 0; });
      this.#draw();
    });
  }

  /** What was typed before this page was loaded anew is still in this window; it goes when the call is over. */
  open(call) {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    this.#lines = kept?.call === call ? kept.lines : [];
    this.#call = call;
    this.#unseen = 0;
    this.#draw();
  }

  close() {
    this.#call = null;
    sessionStorage.removeItem(KEPT);
    show(byId('caption-in'), false);
  }

  heard(kind, text) {
    this.#add({mine: false, kind, text});
    if (byId('part-talk').hidden) this.#unseen++;
    this.#tell(`对方写：${text}`);
    const shown = byId('caption-in');
    say(shown, text);
    show(shown, true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => show(shown, false), SHOWN_MILLIS);
    this.#draw();
  }

  seen() {
    this.#unseen = 0;
    this.#draw();
  }

  /** A sentence of this side, by the page itself. */
  note(text) {
    this.#add({mine: true, kind: 'note', text});
    this.#draw();
  }

  #submit(event, kind, field) {
    event.preventDefault();
    const text = field.value.trim();
    if (!text || !this.#call) return;
    const seq = this.#line.say({type: 'signal', call: this.#call, from: this.#line.participant ?? '', to: null, signal: {kind, text}});
    this.#add({mine: true, kind, text, seq});
    field.value = '';
    this.#draw();
  }

  #add(line) {
    this.#lines.push({...line, at: Date.now()});
    sessionStorage.setItem(KEPT, JSON.stringify({call: this.#call, lines: this.#lines.slice(-200).map(one => ({...one, seq: 0}))}));
  }

  #draw() {
    const log = byId('talk');
    this.#lines.forEach((line, place) => {
      const state = line.lost ? '没送到' : line.seq && this.#line.waits(line.seq) ? '在送…' : '';
      const who = line.kind === 'note' ? '' : line.mine ? (line.kind === 'caption' ? '您（大字）' : '您') : '对方';
      const known = log.children[place];
      if (!known) log.append(el('li', {class: line.kind === 'note' ? 'event' : line.mine ? 'mine' : 'theirs'}, el('span', {class: 'from'}, who), el('span', {class: 'words'}, line.text), el('span', {class: 'note'}, state)));
      else say(known.lastChild, state);
    });
    while (log.children.length > this.#lines.length) log.lastChild.remove();
    log.scrollTop = log.scrollHeight;
    say(byId('n-talk'), this.#unseen ? String(this.#unseen) : '');
  }
}

// What is asked of the terminal, each with its state and the citizen's answer. The terminal takes one at a time.
import {byId, el, fill, icon, say, show} from './desk-dom.js';
import {OUTCOMES, WISHES} from './desk-words.js';

const KEPT = 'desk.asks';

export class Asks {
  #call = null;
  #state = {};
  #line;
  #choices;
  #done;

  /**
   * @param choices {papers(what), guides()}: what may be meant, as [id, name]
   * @param done told what came of a request: (what, outcome, ref)
   */
  constructor(line, choices, done) {
    this.#line = line;
    this.#choices = choices;
    this.#done = done;
    byId('asks').append(...Object.entries(WISHES).map(([what, wish]) => el('li', {},
        el('button', {type: 'button', 'data-what': what, onclick: () => this.ask(what)}, icon(wish.icon), el('span', {class: 'ask-name'}, wish.short), el('span', {class: 'ask-state'})))));
  }

  open(call) {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    this.#call = call;
    this.#state = kept?.call === call ? kept.state : {};
    this.#draw();
  }

  close() {
    this.#call = null;
    this.#state = {};
    sessionStorage.removeItem(KEPT);
    this.#draw();
  }

  /** Shows the words before they go; the person who asks may change them. */
  ask(what, ref = null) {
    const wish = WISHES[what];
    const open = Object.values(this.#state).find(one => one.waits);
    if (!this.#call || open) {
      if (open) say(byId('asks-note'), '上一件对方还没回答，等一等再请。');
      return;
    }
    const list = wish.needs === 'paper' ? this.#choices.papers(what) : wish.needs === 'guide' ? this.#choices.guides() : null;
    if (list && !list.length) {
      say(byId('asks-note'), wish.needs === 'paper' ? '还没有材料。先请对方扫描，或者在“材料”里放一份。' : '没有可以看的指南。');
      return;
    }
    say(byId('t-ask'), wish.name);
    show(byId('ask-ref-line'), Boolean(list));
    say(byId('ask-ref-label'), wish.needs === 'guide' ? '哪一页指南' : '哪一份材料');
    fill(byId('ask-ref'), (list ?? []).map(([id, name]) => el('option', {value: id}, name)));
    if (ref) byId('ask-ref').value = ref;
    byId('ask-words').value = wish.words;
    const dialog = byId('d-ask');
    dialog.returnValue = 'no';
    dialog.addEventListener('close', () => {
      const words = byId('ask-words').value.trim();
      if (dialog.returnValue === 'yes' && words) this.#send(what, words, list ? byId('ask-ref').value : null);
    }, {once: true});
    dialog.showModal();
  }

  #send(what, words, ref) {
    const id = `${what.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`;
    this.#line.say({type: 'request', call: this.#call, id, what, words, ref});
    this.#set(what, {id, waits: true, text: '等对方回答…', ref});
  }

  replied({id, outcome, ref}) {
    const [what, asked] = Object.entries(this.#state).find(([, one]) => one.id === id) ?? [];
    if (!what) return;
    const text = OUTCOMES[outcome];
    this.#set(what, {id, waits: false, text, outcome});
    this.#done(what, outcome, ref ?? asked.ref);
  }

  /** The backend would not pass it on. */
  failed() {
    for (const [what, one] of Object.entries(this.#state)) if (one.waits) this.#set(what, {...one, waits: false, text: '没送到', outcome: 'FAILED'});
  }

  #set(what, state) {
    this.#state[what] = state;
    sessionStorage.setItem(KEPT, JSON.stringify({call: this.#call, state: this.#state}));
    this.#draw();
  }

  #draw() {
    const waiting = Object.values(this.#state).some(one => one.waits);
    say(byId('asks-note'), waiting ? '对方在看您的话，等对方回答。' : '对方会先看到您的话，可以不答应。一次请一件。');
    for (const button of byId('asks').querySelectorAll('button')) {
      const one = this.#state[button.dataset.what];
      say(button.lastChild, one?.text ?? '');
      button.className = one?.waits ? 'waits' : one?.outcome ? one.outcome.toLowerCase() : '';
      button.setAttribute('aria-disabled', String(!this.#call || waiting));
    }
  }
}

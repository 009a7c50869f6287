// The note and the words for the citizen; they save themselves, each time from the version that was read.
import {byId, el, fill, say, show} from './desk-dom.js';
import {save} from './desk-backend.js';
import {clock} from './desk-words.js';

const FIELDS = ['facts', 'wants', 'opinion', 'forColleague'];
const PLAIN = ['matter', 'advice'];
const PAUSE_MILLIS = 1_200;
const AGAIN_MILLIS = 5_000;
const MOST_STEPS = 12;
const NAMES = {facts: '事情经过', wants: '对方想要什么', opinion: '您的意见', forColleague: '给接手的同事', matter: '是什么事', advice: '律师怎么说', steps: '接下来做什么'};

/** As the terminal prints it, near enough to judge the words. */
export function plainCard(summary) {
  const steps = summary.steps.filter(step => step.trim());
  return el('div', {class: 'slip'},
      el('h3', {}, '法律咨询小结'),
      summary.matter.trim() ? el('p', {}, el('strong', {}, '您的事：'), summary.matter) : null,
      summary.advice.trim() ? el('p', {}, el('strong', {}, '律师说：'), summary.advice) : el('p', {class: 'note'}, '还没有写“律师怎么说”。'),
      steps.length ? el('div', {}, el('strong', {}, '接下来：'), el('ol', {}, steps.map(step => el('li', {}, step)))) : null);
}

export class Note {
  #call = null;
  #versions = new Map();
  #timer = 0;
  #saving = null;
  #dirty = false;
  #asking = false;
  #fresh;

  /** @param fresh gives the note as it is stored now */
  constructor(fresh) {
    this.#fresh = fresh;
    for (const id of [...FIELDS, ...PLAIN]) byId(id).addEventListener('input', () => this.#touched());
    byId('steps').addEventListener('input', () => this.#touched());
    byId('add-step').addEventListener('click', () => {
      this.#step('', true);
      this.#touched();
    });
    byId('preview-open').addEventListener('click', () => {
      byId('preview').replaceChildren(plainCard(this.read().summary));
      byId('d-preview').showModal();
    });
    addEventListener('pagehide', () => this.#leaving());
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.flush(); });
  }

  open(call, note) {
    if (this.#dirty && this.#call && this.#call !== call) this.#depart();
    this.#call = call;
    this.#dirty = false;
    clearTimeout(this.#timer);
    this.#put(note);
    say(byId('saved'), note.version ? '已保存' : '写了就自动保存');
  }

  close() {
    this.flush();
    this.#call = null;
  }

  #put(note) {
    this.#versions.set(this.#call, note.version);
    FIELDS.forEach(id => { byId(id).value = note[id]; });
    PLAIN.forEach(id => { byId(id).value = note.summary[id]; });
    byId('steps').replaceChildren();
    (note.summary.steps.length ? note.summary.steps : ['']).forEach(step => this.#step(step, false));
  }

  #step(text, focus) {
    const list = byId('steps');
    if (list.children.length >= MOST_STEPS) return;
    const field = el('input', {maxlength: 200, 'aria-label': `第 ${list.children.length + 1} 步`});
    field.value = text;
    list.append(el('li', {}, field));
    if (focus) field.focus();
  }

  read() {
    const text = id => byId(id).value;
    return {
      version: this.#versions.get(this.#call) ?? 0,
      ...Object.fromEntries(FIELDS.map(id => [id, text(id)])),
      summary: {...Object.fromEntries(PLAIN.map(id => [id, text(id)])),
        steps: [...byId('steps').querySelectorAll('input')].map(field => field.value).filter(step => step.trim())},
    };
  }

  written() {
    return byId('advice').value.trim() !== '';
  }

  #touched() {
    if (!this.#call) return;
    this.#dirty = true;
    say(byId('saved'), '正在写…');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MILLIS);
  }

  /** Saves what is not saved; resolves when it is, or cannot be now. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.#saving) await this.#saving;
    if (!this.#dirty || !this.#call || this.#asking) return;
    this.#saving = this.#save();
    await this.#saving;
    this.#saving = null;
  }

  async #save() {
    const call = this.#call;
    this.#dirty = false;
    say(byId('saved'), '正在保存…');
    try {
      const saved = await save(`/console/desk/calls/${call}/note`, this.read());
      this.#versions.set(call, saved.version);
      if (this.#call === call) {
        say(byId('saved'), this.#dirty ? '正在写…' : `已保存 ${clock(Date.now())}`);
      }
    } catch (refused) {
      this.#dirty = true;
      if (this.#call !== call) return;
      if (refused.kind === 'note-changed') {
        this.#ask(call);
      } else {
        say(byId('saved'), `还没存上：${refused.status ? refused.message : '网络不通'}。会再试`);
        this.#timer = setTimeout(() => this.flush(), AGAIN_MILLIS);
      }
    }
  }

  async #ask(call) {
    this.#asking = true;
    say(byId('saved'), '别的窗口改过，等您选');
    const mine = this.read();
    const theirs = await this.#fresh(call);
    fill(byId('mine'), ...this.#lines(mine));
    fill(byId('theirs'), ...this.#lines(theirs));
    const dialog = byId('d-conflict');
    dialog.showModal();
    dialog.addEventListener('close', () => {
      this.#asking = false;
      if (dialog.returnValue === 'theirs') {
        this.#put(theirs);
        this.#dirty = false;
        say(byId('saved'), '已保存');
      } else {
        this.#versions.set(call, theirs.version);
        this.#dirty = true;
        this.flush();
      }
    }, {once: true});
  }

  #lines(note) {
    const all = {...note, ...note.summary, steps: note.summary.steps.join('；')};
    return Object.entries(NAMES).filter(([id]) => all[id]).map(([id, name]) => el('p', {}, el('strong', {}, `${name}：`), all[id]));
  }

  /** Another call begins while this record still has something unsaved. */
  async #depart() {
    const call = this.#call;
    const left = this.read();
    await this.#saving;
    await save(`/console/desk/calls/${call}/note`, {...left, version: this.#versions.get(call) ?? left.version}).catch(() => {});
  }

  /** The page goes: one last saving that outlives it. */
  #leaving() {
    if (this.#dirty && this.#call && !this.#asking) {
      this.#dirty = false;
      save(`/console/desk/calls/${this.#call}/note`, this.read(), true).catch(() => { this.#dirty = true; });
    }
  }
}

// The record of questions and answers: it saves itself, each time from the version that was read, and loses no word of two windows.
import {byId, el, fill, icon, say, show} from './desk-dom.js';
import {clock} from './desk-words.js';
import {when} from './notary-script.js';

const PAUSE_MILLIS = 1_200;
const AGAIN_MILLIS = 5_000;

export class RecordEditor {
  #case;
  #id = null;
  #base = 0;
  #lines = [];
  #dirty = false;
  #timer = 0;
  #saving = null;
  #asking = false;
  /** The backend said no to what is not saved yet. */
  #refused = false;
  #acts;
  #failed;
  /** The record may be changed although it is being signed: the person has to confirm it anew. */
  #unlocked = false;

  constructor(theCase, acts, failed) {
    this.#case = theCase;
    this.#acts = acts;
    this.#failed = failed;
    theCase.watch(file => this.#news(file));
    byId('own-question').addEventListener('submit', event => {
      event.preventDefault();
      const field = byId('own-question-text');
      const asked = field.value.trim();
      if (!asked) return;
      field.value = '';
      this.#ask(null, asked);
    });
    byId('show-record').addEventListener('click', () => this.#show());
    byId('change-record').addEventListener('click', () => this.#unlock());
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.flush(); });
    addEventListener('beforeunload', event => { if (this.#dirty) event.preventDefault(); });
  }

  #news(file) {
    if (this.#id !== file.view.id) {
      this.#id = file.view.id;
      this.#dirty = false;
      this.#asking = false;
      this.#refused = false;
      clearTimeout(this.#timer);
      byId('lines').replaceChildren();
      say(byId('saved'), '');
      this.#take(file);
    } else if (!this.#dirty && !this.#saving && file.recordVersion !== this.#base) {
      this.#take(file);
    }
    this.#draw(file);
    // What could not be written while the session stood still may be now: no word waits for another key.
    if (this.#refused && this.#case.may('writeRecord')) this.#later();
  }

  #take(file) {
    this.#base = file.recordVersion;
    this.#lines = file.record.map(line => ({...line}));
    byId('lines').replaceChildren(...this.#lines.map(line => this.#row(line)));
  }

  #row(line) {
    const number = this.#lines.indexOf(line);
    const asked = el('textarea', {class: 'asked', rows: 1, maxlength: 300, 'aria-label': `问题 ${number + 1}`, readonly: Boolean(line.question)});
    asked.value = line.asked;
    const answer = el('textarea', {class: 'answer', rows: 2, maxlength: 2000, 'aria-label': `回答 ${number + 1}`});
    answer.value = line.answer;
    const row = el('li', {}, el('div', {class: 'line-head'}, el('span', {class: 'q', 'aria-hidden': 'true'}, '问'), asked,
        el('button', {type: 'button', class: 'plain', onclick: () => this.#case.act({act: 'ask', question: line.asked})}, '再问', el('span', {class: 'hush'}, `第 ${number + 1} 条`)),
        el('button', {type: 'button', class: 'plain', onclick: () => this.#drop(line)}, '删', el('span', {class: 'hush'}, `第 ${number + 1} 条`))),
    el('div', {class: 'line-body'}, el('span', {class: 'q', 'aria-hidden': 'true'}, '答'), answer), el('p', {class: 'line-note'}));
    asked.addEventListener('input', () => this.#touched(line, {asked: asked.value}));
    answer.addEventListener('input', () => this.#touched(line, {answer: answer.value}));
    return row;
  }

  #touched(line, change) {
    Object.assign(line, change);
    this.#later();
  }

  #drop(line) {
    const place = this.#lines.indexOf(line);
    this.#lines.splice(place, 1);
    byId('lines').children[place].remove();
    this.#later();
    this.#draw(this.#case.file);
  }

  async #ask(question, asked) {
    let line = question ? this.#lines.find(one => one.question === question) : null;
    if (!line) {
      line = {question, asked, answer: '', corrected: false};
      this.#lines.push(line);
      const row = this.#row(line);
      byId('lines').append(row);
      this.#later();
      row.scrollIntoView({block: 'nearest'});
      row.querySelector('.answer').focus();
    }
    await this.#case.act({act: 'ask', question: asked});
  }

  #later() {
    this.#dirty = true;
    this.#refused = false;
    say(byId('saved'), '正在写…');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MILLIS);
  }

  /** Saves what is not saved; true when it is. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.#saving) await this.#saving;
    if (!this.#dirty || this.#asking) return !this.#dirty;
    this.#saving = this.#save();
    const done = await this.#saving;
    this.#saving = null;
    return done;
  }

  async #save() {
    const id = this.#id;
    this.#dirty = false;
    say(byId('saved'), '正在保存…');
    const lines = this.#lines.map(({question, asked, answer, corrected}) => ({...(question ? {question} : {}), asked, answer, corrected: Boolean(corrected)}));
    try {
      const file = await this.#case.tryAct({act: 'writeRecord', base: this.#base, lines});
      if (this.#id === id) {
        this.#base = file.recordVersion;
        // The backend marks what was changed after the person had seen it.
        file.record.forEach((line, place) => { if (this.#lines[place]) this.#lines[place].corrected = line.corrected; });
        say(byId('saved'), this.#dirty ? '正在写…' : `已保存 ${clock(Date.now())}`);
        this.#draw(file);
      }
      return true;
    } catch (refused) {
      if (this.#id !== id) return false;
      this.#dirty = true;
      if (refused.kind === 'note-changed') this.#conflict();
      else if (refused.status && refused.status < 500 && refused.status !== 429) {
        this.#refused = true;
        say(byId('saved'), `没有存上：${refused.message}`);
      } else {
        say(byId('saved'), `还没存上：${refused.status ? refused.message : '网络不通'}。会再试`);
        this.#timer = setTimeout(() => this.flush(), AGAIN_MILLIS);
      }
      return false;
    }
  }

  async #conflict() {
    this.#asking = true;
    say(byId('saved'), '别的窗口改过，等您选');
    await this.#case.look();
    const theirs = this.#case.file;
    // What was saved although its answer got lost is no conflict.
    const plain = lines => JSON.stringify(lines.map(({question, asked, answer}) => [question ?? null, asked, answer]));
    if (plain(theirs.record) === plain(this.#lines)) {
      this.#asking = false;
      this.#dirty = false;
      this.#take(theirs);
      say(byId('saved'), '已保存');
      this.#draw(theirs);
      return;
    }
    const words = lines => lines.map(line => el('p', {}, el('strong', {}, `问：${line.asked}`), el('br'), `答：${line.answer}`));
    fill(byId('mine'), ...words(this.#lines));
    fill(byId('theirs'), ...words(theirs.record));
    const dialog = byId('d-conflict');
    dialog.showModal();
    dialog.addEventListener('close', () => {
      this.#asking = false;
      if (dialog.returnValue === 'theirs') {
        this.#dirty = false;
        this.#take(theirs);
        say(byId('saved'), '已保存');
      } else {
        this.#base = theirs.recordVersion;
        this.#dirty = true;
        this.flush();
      }
      this.#draw(this.#case.file);
    }, {once: true});
  }

  async #unlock() {
    this.#unlocked = await this.#acts.confirm('改笔录', ['笔录对方已经确认过。改一个字，就要重新给对方看、重新确认、重新签名。'], true);
    this.#draw(this.#case.file);
  }

  async #show() {
    const open = this.#lines.filter(line => !line.answer.trim());
    if (open.length) {
      say(byId('saved'), `还有 ${open.length} 条没有写回答`);
      byId('lines').children[this.#lines.indexOf(open[0])].querySelector('.answer').focus();
      return;
    }
    if (await this.flush()) await this.#case.act({act: 'showRecord', version: this.#base});
    else this.#failed({message: '笔录还没存上，先不给对方看。'});
  }

  #draw(file) {
    const signing = file.view.state === 'SIGNING';
    if (!signing) this.#unlocked = false;
    const may = this.#case.may('writeRecord') && (!signing || this.#unlocked);
    const began = this.#case.began;
    const shown = this.#case.last('showRecord');
    const confirmed = this.#case.last('recordConfirmed');
    const good = confirmed?.facts?.version === String(file.recordVersion);
    const disputes = this.#case.acts('recordDisputed').filter(one => !shown || Date.parse(one.at) >= Date.parse(shown.at));
    [...byId('lines').children].forEach((row, place) => {
      const line = this.#lines[place];
      const said = disputes.findLast(one => one.facts?.line === String(place));
      const against = said && line.corrected && file.recordVersion > Number(said.facts.version) ? null : said;
      row.className = against ? 'disputed' : line.corrected ? 'corrected' : '';
      row.querySelectorAll('textarea').forEach(field => { field.readOnly = !may || field.classList.contains('asked') && Boolean(line.question); });
      row.querySelectorAll('button').forEach(button => show(button, may));
      say(row.querySelector('.line-note'), against ? `对方说这里不对 ${when(against, began)}：${file.disputes.findLast(one => one.line === place)?.words ?? ''}` : line.corrected ? '看过以后改的，对方要再确认' : '');
    });
    const left = this.#case.item.questions.filter(one => !this.#lines.some(line => line.question === one.id));
    fill(byId('next-questions'), may && left.length ? [el('h3', {class: 'mini'}, `还没问的（${left.length}）`),
      el('ul', {}, left.map(one => el('li', {}, el('span', {}, one.text), el('button', {type: 'button', onclick: () => this.#ask(one.id, one.text)}, icon('send'), '问', el('span', {class: 'hush'}, one.text)))))] : null);
    show(byId('own-question'), may);
    show(byId('change-record'), signing && !may && this.#case.may('writeRecord'));
    show(byId('show-record'), this.#case.may('showRecord'));
    say(byId('record-state'), file.view.step.step === 'checkRecord' ? `对方正在看第 ${file.view.step.version} 版。`
        : good ? `对方确认了第 ${file.recordVersion} 版，${when(confirmed, began)}${confirmed.facts?.readAloud === 'true' ? '，朗读过' : ''}。`
        : disputes.length ? `对方说有 ${disputes.length} 处不对，改好再给对方看。` : file.recordVersion ? `第 ${file.recordVersion} 版，对方还没确认。` : may ? '按“问”把问题放到对方屏幕上，回答打在下面，自动保存。' : '问话从告知完开始。');
  }
}

/** The record, to be read. */
export function recordTable(file) {
  return el('ol', {class: 'qa'}, file.record.map(line => el('li', {}, el('p', {}, el('strong', {}, `问：${line.asked}`)), el('p', {}, `答：${line.answer} `, line.corrected ? el('span', {class: 'tag warn'}, '改过') : null))));
}

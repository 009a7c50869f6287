// Everybody in the case with an identity record of their own, and all that was done, in order, with its place in the recording.
import {byId, el, fill} from './desk-dom.js';
import {when} from './notary-script.js';
import {ACTS, ROLES, moment, wire} from './notary-words.js';

/** Facts that say something to a notary; ids and hashes do not. */
const FACTS = {words: '', why: '', understood: '', same: '', good: '', goOn: '', onPaper: '', agreed: '', millis: '断了', missing: '缺', ground: '', state: '', check: '', version: '版本', page: '页'};
const VALUES = {true: '是', false: '不是'};

export class People {
  #case;
  #acts;

  constructor(theCase, acts) {
    this.#case = theCase;
    this.#acts = acts;
    theCase.watch(file => this.#draw(file));
  }

  #draw(file) {
    fill(byId('people'), peopleList(file));
    fill(byId('people-acts'), this.#case.may('addPerson') ? el('button', {type: 'button', onclick: () => this.#acts.ask('addPerson')}, '加一个人') : el('span', {class: 'note'}, '视频办理和审查的时候可以加人。'));
    const began = this.#case.began;
    fill(byId('timeline'), file.acts.map(act => el('li', {class: act.role.toLowerCase()},
        el('span', {class: 'at'}, typeof act.recordingMs === 'number' ? when(act, began) : moment(act.at)),
        el('span', {}, el('strong', {}, ACTS[wire(act.name)] ?? act.name), el('span', {class: 'note'}, ` ${act.actor}`), facts(act)))));
  }
}

function facts(act) {
  const said = Object.entries(act.facts ?? {}).filter(([name, value]) => name in FACTS && value !== '')
      .map(([name, value]) => `${FACTS[name]}${name === 'millis' ? `${Math.round(Number(value) / 1000)} 秒` : VALUES[value] ?? value}`);
  return said.length ? el('span', {class: 'facts-line'}, said.join('；')) : null;
}

export function peopleList(file) {
  return file.people.map(one => el('li', {}, el('p', {}, el('strong', {}, one.name), ' ', el('span', {class: 'tag'}, ROLES[one.role] ?? one.role)),
      el('p', {class: 'done-list'}, el('strong', {}, '核实了：'), one.checks.join('；') || '还没有'),
      one.unchecked.length ? el('p', {class: 'not-list'}, el('strong', {}, '没有核实：'), one.unchecked.join('；')) : null));
}

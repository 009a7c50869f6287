// Decisions: only what the backend lets this person do now; what cannot be done says why.
import {byId, el, fill} from './desk-dom.js';

const ROWS = [
  ['视频里', ['askScan', 'askCardAgain', 'suspend', 'decideGap', 'endSession']],
  ['受理和期限', ['take', 'accept', 'askSupplement', 'stopClock', 'startClock', 'paperReceived']],
  ['审批和出证', ['sendForApproval', 'approve', 'sendBack', 'issue', 'archive']],
  ['不这样办了', ['convert', 'refuse', 'terminate']],
  ['销毁', ['askDestruction', 'confirmDestruction']],
];

/** What comes later and why it cannot be done yet, in the states in which one might look for it. */
const WHY = {
  accept: ['要先点“我来办”', ['SUBMITTED']],
  endSession: ['该听的、该签的都完成，才能结束视频', ['IDENTITY', 'NOTICE', 'QUESTIONING', 'SIGNING']],
  sendForApproval: ['结束视频、审查完，才能送审批', ['ACCEPTED', 'IDENTITY', 'NOTICE', 'QUESTIONING', 'SIGNING', 'VERIFYING']],
  approve: ['要另一位公证员审批，办过这个案件的人不行', ['REVIEW', 'APPROVAL']],
  issue: ['审批同意以后才能出证', ['REVIEW', 'APPROVAL']],
  archive: ['对方领到、该收的原件收到，才能归档', ['ISSUED', 'DELIVERED']],
};

export class Decisions {
  #case;
  #acts;

  constructor(theCase, acts) {
    this.#case = theCase;
    this.#acts = acts;
    theCase.watch(() => this.#draw());
  }

  #draw() {
    const table = this.#acts.table();
    const over = this.#case.view.state === 'ARCHIVED' || ['REFUSED', 'WITHDRAWN', 'TERMINATED', 'CONVERTED_IN_PERSON'].includes(this.#case.view.state);
    fill(byId('decisions'), ROWS.map(([name, acts]) => {
      const may = acts.filter(act => this.#case.may(act));
      const not = acts.filter(act => !this.#case.may(act) && WHY[act]?.[1].includes(this.#case.view.state));
      if (!may.length && !not.length) return null;
      return el('section', {}, el('h3', {class: 'mini'}, name),
          may.length ? el('div', {class: 'offered'}, may.map(act => el('button', {type: 'button', class: table[act].danger ? 'danger' : null, 'data-act': act, onclick: () => this.#acts.ask(act)}, table[act].name))) : null,
          not.length ? el('ul', {class: 'not-now'}, not.map(act => el('li', {}, `${table[act].name}：${WHY[act][0]}`))) : null);
    }), over && !this.#case.file.may.length ? el('p', {class: 'note'}, '这个案件已经办结，只能看。') : null);
  }
}

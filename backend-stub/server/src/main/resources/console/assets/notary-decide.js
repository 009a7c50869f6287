// Decisions: only what the backend lets this person do now; what cannot be done says why.
import {byId, el, fill} from './desk-dom.js';

const ROWS = [
  ['视频里', ['askScan', 'askCardAgain', 'suspend', 'decideGap', 'endSession']],
  ['受理和期限', ['take', 'accept', 'askSupplement', 'stopClock', 'startClock', 'paperReceived']],
  ['审批和出证', ['sendForApproval', 'approve', 'sendBack', 'issue', 'archive']],
  ['不这样办了', ['convert', 'refuse', 'terminate']],
  ['销毁', ['askDestruction', 'confirmDestruction']],
];

const WHY = {
  endSession: '该听的、该签的都完成，才能结束视频', sendForApproval: '结束视频以后才能送审批', approve: '要另一位公证员审批，承办人自己不行', issue: '审批同意以后才能出证', archive: '对方领到以后才能归档', accept: '只有新申请能受理',
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
      const not = over ? [] : acts.filter(act => !this.#case.may(act) && WHY[act]);
      if (!may.length && !not.length) return null;
      return el('section', {}, el('h3', {class: 'mini'}, name),
          may.length ? el('div', {class: 'offered'}, may.map(act => el('button', {type: 'button', class: table[act].danger ? 'danger' : null, 'data-act': act, onclick: () => this.#acts.ask(act)}, table[act].name))) : null,
          not.length ? el('ul', {class: 'not-now'}, not.map(act => el('li', {}, `${table[act].name}：${WHY[act]}`))) : null);
    }), over && !this.#case.file.may.length ? el('p', {class: 'note'}, '这个案件已经办结，只能看。') : null);
  }
}

// The procedure from the application to the archive: what is done, what is now, what comes; and what the person's screen shows now.
import {byId, el, fill, icon, say} from './desk-dom.js';
import {stopwatch} from './desk-words.js';
import {STATES} from './notary-words.js';

const ORDER = ['DRAFT', 'SUBMITTED', 'SUPPLEMENT', 'ACCEPTED', 'WAITING', 'IDENTITY', 'NOTICE', 'QUESTIONING', 'SIGNING', 'REVIEW', 'VERIFYING', 'APPROVAL', 'ISSUED', 'DELIVERED', 'ARCHIVED'];
const OUT = ['REFUSED', 'WITHDRAWN', 'TERMINATED', 'CONVERTED_IN_PERSON'];

/** What the person's screen shows, in words for the notary. */
export function stepWords(step) {
  switch (step.step) {
    case 'showRoom': return '请对方转一下摄像头，说明屋里还有谁。';
    case 'consentToRecording': return '对方正在看录音录像的告知，等他回答。';
    case 'readCard': return `对方正在读身份证。镜头里应该看得到数字 ${step.challenge}，还可以试 ${step.triesLeft} 次。`;
    case 'hearNotice': return `对方正在听告知第 ${step.number} 条，共 ${step.of} 条：${step.title}。`;
    case 'answer': return step.asked ? `对方的屏幕上是：${step.asked}` : '对方在等您问话。';
    case 'checkRecord': return `对方正在看笔录第 ${step.version} 版，一行行核对。`;
    case 'speakCode': return `请对方念《${step.title}》的编码，和您这边的比。`;
    case 'signOnScreen': return `对方正在屏幕上签《${step.title}》。`;
    case 'signOnPaper': return step.printed ? `对方正在纸上签《${step.title}》，一页页扫回来。` : `对方的终端正在打印《${step.title}》。`;
    case 'scan': return `对方正在扫材料：${step.words}`;
    case 'wait': return `对方在等：${step.words}`;
    case 'over': return step.words;
    default: return '';
  }
}

export class Steps {
  #case;
  #acts;
  #go;

  /** @param go(tab) shows a part of the panel */
  constructor(theCase, acts, go) {
    this.#case = theCase;
    this.#acts = acts;
    this.#go = go;
    theCase.watch(file => this.#draw(file));
  }

  #draw(file) {
    const steps = this.#steps(file);
    const now = steps.findIndex(([, done]) => !done);
    fill(byId('steps'), steps.map(([name, done, at], place) => {
      const state = done ? 'done' : place === now && !OUT.includes(file.view.state) ? 'now' : 'next';
      return el('li', {class: state, 'aria-current': state === 'now' ? 'step' : null},
          el('span', {class: 'mark', 'aria-hidden': 'true'}, state === 'done' ? icon('tick') : String(place + 1)),
          el('span', {class: 'name'}, name, el('span', {class: 'hush'}, {done: '，办好了', now: '，正在办', next: '，还没到'}[state])), at ? el('span', {class: 'at'}, at) : null);
    }));
    say(byId('now-words'), this.#now(file));
    const offers = this.#offers(file);
    fill(byId('now-acts'), offers.map(([words, act, main], place) => el('button', {type: 'button', class: main ? 'main' : null, 'data-first': place === 0, onclick: act}, words)),
        offers.length ? null : el('span', {class: 'note'}, this.#why(file)));
  }

  /** The press that is next, for the keyboard. */
  static next() {
    return byId('now-acts').querySelector('[data-first]');
  }

  #steps(file) {
    const state = file.view.state;
    const before = state === 'INTERRUPTED' || state === 'IDENTITY_EXPIRED' ? 'WAITING' : state;
    const at = ORDER.indexOf(before);
    const past = name => at > ORDER.indexOf(name);
    const held = state === 'IDENTITY_EXPIRED' ? false : null;
    const time = name => {
      const act = this.#case.last(name);
      return typeof act?.recordingMs === 'number' ? stopwatch(act.recordingMs / 1_000) : '';
    };
    const done = (fact, name) => held ?? (past(name) || fact);
    const signed = file.view.documents.some(one => one.kind === 'SIGNED_TEXT');
    const confirmed = this.#case.last('recordConfirmed');
    return [
      ['受理', past('SUPPLEMENT'), ''],
      ['房间、同意录制', done(file.view.recording && state !== 'WAITING', 'IDENTITY'), time('roomShown')],
      ['核对身份', done(false, 'IDENTITY'), time('cardRead')],
      ['告知', done(false, 'NOTICE'), time('noticeHeard')],
      ['询问、写笔录', done(false, 'QUESTIONING'), ''],
      ['核对笔录', done(Boolean(confirmed) && at >= ORDER.indexOf('SIGNING'), 'SIGNING'), time('recordConfirmed')],
      ['核对文书编码', done(at === ORDER.indexOf('SIGNING') && ['signOnScreen', 'signOnPaper'].includes(file.view.step.step), 'SIGNING'), time('codeSpoken')],
      ['对方签名', done(signed && this.#case.may('endSession'), 'SIGNING'), time('signedOnScreen') || time('pageScanned')],
      ['审查、写证词', past('VERIFYING'), ''],
      ['另一人审批', past('APPROVAL') || file.people.some(one => one.role === 'APPROVER'), ''],
      ['出证', past('APPROVAL') && file.view.certificateNumber !== undefined, ''],
      ['送达、归档', state === 'ARCHIVED', ''],
    ];
  }

  #now(file) {
    const {state, step, missing, words, ground} = file.view;
    if (state === 'SUPPLEMENT') return `等对方补：${missing.join('、')}`;
    if (state === 'INTERRUPTED') return '视频中断了。由您决定接着办，还是身份从头核对。';
    if (state === 'IDENTITY_EXPIRED') return '对方离开过，或身份核对没有通过：再开视频时，身份从头核对。';
    if (state === 'WAITING') return '对方已经在终端前等您，请接听。';
    if (ground || OUT.includes(state)) return `${STATES[state]}。${words ?? ''}`;
    if (state === 'IDENTITY' && this.#case.may('compared')) return '对方读好了卡。请亲眼比芯片照片、现场照片和现在的画面，再按结论。';
    if (state === 'SIGNING' && this.#case.may('endSession')) return '都签好了。再看一遍，就可以结束视频。';
    if (this.#case.may('approve')) return '请看完证词、笔录、签名和全部材料，再审批。';
    if (this.#case.may('issue')) return '审批同意了，可以出证。';
    if (state === 'SIGNING' && step.step === 'wait' && this.#case.may('acceptPages')) return '签好的页都扫回来了。请在中间一页页比，再认可。';
    return AFTER[state] ?? stepWords(step);
  }

  #offers(file) {
    const acts = name => () => this.#acts.ask(name);
    const offers = [];
    const offer = (name, words, act, main = false) => { if (this.#case.may(name)) offers.push([words, act, main]); };
    const tab = id => () => this.#go(id);
    const step = file.view.step.step;
    if (file.view.state === 'INTERRUPTED') offer('decideGap', '决定怎么接', acts('decideGap'), true);
    offer('approve', '审批同意', acts('approve'), true);
    offer('sendBack', '退回', acts('sendBack'));
    offer('issue', '出证', acts('issue'), true);
    if (!file.handler || file.view.state === 'SUBMITTED') offer('take', '我来办', acts('take'), true);
    offer('accept', '受理', acts('accept'), true);
    if (file.view.state === 'SUBMITTED') offer('askSupplement', '请补材料', acts('askSupplement'));
    if (file.view.state === 'NOTICE') offer('giveNotice', '去告知', tab('tab-script'), true);
    if (file.view.state === 'QUESTIONING') {
      offer('ask', '去问话、写笔录', tab('tab-record'), step === 'answer');
      offer('showText', '去定文书', tab('tab-text'));
    }
    if (file.view.state === 'SIGNING') {
      if (this.#case.item.text.trim() && !this.#case.ours(this.#case.documents('TEXT').at(-1))) offer('showText', '去定文书', tab('tab-text'), true);
      if (!this.#case.may('askSignature') && !this.#case.may('endSession')) offer('checked', '去记当面看过的', tab('tab-script'));
    }
    offer('endSession', '结束视频', acts('endSession'), true);
    offer('startClock', '恢复计期限', acts('startClock'), true);
    offer('sendForApproval', '写证词，送审批', acts('sendForApproval'), true);
    if (['REVIEW', 'VERIFYING'].includes(file.view.state)) offer('stopClock', '要去核实', acts('stopClock'));
    if (file.application.disposal || this.#case.item.disposal) offer('paperReceived', '收到纸质原件', acts('paperReceived'));
    offer('archive', '归档', acts('archive'), true);
    return offers.slice(0, 4);
  }

  #why(file) {
    const {state} = file.view;
    if (file.handler && !this.#mine(file) && !['APPROVAL', 'ARCHIVED'].includes(state)) return `由 ${file.handler} 承办，您可以看；要接手，到“决定”里。`;
    if (state === 'SIGNING' && this.#case.may('codeHeard')) return '要按的在中间“核对同一份文书，签名”里。';
    return WHY[state] ?? '';
  }

  #mine(file) {
    return file.may.length > 1;
  }
}

const AFTER = {
  SUBMITTED: '新申请：看材料、看事项，再受理。', ACCEPTED: '已受理，等对方到终端开视频。', REVIEW: '视频办完了：审查卷宗，写证词，送审批。', VERIFYING: '正在核实，期限停着。',
  APPROVAL: '等另一位公证员审批。', ISSUED: '公证书已经出具，等对方领。', DELIVERED: '对方已经领到，可以归档。', ARCHIVED: '已经归档。', DRAFT: '对方还在填申请。',
};

const WHY = {
  ACCEPTED: '对方在终端按“开始视频”，您这里就会响。', APPROVAL: '承办人不能审批自己的案件。', ISSUED: '对方在终端领到，这里会变成“已送达”。', SUPPLEMENT: '对方补齐以后，这里会变。', IDENTITY: '',
  NOTICE: '等对方听完这一条。', QUESTIONING: '等对方做完这一步。', SIGNING: '等对方做完这一步。', IDENTITY_EXPIRED: '等对方再到终端来。', WAITING: '接听以后就开始。',
};

// Who it is. A person compares and a person decides; what was not checked is said as plainly as what was.
import {byId, el, fill, show} from './desk-dom.js';
import {rows} from './notary-facts.js';
import {CasePapers} from './notary-papers.js';
import {stopwatch} from './desk-words.js';
import {masked} from './notary-words.js';

export class Identity {
  #case;
  #papers;
  #acts;
  #inCall;

  /** @param inCall() true while this page has the session's call */
  constructor(theCase, papers, acts, inCall) {
    this.#case = theCase;
    this.#papers = papers;
    this.#acts = acts;
    this.#inCall = inCall;
    theCase.watch(file => this.draw(file));
    setInterval(() => this.#twin(), 1_000);
  }

  draw(file) {
    const read = this.#case.ours(this.#case.last('cardRead'));
    const chip = this.#case.ours(this.#case.documents('CHIP_PORTRAIT').at(-1));
    const live = this.#case.ours(this.#case.documents('LIVE_PICTURE').at(-1));
    const here = file.view.state === 'IDENTITY' && Boolean(chip || live || this.#case.may('compared'));
    show(byId('bench-identity'), here);
    if (!here) return;
    if (chip) this.#papers.put(byId('pic-chip'), chip, 1, '芯片里的照片');
    else CasePapers.empty(byId('pic-chip'), '还没有读卡');
    if (live) this.#papers.put(byId('pic-live'), live, 1, '读卡时的现场照片');
    else CasePapers.empty(byId('pic-live'), '还没有拍');
    this.#twin();
    const card = file.application.applicant.card;
    const facts = read?.facts ?? {};
    fill(byId('card-facts'), rows([
      ['证件号', masked(card.idNumber)], ['姓名', file.view.applicant], ...(facts.validUntil ? [['有效期至', facts.validUntil]] : []),
      ...(facts.challenge ? [['屏幕上的数字', facts.challenge]] : []), ...(typeof read?.recordingMs === 'number' ? [['录像时间', stopwatch(read.recordingMs / 1_000)]] : []),
    ]));
    const me = file.people[0];
    fill(byId('identity-checks'),
        el('p', {class: 'done-list'}, el('strong', {}, '核实了：'), (me?.checks ?? []).join('；') || '还没有'),
        el('p', {class: 'not-list'}, el('strong', {}, '没有核实：'), (me?.unchecked ?? []).join('；') || '—'));
    fill(byId('identity-acts'),
        this.#case.may('compared') ? [
          el('button', {type: 'button', class: 'main', onclick: () => this.#compare(true)}, '是同一人'),
          el('button', {type: 'button', class: 'danger', onclick: () => this.#compare(false)}, '不是同一人')] : null,
        this.#case.may('askCardAgain') ? el('button', {type: 'button', onclick: () => this.#acts.ask('askCardAgain')}, '请再读一次卡') : null,
        this.#case.may('compared') ? null : el('span', {class: 'note'}, '对方读了卡，才能核对。'));
  }

  async #compare(same) {
    const sure = await this.#acts.confirm(same ? '是同一人' : '不是同一人', same
      ? ['您亲眼比过芯片照片、现场照片和画面里的真人，认定是同一人。', '这是您的判断，不是机器的判断；记进卷宗。']
      : ['您认定画面里的人和证件上的不是同一人。', '身份核对不通过，记进卷宗；次数用完，要过一会儿才能再试。'], !same);
    if (sure) await this.#case.act({act: 'compared', same, words: same ? '公证员当面比对芯片照片、现场照片和真人，认定是同一人' : '公证员当面比对，认定不是同一人'});
  }

  /** The same stream as on the stage, so that the three stand side by side. */
  #twin() {
    if (byId('bench-identity').hidden) return;
    const stream = this.#inCall() ? byId('far').srcObject : null;
    const twin = byId('twin');
    if (twin.srcObject !== stream) twin.srcObject = stream;
    if (stream && twin.paused) twin.play().catch(() => {});
  }
}

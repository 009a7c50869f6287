// At the left: who it is, what is asked for, and the papers.
import {byId, el, fill} from './desk-dom.js';
import {VENUES, masked} from './notary-words.js';

export class Facts {
  #case;
  #places;
  #open = false;

  /** @param places names of countries by their code */
  constructor(theCase, places) {
    this.#case = theCase;
    this.#places = places;
    theCase.watch(file => this.#draw(file));
  }

  /** Another case begins covered again. */
  cover() {
    this.#open = false;
  }

  #draw(file) {
    const {applicant} = file.application;
    const shown = this.#open ? [applicant.card.name, applicant.card.idNumber, applicant.phone] : [file.view.applicant, masked(applicant.card.idNumber), masked(applicant.phone)];
    fill(byId('party'), el('dl', {},
        rows([['姓名', shown[0]], ['证件号', shown[1]], ['性别', applicant.sex], ['出生', applicant.birth], ['电话', shown[2]], ['住址', applicant.address]])),
        applicant.agentFor ? el('p', {class: 'notice warn'}, `替 ${applicant.agentFor.name}（${applicant.agentFor.relation}）来办`) : null,
        file.application.needsHelper ? el('p', {class: 'notice bad'}, '要别人帮着才能和公证员说话：不能远程办，请转到窗口。') : null,
        el('button', {type: 'button', class: 'plain', id: 'uncover', 'aria-pressed': String(this.#open), onclick: () => {
          this.#open = !this.#open;
          this.#draw(this.#case.file);
          byId('uncover').focus();
        }}, this.#open ? '遮住号码' : '显示全名和号码'));
    const one = file.application;
    const names = new Map(this.#case.item.form.map(field => [field.id, field.name]));
    fill(byId('asked'), rows([
      ['事项', this.#case.item.name], ['用在哪里', one.country === 'CN' ? '国内' : this.#places.get(one.country) ?? one.country], ['做什么用', one.purpose], ['管辖', VENUES[one.venue] ?? one.venue],
      ['份数', String(one.copies)], ...(one.realEstate ? [['不动产', '涉及房屋或土地']] : []), ...(one.disposal ? [['处分财产', '是：亲笔签名的原件要进卷宗']] : []),
      ...(one.witnesses.length ? [['证人', one.witnesses.join('；')]] : []), ...(one.promised ? [['告知承诺', '书面承诺代替部分材料']] : []),
      ...Object.entries(one.answers).map(([id, answer]) => [names.get(id) ?? id, answer || '没有填']),
    ]));
    const home = ['CN', 'HK', 'MO', 'TW'].includes(one.country);
    fill(byId('abroad'), this.#case.item.countries.filter(extra => extra.country === one.country || !home && extra.country === '*').map(extra => el('p', {class: 'notice warn'}, extra.words)));
  }
}

export function rows(pairs) {
  return pairs.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value ?? '')]);
}

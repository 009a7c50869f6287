// Acts that want words or a second look: a dialog asks, another repeats in words what is about to be done, and only then it is done.
import {byId, el, say} from './desk-dom.js';
import {MEANS, ROLES, SEEN, wire} from './notary-words.js';

const SEEN_BY_PERSON = '对方会看到';

/** Fields: {id, name, kind: words | line | one | many | list, needed, most, options: [[value, words]], value, hint}. */
export class Acts {
  #case;
  #law;
  /** What was typed into a form that was left without doing it, by case and act: it is there again. */
  #left = new Map();

  constructor(theCase, law) {
    this.#case = theCase;
    this.#law = law;
  }

  /** All acts that are asked for in a dialog: {name, danger, fields(case), repeat(values, case), body(values, case)}. */
  table() {
    const words = (name, needed = true, more = {}) => ({id: 'words', name, kind: 'words', needed, most: 600, ...more});
    return {
      take: {name: '我来办', repeat: file => [file.handler ? `这个案件现在由 ${file.handler} 办。接过来以后由您负责，对方来电先响在您这里。` : '这个案件由您来办，对方来电先响在您这里。']},
      askSupplement: {
        name: '请对方补材料', fields: () => [this.#missing(), {id: 'more', name: `还要什么，一行一样（${SEEN_BY_PERSON}）`, kind: 'words', most: 600}],
        check: values => (this.#wanted(values).length ? '' : '请写明要补什么。'),
        repeat: (_, values) => ['一次说全，对方会收到这张单子：', this.#wanted(values), '补材料的时间不算在期限里（公证法 第三十条）。'],
        body: values => ({missing: this.#wanted(values)}),
      },
      accept: {
        name: '受理', fields: () => [{id: 'checks', name: '受理前逐项看过的', kind: 'many', all: true, options: this.#law.checks.map(one => [one.id, one.words])}],
        repeat: () => ['受理这个申请。从今天起算十五个工作日的期限（公证法 第三十条）。', '您逐项看过：利害关系、没有争议、行为能力、语言、管辖。'],
        body: values => ({checks: values.checks}),
      },
      askCardAgain: {name: '请再读一次卡', fields: () => [words(`对对方说的话（${SEEN_BY_PERSON}）`, true, {value: '请把身份证放好，再读一次。'})], repeat: (_, {words: said}) => ['请对方重新读身份证芯片，重新拍现场照片。次数有限，用完要过一会儿才能再试。', said]},
      checked: {
        name: '记下当面看过的', fields: () => [{id: 'check', name: '看的是什么', kind: 'one', options: Object.entries(SEEN)}, {id: 'good', name: '看下来', kind: 'one', options: [['yes', '没有问题'], ['no', '有问题']]}, words('看到、听到了什么')],
        repeat: (_, values) => [`${SEEN[values.check]}：${values.good === 'yes' ? '没有问题' : '有问题'}。`, values.words],
        body: values => ({check: values.check, good: values.good === 'yes', words: values.words}),
      },
      askScan: {
        name: '请对方交材料', fields: () => [{id: 'ref', name: '哪一样', kind: 'one', options: [...this.#case.item.papers.map(one => [one.id, one.name]), ['', '别的材料']]}, words(`对对方说的话（${SEEN_BY_PERSON}）`, true, {value: '请把材料放到扫描台上，一次一张。', most: 120})],
        repeat: (_, {words: said}) => ['对方的屏幕上会出现这句话，并打开扫描台：', said], body: values => ({ref: values.ref || null, words: values.words}),
      },
      addPerson: {
        name: '加参与人', fields: () => [{id: 'role', name: '以什么身份', kind: 'one', options: ['CO_SIGNER', 'WITNESS', 'INTERPRETER', 'SECOND_NOTARY', 'AGENT', 'GUARDIAN'].map(role => [role, ROLES[role]])},
          {id: 'name', name: '姓名', kind: 'line', needed: true, most: 40}, {id: 'checks', name: '怎样核实的身份', kind: 'many', options: MEANS.map(one => [one, one])}, {id: 'more', name: '别的核实办法', kind: 'line', most: 120}],
        check: values => (values.checks.length || values.more ? '' : '请说明怎样核实了这个人的身份。'),
        repeat: (_, values) => [`${ROLES[values.role]}：${values.name}`, '身份是这样核实的：', this.#means(values)],
        body: values => ({role: values.role, name: values.name, checks: this.#means(values)}),
      },
      decideGap: {
        name: '断线后怎么办', fields: file => [{id: 'goOn', name: gapWords(file), kind: 'one', options: [['yes', '接着办：断线期间座位一直在录像里'], ['no', '不接着办：身份要从头核对']]}, words('为什么')],
        repeat: (_, values) => [values.goOn === 'yes' ? '接着办，刚才做完的都算数。这个决定记进卷宗。' : '身份要从头核对，刚才做完的这一段不算数。', values.words],
        body: values => ({goOn: values.goOn === 'yes', words: values.words}),
      },
      suspend: {name: '先停一停', fields: () => [words(`为什么停（${SEEN_BY_PERSON}）`)], repeat: (_, {words: said}) => ['视频公证先停下来，材料都留着。再开始时由您决定怎么接。', said]},
      endSession: {name: '结束视频', repeat: () => ['该当面做的都做完了，结束这次视频公证。', '之后不能再补签名；要补，得重新开一次视频，重新核对身份。']},
      stopClock: {
        name: '停计期限', fields: () => [{id: 'ground', name: '公证法 第三十条', kind: 'one', options: ['需要核实有关情况', '补充证明材料', '不可抗力'].map(one => [one, one])}, words('具体是什么', true, {most: 300})],
        repeat: (_, values) => [`从今天起停计期限：${values.ground}。`, values.words], body: values => ({why: `${values.ground}：${values.words}`}),
      },
      startClock: {name: '恢复计期限', repeat: () => ['核实完了，从今天起接着计十五个工作日。']},
      paperReceived: {name: '收到纸质原件', fields: () => [words('收到的是什么，怎么来的')], repeat: (_, {words: said}) => ['对方亲笔签名的纸质原件已经在卷宗里。', said]},
      sendForApproval: {
        name: '送审批', wide: true, fields: file => [{id: 'statement', name: '证词（下面是示例底稿，请逐字核对、改定）', kind: 'words', rows: 10, needed: true, most: 4000, value: this.#draft(file)}],
        repeat: (_, values) => ['送给另一位公证员审批。公证书上会写：', values.statement], body: values => ({statement: values.statement}),
      },
      sendBack: {name: '退回承办人', fields: () => [words('哪里要改')], repeat: (_, {words: said}) => ['退回承办人：', said]},
      approve: {name: '审批同意', fields: () => [words('审批意见', true, {value: '同意出证。'})], repeat: file => ['您看过全部卷宗、笔录、签名和证词，同意出具公证书。', `承办人是 ${file.handler ?? '别人'}，不是您本人。`]},
      issue: {name: '出证', repeat: () => ['出具公证书：编号、加盖公证机构的电子印章，证据包同时封存。', '公证书自出具之日起生效（公证法 第三十二条）。出具以后只能撤销，不能改。']},
      archive: {name: '归档', repeat: () => ['立卷归档。之后卷宗只能看，不能再改。']},
      refuse: {
        name: '不予办理', danger: true, fields: () => [{id: 'ground', name: '公证法 第三十一条，九种情形之一', kind: 'one', options: this.#law.grounds.map((one, place) => [one.ground, `${NUMBERS[place]}${one.words.replace(/^（.）/, '')}`])}, words(`具体情况（${SEEN_BY_PERSON}）`)],
        repeat: (_, values) => ['不予办理公证，理由是：', this.#ground(values.ground), values.words, '这一步不能撤回。'], body: values => ({ground: values.ground, words: values.words}),
      },
      convert: {name: '转到窗口办', danger: true, fields: () => [words(`为什么要到窗口（${SEEN_BY_PERSON}）`)], repeat: (_, {words: said}) => ['这个案件转到公证处窗口办。做过的都留着，对方会拿到预约凭条。', said, '这一步不能撤回。']},
      terminate: {name: '终止', danger: true, fields: () => [words(`为什么终止（${SEEN_BY_PERSON}）`)], repeat: (_, {words: said}) => ['终止这个案件，不出公证书。', said, '这一步不能撤回。']},
      askDestruction: {name: '申请销毁卷宗', danger: true, fields: () => [words('为什么可以销毁，保管期限到哪天')], repeat: (_, {words: said}) => ['申请销毁这份卷宗，要另一个人确认才会销毁。', said]},
      confirmDestruction: {name: '确认销毁卷宗', danger: true, repeat: () => ['永久销毁卷宗里的材料、录音录像和密钥。销毁以后谁也找不回来。', '申请销毁的不是您本人。']},
    };
  }

  #missing() {
    const have = new Set(this.#case.documents('BROUGHT').map(one => one.ref));
    return {id: 'papers', name: '少了哪几样', kind: 'many', options: this.#case.item.papers.map(one => [one.name, have.has(one.id) ? `${one.name}（已有，要重交）` : one.name])};
  }

  #wanted(values) {
    return [...values.papers, ...values.more.split('\n').map(one => one.trim()).filter(Boolean)];
  }

  #means(values) {
    return [...values.checks, ...(values.more ? [values.more] : [])];
  }

  #ground(id) {
    const place = this.#law.grounds.findIndex(one => one.ground === id);
    return place < 0 ? id : `${NUMBERS[place]}${this.#law.grounds[place].words.replace(/^（.）/, '')}`;
  }

  #draft(file) {
    const person = file.application.applicant;
    const text = this.#case.documents('TEXT').at(-1);
    const who = `${person.card.name}（${person.sex}，${person.birth}出生，公民身份号码：${person.card.idNumber}）`;
    return text ? `兹证明${who}通过远程视频在本公证员面前，在前面的《${text.title}》上签名，并表示知悉其法律意义和法律后果。` : `兹证明${who}……`;
  }

  /** Asks, repeats, does. */
  async ask(name) {
    const act = this.table()[name];
    const file = this.#case.file;
    const fields = act.fields?.(file) ?? [];
    const key = `${this.#case.id} ${name}`;
    const values = fields.length ? await this.#form(act, fields, key) : {};
    if (!values || !await this.confirm(act.name, act.repeat(file, values), act.danger)) return false;
    const body = act.body ? act.body(values) : fields.length ? {words: values.words} : {};
    const done = await this.#case.act({act: name, ...body});
    if (done) this.#left.delete(key);
    return done;
  }

  /** Repeats in words; true if the person means it. @param lines a line is a sentence, or a list of them */
  confirm(title, lines, danger = false) {
    say(byId('t-sure'), title);
    byId('sure-words').replaceChildren(...lines.filter(line => line?.length).map(line => (Array.isArray(line) ? el('ul', {}, line.map(one => el('li', {}, one))) : el('p', {}, line))));
    byId('sure-yes').className = danger ? 'danger' : 'main';
    say(byId('sure-yes'), `是的，${title}`);
    return answered('d-sure');
  }

  async #form(act, fields, key) {
    say(byId('t-act'), act.name);
    byId('d-act').classList.toggle('wide', Boolean(act.wide));
    const wrong = el('p', {class: 'notice bad', role: 'alert', hidden: true});
    const before = this.#left.get(key) ?? {};
    byId('act-fields').replaceChildren(...fields.map(field => control({...field, value: before[field.id] ?? field.value})), wrong);
    for (;;) {
      const on = await answered('d-act');
      this.#left.set(key, Object.fromEntries(fields.filter(field => field.kind === 'words').map(field => [field.id, read(field)])));
      if (!on) return null;
      const values = Object.fromEntries(fields.map(field => [field.id, read(field)]));
      const lacking = fields.find(field => (field.needed || field.kind === 'one') && !values[field.id] && !field.options?.some(([value]) => value === '') || field.all && values[field.id].length < field.options.length);
      const problem = lacking ? `还没有${lacking.all ? '逐项看过' : '填'}：${lacking.name}` : act.check?.(values) ?? '';
      if (!problem) return values;
      say(wrong, problem);
      wrong.hidden = false;
    }
  }
}

const NUMBERS = ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）', '（九）'];

/** All that broke since the last decision: one word of the notary is for all of it. */
function gapWords(file) {
  const decided = file.acts.findLastIndex(one => ['decideGap', 'beginSession'].includes(wire(one.name)));
  const gaps = file.acts.slice(decided + 1).filter(one => wire(one.name) === 'networkGap' && one.facts?.millis);
  if (!gaps.length) return '这次视频中断过。';
  const seconds = Math.round(gaps.reduce((sum, gap) => sum + Number(gap.facts.millis), 0) / 1000);
  const watched = gaps.every(gap => gap.facts.seatWatched === 'true');
  return `断了 ${gaps.length > 1 ? `${gaps.length} 次，一共 ` : ''}${seconds} 秒。终端${watched ? '一直录着座位' : '没有录到座位'}。`;
}

function answered(id) {
  const dialog = byId(id);
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(done => dialog.addEventListener('close', () => done(dialog.returnValue === 'yes'), {once: true}));
}

function control(field) {
  const id = `f-${field.id}`;
  if (field.kind === 'one' && field.options.length > 2 && field.id !== 'goOn') {
    return el('p', {}, el('label', {for: id}, field.name), el('select', {id}, field.options.map(([value, words]) => el('option', {value}, words))));
  }
  if (field.kind === 'one' || field.kind === 'many') {
    return el('fieldset', {id}, el('legend', {}, field.name), field.options.map(([value, words], place) => el('label', {class: 'check'},
        el('input', {type: field.kind === 'one' ? 'radio' : 'checkbox', name: id, value, checked: field.kind === 'one' && place === 0 && field.id !== 'goOn' && field.id !== 'good'}), el('span', {}, words))));
  }
  const box = field.kind === 'line' ? el('input', {id, maxlength: field.most}) : el('textarea', {id, rows: field.rows ?? 3, maxlength: field.most});
  box.value = field.value ?? '';
  return el('p', {}, el('label', {for: id}, field.name), box);
}

function read(field) {
  const place = byId(`f-${field.id}`);
  if (field.kind === 'many') return [...place.querySelectorAll('input:checked')].map(one => one.value);
  if (field.kind === 'one') return place.tagName === 'SELECT' ? place.value : place.querySelector('input:checked')?.value ?? '';
  return place.value.trim();
}

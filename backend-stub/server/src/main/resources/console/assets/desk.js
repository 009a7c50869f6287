// The lawyer's desk: which part of the page shows what comes on the line.
import {Asks} from './desk-asks.js';
import {get, pageStart} from './desk-backend.js';
import {Day} from './desk-day.js';
import {Devices} from './desk-devices.js';
import {byId, el, fill, say, show, sure} from './desk-dom.js';
import {Keys} from './desk-keys.js';
import {Note, plainCard} from './desk-note.js';
import {Papers} from './desk-papers.js';
import {Phone} from './desk-phone.js';
import {Tabs} from './desk-tabs.js';
import {Talk} from './desk-talk.js';
import {ENDED, NEEDS, OUTCOMES, WISHES, clock, span} from './desk-words.js';

const VIEWS = ['queue', 'call', 'after', 'day', 'figures'];

const start = await pageStart('/console/desk/start');
const phone = new Phone(start, {
  clock: '/console/desk/start', title: '律师工作台', begin, over, said, heard, end: () => askToEnd(), handOver: () => askWhom(),
});
const queue = phone.queue;
const note = new Note(async id => (await get(`/console/desk/calls/${id}`)).note);
const talk = new Talk(phone.line, text => phone.tell(text, false));
const papers = new Papers({share: paper => asks.ask('SHARE', paper.id), signal: what => phone.signal(what), added: refreshPapers});
const asks = new Asks(phone.line, {papers: what => papers.choices(what), guides: () => start.guides.map(one => [one.id, one.title])}, answered);
const day = new Day(queue, openRecord);
new Devices(phone.media, () => phone.live);
const tabs = new Tabs(byId('tabs'), id => { if (id === 'tab-talk') talk.seen(); });

// ---- which part is shown

function view(name) {
  VIEWS.forEach(one => show(byId(`view-${one}`), one === name));
  show(byId('panel'), phone.call !== null && (name === 'call' || name === 'after'));
  document.body.classList.toggle('with-panel', !byId('panel').hidden);
  const marked = name === 'after' ? 'call' : name;
  for (const link of document.querySelectorAll('nav a[data-view]')) {
    if (link.dataset.view === marked) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (name === 'day') day.day().catch(failed);
  if (name === 'figures') day.figures().catch(failed);
}

function failed(refused) {
  phone.failed(refused);
}

for (const link of document.querySelectorAll('nav a[data-view]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    view(link.dataset.view === 'call' && !phone.live ? 'after' : link.dataset.view);
    byId('main').focus();
  });
}

// ---- a call

function begin(file, again) {
  show(byId('go-call'), true);
  say(byId('n-call'), '1');
  say(byId('call-name'), '正在通话');
  show(byId('asks-part'), true);
  papers.open(phone.call, file.documents);
  if (again) return;
  caller(file);
  note.open(phone.call, file.note);
  talk.open(phone.call);
  asks.open(phone.call);
  view('call');
  tabs.show('tab-note');
  byId('main').focus();
}

/** Who it is, as far as the terminal knows. */
function caller(file) {
  const asked = file.asked;
  say(byId('call-title'), `${queue.topic(asked.topic)} · ${queue.place(asked)}`);
  const facts = [['地点', queue.place(asked)], ['语言', asked.language], ['什么事', queue.topic(asked.topic)],
    ['按键', clock(asked.since)], ['需要', asked.needs.map(need => NEEDS[need]).join('、') || '没有说']];
  fill(byId('caller'), facts.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
  say(byId('said'), file.said || '对方还没有说。');
}

function over(reason, words, seconds) {
  papers.hide();
  talk.close();
  asks.close();
  show(byId('asks-part'), false);
  note.flush();
  say(byId('after-reason'), words ?? ENDED[reason] ?? '通话结束了');
  say(byId('after-summary'), `谈了 ${span(seconds)}。${note.written() ? '给对方的话已经存好，终端正在问对方要不要打印。' : '还没写给对方的话，终端打不出小结；现在写好，一小时内在那台终端还能打印。'}`);
  afterwards();
  byId('after-title').focus();
}

function afterwards() {
  show(byId('go-call'), true);
  say(byId('call-name'), '刚才的记录');
  say(byId('n-call'), '');
  slip();
  view('after');
}

function slip() {
  byId('after-slip').replaceChildren(plainCard(note.read().summary));
}
byId('part-plain').addEventListener('input', slip);

/** The record of a call that is over. */
async function openRecord(id) {
  if (phone.live) return;
  try {
    const file = await get(`/console/desk/calls/${id}`);
    phone.call = id;
    phone.view.open(file, Date.now());
    caller(file);
    note.open(id, file.note);
    papers.open(id, file.documents);
    show(byId('asks-part'), false);
    say(byId('after-reason'), `${queue.topic(file.asked.topic)} · ${queue.place(file.asked)}`);
    say(byId('after-summary'), ENDED[file.call.reason] ?? '');
    afterwards();
    byId('after-title').focus();
  } catch (refused) {
    failed(refused);
  }
}

byId('after-done').addEventListener('click', async () => {
  await note.flush();
  note.close();
  papers.close();
  phone.call = null;
  show(byId('go-call'), false);
  view('queue');
  byId('main').focus();
});

async function askToEnd() {
  if (!phone.live) return;
  await note.flush();
  show(byId('end-warning'), !note.written());
  byId('end-preview').replaceChildren(note.written() ? plainCard(note.read().summary) : '');
  sure('d-end', () => phone.end());
}

async function askWhom() {
  if (!phone.live) return;
  await note.flush();
  try {
    const {colleagues} = await get('/console/desk/colleagues');
    const row = (id, name, words, off) => el('label', {class: 'check'}, el('input', {type: 'radio', name: 'to', value: id, checked: id === '', disabled: off}), ` ${name}`, el('span', {class: 'note'}, words));
    fill(byId('colleagues'), row('', '谁有空谁接', '', false), ...colleagues.map(one => row(one.id, one.name, one.free ? '空闲' : one.here ? '正忙' : '不在', !one.free)));
    sure('d-over', () => {
      const to = byId('colleagues').querySelector('input:checked')?.value || null;
      phone.line.say({type: 'handOver', call: phone.call, to});
      phone.banner('正在请同事接手。有人接之前您还在通话里。', '');
    });
  } catch (refused) {
    failed(refused);
  }
}

// ---- requests and papers

async function refreshPapers() {
  if (!phone.call) return;
  const file = await get(`/console/desk/calls/${phone.call}`);
  papers.list(file.documents);
}

async function answered(what, outcome, ref) {
  phone.tell(`${WISHES[what].short}：${OUTCOMES[outcome]}`, true);
  if (outcome !== 'DONE' || !phone.live) return;
  try {
    if (what === 'SCAN' || what === 'CARD') await refreshPapers();
    if (ref && (what === 'SCAN' || what === 'CARD' || what === 'SHARE')) {
      await papers.stage(ref, what === 'SHARE');
    }
  } catch (refused) {
    failed(refused);
  }
}

// ---- what else comes on the line

function heard(frame) {
  switch (frame.type) {
    case 'reply': if (frame.call === phone.call) asks.replied(frame); break;
    case 'reminder': phone.banner(Day.reminder(frame), '', 60); phone.tell(Day.reminder(frame), true); day.day().catch(failed); break;
    case 'late': phone.banner(frame.who === 'TERMINAL' ? `约好的人迟到 ${frame.minutes} 分钟了，还没到终端前` : '约好的人已经在终端前等您了', 'bad', 60); break;
    case 'refused': asks.failed(); break;
    default: break;
  }
}

function said(what) {
  switch (what.kind) {
    case 'chat': case 'caption': talk.heard(what.kind, what.text); break;
    case 'pointer': papers.pointed(what); break;
    default: break;
  }
}

new Keys([
  ['F2', '接听来电', () => phone.claim(queue.first())],
  ['F4', '不接这一个', () => phone.decline(queue.first())],
  ['F8', '静音，再按恢复', () => { if (phone.live) byId('mute').click(); }],
  ['F9', '请对方稍等，再按继续', () => { if (phone.live) byId('hold').click(); }],
  ['Alt+Shift+E', '结束通话（会再问一次）', askToEnd],
  ['Alt+Shift+Q', '等候队列', () => { view('queue'); byId('main').focus(); }],
  ['Alt+Shift+G', '回到通话', () => { if (phone.call) { view(phone.live ? 'call' : 'after'); byId('main').focus(); } }],
  ['Alt+Shift+N', '写笔录', () => { if (phone.call) { tabs.show('tab-note'); byId('facts').focus(); } }],
  ['Alt+Shift+X', '写给对方的话', () => { if (phone.call) { tabs.show('tab-plain'); byId('matter').focus(); } }],
  ['Alt+Shift+C', '看材料', () => { if (phone.call) { tabs.show('tab-papers'); byId('tab-papers').focus(); } }],
  ['Alt+Shift+D', '打字说话', () => { if (phone.call) { tabs.show('tab-talk'); byId('chat-text').focus(); } }],
  ['Alt+Shift+Z', '打大字给对方看', () => { if (phone.live) byId('caption-text').focus(); }],
  ['Alt+Shift+J', '请终端做事', () => { if (phone.live) byId('asks').querySelector('button').focus(); }],
  ['Alt+Shift+P', '改成空闲或离开', () => byId(byId('duty-free').checked ? 'duty-free' : 'duty-away').focus()],
  ['Alt+Shift+H', '打开这张表', () => byId('d-help').showModal()],
]);
byId('open-help').addEventListener('click', () => byId('d-help').showModal());

say(byId('me'), start.lawyer.name);
day.day().catch(failed);
phone.open();
document.body.dataset.ready = 'yes';

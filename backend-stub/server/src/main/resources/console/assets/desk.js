// The lawyer's desk: what comes on the line, and which part of the page shows it.
import {Asks} from './desk-asks.js';
import {get} from './desk-backend.js';
import {CallView} from './desk-call.js';
import {Day} from './desk-day.js';
import {Devices} from './desk-devices.js';
import {byId, el, fill, say, show} from './desk-dom.js';
import {Keys} from './desk-keys.js';
import {Line} from './desk-line.js';
import {Media} from './desk-media.js';
import {Note, plainCard} from './desk-note.js';
import {Papers} from './desk-papers.js';
import {Queue} from './desk-queue.js';
import {Ring} from './desk-ring.js';
import {Tabs} from './desk-tabs.js';
import {Talk} from './desk-talk.js';
import {ENDED, OUTCOMES, WISHES, span} from './desk-words.js';

const CALL = 'desk.call';
const BEGAN = 'desk.began';
const VIEWS = ['queue', 'call', 'after', 'day', 'figures'];
const NOTE_SECONDS = 12;

let start = await get('/console/desk/start');
let ahead = Date.parse(start.now) - Date.now();
const now = () => Date.now() + ahead;

/** The call this page is in; also after its end, while its record is written. */
let call = null;
let live = false;
/** Asked for, not yet answered: a second press asks nothing. */
let claiming = null;
let free = false;
let before = null;
/** False from a new beginning of the line until the backend has said which call this page has. */
let confirmed = true;
let bannerTimer = 0;

function tell(text, urgent) {
  const place = byId(urgent ? 'urgent' : 'polite');
  place.textContent = '';
  setTimeout(() => { place.textContent = text; }, 30);
}

/** A sentence over the page; without seconds it stays until the next. */
function banner(text, kind = '', seconds = 0) {
  clearTimeout(bannerTimer);
  say(byId('banner'), text);
  byId('banner').className = `banner ${kind}`;
  show(byId('banner'), text !== '');
  if (seconds) bannerTimer = setTimeout(() => banner(''), seconds * 1_000);
}

const line = new Line(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/console/line`, () => (live ? call : sessionStorage.getItem(CALL)));
const media = new Media(byId('far'), byId('own'));
const ring = new Ring();
const queue = new Queue(start.topics, now, ring, {claim, decline, tell});
const callView = new CallView(media, {signal, end: askToEnd, handOver: askWhom, participant: () => line.participant});
const note = new Note(async id => (await get(`/console/desk/calls/${id}`)).note);
const talk = new Talk(line, text => tell(text, false));
const papers = new Papers({share: paper => asks.ask('SHARE', paper.id), signal, added: refreshPapers});
const asks = new Asks(line, {papers: what => papers.choices(what), guides: () => start.guides.map(one => [one.id, one.title])}, answered);
const day = new Day(queue, openRecord);
new Devices(media, () => live);
const tabs = new Tabs(byId('tabs'), id => { if (id === 'tab-talk') talk.seen(); });

media.addEventListener('signal', ({detail}) => signal(detail));
media.addEventListener('first', () => { if (live) line.say({type: 'connected', call}); });

function signal(what) {
  if (live) line.say({type: 'signal', call, from: line.participant ?? '', to: null, signal: what});
}

// ---- which part is shown

function view(name) {
  VIEWS.forEach(one => show(byId(`view-${one}`), one === name));
  show(byId('panel'), call !== null && (name === 'call' || name === 'after'));
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
  banner(refused.message, 'bad', NOTE_SECONDS);
}

for (const link of document.querySelectorAll('nav a[data-view]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    view(link.dataset.view === 'call' && !live ? 'after' : link.dataset.view);
    byId('main').focus();
  });
}

// ---- presence

function duty(what) {
  line.say({type: 'presence', duty: what});
}

for (const id of ['duty-free', 'duty-away']) {
  byId(id).addEventListener('change', event => {
    ring.unlock().catch(() => {});
    duty(event.target.value);
  });
}
byId('sound').checked = ring.on;
byId('sound').addEventListener('change', event => {
  ring.switch(event.target.checked);
  ring.unlock().catch(() => {});
});
addEventListener('pointerdown', () => ring.unlock().catch(() => {}), {once: true});
addEventListener('keydown', () => ring.unlock().catch(() => {}), {once: true});

function present(what) {
  byId(what === 'FREE' ? 'duty-free' : 'duty-away').checked = true;
  byId('dot').classList.toggle('free', what === 'FREE');
  free = what === 'FREE';
  duties();
}

function duties() {
  say(byId('queue-note'), !free ? '您现在是“离开”，来电不会响。左下角可以改成“空闲”。'
      : ring.ready() ? '有人按键就会在这里响。' : '有人按键会显示在这里。点一下这一页，来电才有铃声。');
}
setInterval(duties, 1_000);

// ---- taking and leaving

function claim(id) {
  if (!id || id === claiming) return;
  claiming = id;
  media.prepare();
  ring.stop();
  line.say({type: 'claim', call: id});
}

function decline(id) {
  if (!id) return;
  line.say({type: 'decline', call: id});
  queue.over(id, null);
}

function begin(file) {
  const again = call === file.call.id && live;
  call = file.call.id;
  live = true;
  claiming = null;
  ['d-help', 'd-devices'].forEach(id => byId(id).close());
  document.body.dataset.inCall = 'yes';
  confirmed = true;
  sessionStorage.setItem(CALL, call);
  queue.silence();
  banner('');
  show(byId('go-call'), true);
  say(byId('n-call'), '1');
  say(byId('call-name'), '正在通话');
  show(byId('asks-part'), true);
  media.use(file.ice);
  media.prepare();
  papers.open(call, file.documents);
  if (again) {
    callView.state(file.call);
  } else {
    callView.open(file, queue, began());
    note.open(call, file.note);
    talk.open(call);
    asks.open(call);
    view('call');
    tabs.show('tab-note');
    byId('main').focus();
    tell('接通了。正在接画面和声音。', true);
  }
}

/** When this window took the call, in milliseconds; kept over a page load. */
function began() {
  const kept = JSON.parse(sessionStorage.getItem(BEGAN) ?? 'null');
  const at = kept?.call === call ? kept.at : Date.now();
  sessionStorage.setItem(BEGAN, JSON.stringify({call, at}));
  return at;
}

function over(reason, words) {
  if (!live) return;
  live = false;
  delete document.body.dataset.inCall;
  sessionStorage.removeItem(CALL);
  const seconds = callView.seconds;
  media.close();
  papers.hide();
  talk.close();
  asks.close();
  show(byId('asks-part'), false);
  document.querySelectorAll('dialog[open]').forEach(dialog => { if (dialog.id !== 'd-conflict') dialog.close('no'); });
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
  if (live) return;
  try {
    const file = await get(`/console/desk/calls/${id}`);
    call = id;
    callView.open(file, queue, Date.now());
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
  call = null;
  show(byId('go-call'), false);
  view('queue');
  byId('main').focus();
});

async function askToEnd() {
  if (!live) return;
  await note.flush();
  show(byId('end-warning'), !note.written());
  byId('end-preview').replaceChildren(note.written() ? plainCard(note.read().summary) : '');
  sure('d-end', () => line.say({type: 'end', call}));
}

async function askWhom() {
  if (!live) return;
  await note.flush();
  try {
    const {colleagues} = await get('/console/desk/colleagues');
    const row = (id, name, words, off) => el('label', {class: 'check'}, el('input', {type: 'radio', name: 'to', value: id, checked: id === '', disabled: off}), ` ${name}`, el('span', {class: 'note'}, words));
    fill(byId('colleagues'), row('', '谁有空谁接', '', false), ...colleagues.map(one => row(one.id, one.name, one.free ? '空闲' : one.here ? '正忙' : '不在', !one.free)));
    sure('d-over', () => {
      const to = byId('colleagues').querySelector('input:checked')?.value || null;
      line.say({type: 'handOver', call, to});
      banner('正在请同事接手。有人接之前您还在通话里。', '');
    });
  } catch (refused) {
    failed(refused);
  }
}

function sure(id, act) {
  const dialog = byId(id);
  dialog.returnValue = 'no';
  dialog.addEventListener('close', () => { if (dialog.returnValue === 'yes') act(); }, {once: true});
  dialog.showModal();
}

// ---- requests and papers

async function refreshPapers() {
  if (!call) return;
  const file = await get(`/console/desk/calls/${call}`);
  papers.list(file.documents);
}

async function answered(what, outcome, ref) {
  tell(`${WISHES[what].short}：${OUTCOMES[outcome]}`, true);
  if (outcome !== 'DONE' || !live) return;
  try {
    if (what === 'SCAN' || what === 'CARD') await refreshPapers();
    if (ref && (what === 'SCAN' || what === 'CARD' || what === 'SHARE')) {
      await papers.stage(ref, what === 'SHARE');
    }
  } catch (refused) {
    failed(refused);
  }
}

// ---- what comes on the line

function peer({participant, how}) {
  if (participant.role !== 'TERMINAL') return;
  const words = {AWAY: '对方那边断线了，正在等对方回来', RESUMED: '对方回来了', JOINED: null, LEFT: '对方离开了', HANDED_OVER: null}[how];
  if (words) tell(words, true);
  if (how === 'JOINED' || how === 'RESUMED') media.repeat();
}

function state(view) {
  if (view.id !== call || !live) return;
  callView.state(view);
  if (view.reason) over(view.reason);
  else if (before === 'HANDING_OVER' && view.state === 'CONNECTED') banner('三十秒内没有同事接手，还是您继续。', 'bad', NOTE_SECONDS);
  before = view.state;
}

function ringEnd({call: id, how}) {
  if (id === call && live) over(null, how === 'TAKEN' ? '同事接手了，记录已经转过去' : '这通电话在您的另一个窗口里，或者转走了');
  else queue.over(id, how);
  if (id === claiming) claiming = null;
}

function heard(frame) {
  switch (frame.type) {
    case 'queue': queue.entries(frame.entries); break;
    case 'ring': queue.ring(frame.entry); break;
    case 'ringEnd': ringEnd(frame); break;
    case 'presence': present(frame.duty); break;
    case 'claimed': begin(frame.file); break;
    case 'state': state(frame.call); break;
    case 'peer': if (frame.call === call) peer(frame); break;
    case 'signal': if (frame.call === call && live) said(frame.signal); break;
    case 'reply': if (frame.call === call) asks.replied(frame); break;
    case 'reminder': banner(Day.reminder(frame), '', 60); tell(Day.reminder(frame), true); day.day().catch(failed); break;
    case 'late': banner(frame.who === 'TERMINAL' ? `约好的人迟到 ${frame.minutes} 分钟了，还没到终端前` : '约好的人已经在终端前等您了', 'bad', 60); break;
    case 'refused': refused(frame); break;
    default: break;
  }
}

function refused(frame) {
  claiming = null;
  if (frame.kind === 'CALL_GONE') queue.silence();
  asks.failed();
  if (!live) media.close();
  banner(frame.detail, 'bad', NOTE_SECONDS);
}

function said(what) {
  switch (what.kind) {
    case 'offer': case 'candidate': media.take(what); break;
    case 'chat': case 'caption': talk.heard(what.kind, what.text); break;
    case 'pointer': papers.pointed(what); break;
    default: callView.signal(what); break;
  }
}

line.addEventListener('heard', ({detail}) => heard(detail));
line.addEventListener('status', async ({detail: {status, how}}) => {
  document.body.dataset.line = status;
  callView.line(status);
  if (status === 'open') {
    if (how !== 'NEW' && byId('banner').classList.contains('cut')) banner('又连上了。', 'good', 4);
    else if (byId('banner').classList.contains('cut')) banner('');
    // A new participant is told of its call at once; if nothing came, the call is over.
    if (how !== 'RESUMED' && live) {
      confirmed = false;
      setTimeout(() => { if (live && !confirmed) over(null, '断线的时候通话结束了'); }, 3_000);
    }
    const again = await get('/console/desk/start', true).catch(() => null);
    if (again) ahead = Date.parse(again.now) - Date.now();
  } else if (status === 'away') {
    queue.silence();
    banner(live ? '和后台断开了，正在重连。画面和声音可能还在，打的字会在连上后送到。' : '和后台断开了，正在重连。这段时间来电不会响。', 'bad cut');
  } else {
    banner(status === 'elsewhere' ? '工作台在别的窗口里打开了。要用这个窗口，请刷新。' : '您的账号现在不能上这条线。', 'bad');
    if (live) over(null, '通话转到您的另一个窗口了');
  }
});
line.addEventListener('unreachable', () => get('/console/desk/start', true).catch(() => {}));
addEventListener('signed-out', () => {
  line.close();
  banner('登录过期了，请重新登录。', 'bad');
  location.assign('/console/sign-in');
});
addEventListener('beforeunload', event => { if (live) event.preventDefault(); });

new Keys([
  ['F2', '接听来电', () => claim(queue.first())],
  ['F4', '不接这一个', () => decline(queue.first())],
  ['F8', '静音，再按恢复', () => { if (live) byId('mute').click(); }],
  ['F9', '请对方稍等，再按继续', () => { if (live) byId('hold').click(); }],
  ['Alt+Shift+E', '结束通话（会再问一次）', askToEnd],
  ['Alt+Shift+Q', '等候队列', () => { view('queue'); byId('main').focus(); }],
  ['Alt+Shift+G', '回到通话', () => { if (call) { view(live ? 'call' : 'after'); byId('main').focus(); } }],
  ['Alt+Shift+N', '写笔录', () => { if (call) { tabs.show('tab-note'); byId('facts').focus(); } }],
  ['Alt+Shift+X', '写给对方的话', () => { if (call) { tabs.show('tab-plain'); byId('matter').focus(); } }],
  ['Alt+Shift+C', '看材料', () => { if (call) { tabs.show('tab-papers'); byId('tab-papers').focus(); } }],
  ['Alt+Shift+D', '打字说话', () => { if (call) { tabs.show('tab-talk'); byId('chat-text').focus(); } }],
  ['Alt+Shift+Z', '打大字给对方看', () => { if (live) byId('caption-text').focus(); }],
  ['Alt+Shift+J', '请终端做事', () => { if (live) byId('asks').querySelector('button').focus(); }],
  ['Alt+Shift+P', '改成空闲或离开', () => byId(byId('duty-free').checked ? 'duty-free' : 'duty-away').focus()],
  ['Alt+Shift+H', '打开这张表', () => byId('d-help').showModal()],
]);
byId('open-help').addEventListener('click', () => byId('d-help').showModal());

// What was typed in a call stays in this window for a page load, and not a moment longer than the call or the session.
document.querySelector('.me form').addEventListener('submit', () => sessionStorage.clear());
setTimeout(() => { if (!live && line.status === 'open') sessionStorage.clear(); }, 10_000);

say(byId('me'), start.lawyer.name);
day.day().catch(failed);
line.open();
document.body.dataset.ready = 'yes';

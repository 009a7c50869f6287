// The notary's console: cases, one case, and the call that belongs to it.
import {get, pageStart} from './desk-backend.js';
import {Devices} from './desk-devices.js';
import {byId, el, fill, say, show} from './desk-dom.js';
import {Keys} from './desk-keys.js';
import {Phone} from './desk-phone.js';
import {Tabs} from './desk-tabs.js';
import {Talk} from './desk-talk.js';
import {ENDED, span, stopwatch} from './desk-words.js';
import {Acts} from './notary-acts.js';
import {SecondCopy} from './notary-copy.js';
import {Decisions} from './notary-decide.js';
import {Facts} from './notary-facts.js';
import {WholeFile} from './notary-file.js';
import {Identity} from './notary-identity.js';
import {CaseList} from './notary-list.js';
import {CasePapers} from './notary-papers.js';
import {People} from './notary-people.js';
import {RecordEditor} from './notary-record.js';
import {Script} from './notary-script.js';
import {Signing} from './notary-sign.js';
import {Steps} from './notary-steps.js';
import {Case} from './notary-store.js';
import {TextEditor} from './notary-text.js';
import {SESSION, STATES, TONES, term} from './notary-words.js';

const TITLE = '视频公证工作台';
const LIST = '/console/cases';
const ASK_AFTER_MILLIS = 1_500;
const HOME = {SIGNING: 'tab-text', QUESTIONING: 'tab-record'};
const BUSY = ['INTERRUPTED', ...SESSION];

const start = await pageStart('/console/cases/start');
const failed = refused => phone.failed(refused);
const phone = new Phone(start, {clock: '/console/cases/start', title: TITLE, begin, over, said, heard, end: askToEnd, recording});
const one = new Case(start.items, failed);
const list = new CaseList(id => open(id), item => one.itemName(item), failed);
const acts = new Acts(one, start.law);
const papers = new CasePapers(one, failed);
const facts = new Facts(one, new Map(start.law.places.map(place => [place.code, place.name])));
const inCall = () => phone.live && session.id !== null && session.id === one.id;
const tabs = new Tabs(byId('tabs'), id => { if (id === 'tab-talk') talk.seen(); });
const talk = new Talk(phone.line, text => phone.tell(text, false));
/** The case of the call this page is in. */
const session = {call: null, id: null};
let state = null;
one.watch(file => {
  head(file);
  second();
  show(byId('ask-scan'), one.may('askScan'));
});
// What was done while the line was away, nobody told this page.
let cut = false;
phone.line.addEventListener('status', ({detail}) => {
  if (cut && detail.status === 'open') one.look();
  cut = detail.status === 'away';
});
byId('ask-scan').addEventListener('click', () => acts.ask('askScan'));
new Steps(one, acts, id => {
  tabs.show(id);
  byId(id).focus();
});
new Script(one, acts);
const record = new RecordEditor(one, acts, failed);
new TextEditor(one, acts, failed);
const identity = new Identity(one, papers, acts, inCall);
new Signing(one, papers, acts);
new People(one, acts);
new Decisions(one, acts);
const whole = new WholeFile(one, papers, inCall);
new Devices(phone.media, () => phone.live);
const copy = new SecondCopy(byId('far'), byId('own'), words => phone.banner(words, 'bad', 12));

// ---- which part is shown

function view(name) {
  for (const part of ['list', 'case']) show(byId(`view-${part}`), part === name);
  show(byId('facts'), name === 'case');
  show(byId('panel'), name === 'case');
  document.body.classList.toggle('with-case', name === 'case');
  for (const link of document.querySelectorAll('nav a[data-filter]')) {
    if (name === 'list' && link.dataset.filter === list.filtered) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function showList(filter, push = true) {
  record.flush();
  one.close();
  state = null;
  list.filter(filter);
  view('list');
  if (push) history.pushState({}, '', filter === 'mine' ? LIST : `${LIST}?filter=${filter}`);
  document.title = TITLE;
  list.look(!push);
  stage();
}

async function open(id, push = true) {
  if (one.id === id && one.file) return;
  await record.flush();
  papers.forget();
  facts.cover();
  state = null;
  try {
    await one.open(id);
  } catch (refused) {
    failed(refused);
    if (!push) showList('mine');
    return;
  }
  if (push) history.pushState({}, '', `${LIST}/${id}`);
  view('case');
  byId('case-title').focus();
  stage();
}

function route() {
  const [, id] = location.pathname.match(/^\/console\/cases\/([^/]+)$/) ?? [];
  if (id) return open(id, false);
  showList(new URLSearchParams(location.search).get('filter') ?? 'mine', false);
  return Promise.resolve();
}

/** What stands over a case; when its state changes, the part of the panel that belongs to it comes up. */
function head(file) {
  const {view: seen} = file;
  say(byId('case-title'), one.item.name);
  byId('case-title').title = one.item.name;
  const clock = term(seen);
  fill(byId('case-line'), el('strong', {class: 'figure'}, seen.number ?? '还没有号'), el('span', {class: `tag ${TONES[seen.state] ?? ''}`}, STATES[seen.state] ?? seen.state), clock ? el('span', {class: `tag ${seen.clockStands ? 'warn' : seen.daysLeft <= 3 ? 'bad' : 'off'}`}, clock) : null,
      el('span', {}, file.handler ? `承办：${file.handler}` : '还没有人承办'), seen.certificateNumber ? el('span', {}, `公证书 ${seen.certificateNumber}`) : null);
  if (state !== seen.state) {
    if (state !== null) phone.tell(`现在是：${STATES[seen.state] ?? seen.state}`, true);
    state = seen.state;
    tabs.show(HOME[state] ?? (['SUBMITTED', 'REVIEW', 'VERIFYING', 'APPROVAL', 'ISSUED', 'DELIVERED'].includes(state) ? 'tab-decide' : 'tab-script'));
  }
  if (!inCall()) {
    say(byId('timer'), '');
    const [words, runs] = recording();
    say(byId('record'), words);
    byId('record').className = runs ? 'pill recording' : 'pill quiet';
    show(byId('record'), BUSY.includes(seen.state));
  }
}

/** The call stands beside its own case only; elsewhere the way back to it is at the side. */
function stage() {
  show(byId('talking'), inCall());
  show(byId('record'), inCall() || BUSY.includes(state));
  show(byId('go-call'), phone.live);
  byId('go-call-link').href = session.id ? `${LIST}/${session.id}` : LIST;
  document.body.classList.toggle('talking', inCall());
  second();
  if (one.file) {
    identity.draw(one.file);
    whole.draw(one.file);
  }
}

/** The session's own case is recorded here too, as long as the terminal records; it goes on while another case is looked at. */
function second() {
  if (!phone.live || session.id === null) copy.follow(null);
  else if (one.id === session.id && one.file) copy.follow(one.view.recording && BUSY.includes(one.view.state) ? session.id : null);
}

function recording() {
  if (!one.file?.view.recording) return ['没有录音录像', false];
  const began = one.began;
  return [began ? `录音录像 ${stopwatch((phone.now() - began) / 1_000)}` : '录音录像中', true];
}

// ---- the call

function begin(file, again) {
  session.call = phone.call;
  if (!again) talk.open(phone.call);
  const known = file.asked.caseId ?? (one.file?.call === phone.call ? one.id : session.id);
  if (known) mine(known);
  else setTimeout(() => { if (phone.live && session.id === null) seek(phone.call); }, ASK_AFTER_MILLIS);
  stage();
}

function mine(id) {
  session.id = id;
  if (one.id === id) {
    one.look();
    stage();
  } else open(id).then(stage);
}

/** The line has not said which case it is: asks those that are in session. */
async function seek(call) {
  await list.look();
  for (const entry of list.entries.filter(each => BUSY.includes(each.state))) {
    const file = await get(`/console/cases/${entry.id}/file`, true).catch(() => null);
    if (file?.call === call) return mine(entry.id);
  }
  return phone.banner('这通电话还没有对上案件，请从列表里打开。', 'bad', 12);
}

function over(reason, words, seconds) {
  talk.close();
  session.call = null;
  session.id = null;
  record.flush();
  phone.banner(`${words ?? ENDED[reason] ?? '通话结束了'}，谈了 ${span(seconds)}。`, '', 15);
  stage();
  one.look();
  if (!byId('view-list').hidden) list.look(true);
}

async function askToEnd() {
  if (!phone.live) return;
  const open = one.file && BUSY.includes(one.view.state);
  const sure = await acts.confirm('挂断', open ? ['视频公证还没有办完。挂断以后，对方要重新开视频，身份从头核对。', '只是先停一停，请用“决定”里的“先停一停”。'] : ['结束和对方的通话。'], true);
  if (sure) phone.end();
}

function heard(frame) {
  if (frame.type !== 'case') return;
  if (frame.call === phone.call && phone.live && session.id === null) mine(frame.view.id);
  one.told(frame.view);
}

function said(what) {
  if (what.kind === 'chat' || what.kind === 'caption') talk.heard(what.kind, what.text);
}

// ---- links and keys

for (const link of document.querySelectorAll('nav a[data-filter]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    showList(link.dataset.filter);
    byId('main').focus();
  });
}
byId('go-call-link').addEventListener('click', event => {
  event.preventDefault();
  if (session.id) open(session.id);
});
addEventListener('popstate', () => route());

const tab = (id, focus = id) => () => {
  if (!one.file) return;
  tabs.show(id);
  byId(focus).focus();
};
new Keys([
  ['F2', '接听来电', () => phone.claim(phone.queue.first())],
  ['F4', '不接这一个', () => phone.decline(phone.queue.first())],
  ['F8', '静音，再按恢复', () => { if (phone.live) byId('mute').click(); }],
  ['F9', '请对方稍等，再按继续', () => { if (phone.live) byId('hold').click(); }],
  ['Alt+Shift+A', '走到“现在”要按的那一下', () => Steps.next()?.focus()],
  ['Alt+Shift+K', '告知', tab('tab-script')],
  ['Alt+Shift+N', '写笔录', tab('tab-record')],
  ['Alt+Shift+W', '定文书', tab('tab-text')],
  ['Alt+Shift+R', '参与人', tab('tab-people')],
  ['Alt+Shift+T', '办理经过', tab('tab-time')],
  ['Alt+Shift+D', '打字说话', tab('tab-talk', 'chat-text')],
  ['Alt+Shift+J', '做决定', tab('tab-decide')],
  ['Alt+Shift+C', '看材料', () => { if (one.file) byId('papers').querySelector('button')?.focus(); }],
  ['Alt+Shift+Z', '打大字给对方看', () => { if (inCall()) byId('caption-text').focus(); }],
  ['Alt+Shift+G', '回到正在办的', () => { if (session.id) open(session.id); }],
  ['Alt+Shift+Q', '案件列表', () => { showList('mine'); byId('main').focus(); }],
  ['Alt+Shift+F', '找案件', () => { if (byId('view-list').hidden) showList('all'); byId('find-text').focus(); }],
  ['Alt+Shift+E', '挂断（会再问一次）', askToEnd],
  ['Alt+Shift+P', '改成空闲或离开', () => byId(byId('duty-free').checked ? 'duty-free' : 'duty-away').focus()],
  ['Alt+Shift+H', '打开这张表', () => byId('d-help').showModal()],
]);
byId('open-help').addEventListener('click', () => byId('d-help').showModal());

await list.look();
await route();
if (start.person) phone.open();
else phone.banner('您的账号没有对应值班表里的人：可以办案，但来电不会在这里响。请找管理员。', 'bad');
document.body.dataset.ready = 'yes';

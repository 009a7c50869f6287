// A seat that takes calls: the line, who waits, what rings, picture and sound, and whether one is free. What a call is about is the page's.
import {get, pageStart} from './desk-backend.js';
import {CallView} from './desk-call.js';
import {byId, say, show} from './desk-dom.js';
import {Line} from './desk-line.js';
import {Media} from './desk-media.js';
import {Queue} from './desk-queue.js';
import {Ring} from './desk-ring.js';

const CALL = 'desk.call';
const BEGAN = 'desk.began';
const NOTE_SECONDS = 12;

export class Phone {
  /** The call this page is in; also after its end, while the page still shows it. */
  call = null;
  live = false;
  #page;
  #ahead;
  /** Asked for, not yet answered: a second press asks nothing. */
  #claiming = null;
  #free = false;
  #before = null;
  /** False from a new beginning of the line until the backend has said which call this page has. */
  #confirmed = true;
  #bannerTimer = 0;

  /**
   * @param start what the page began with: {ahead, topics}
   * @param page {clock: address that tells the time, title, begin(file, again), over(words), said(signal), heard(frame), end(), and if they are meant handOver() and recording()}
   */
  constructor(start, page) {
    this.#page = page;
    this.#ahead = start.ahead;
    this.line = new Line(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/console/line`, () => (this.live ? this.call : sessionStorage.getItem(CALL)));
    this.media = new Media(byId('far'), byId('own'));
    this.ring = new Ring();
    this.queue = new Queue(start.topics, () => this.now(), this.ring, {claim: id => this.claim(id), decline: id => this.decline(id), tell: (text, urgent) => this.tell(text, urgent)}, page.title);
    this.view = new CallView(this.media, {signal: what => this.signal(what), end: page.end, handOver: page.handOver ?? null, recording: page.recording ?? null, participant: () => this.line.participant});
    this.media.addEventListener('signal', ({detail}) => this.signal(detail));
    this.media.addEventListener('first', () => { if (this.live) this.line.say({type: 'connected', call: this.call}); });
    this.line.addEventListener('heard', ({detail}) => this.#heard(detail));
    this.line.addEventListener('status', ({detail}) => this.#status(detail));
    this.line.addEventListener('unreachable', () => get(page.clock, true).catch(() => {}));
    this.#presence();
    addEventListener('signed-out', () => {
      this.line.close();
      this.banner('登录过期了，请重新登录。', 'bad');
      location.assign('/console/sign-in');
    });
    addEventListener('beforeunload', event => { if (this.live) event.preventDefault(); });
    // What was typed in a call stays in this window for a page load, and not a moment longer than the call or the session.
    document.querySelector('.me form').addEventListener('submit', () => sessionStorage.clear());
    setTimeout(() => { if (!this.live && this.line.status === 'open') sessionStorage.clear(); }, 10_000);
  }

  open() {
    this.line.open();
  }

  /** The backend's time in milliseconds. */
  now() {
    return Date.now() + this.#ahead;
  }

  /** For screen readers. */
  tell(text, urgent) {
    const place = byId(urgent ? 'urgent' : 'polite');
    place.textContent = '';
    setTimeout(() => { place.textContent = text; }, 30);
  }

  /** A sentence over the page; without seconds it stays until the next. */
  banner(text, kind = '', seconds = 0) {
    clearTimeout(this.#bannerTimer);
    say(byId('banner'), text);
    byId('banner').className = `banner ${kind}`;
    show(byId('banner'), text !== '');
    if (seconds) this.#bannerTimer = setTimeout(() => this.banner(''), seconds * 1_000);
  }

  failed(refused) {
    this.banner(refused.message, 'bad', NOTE_SECONDS);
  }

  signal(what) {
    if (this.live) this.line.say({type: 'signal', call: this.call, from: this.line.participant ?? '', to: null, signal: what});
  }

  /** Hangs up. */
  end() {
    if (this.live) this.line.say({type: 'end', call: this.call});
  }

  // ---- presence

  #presence() {
    const unlock = () => this.ring.unlock().catch(() => {});
    for (const id of ['duty-free', 'duty-away']) {
      byId(id).addEventListener('change', event => {
        unlock();
        this.line.say({type: 'presence', duty: event.target.value});
      });
    }
    byId('sound').checked = this.ring.on;
    byId('sound').addEventListener('change', event => {
      this.ring.switch(event.target.checked);
      unlock();
    });
    addEventListener('pointerdown', unlock, {once: true});
    addEventListener('keydown', unlock, {once: true});
    setInterval(() => this.#duties(), 1_000);
  }

  #present(what) {
    byId(what === 'FREE' ? 'duty-free' : 'duty-away').checked = true;
    byId('dot').classList.toggle('free', what === 'FREE');
    this.#free = what === 'FREE';
    this.#duties();
  }

  #duties() {
    say(byId('queue-note'), !this.#free ? '您现在是“离开”，来电不会响。左下角可以改成“空闲”。'
        : this.ring.ready() ? '有人按键就会在这里响。' : '有人按键会显示在这里。点一下这一页，来电才有铃声。');
  }

  // ---- taking and leaving

  claim(id) {
    if (!id || id === this.#claiming) return;
    this.#claiming = id;
    this.media.prepare();
    this.ring.stop();
    this.line.say({type: 'claim', call: id});
  }

  decline(id) {
    if (!id) return;
    this.line.say({type: 'decline', call: id});
    this.queue.over(id, null);
  }

  #begin(file) {
    const again = this.call === file.call.id && this.live;
    this.call = file.call.id;
    this.live = true;
    this.#claiming = null;
    ['d-help', 'd-devices'].forEach(id => byId(id).close());
    document.body.dataset.inCall = 'yes';
    this.#confirmed = true;
    sessionStorage.setItem(CALL, this.call);
    this.queue.silence();
    this.banner('');
    this.media.use(file.ice);
    this.media.prepare();
    if (again) this.view.state(file.call);
    else this.view.open(file, this.#began());
    this.#page.begin(file, again);
    if (!again) this.tell('接通了。正在接画面和声音。', true);
  }

  /** When this window took the call, in milliseconds; kept over a page load. */
  #began() {
    const kept = JSON.parse(sessionStorage.getItem(BEGAN) ?? 'null');
    const at = kept?.call === this.call ? kept.at : Date.now();
    sessionStorage.setItem(BEGAN, JSON.stringify({call: this.call, at}));
    return at;
  }

  #over(reason, words) {
    if (!this.live) return;
    this.live = false;
    delete document.body.dataset.inCall;
    sessionStorage.removeItem(CALL);
    const seconds = this.view.seconds;
    this.view.close();
    this.media.close();
    document.querySelectorAll('dialog[open]:not([data-stays])').forEach(dialog => dialog.close('no'));
    this.#page.over(reason, words, seconds);
  }

  // ---- what comes on the line

  #peer({participant, how}) {
    if (participant.role !== 'TERMINAL') return;
    const words = {AWAY: '对方那边断线了，正在等对方回来', RESUMED: '对方回来了', JOINED: null, LEFT: '对方离开了', HANDED_OVER: null}[how];
    if (words) this.tell(words, true);
    if (how === 'JOINED' || how === 'RESUMED') this.media.repeat();
  }

  #state(view) {
    if (view.id !== this.call || !this.live) return;
    this.view.state(view);
    if (view.reason) this.#over(view.reason);
    else if (this.#before === 'HANDING_OVER' && view.state === 'CONNECTED') this.banner('三十秒内没有同事接手，还是您继续。', 'bad', NOTE_SECONDS);
    this.#before = view.state;
  }

  #ringEnd({call, how}) {
    if (call === this.call && this.live) this.#over(null, how === 'TAKEN' ? '同事接手了，记录已经转过去' : '这通电话在您的另一个窗口里，或者转走了');
    else this.queue.over(call, how);
    if (call === this.#claiming) this.#claiming = null;
  }

  #heard(frame) {
    switch (frame.type) {
      case 'queue': this.queue.entries(frame.entries); break;
      case 'ring': this.queue.ring(frame.entry); break;
      case 'ringEnd': this.#ringEnd(frame); break;
      case 'presence': this.#present(frame.duty); break;
      case 'claimed': this.#begin(frame.file); break;
      case 'state': this.#state(frame.call); break;
      case 'peer': if (frame.call === this.call) this.#peer(frame); break;
      case 'signal': if (frame.call === this.call && this.live) this.#said(frame.signal); break;
      case 'refused': this.#refused(frame); break;
      default: this.#page.heard(frame); break;
    }
  }

  #refused(frame) {
    this.#claiming = null;
    if (frame.kind === 'CALL_GONE') this.queue.silence();
    this.#page.heard(frame);
    if (!this.live) this.media.close();
    this.banner(frame.detail, 'bad', NOTE_SECONDS);
  }

  #said(what) {
    switch (what.kind) {
      case 'offer': case 'candidate': this.media.take(what); break;
      case 'mute': case 'hold': case 'quality': this.view.signal(what); break;
      default: this.#page.said(what); break;
    }
  }

  async #status({status, how}) {
    document.body.dataset.line = status;
    this.view.line(status);
    if (status === 'open') {
      if (how !== 'NEW' && byId('banner').classList.contains('cut')) this.banner('又连上了。', 'good', 4);
      else if (byId('banner').classList.contains('cut')) this.banner('');
      // A new participant is told of its call at once; if nothing came, the call is over.
      if (how !== 'RESUMED' && this.live) {
        this.#confirmed = false;
        setTimeout(() => { if (this.live && !this.#confirmed) this.#over(null, '断线的时候通话结束了'); }, 3_000);
      }
      this.#ahead = (await pageStart(this.#page.clock, true).catch(() => null))?.ahead ?? this.#ahead;
    } else if (status === 'away') {
      this.queue.silence();
      this.banner(this.live ? '和后台断开了，正在重连。画面和声音可能还在，打的字会在连上后送到。' : '和后台断开了，正在重连。这段时间来电不会响。', 'bad cut');
    } else {
      this.banner(status === 'elsewhere' ? '工作台在别的窗口里打开了。要用这个窗口，请刷新。' : '您的账号现在不能上这条线。', 'bad');
      if (this.live) this.#over(null, '通话转到您的另一个窗口了');
    }
  }
}

// The call on the screen: who it is, how picture and sound are, and the controls.
import {byId, say, show} from './desk-dom.js';
import {RUNGS, stopwatch} from './desk-words.js';

const QUALITY_EVERY = 2;

export class CallView {
  #media;
  #acts;
  #view = null;
  #own = null;
  #far = null;
  #farMuted = {audio: false, video: false};
  #farHold = false;
  #began = 0;
  #looks = 0;
  #figures = null;
  #line = 'open';

  /** @param acts {signal(signal), end(), handOver() or null, participant(), recording() if it is not the call's own: words, and whether it runs} */
  constructor(media, acts) {
    this.#media = media;
    this.#acts = acts;
    const flip = {
      mute: () => media.mute(!media.muted.audio, media.muted.video),
      dark: () => media.mute(media.muted.audio, !media.muted.video),
      hold: () => media.hold(!media.held),
    };
    for (const [id, act] of Object.entries(flip)) {
      byId(id).addEventListener('click', () => {
        act();
        this.#controls();
      });
    }
    byId('end').addEventListener('click', () => acts.end());
    if (acts.handOver) byId('hand-over').addEventListener('click', () => acts.handOver());
    byId('unblock').addEventListener('click', () => {
      show(byId('unblock'), false);
      media.play();
    });
    media.addEventListener('blocked', () => show(byId('unblock'), true));
    media.addEventListener('figures', ({detail}) => this.#look(detail));
    setInterval(() => this.#tick(), 500);
  }

  /** @param began milliseconds */
  open(file, began) {
    this.#view = file.call;
    this.#began = began;
    this.#far = null;
    this.#figures = null;
    this.#farMuted = {audio: false, video: false};
    this.#farHold = false;
    byId('caption').classList.toggle('wanted', file.asked.needs.includes('HEARING'));
    this.#controls();
    this.draw();
  }

  /** The call is over: nothing is counted any more. */
  close() {
    this.#view = null;
    say(byId('timer'), '');
  }

  state(view) {
    this.#view = view;
    this.draw();
  }

  line(status) {
    this.#line = status;
    this.draw();
  }

  /** What the far side says of itself and of what it sees. */
  signal(signal) {
    if (signal.kind === 'quality') this.#far = signal;
    if (signal.kind === 'mute') this.#farMuted = signal;
    if (signal.kind === 'hold') this.#farHold = signal.on;
    this.draw();
  }

  get seconds() {
    return (Date.now() - this.#began) / 1_000;
  }

  #controls() {
    const {audio, video} = this.#media.muted;
    for (const [id, on, off, pressed] of [['mute', '静音', '已静音', audio], ['dark', '关摄像头', '摄像头已关', video], ['hold', '请对方稍等', '回来继续', this.#media.held]]) {
      byId(id).setAttribute('aria-pressed', String(pressed));
      say(byId(id).querySelector('span'), pressed ? off : on);
    }
  }

  #tick() {
    if (this.#view && this.#acts.recording) this.draw();
    if (this.#view && byId('timer').checkVisibility()) say(byId('timer'), stopwatch(this.seconds));
  }

  #look(figures) {
    this.#figures = figures;
    if (this.#looks++ % QUALITY_EVERY === 0) {
      this.#acts.signal({kind: 'quality', rung: figures.rung, audioOnly: figures.link === 'sound', fps: figures.fps, kbps: figures.kbps});
    }
    this.draw();
  }

  draw() {
    if (!this.#view) return;
    const [words, recording] = this.#acts.recording?.() ?? (this.#view.recording ? ['双方同意录音录像', true] : ['没有录音录像', false]);
    say(byId('record'), words);
    byId('record').className = recording ? 'pill recording' : 'pill quiet';
    say(byId('present'), this.#present());
    say(byId('quality'), this.#quality());
    const off = this.#cover();
    say(byId('far-off'), off);
    show(byId('far-off'), off !== '');
    byId('stage').classList.toggle('covered', off !== '');
  }

  #present() {
    const who = this.#view.participants.map(one => {
      const name = one.role === 'TERMINAL' ? '终端前的人' : one.id === this.#acts.participant() ? '您' : one.name ?? '同事';
      return one.present ? name : `${name}（断线了）`;
    });
    return `能看到、听到的：${who.join('、') || '还没有人'}`;
  }

  #quality() {
    const mine = this.#figures;
    if (!mine || mine.link === 'connecting') return '正在接通';
    const here = mine.link === 'mending' ? '您这边：断了，正在找回'
      : mine.link === 'sound' ? '您这边：只有声音'
      : `您看对方：${RUNGS[Math.min(mine.rung, 4)]} ${mine.width}×${mine.height} · ${mine.fps} 帧/秒${mine.rtt === null ? '' : ` · 往返 ${mine.rtt} 毫秒`}`;
    const far = this.#far;
    const there = !far ? '' : far.audioOnly ? '对方看您：只有声音' : `对方看您：${far.fps} 帧/秒`;
    const silent = this.#farMuted.audio ? '对方静音了' : '';
    return [here, there, silent].filter(Boolean).join(' ｜ ');
  }

  #cover() {
    const terminal = this.#view.participants.find(one => one.role === 'TERMINAL');
    if (this.#media.held) return '您请对方稍等：对方现在看不到也听不到您';
    if (this.#farHold) return '对方那边暂停了';
    if (terminal && !terminal.present) return '对方那边断线了，正在等对方回来…';
    if (this.#line !== 'open' && this.#figures?.link !== 'good') return '您这边网络断了，正在重连…';
    const link = this.#figures?.link ?? 'connecting';
    if (link === 'connecting') return '正在接通画面和声音…';
    if (link === 'mending') return '画面和声音断了，正在找回…';
    if (this.#farMuted.video && link === 'sound') return '对方关了摄像头，只有声音';
    if (link === 'sound') return '网络差，现在只有声音';
    return '';
  }
}

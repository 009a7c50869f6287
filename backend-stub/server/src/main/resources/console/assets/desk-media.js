// Picture and sound. The terminal always offers, this side answers; health is judged by decoded frames, not by states.

const LOOK_MILLIS = 1_000;
const STALLED_SECONDS = 4;
const PLEASE_EVERY_MILLIS = 10_000;
const WIDTHS = [1280, 640, 480];
const DEVICES = 'desk.devices';

const SOUND_ONLY = 4;

/**
 * Events: signal (to be relayed), first (picture or sound has come), figures (once a second), own (which devices there are), blocked
 * (the browser wants a touch before it sounds).
 */
export class Media extends EventTarget {
  #video;
  #own;
  #pc = null;
  #round = 0;
  #early = [];
  #ice = {servers: [], relayOnly: false};
  #stream = null;
  #opening = null;
  #timer = 0;
  #before = null;
  #still = 0;
  #silent = 0;
  #asked = 0;
  #first = false;
  #work = Promise.resolve();
  muted = {audio: false, video: false};
  held = false;
  farDark = false;
  chosen = JSON.parse(localStorage.getItem(DEVICES) ?? '{}');

  constructor(video, own) {
    super();
    this.#video = video;
    this.#own = own;
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#tellOwn());
  }

  use(ice) {
    this.#ice = ice;
  }

  /** What this side sends, or nothing: a call goes on without a camera. Asked once, until {@link close}. */
  prepare() {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open() {
    this.#stream = new MediaStream();
    const both = await this.#capture({audio: this.#sound(), video: this.#picture()});
    const parts = both ?? [await this.#capture({audio: this.#sound()}), await this.#capture({video: this.#picture()})].flat().filter(Boolean);
    parts.forEach(track => this.#stream.addTrack(track));
    this.#own.srcObject = this.#stream;
    this.#apply();
    await this.#tellOwn();
    return this.#stream;
  }

  async #capture(wanted) {
    try {
      return (await navigator.mediaDevices.getUserMedia(wanted)).getTracks();
    } catch {
      return null;
    }
  }

  #sound() {
    return {echoCancellation: true, noiseSuppression: true, autoGainControl: true, deviceId: this.chosen.audioinput};
  }

  #picture() {
    return {width: {ideal: 640}, height: {ideal: 480}, frameRate: {ideal: 25, max: 30}, deviceId: this.chosen.videoinput};
  }

  has(kind) {
    return Boolean(this.#stream?.getTracks().some(track => track.kind === kind && track.readyState === 'live'));
  }

  /** Another camera, microphone or speaker, now and from now on. */
  async choose(kind, id) {
    this.chosen[kind] = id;
    localStorage.setItem(DEVICES, JSON.stringify(this.chosen));
    if (kind === 'audiooutput') {
      await this.#speaker();
      return;
    }
    if (!this.#stream) return;
    const sort = kind === 'audioinput' ? 'audio' : 'video';
    const fresh = await this.#capture(sort === 'audio' ? {audio: this.#sound()} : {video: this.#picture()});
    if (!fresh) return;
    this.#stream.getTracks().filter(track => track.kind === sort).forEach(track => { track.stop(); this.#stream.removeTrack(track); });
    this.#stream.addTrack(fresh[0]);
    const sender = this.#pc?.getTransceivers().find(one => one.receiver.track.kind === sort)?.sender;
    await sender?.replaceTrack(fresh[0]);
    this.#apply();
    await this.#tellOwn();
  }

  async #speaker() {
    if (this.chosen.audiooutput && this.#video.setSinkId) {
      await this.#video.setSinkId(this.chosen.audiooutput).catch(() => { delete this.chosen.audiooutput; });
    }
  }

  mute(audio, video) {
    this.muted = {audio, video};
    this.#apply();
    this.#signal({kind: 'mute', audio, video});
  }

  hold(on) {
    this.held = on;
    this.#apply();
    this.#signal({kind: 'hold', on});
  }

  /** Tells a newcomer how this side is. */
  repeat() {
    if (this.muted.audio || this.muted.video) this.#signal({kind: 'mute', ...this.muted});
    if (this.held) this.#signal({kind: 'hold', on: true});
  }

  #apply() {
    this.#stream?.getTracks().forEach(track => { track.enabled = !this.held && !this.muted[track.kind]; });
    this.#video.muted = this.held;
  }

  /** One after the other: an offer takes several steps, and candidates come in between. */
  take(signal) {
    this.#work = this.#work.then(() => this.#understand(signal)).catch(failed => console.warn('media', failed.name));
    return this.#work;
  }

  async #understand(signal) {
    if (signal.kind === 'offer') await this.#offer(signal);
    else if (signal.kind === 'candidate' && signal.round === this.#round && signal.candidate) {
      const way = {sdpMid: signal.sdpMid, sdpMLineIndex: signal.sdpMLineIndex, candidate: signal.candidate};
      if (this.#pc?.remoteDescription) await this.#pc.addIceCandidate(way);
      else this.#early.push(way);
    }
  }

  async #offer({round, sdp, restart}) {
    if (!this.#pc || !restart || round !== this.#round) await this.#connection(round);
    const pc = this.#pc;
    await pc.setRemoteDescription({type: 'offer', sdp});
    const answer = await pc.createAnswer();
    await pc.setLocalDescription(answer);
    this.#signal({kind: 'answer', round, sdp: answer.sdp});
    const early = this.#early;
    this.#early = [];
    for (const way of early) await pc.addIceCandidate(way);
  }

  async #connection(round) {
    this.#pc?.close();
    this.#round = round;
    this.#early = [];
    this.#before = null;
    // Browsers tell their own addresses only after the person has let them use a device.
    const stream = await this.prepare();
    const pc = new RTCPeerConnection({
      iceServers: this.#ice.servers.map(({urls, username, credential}) =>
          username ? {urls, username, credential} : {urls}),
      iceTransportPolicy: this.#ice.relayOnly ? 'relay' : 'all',
    });
    this.#pc = pc;
    pc.onicecandidate = ({candidate}) => {
      if (candidate?.candidate && this.#pc === pc) {
        this.#signal({kind: 'candidate', round, sdpMid: candidate.sdpMid, sdpMLineIndex: candidate.sdpMLineIndex, candidate: candidate.candidate});
      }
    };
    const far = new MediaStream();
    pc.ontrack = ({track}) => {
      far.addTrack(track);
      this.#video.srcObject = far;
      this.#speaker();
      this.play();
    };
    stream.getTracks().forEach(track => pc.addTrack(track, stream));
    this.#still = 0;
    this.#silent = 0;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#look(), LOOK_MILLIS);
  }

  async play() {
    try {
      await this.#video.play();
    } catch (failed) {
      if (failed.name === 'NotAllowedError') this.dispatchEvent(new CustomEvent('blocked'));
    }
  }

  async #look() {
    const pc = this.#pc;
    if (!pc || pc.connectionState === 'closed') return;
    const now = this.#read(await pc.getStats());
    const before = this.#before ?? now;
    this.#before = now;
    const seconds = Math.max(0.5, (now.at - before.at) / 1_000);
    const frames = Math.max(0, now.frames - before.frames);
    const sound = now.soundPackets > before.soundPackets;
    this.#still = frames ? 0 : this.#still + 1;
    this.#silent = sound ? 0 : this.#silent + 1;
    if (!this.#first && (now.frames > 0 || now.soundPackets > 0)) {
      this.#first = true;
      this.dispatchEvent(new CustomEvent('first'));
    }
    const flowing = this.#still < STALLED_SECONDS;
    const link = flowing && now.frames ? 'good' : this.#silent < STALLED_SECONDS && now.soundPackets ? 'sound' : this.#first ? 'mending' : 'connecting';
    if (link === 'mending' || (link === 'connecting' && this.#silent > 2 * STALLED_SECONDS)) this.#please();
    this.dispatchEvent(new CustomEvent('figures', {detail: {
      link, width: now.width, height: now.height, fps: Math.round(frames / seconds),
      kbps: Math.max(0, Math.round((now.bytes - before.bytes) * 8 / seconds / 1_000)),
      rtt: now.rtt, rung: flowing && now.frames ? this.#rung(now.width) : SOUND_ONLY, sent: now.sent,
    }}));
  }

  #rung(width) {
    const step = WIDTHS.findIndex(least => width >= least);
    return step < 0 ? WIDTHS.length : step;
  }

  #read(stats) {
    const now = {at: performance.now(), frames: 0, bytes: 0, width: 0, height: 0, soundPackets: 0, rtt: null, sent: null};
    for (const one of stats.values()) {
      if (one.type === 'inbound-rtp') {
        now.bytes += one.bytesReceived ?? 0;
        if (one.kind === 'video') Object.assign(now, {frames: one.framesDecoded ?? 0, width: one.frameWidth ?? 0, height: one.frameHeight ?? 0});
        else now.soundPackets = one.packetsReceived ?? 0;
      } else if (one.type === 'candidate-pair' && one.nominated && one.currentRoundTripTime !== undefined) {
        now.rtt = Math.round(one.currentRoundTripTime * 1_000);
      } else if (one.type === 'outbound-rtp' && one.kind === 'video') {
        now.sent = {width: one.frameWidth ?? 0, height: one.frameHeight ?? 0, fps: Math.round(one.framesPerSecond ?? 0)};
      }
    }
    return now;
  }

  #please() {
    if (performance.now() - this.#asked < PLEASE_EVERY_MILLIS) return;
    this.#asked = performance.now();
    this.#signal({kind: 'restartPlease'});
  }

  #signal(signal) {
    this.dispatchEvent(new CustomEvent('signal', {detail: signal}));
  }

  async #tellOwn() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    this.dispatchEvent(new CustomEvent('own', {detail: devices}));
  }

  /** The call is over: devices are let go, and the camera's light goes out. */
  close() {
    clearInterval(this.#timer);
    this.#pc?.close();
    this.#pc = null;
    this.#round = 0;
    this.#early = [];
    this.#first = false;
    this.#before = null;
    this.#stream?.getTracks().forEach(track => track.stop());
    this.#stream = null;
    this.#opening = null;
    this.#video.srcObject = null;
    this.#own.srcObject = null;
    this.muted = {audio: false, video: false};
    this.held = false;
  }
}

// Choice of camera, microphone and speaker, and a look at oneself before a call.
import {byId, el, fill, say, show} from './desk-dom.js';

const KINDS = {videoinput: '摄像头', audioinput: '麦克风', audiooutput: '扬声器'};

export class Devices {
  #media;
  #inCall;
  #meter = 0;
  #audio = null;

  /** @param inCall true while devices are kept for a call */
  constructor(media, inCall) {
    this.#media = media;
    this.#inCall = inCall;
    const open = () => this.#open();
    document.querySelectorAll('[data-opens=devices]').forEach(button => button.addEventListener('click', open));
    for (const kind of Object.keys(KINDS)) {
      byId(kind).addEventListener('change', async event => {
        await media.choose(kind, event.target.value);
        this.#watch();
      });
    }
    media.addEventListener('own', ({detail}) => this.#list(detail));
    byId('d-devices').addEventListener('close', () => this.#close());
  }

  async #open() {
    byId('d-devices').showModal();
    say(byId('devices-note'), '正在打开摄像头和麦克风…');
    await this.#media.prepare();
    const missing = [this.#media.has('video') ? null : '摄像头', this.#media.has('audio') ? null : '麦克风'].filter(Boolean);
    say(byId('devices-note'), missing.length
        ? `没有打开${missing.join('和')}。看看浏览器地址栏旁边有没有禁止；没有也能接电话，对方只是${missing[0] === '摄像头' ? '看不到' : '听不到'}您。` : '摄像头和麦克风都好。');
    this.#watch();
  }

  #list(devices) {
    for (const [kind, name] of Object.entries(KINDS)) {
      const own = devices.filter(device => device.kind === kind);
      fill(byId(kind), own.length ? own.map((device, number) => el('option', {value: device.deviceId}, device.label || `${name} ${number + 1}`)) : el('option', {value: ''}, '没有'));
      if (this.#media.chosen[kind]) byId(kind).value = this.#media.chosen[kind];
    }
    show(byId('speaker-line'), 'setSinkId' in HTMLMediaElement.prototype);
  }

  #watch() {
    const stream = byId('own').srcObject;
    byId('preview-own').srcObject = stream;
    clearInterval(this.#meter);
    if (!stream?.getAudioTracks().length) return;
    this.#audio ??= new AudioContext();
    const look = this.#audio.createAnalyser();
    this.#audio.createMediaStreamSource(stream).connect(look);
    const samples = new Float32Array(look.fftSize);
    this.#meter = setInterval(() => {
      look.getFloatTimeDomainData(samples);
      byId('level').value = Math.min(1, 4 * Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length));
    }, 100);
  }

  #close() {
    clearInterval(this.#meter);
    byId('preview-own').srcObject = null;
    if (!this.#inCall()) this.#media.close();
  }
}

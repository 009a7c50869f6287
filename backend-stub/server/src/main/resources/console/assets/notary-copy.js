// The browser's own recording of a session: a second copy, beside the terminal's. Both sides in one picture, both voices in one track.
import {save, send} from './desk-backend.js';

const KIND = 'video/webm;codecs=vp8,opus';
const WIDTH = 960;
const HEIGHT = 360;
const PICTURES_A_SECOND = 10;
const BITS = {videoBitsPerSecond: 300_000, audioBitsPerSecond: 32_000};
const CHUNK_MILLIS = 5_000;
const AGAIN_MILLIS = 3_000;
/** Minutes of chunks that wait for a network; more would fill the browser. */
const MOST_WAITING = 240;

export class SecondCopy {
  #far;
  #own;
  #tell;
  #running = null;

  /** @param far @param own the two pictures on the page @param tell(words) when something is wrong */
  constructor(far, own, tell) {
    this.#far = far;
    this.#own = own;
    this.#tell = tell;
  }

  /** @param id the case whose session is recorded now, or null: then the copy ends, and what waits is still handed in */
  follow(id) {
    if ((this.#running?.id ?? null) === id) return;
    this.#running?.end();
    this.#running = null;
    if (!id) return;
    if (!window.MediaRecorder?.isTypeSupported(KIND)) {
      this.#tell('这个浏览器存不了录像副本。终端那边的录像不受影响。');
      return;
    }
    this.#running = new Take(id, this.#far, this.#own, this.#tell);
  }
}

/** One copy from its beginning to its end. */
class Take {
  #waiting = [];
  #sent = 0;
  #sending = false;
  #name = null;
  #recorder;
  #picture;
  #sound = new AudioContext();
  #mixed;
  #voices = new Map();
  #told = false;
  #tell;

  constructor(id, far, own, tell) {
    this.id = id;
    this.#tell = tell;
    const canvas = Object.assign(document.createElement('canvas'), {width: WIDTH, height: HEIGHT});
    const paper = canvas.getContext('2d', {alpha: false});
    this.#mixed = this.#sound.createMediaStreamDestination();
    this.#picture = setInterval(() => {
      this.#draw(paper, far, 0);
      this.#draw(paper, own, WIDTH / 2);
      this.#listen(far);
      this.#listen(own);
    }, 1_000 / PICTURES_A_SECOND);
    const both = new MediaStream([...canvas.captureStream(PICTURES_A_SECOND).getTracks(), ...this.#mixed.stream.getTracks()]);
    this.#recorder = new MediaRecorder(both, {mimeType: KIND, ...BITS});
    this.#recorder.addEventListener('dataavailable', ({data}) => this.#take(data));
    this.#recorder.addEventListener('stop', () => this.#sound.close());
    this.#recorder.start(CHUNK_MILLIS);
  }

  /** As large as its half allows; nothing is cut off. */
  #draw(paper, video, x) {
    paper.fillRect(x, 0, WIDTH / 2, HEIGHT);
    if (!video.srcObject || !video.videoWidth) return;
    const scale = Math.min(WIDTH / 2 / video.videoWidth, HEIGHT / video.videoHeight);
    const [width, height] = [video.videoWidth * scale, video.videoHeight * scale];
    paper.drawImage(video, x + (WIDTH / 2 - width) / 2, (HEIGHT - height) / 2, width, height);
  }

  /** A line that was mended brings another stream. */
  #listen(video) {
    const track = video.srcObject?.getAudioTracks()[0] ?? null;
    const before = this.#voices.get(video);
    if (before?.track === track || (!before && !track)) return;
    before?.voice.disconnect();
    this.#voices.delete(video);
    if (!track) return;
    const voice = this.#sound.createMediaStreamSource(new MediaStream([track]));
    voice.connect(this.#mixed);
    this.#voices.set(video, {track, voice});
  }

  #take(data) {
    if (!data.size) return;
    if (this.#waiting.length >= MOST_WAITING) {
      this.#trouble();
      this.end();
      return;
    }
    this.#waiting.push(data);
    this.#hand();
  }

  /** One after the other, each until it is kept. */
  async #hand() {
    if (this.#sending) return;
    this.#sending = true;
    try {
      this.#name ??= (await save(`/console/cases/${this.id}/copies`, {})).id;
      while (this.#waiting.length) {
        await send(`/console/copies/${this.#name}?number=${this.#sent + 1}`, this.#waiting[0]);
        this.#waiting.shift();
        this.#sent++;
      }
      this.#told = false;
    } catch (refused) {
      this.#trouble();
      // What the backend will never take is not sent for ever.
      if ([403, 404, 409].includes(refused.status)) {
        this.#waiting = [];
        this.end();
      }
    } finally {
      this.#sending = false;
    }
    if (this.#waiting.length) setTimeout(() => this.#hand(), AGAIN_MILLIS);
  }

  #trouble() {
    if (this.#told) return;
    this.#told = true;
    this.#tell('录像副本这会儿存不上，会接着试。终端那边的录像不受影响。');
  }

  end() {
    clearInterval(this.#picture);
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
  }
}

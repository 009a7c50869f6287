// The line to the backend (LineFrame, version 1): numbered frames, acknowledged and repeated after a break.

const VERSION = 1;
const DEAD_MILLIS = 15_000;
const LONGEST_PAUSE_MILLIS = 2_000;
const UNNUMBERED = new Set(['hello', 'welcome', 'ping', 'pong', 'queue']);
const FLEETING = new Set(['quality', 'pointer']);
const REPLACED = 4409;
const NOT_ALLOWED = 4403;

function lasting(message) {
  return message.type === 'signal' ? !FLEETING.has(message.signal.kind) : !UNNUMBERED.has(message.type);
}

/**
 * Events: heard (a message), status ({now, how}), acked (number), lost (messages that were never delivered), unreachable.
 * The resume token lives in this page's memory only: a page that is loaded anew is a new participant, with media of its own.
 */
export class Line extends EventTarget {
  #url;
  #call;
  #socket = null;
  #token = null;
  #seq = 0;
  #received = 0;
  #unacked = [];
  #heard = 0;
  #tries = 0;
  #retry = 0;
  #ended = false;
  status = 'connecting';
  participant = null;

  /** @param call gives the call this page is in, or null */
  constructor(url, call) {
    super();
    this.#url = url;
    this.#call = call;
    setInterval(() => this.#beat(), 5_000);
    addEventListener('online', () => this.#again(0));
  }

  open() {
    const socket = new WebSocket(this.#url);
    let greeted = false;
    this.#socket = socket;
    this.#heard = performance.now();
    socket.onopen = () => {
      greeted = true;
      socket.send(this.#frame(0, {type: 'hello', role: 'LAWYER', call: this.#call(), resume: this.#token, lastSeq: this.#token ? this.#received : 0}));
    };
    socket.onmessage = event => { if (this.#socket === socket) this.#take(JSON.parse(event.data)); };
    socket.onclose = event => {
      if (this.#socket !== socket) return;
      this.#socket = null;
      if (event.code === REPLACED || event.code === NOT_ALLOWED) {
        this.#ended = true;
        this.#become(event.code === REPLACED ? 'elsewhere' : 'refused');
        return;
      }
      if (!greeted) this.dispatchEvent(new CustomEvent('unreachable'));
      this.#become('away');
      this.#again(Math.min(LONGEST_PAUSE_MILLIS, 250 * 2 ** this.#tries++) * (0.75 + Math.random() / 2));
    };
  }

  /** Sends now, or when the line is back; gives its number, 0 for what is not worth repeating. */
  say(message) {
    const seq = lasting(message) ? ++this.#seq : 0;
    if (seq) this.#unacked.push({seq, message});
    if (this.status === 'open') this.#socket.send(this.#frame(seq, message));
    return seq;
  }

  /** True until the backend has confirmed this number. */
  waits(seq) {
    return this.#unacked.some(one => one.seq === seq);
  }

  close() {
    this.#ended = true;
    this.#socket?.close(1000);
  }

  #again(millis) {
    if (this.#ended || this.#socket) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => { if (!this.#socket && !this.#ended) this.open(); }, millis);
  }

  #beat() {
    if (!this.#socket || this.status !== 'open') return;
    if (performance.now() - this.#heard > DEAD_MILLIS) {
      const dead = this.#socket;
      this.#socket = null;
      dead.close();
      this.#become('away');
      this.#again(0);
      return;
    }
    this.#socket.send(this.#frame(0, {type: 'ping'}));
  }

  #take(frame) {
    this.#heard = performance.now();
    if (frame.v !== VERSION || (frame.seq > 0 && frame.seq <= this.#received && frame.type !== 'welcome')) return;
    if (frame.seq > 0) this.#received = frame.seq;
    if (this.status === 'open') this.#acknowledged(frame.ack);
    if (frame.type === 'welcome') this.#welcome(frame);
    else if (frame.type === 'ping') this.#socket.send(this.#frame(0, {type: 'pong'}));
    else if (frame.type !== 'pong') this.dispatchEvent(new CustomEvent('heard', {detail: frame}));
  }

  #welcome(frame) {
    this.#tries = 0;
    this.#token = frame.resume;
    this.participant = frame.participant;
    if (frame.how === 'RESUMED') {
      this.#acknowledged(frame.lastSeq);
      this.#unacked.forEach(one => this.#socket.send(this.#frame(one.seq, one.message)));
    } else {
      const lost = this.#unacked;
      this.#unacked = [];
      this.#seq = 0;
      this.#received = 0;
      if (lost.length) this.dispatchEvent(new CustomEvent('lost', {detail: lost}));
    }
    performance.mark(`line ${frame.how}`);
    this.#become('open', frame.how);
  }

  #acknowledged(seq) {
    const before = this.#unacked.length;
    this.#unacked = this.#unacked.filter(one => one.seq > seq);
    if (this.#unacked.length !== before) this.dispatchEvent(new CustomEvent('acked', {detail: seq}));
  }

  #become(status, how = null) {
    this.status = status;
    this.dispatchEvent(new CustomEvent('status', {detail: {status, how}}));
  }

  #frame(seq, message) {
    return JSON.stringify({v: VERSION, seq, ack: this.#received, ...message});
  }
}

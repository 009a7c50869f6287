// The sound of a ring, made here: two soft tones, twice, then a pause.

const KEY = 'desk.ring';

export class Ring {
  #audio = null;
  #timer = 0;
  on = localStorage.getItem(KEY) !== 'off';

  /** Browsers let a page sound only after the person has touched it; false: it would be silent now. */
  ready() {
    return !this.on || this.#audio?.state === 'running';
  }

  async unlock() {
    this.#audio ??= new AudioContext();
    if (this.#audio.state === 'suspended') await this.#audio.resume();
  }

  switch(on) {
    this.on = on;
    localStorage.setItem(KEY, on ? 'on' : 'off');
    if (!on) this.stop();
  }

  start() {
    if (!this.on || this.#timer) return;
    this.#twice();
    this.#timer = setInterval(() => this.#twice(), 2_000);
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
  }

  #twice() {
    if (this.#audio?.state !== 'running') return;
    for (const [after, pitch] of [[0, 660], [0.22, 880], [0.6, 660], [0.82, 880]]) {
      const tone = this.#audio.createOscillator();
      const loud = this.#audio.createGain();
      const from = this.#audio.currentTime + after;
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0, from);
      loud.gain.linearRampToValueAtTime(0.2, from + 0.02);
      loud.gain.linearRampToValueAtTime(0, from + 0.2);
      tone.connect(loud).connect(this.#audio.destination);
      tone.start(from);
      tone.stop(from + 0.22);
    }
  }
}

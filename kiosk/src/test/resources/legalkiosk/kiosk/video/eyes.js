// Eyes and ears of tests in a browser: a number drawn in a picture that survives any codec (as Code.java), and the pitch of a tone.
const FIELDS = 18, BITS = 16;

/** Draws the low bits of the present millisecond. */
function drawCode(canvas) {
  const g = canvas.getContext('2d');
  g.fillStyle = '#604050';
  g.fillRect(0, 0, canvas.width, canvas.height);
  const field = Math.floor(canvas.width / (FIELDS + 2)), millis = Date.now();
  for (let i = 0; i < FIELDS; i++) {
    const white = i === 0 || (i > 1 && (Math.floor(millis / 2 ** (BITS - 1 - (i - 2))) & 1) === 1);
    g.fillStyle = white ? '#fff' : '#000';
    g.fillRect(field * (i + 1), canvas.height * 0.4, field, canvas.height * 0.2);
  }
}

const looking = document.createElement('canvas');

/** The number in a video's picture; null when there is none. */
function codeIn(video) {
  const g = looking.getContext('2d', {willReadFrequently: true});
  looking.width = video.videoWidth; looking.height = video.videoHeight;
  if (!looking.width) return null;
  g.drawImage(video, 0, 0);
  const field = Math.floor(looking.width / (FIELDS + 2));
  const row = g.getImageData(0, Math.floor(looking.height / 2), looking.width, 1).data;
  let code = 0;
  for (let i = 0; i < FIELDS; i++) {
    const white = row[4 * (field * (i + 1) + Math.floor(field / 2))] > 128;
    if ((i === 0 && !white) || (i === 1 && white)) return null;
    if (i > 1) code = code * 2 + (white ? 1 : 0);
  }
  return code;
}

/** A picture with a code and a tone of 660 Hz, in the place of camera and microphone. */
function selfWithCode(canvas, audio) {
  drawCode(canvas);
  setInterval(() => drawCode(canvas), 40);
  const tone = audio.createOscillator(), out = audio.createMediaStreamDestination(), quieter = audio.createGain();
  tone.frequency.value = 660;
  quieter.gain.value = 0.3;
  tone.connect(quieter).connect(out);
  tone.start();
  const stream = canvas.captureStream(25);
  stream.addTrack(out.stream.getAudioTracks()[0]);
  return stream;
}

/** Listens to a track. */
function ear(track, audio) {
  // Chromium gives WebAudio no remote sound unless an element plays it.
  const player = new Audio(); player.muted = true; player.srcObject = new MediaStream([track]); player.play();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 8192;
  audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  return analyser;
}

/** The loudest tone in hertz; 0 in silence. */
function pitch(analyser) {
  const bins = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(bins);
  let best = 0;
  for (let i = 1; i < bins.length; i++) if (bins[i] > bins[best]) best = i;
  return bins[best] < -60 ? 0 : best * analyser.context.sampleRate / analyser.fftSize;
}

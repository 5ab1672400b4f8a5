// Bursts of tones after the manner of IEC 60601-1-8, made here: ten for high priority, three for medium, two for low, with
// harmonics so that they can be placed by ear. Not a certified alarm sound; the bedside monitor is the primary alarm.
const KEY = 'evenkeel.alarm-sound';
const BASE_HZ = 523;
const C = 1, D = 1.122, E = 1.26, G = 1.498;
const PATTERNS = {
  high: { every: 6, tone: 0.13, notes: [[C, 0], [E, 0.23], [G, 0.46], [G, 0.85], [C * 2, 1.08], [C, 1.85], [E, 2.08], [G, 2.31], [G, 2.7], [C * 2, 2.93]] },
  medium: { every: 12, tone: 0.19, notes: [[C, 0], [D, 0.4], [E, 0.8]] },
  low: { every: 28, tone: 0.22, notes: [[E, 0], [C, 0.45]] },
};

const remembered = () => { try { return localStorage.getItem(KEY) !== 'off'; } catch { return true; } };
const remember = (on) => { try { localStorage.setItem(KEY, on ? 'on' : 'off'); } catch { /* kept for this page only */ } };

let context = null;
let wanted = remembered();
let priority = '';
let timer = null;
let tell = () => {};

/** on, off, blocked (no touch yet), unable (no audio here) */
function state() {
  if (!globalThis.AudioContext) return 'unable';
  if (!wanted) return 'off';
  return context?.state === 'running' ? 'on' : 'blocked';
}

function open() {
  if (!globalThis.AudioContext) return;
  if (!context) {
    context = new AudioContext();
    context.addEventListener('statechange', () => { tell(state()); ring(); });
  }
  if (context.state !== 'running') context.resume().then(() => tell(state()), () => tell(state()));
}

function burst(name) {
  if (context?.state !== 'running') return;
  const pattern = PATTERNS[name];
  for (const [height, at] of pattern.notes) {
    for (const harmonic of [1, 2, 3, 4]) note(BASE_HZ * height * harmonic, context.currentTime + 0.05 + at, pattern.tone, 0.16 / harmonic);
  }
  document.dispatchEvent(new CustomEvent('evenkeel:alarm-burst', { detail: name }));
}

function note(hz, from, length, loudness) {
  const tone = context.createOscillator();
  const gain = context.createGain();
  tone.frequency.value = hz;
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(loudness, from + 0.02);
  gain.gain.setValueAtTime(loudness, from + length - 0.03);
  gain.gain.linearRampToValueAtTime(0, from + length);
  tone.connect(gain).connect(context.destination);
  tone.start(from);
  tone.stop(from + length + 0.02);
}

function ring() {
  clearInterval(timer);
  timer = null;
  if (!priority || state() !== 'on') return;
  burst(priority);
  timer = setInterval(() => burst(priority), PATTERNS[priority].every * 1000);
}

export const sound = {
  /** Begins to try; {@code show} is told the state now and whenever it changes. */
  start(show) {
    tell = show;
    if (wanted) open();
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, () => { if (wanted && state() !== 'on') open(); }, { capture: true });
    document.addEventListener('visibilitychange', () => { if (!document.hidden && wanted) open(); });
    tell(state());
  },
  /** What sounds from now on: high, medium, low or nothing. The same again does not start it anew. */
  set(name) {
    if (name === priority) return;
    priority = name;
    ring();
  },
  toggle() {
    wanted = !wanted;
    remember(wanted);
    if (wanted) open();
    tell(state());
    ring();
  },
  async test() {
    if (!wanted) this.toggle();
    open();
    await context?.resume();
    burst('medium');
    tell(state());
  },
};

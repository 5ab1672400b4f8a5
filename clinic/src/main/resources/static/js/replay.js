// The replay: a moment is chosen or runs, and the session page is fetched as it was then.
import { send } from './server.js';
import { startPlots } from './plots.js';

const place = document.querySelector('[data-replay]');
const shown = document.getElementById('replayed');
const slider = place.querySelector('[data-replay-slider]');
const steps = [...place.querySelectorAll('[data-step]')];
const from = Date.parse(place.dataset.from);
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: place.dataset.zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
const LOOK_EVERY_MS = 15_000; // of the session's own time, when nothing happens in between

let moment = from;
let seen = Number.NaN;
let looking = false;
let playing = false;
let last = 0;

const iso = () => new Date(moment).toISOString();

startPlots(shown, () => `${place.dataset.replay}/curves?moment=${encodeURIComponent(iso())}`);

function go(to) {
  moment = Math.min(Math.max(to, from), from + Number(slider.max) * 1000);
  slider.value = String(Math.round((moment - from) / 1000));
  slider.setAttribute('aria-valuetext', clock.format(moment));
  place.querySelector('[data-replay-clock]').textContent = clock.format(moment);
  const now = steps.findLast((s) => Date.parse(s.dataset.step) <= moment);
  for (const step of steps) step.toggleAttribute('aria-current', false);
  now?.setAttribute('aria-current', 'step');
  look();
}

/** Fetches the page of the moment, one at a time: the newest wish is the one that counts. */
async function look() {
  if (looking) return;
  looking = true;
  try {
    while (worthALook()) {
      seen = moment;
      const answer = await send(`${place.dataset.replay}/at?moment=${encodeURIComponent(iso())}`, { background: true });
      shown.innerHTML = answer.ok ? await answer.text() : '<p class="message note">Nothing was known of this session yet.</p>';
      for (const control of shown.querySelectorAll('button:not([data-plot-toggle]), input, select, textarea')) control.disabled = true;
      shown.dispatchEvent(new CustomEvent('evenkeel:fresh'));
    }
  } finally {
    looking = false;
  }
}

function worthALook() {
  if (Number.isNaN(seen)) return true;
  const early = Math.min(seen, moment);
  const late = Math.max(seen, moment);
  const crossed = steps.some((s) => Date.parse(s.dataset.step) > early && Date.parse(s.dataset.step) <= late);
  return crossed || (playing ? late - early >= LOOK_EVERY_MS : late !== early);
}

function play(on) {
  playing = on;
  const button = place.querySelector('[data-replay-play]');
  button.setAttribute('aria-pressed', String(on));
  button.querySelector('[data-replay-play-words]').textContent = on ? 'Hold' : 'Play';
  if (on) { last = performance.now(); requestAnimationFrame(run); }
}

function run(at) {
  if (!playing) return;
  const speed = Number(place.querySelector('[data-replay-speed]').value);
  go(moment + (at - last) * speed);
  last = at;
  if (moment >= from + Number(slider.max) * 1000) play(false); else requestAnimationFrame(run);
}

slider.addEventListener('input', () => { play(false); go(from + Number(slider.value) * 1000); });
place.addEventListener('click', (event) => {
  const step = event.target.closest('[data-step]');
  if (step) { play(false); go(Date.parse(step.dataset.step)); return; }
  if (event.target.closest('[data-replay-play]')) play(!playing);
  if (event.target.closest('[data-replay-next]')) { play(false); go(next()); }
  if (event.target.closest('[data-replay-back]')) { play(false); go(back()); }
});

const times = steps.map((s) => Date.parse(s.dataset.step));
const next = () => times.find((t) => t > moment) ?? moment;
const back = () => times.findLast((t) => t < moment) ?? from;

go(from);

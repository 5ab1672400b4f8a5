// The alarms of a session: one tap answers, the strongest that nobody has answered sounds, and whether the sound works is
// always in sight. A browser gives no sound before somebody has touched the page; until then it says so.
import { send } from './server.js';
import { refetch } from './live.js';
import { sound } from './alarmsound.js';

const room = document.querySelector('[data-alarm-room]');
const list = document.getElementById('alarms');
const LOOK_AGAIN_MS = 30_000;
const UNSAVED = 'No connection: nobody else sees that you answered. Look at the patient; tap again when it is back.';
let wake = null;
let said = '';
let ahead = 0;
let awaySince = 0;

room.addEventListener('click', (event) => {
  const button = event.target.closest('[data-alarm-answer]');
  if (button && !button.disabled) answer(button);
  if (event.target.closest('[data-sound-switch]')) sound.toggle();
  if (event.target.closest('[data-sound-test]')) sound.test();
});

async function answer(button) {
  if (button.dataset.busy) return;
  button.dataset.busy = '1';
  button.setAttribute('aria-busy', 'true');
  const body = new URLSearchParams({ id: crypto.randomUUID() });
  if (button.dataset.minutes) body.set('minutes', button.dataset.minutes);
  try {
    const sent = await send(button.dataset.alarmAnswer, { method: 'POST', body });
    if (sent.ok) refuse('');
    else if (sent.status === 422) refuse((await sent.json()).refusals.join(' '));
    else if (sent.status >= 500) refuse(UNSAVED);
    else refuse('This was refused; nothing was charted.');
  } catch {
    refuse(UNSAVED);
  } finally {
    delete button.dataset.busy;
    button.removeAttribute('aria-busy');
  }
  await refetch(list);
}

function refuse(words) {
  const place = room.querySelector('[data-alarm-refused]');
  place.hidden = !words;
  place.textContent = words;
}

/** Takes what the fragment says: what sounds, what a reader of the screen is told, when to look again. */
function fresh() {
  const alarms = list.querySelector('.alarms');
  if (!alarms) return;
  ahead = Date.parse(alarms.dataset.alarmNow) - Date.now();
  sound.set(alarms.dataset.sounding);
  if (alarms.dataset.says !== said) {
    said = alarms.dataset.says;
    room.querySelector('[data-alarm-said]').textContent = said;
  }
  clearTimeout(wake);
  if (alarms.dataset.changesAt) {
    const left = Date.parse(alarms.dataset.changesAt) - Date.now() - ahead;
    wake = setTimeout(() => refetch(list), Math.max(0, left) + 200);
  }
  tick();
}

/** Away for longer than a moment: the page says that it hears nothing. */
function connection() {
  const away = !navigator.onLine || document.querySelector('[data-stream]')?.classList.contains('away');
  awaySince = away ? awaySince || Date.now() : 0;
  const place = room.querySelector('[data-alarm-away]');
  const show = awaySince > 0 && Date.now() - awaySince > 3000;
  if (place.hidden === show) place.hidden = !show;
}

function tick() {
  connection();
  for (const place of list.querySelectorAll('[data-pause-left]')) {
    const s = Math.max(0, Math.ceil((Date.parse(place.dataset.pauseLeft) - Date.now() - ahead) / 1000));
    place.textContent = `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
  }
}

function show(state) {
  const words = { on: 'Sound on', off: 'Sound off: nothing here is heard', blocked: 'Sound blocked by the browser: tap the page once', unable: 'This browser gives no sound' };
  room.querySelector('.alarm-sound').dataset.soundState = state;
  room.querySelector('[data-sound-words]').textContent = words[state];
  const button = room.querySelector('[data-sound-switch]');
  button.hidden = state === 'unable';
  button.setAttribute('aria-pressed', String(state === 'on' || state === 'blocked'));
  button.textContent = state === 'off' ? 'Switch the sound on' : 'Switch the sound off';
}

document.addEventListener('evenkeel:alarm-burst', (event) => { room.querySelector('.alarm-sound').dataset.burst = event.detail; });
sound.start(show);
list.addEventListener('evenkeel:fresh', fresh);
setInterval(tick, 1000);
// A watch that stands still tells nobody that it does: the page must ask.
setInterval(() => { if (!document.hidden) refetch(list); }, LOOK_AGAIN_MS);
fresh();

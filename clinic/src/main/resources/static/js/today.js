// The clocks of the board tick by the server's time; when one runs out the board is fetched again.
import { refetch } from './live.js';
import { send } from './server.js';
import { toast } from './house.js';
import { uuid7 } from './ids.js';

const MINUTE = 60_000;
const board = document.querySelector('[data-board]');
let ahead = 0; // how far the server's clock is ahead of this device's
let ran = new Set();

function setClock() {
  const now = board.querySelector('[data-server-now]');
  if (now) ahead = Date.parse(now.dataset.serverNow) - Date.now();
}

function span(ms) {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

const left = (ms) => span(ms + MINUTE - 1);

function words(kind, at, now) {
  if (kind === 'since') return span(now - at);
  if (kind === 'left') return left(at - now);
  return now > at ? `overdue by ${span(now - at)}` : `due in ${left(at - now)}`;
}

function tick() {
  const now = Date.now() + ahead;
  let out = false;
  for (const clock of board.querySelectorAll('[data-clock]')) {
    const at = Date.parse(clock.dataset.at);
    const text = words(clock.dataset.clock, at, now);
    if (clock.textContent !== text) clock.textContent = text;
    const key = `${clock.dataset.clock} ${clock.dataset.at}`;
    if (clock.dataset.clock === 'due' && now > at && !clock.closest('.due') && !ran.has(key)) {
      ran.add(key);
      out = true;
    }
  }
  for (const time of board.querySelectorAll('.line:not(.late) time')) {
    const key = `comes ${time.dateTime}`;
    if (board.dataset.fragment.includes('day=') || !time.closest('[aria-labelledby="coming"]')) continue;
    if (now > Date.parse(time.dateTime) && !ran.has(key)) { ran.add(key); out = true; }
  }
  if (out && !document.hidden) refetch(board);
}

/** "Is here": charts the arrival as the session page would, and goes there. */
async function arrives(event) {
  const form = event.target.closest('form[data-arrives]');
  if (!form) return;
  event.preventDefault();
  event.submitter?.setAttribute('aria-busy', 'true');
  try {
    const body = new URLSearchParams({ chair: form.elements.chair.value, id: uuid7() });
    const answer = await send(`${form.dataset.arrives}/commands/arrive`, { method: 'POST', body });
    if (answer.ok) { location.assign(form.dataset.arrives); return; }
    const said = await answer.json().catch(() => ({}));
    toast((said.refusals ?? []).map((r) => r.words).join(' ') || said.detail || 'This was refused; nothing was charted.');
  } catch {
    toast('No connection. The arrival was not charted.');
  }
  event.submitter?.removeAttribute('aria-busy');
}

if (board) {
  board.addEventListener('submit', arrives);
  setClock();
  board.addEventListener('evenkeel:fresh', () => { setClock(); tick(); });
  setInterval(tick, 1000);
}

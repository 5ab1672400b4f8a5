// The board of all chairs: clocks that run, tiles and monitors' values as they come, arrows that walk from chair to chair.
import { startTicking, serverNow } from './ticking.js';

const LABELS = { bp: 'BP', hr: 'HR', spo2: 'SpO₂', rr: 'RR' };
const board = document.getElementById('board');
const said = new Map(); // by session: what its monitor said, by sign
startTicking(board);

document.addEventListener('evenkeel:tiles', ({ detail }) => renew(detail));
document.addEventListener('evenkeel:readings', ({ detail }) => {
  for (const [session, { device, simulated, signs }] of Object.entries(detail.of)) {
    const known = said.get(session) ?? { signs: new Map() };
    said.set(session, Object.assign(known, { device, simulated }));
    for (const sign of signs) known.signs.set(sign.sign, sign);
    fill(board.querySelector(`[data-monitor="${session}"]`), known);
  }
});

/** Tiles that say something else take their places; a tile that says the same stays as it is, with its focus. */
function renew({ drawn, now, size, tally, order, tiles }) {
  const root = board.querySelector('.chairs-board');
  const list = root.querySelector('.seats');
  const focused = list.contains(document.activeElement) ? document.activeElement.id : '';
  board.dataset.shown = drawn;
  root.dataset.serverNow = now;
  root.className = `chairs-board ${size}`;
  root.querySelector('[data-tally]').replaceWith(element(tally));
  root.querySelector('[data-nobody]').hidden = order.length > 0;
  const here = new Map([...list.children].map((seat) => [seat.dataset.seat, seat]));
  const wanted = order.map((session) => (tiles[session] ? filled(session, tiles[session]) : here.get(session))).filter(Boolean);
  for (const [session, seat] of here) if (!wanted.includes(seat)) { seat.remove(); if (!order.includes(session)) said.delete(session); }
  wanted.forEach((seat, i) => { if (list.children[i] !== seat) list.insertBefore(seat, list.children[i] ?? null); });
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
  board.dispatchEvent(new CustomEvent('evenkeel:fresh', { bubbles: true }));
}

function filled(session, html) {
  const seat = element(html);
  if (said.has(session)) fill(seat.querySelector('[data-monitor]'), said.get(session));
  return seat;
}

function element(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.firstElementChild;
}

/** A value too old to be a reading says so: the mark comes by itself when its time is over. */
function fill(place, { device, simulated, signs }) {
  if (!place) return;
  place.hidden = false;
  place.title = simulated ? `${device}, simulated` : device;
  for (const { sign, value, at, oldFrom, doubt } of signs.values()) {
    let box = place.querySelector(`[data-sign="${sign}"]`);
    if (!box) {
      box = element(`<div data-sign="${sign}"><dt>${LABELS[sign]}</dt><dd></dd><dd class="seat-age"><span class="seat-at"></span><span class="seat-old"> no reading</span><span class="seat-doubt"></span></dd></div>`);
      place.append(box);
    }
    box.querySelector('dd').textContent = value;
    const age = box.querySelector('.seat-at');
    if (at) age.dataset.since = new Date(at).toISOString();
    age.textContent = at ? words(serverNow() - at) : 'no reading';
    if (oldFrom) box.dataset.oldFrom = new Date(oldFrom).toISOString();
    box.classList.toggle('old', oldFrom > 0 && oldFrom < serverNow());
    box.querySelector('.seat-doubt').textContent = doubt ? ' newer not believed' : '';
  }
  place.classList.toggle('simulated', simulated);
}

const words = (ms) => { const s = Math.max(0, Math.floor(ms / 1000)); return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`; };

board.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = [...board.querySelectorAll('.seat-who')];
  const at = all.indexOf(document.activeElement);
  const far = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? columns(all) : 1;
  const next = all[at < 0 ? 0 : at + step * far];
  if (next) { event.preventDefault(); next.focus(); }
});

const columns = (all) => Math.max(1, all.filter((one) => one.getBoundingClientRect().top === all[0].getBoundingClientRect().top).length);

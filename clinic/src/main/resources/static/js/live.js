// Live updates. <section data-live="chart.ID today" data-fragment="/url"> is fetched again when one of its topics changes.
// Other code listens to document's "evenkeel:change" with detail {topic, event}. A part with data-shown is fed instead: what is
// new comes with the stream, as "evenkeel:tiles" and "evenkeel:readings", from the state on that it says it shows.
import { send } from './server.js';

let source = null;
let topics = new Set();
let retry = null;
let missed = true; // what changed between the drawing of the page and the first hello was told to nobody here
let heard = 0;

// The server says something every 15 seconds. A stream that is open and silent has nobody at its other end.
const SILENT_MS = 40_000;
const TROUBLE_MS = 3000;

export function startLive() {
  if (!document.querySelector('[data-reentry]')) return;
  connect();
  document.addEventListener('visibilitychange', () => (document.hidden ? pause() : connect()));
  document.addEventListener('evenkeel:back', () => { pause(); connect(); });
  document.addEventListener('htmx:load', () => { if (!same(wanted(), topics)) { pause(); connect(); } });
  addEventListener('pagehide', pause);
  setInterval(() => { if (source && performance.now() - heard > SILENT_MS) source.onerror(); }, 5000);
}

function wanted() {
  const names = (document.body.dataset.live ?? '').split(/[\s,]+/);
  for (const part of document.querySelectorAll('[data-live]')) names.push(...part.dataset.live.split(/[\s,]+/));
  return new Set(names.filter(Boolean));
}

const same = (one, other) => one.size === other.size && [...one].every((name) => other.has(name));

// A hidden window lets go: a browser has only six connections to one place.
function pause() {
  clearTimeout(retry);
  if (source) missed = true;
  source?.close();
  source = null;
}

function connect() {
  if (source || document.hidden) return;
  topics = wanted();
  if (topics.size === 0) return;
  heard = performance.now();
  const fed = document.querySelector('[data-shown]');
  source = new EventSource(`/live?topics=${encodeURIComponent([...topics].join(','))}${fed ? `&shown=${encodeURIComponent(fed.dataset.shown)}` : ''}`);
  source.addEventListener('hello', () => {
    show(true);
    if (missed) refresh(() => true);
    missed = false;
  });
  source.addEventListener('beat', () => show(true));
  source.addEventListener('change', (message) => {
    const change = JSON.parse(message.data);
    document.dispatchEvent(new CustomEvent('evenkeel:change', { detail: change }));
    refresh((names) => names.includes(change.topic));
  });
  for (const name of ['tiles', 'readings']) {
    source.addEventListener(name, (message) => {
      show(true);
      document.dispatchEvent(new CustomEvent(`evenkeel:${name}`, { detail: JSON.parse(message.data) }));
    });
  }
  source.onerror = () => {
    show(false);
    missed = true;
    source?.close();
    source = null;
    clearTimeout(retry);
    retry = setTimeout(connect, 2000 + 1000 * Math.random());
  };
}

function show(live) {
  heard = performance.now();
  document.dispatchEvent(new CustomEvent('evenkeel:stream', { detail: { live } }));
  const mark = document.querySelector('[data-stream]');
  if (!mark) return;
  mark.hidden = false;
  mark.classList.toggle('away', !live);
  mark.querySelector('[data-stream-words]').textContent = live ? 'Live' : 'Reconnecting';
  mark.title = live ? 'Live: this page follows what others do' : 'Reconnecting: this page may be behind';
}

function refresh(concerns) {
  for (const part of document.querySelectorAll('[data-live][data-fragment]')) {
    if (concerns(part.dataset.live.split(/[\s,]+/))) refetch(part);
  }
}

/** Fetches one part again; a change that comes meanwhile makes it fetch once more. Never while someone types in it. */
export async function refetch(part) {
  if (part.fetching) { part.fetchAgain = true; return; }
  part.fetching = true;
  try {
    const answer = await send(part.dataset.fragment, { background: true, headers: { Accept: 'text/html' } });
    if (answer.status >= 500) fetchLater(part);
    if (answer.ok && newer(part, answer.headers.get('X-Kept-At'))) replace(part, await answer.text());
  } catch {
    missed = true;
  } finally {
    part.fetching = false;
    if (part.fetchAgain) { part.fetchAgain = false; refetch(part); }
  }
}

/** The server answered and could not say: nothing else would make this part look again. */
function fetchLater(part) {
  clearTimeout(part.later);
  part.later = setTimeout(() => { if (part.isConnected) refetch(part); }, TROUBLE_MS);
}

/** What was kept on the tablet is shown in place of older that was kept, never in place of what came from the server. */
function newer(part, keptAt) {
  if (keptAt && !(Number(keptAt) > Number(part.dataset.kept ?? Infinity))) return false;
  if (keptAt) part.dataset.kept = keptAt;
  else delete part.dataset.kept;
  return true;
}

// A part made of pieces is renewed piece by piece: one that says the same is left alone, one somebody types in waits until
// they leave it, so that the rest goes on. What the server last said of each piece is kept, for scripts change what is shown.
function replace(part, html) {
  const fresh = document.createElement('template');
  fresh.innerHTML = html;
  const pieces = [...fresh.content.querySelectorAll('[data-piece]')];
  const said = new Map(pieces.map((piece) => [piece.dataset.piece, piece.outerHTML]));
  const before = part.said;
  const here = [...part.querySelectorAll('[data-piece]')].map((piece) => piece.dataset.piece);
  if (pieces.length > 0 && here.join() === [...said.keys()].join() && frame(part) === frame(fresh.content)) {
    copyRoot(fresh.content.firstElementChild, part.firstElementChild);
    const waiting = pieces.filter((piece) => before?.get(piece.dataset.piece) !== said.get(piece.dataset.piece))
      .filter((piece) => !renew(part, part.querySelector(`[data-piece="${piece.dataset.piece}"]`), piece));
    for (const piece of waiting) said.delete(piece.dataset.piece);
  } else if (!renewAll(part, fresh)) {
    return;
  }
  part.said = said;
  globalThis.htmx?.process(part);
  part.dispatchEvent(new CustomEvent('evenkeel:fresh', { bubbles: true }));
}

/** What stands around the pieces: when it changed, the page is about something else. */
const frame = (root) => [...root.querySelectorAll('[data-phase]')].map((one) => one.dataset.phase).join();

function copyRoot(from, to) {
  if (!from || !to) return;
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
  for (const [i, inner] of [...from.children].entries()) if (to.children[i]?.tagName === inner.tagName && !inner.dataset.piece) to.children[i].className = inner.className;
}

function isTyped(place) {
  return place.contains(document.activeElement) && document.activeElement.matches('input, textarea, select');
}

/* A button that is replaced between a finger's coming down and going up takes no tap. The click of a finger comes a moment
   after it went up; a finger whose going up was never told does not hold the page for ever. */
const CLICK_COMES_MS = 120;
const LONGEST_PRESS_MS = 10_000;
let pressed = null;
addEventListener('pointerdown', ({ target }) => { pressed = { target, at: performance.now() }; }, true);
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, () => { const one = pressed; setTimeout(() => { if (pressed === one) pressed = null; }, CLICK_COMES_MS); }, true);
}

const isPressed = (place) => pressed !== null && place.contains(pressed.target) && performance.now() - pressed.at < LONGEST_PRESS_MS;

function soon(part) {
  clearTimeout(part.soon);
  part.soon = setTimeout(() => { if (part.isConnected) refetch(part); }, 2 * CLICK_COMES_MS);
}

function later(part, place) {
  place.addEventListener('focusout', () => refetch(part), { once: true });
}

/** Puts one piece in its place; false when it waits because somebody types or taps there. */
function renew(part, place, piece) {
  if (isTyped(place)) { later(part, place); return false; }
  if (isPressed(place)) { soon(part); return false; }
  keeping(place, () => {
    const plots = [...place.querySelectorAll('[data-plot]')];
    place.replaceWith(piece);
    for (const plot of plots) piece.querySelector(`[data-plot="${plot.dataset.plot}"]`)?.replaceWith(plot);
  });
  return true;
}

function renewAll(part, fresh) {
  if (isTyped(part)) { later(part, part); return false; }
  if (isPressed(part)) { soon(part); return false; }
  keeping(part, () => part.replaceChildren(fresh.content));
  return true;
}

/** Focus, open details and how far a list was scrolled survive. */
function keeping(place, change) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '';
  const open = [...place.querySelectorAll('details[open][id]')].map((one) => one.id);
  const scrolled = [...place.querySelectorAll('[id][data-scrolls]')].map((one) => [one.id, one.scrollTop]);
  change();
  open.forEach((id) => { const one = document.getElementById(id); if (one) one.open = true; });
  scrolled.forEach(([id, top]) => { const one = document.getElementById(id); if (one) one.scrollTop = top; });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

// Live updates. <section data-live="chart.ID today" data-fragment="/url"> is fetched again when one of its topics changes.
// Other code listens to document's "evenkeel:change" with detail {topic, event}.
import { send } from './server.js';

let source = null;
let topics = new Set();
let retry = null;
let missed = false;

export function startLive() {
  if (!document.querySelector('[data-reentry]')) return;
  connect();
  document.addEventListener('visibilitychange', () => (document.hidden ? pause() : connect()));
  document.addEventListener('evenkeel:back', () => { pause(); connect(); });
  document.addEventListener('htmx:load', () => { if (!same(wanted(), topics)) { pause(); connect(); } });
  addEventListener('pagehide', pause);
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
  source = new EventSource(`/live?topics=${encodeURIComponent([...topics].join(','))}`);
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
    if (answer.ok) replace(part, await answer.text());
  } catch {
    missed = true;
  } finally {
    part.fetching = false;
    if (part.fetchAgain) { part.fetchAgain = false; refetch(part); }
  }
}

function replace(part, html) {
  const typing = part.contains(document.activeElement) && document.activeElement.matches('input, textarea, select');
  if (typing) {
    part.addEventListener('focusout', () => refetch(part), { once: true });
    return;
  }
  const focused = part.contains(document.activeElement) ? document.activeElement.id : '';
  const open = [...part.querySelectorAll('details[open][id]')].map((one) => one.id);
  part.innerHTML = html;
  open.forEach((id) => { const one = document.getElementById(id); if (one) one.open = true; });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  globalThis.htmx?.process(part);
  part.dispatchEvent(new CustomEvent('evenkeel:fresh', { bubbles: true }));
}

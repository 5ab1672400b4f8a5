// The bar that says what is saved, and the list of what was not accepted. It never says "saved" of what is not in the chart.
import { make } from './dom.js';


const SPEAK_AFTER_MS = 1200;
const STORAGE = {
  full: 'this tablet’s storage is full',
  'no-key': 'this tablet was not given a key yet',
  insecure: 'this page was not opened over https, so it can’t be kept encrypted',
  broken: 'this browser can’t keep anything',
};
let clock = null;
let zone = 'UTC';
let speaking = null;
let spoken = '';

export function startTruth(queue, now) {
  zone = now.dataset.zone ?? 'UTC';
  clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const list = document.querySelector('[data-not-accepted]');
  list?.addEventListener('click', (event) => act(queue, event.target.closest('button[data-act]')));
  setInterval(() => showTruth(queue), 10_000);
}

export const timeOf = (ms) => clock.format(new Date(ms));

/** When it was so: as typed or chosen, else when it was tapped. The server reads it in the same way. */
export function when(item) {
  const { exact, at, minutesAgo } = item.sent;
  if (exact) return Date.parse(exact);
  if (!at) return item.at - 60_000 * (Number(minutesAgo) || 0);
  const [hours, minutes] = at.split(':').map(Number);
  const [tappedHours, tappedMinutes] = timeOf(item.at).split(':').map(Number);
  const ahead = (hours - tappedHours) * 60 + minutes - tappedMinutes;
  // Just after midnight, 23:50 was yesterday.
  return item.at - (item.at % 60_000) + (ahead > 12 * 60 ? ahead - 24 * 60 : ahead) * 60_000;
}

/** The form that asks for just this, of this scale or intervention; none for what is a button of the page. */
export function formOf({ kind, sent }) {
  const same = ({ name, value }) => name === 'minutesAgo' || (sent[name] ?? '') === value;
  return [...document.querySelectorAll(`dialog form[data-command="${CSS.escape(kind)}"]:not(.stop-call)`)]
    .find((form) => [...form.querySelectorAll('input[type=hidden]')].every(same)
      && (!sent.tap || form.querySelector(`[name="tap"][value="${CSS.escape(sent.tap)}"]`)));
}

/** What is true now: one of saved, waiting, unsaved, with words. */
export function truth(queue) {
  const waiting = queue.waiting();
  const loose = waiting.filter((one) => !one.place);
  const { away, signedOut, otherPerson, storage } = queue.state;
  if (loose.length > 0 && (storage || away || signedOut)) {
    return { tone: 'unsaved', words: `Not saved: ${STORAGE[storage] ?? STORAGE.broken}. ${many(loose.length)} only in this window: don’t close it.` };
  }
  if (waiting.length > 0) {
    const since = `${waiting.length} waiting since ${timeOf(Math.min(...waiting.map((one) => one.at)))}`;
    if (otherPerson) return { tone: 'waiting', words: `${since}, kept on this tablet. Another person is signed in here: sign in yourself to send.` };
    if (signedOut) return { tone: 'waiting', words: `${since}, kept on this tablet. Enter your password to send.` };
    return { tone: away ? 'waiting' : 'sending', words: away ? `${since}, kept on this tablet` : `Sending ${waiting.length}` };
  }
  if (away || signedOut) {
    const kept = storage ? `${STORAGE[storage]}: don’t close this window` : 'what you chart now is kept on this tablet';
    return { tone: 'waiting', words: signedOut ? 'All saved. Enter your password to go on.' : `All saved until now. The clinic’s computer does not answer; ${kept}.` };
  }
  return queue.state.known ? { tone: 'saved', words: 'All saved' } : { tone: 'sending', words: 'Looking at what is saved' };
}

const many = (count) => (count === 1 ? '1 entry is' : `${count} entries are`);

export function showTruth(queue) {
  const bar = document.querySelector('[data-truth]');
  if (!bar || !clock) return;
  const { tone, words } = truth(queue);
  bar.dataset.truth = tone;
  const place = bar.querySelector('[data-truth-words]');
  if (place.textContent !== words) place.textContent = words;
  const more = bar.querySelector('[data-truth-more]');
  more.textContent = asides(queue).join(' ');
  more.hidden = more.textContent === '';
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    if (spoken === words) return;
    spoken = words;
    document.querySelector('[data-truth-spoken]').textContent = words;
  }, SPEAK_AFTER_MS);
  showNotAccepted(queue);
}

function asides(queue) {
  const said = [];
  const names = new Map();
  for (const one of queue.others) names.set(one.person, (names.get(one.person) ?? 0) + 1);
  for (const [person, count] of names) said.push(`${many(count)} of ${person} still on this tablet: sent when ${person} signs in here.`);
  const now = document.getElementById('now');
  if (now.dataset.kept) said.push(`The page shows what was known at ${timeOf(Date.parse(now.querySelector('[data-server-now]').dataset.serverNow))}.`);
  if (queue.state.missing > 0) said.push(`${queue.state.missing} charted on this tablet never arrived.`);
  return said;
}

function showNotAccepted(queue) {
  const box = document.querySelector('[data-not-accepted]');
  const refused = queue.refused();
  box.hidden = refused.length === 0;
  const list = box.querySelector('ul');
  const shown = refused.map((one) => `${one.id} ${one.state}`).join();
  if (list.dataset.shown === shown) return;
  list.dataset.shown = shown;
  list.replaceChildren(...refused.map(line));
}

function line(item) {
  const li = make('li');
  li.dataset.id = item.id;
  li.append(make('strong', `${timeOf(item.at)} ${item.about}`));
  const why = item.state === 'dependent' ? 'It stands on another entry that was not accepted.' : item.refusals.map((one) => one.words).join(' ');
  li.append(make('p', why));
  const row = make('p', '', 'row');
  const correct = formOf(item) ? [['correct', 'Correct']] : [];
  for (const [act, words] of [...correct, ['again', 'Send again'], ['text', 'Chart it as a note'], ['discard', 'Take it back']]) {
    const button = make('button', words, 'button secondary');
    button.type = 'button';
    button.dataset.act = act;
    row.append(button);
  }
  li.append(row);
  return li;
}

async function act(queue, button) {
  if (!button) return;
  const item = queue.refused().find((one) => one.id === button.closest('li').dataset.id);
  if (!item) return;
  if (button.dataset.act === 'correct') { document.dispatchEvent(new CustomEvent('evenkeel:correct', { detail: item })); return; }
  if (button.dataset.act === 'again') { await queue.again(item); return; }
  const dialog = document.getElementById(button.dataset.act === 'text' ? 'kept-text' : 'kept-discard');
  const field = dialog.querySelector('textarea');
  field.value = button.dataset.act === 'text' ? `${item.about}. Not accepted: ${item.refusals.map((one) => one.words).join(' ')}` : '';
  dialog.querySelector('form').onsubmit = async (event) => {
    event.preventDefault();
    if (!field.value.trim()) { field.focus(); return; }
    dialog.close();
    if (button.dataset.act === 'text') await asNote(queue, item, field.value);
    await queue.again(item, field.value.trim());
  };
  dialog.showModal();
}

async function asNote(queue, item, words) {
  const { uuid7 } = await import('./ids.js');
  const sent = { words, exact: new Date(when(item)).toISOString() };
  await queue.keep({ id: uuid7(), kind: 'note', sent, seen: item.seen, about: `Note: ${words}` });
  await queue.flush();
}


// Events with a tap: when it was, undo, corrections, the sieve of the list, "stop and call".
import { send } from './server.js';
import { toast } from './house.js';

const UNDO_SECONDS = 10;
const ARMED_MS = 5000;
const SLIP_MS = 300;
const UNDOABLE = new Set(['tap', 'effect', 'note', 'vitals', 'intervention', 'medicine', 'scale', 'state', 'helper', 'moment', 'step']);
const now = document.getElementById('now');
const base = now.dataset.bedside;

/* when it was */
let chosen = { minutes: '0', at: '' };

document.addEventListener('click', (event) => {
  const chip = event.target.closest('.when-row [data-minutes]');
  if (!chip) return;
  choose(chip.closest('.when-row'), chip.dataset.minutes, '');
  if (now.contains(chip)) chosen = { minutes: chip.dataset.minutes, at: '' };
});

document.addEventListener('input', (event) => {
  const row = event.target.matches('.when-row [name="at"]') ? event.target.closest('.when-row') : null;
  if (!row) return;
  choose(row, event.target.value ? '' : '0', event.target.value);
  if (now.contains(row)) chosen = { minutes: event.target.value ? '' : '0', at: event.target.value };
});

document.addEventListener('reset', (event) => {
  for (const row of event.target.querySelectorAll('.when-row')) {
    choose(row, '0', '');
    if (now.contains(row)) chosen = { minutes: '0', at: '' };
  }
});

// "10 min ago" is for one tap. It ends when the tap is taken, not when the answer comes: the next would be dated back too.
now.addEventListener('evenkeel:taken', (event) => {
  chosen = { minutes: '0', at: '' };
  for (const row of event.target.querySelectorAll('.when-row')) choose(row, '0', '');
});

function choose(row, minutes, at) {
  row.querySelector('[name="minutesAgo"]').value = minutes || '0';
  const time = row.querySelector('[name="at"]');
  if (time.value !== at) time.value = at;
  for (const chip of row.querySelectorAll('[data-minutes]')) chip.setAttribute('aria-pressed', String(chip.dataset.minutes === minutes));
}

/* undo */
const undo = document.querySelector('[data-undo]');
let says = '';
let ticking = null;

document.addEventListener('click', (event) => {
  const button = event.target.closest('form[data-command] button[type=submit]');
  if (button) says = button.dataset.says ?? button.textContent.trim();
}, true);

document.addEventListener('evenkeel:charted', ({ detail }) => {
  if (detail.kind === 'undo') { hideUndo(); toast('Taken back. It stays readable, struck through.'); return; }
  if (detail.kind === 'stop-and-call') { hideUndo(); return; } // nothing lies over an emergency
  if (!UNDOABLE.has(detail.kind)) return;
  undo.querySelector('[name="of"]').value = detail.id;
  undo.querySelector('[data-undo-words]').textContent = `Charted: ${says}`;
  undo.hidden = false;
  let left = UNDO_SECONDS;
  const write = () => { undo.querySelector('[data-undo-left]').textContent = String(left); };
  write();
  clearInterval(ticking);
  ticking = setInterval(() => { left--; write(); if (left <= 0) hideUndo(); }, 1000);
});

/** Two quick taps are two grades: the button says what comes next before the page is renewed. */
const NEXT = { MILD: 'MODERATE', MODERATE: 'SEVERE' };
document.addEventListener('evenkeel:charted', ({ detail }) => {
  const [what, effect, grade] = detail.kind === 'tap' ? detail.sent.tap.split(' ') : [];
  const button = what === 'effect' ? document.getElementById(`tap-effect-${effect}`) : null;
  if (!button || !NEXT[grade]) return;
  button.value = `effect ${effect} ${NEXT[grade]}`;
  button.dataset.says = `${button.dataset.says.replace(/, [a-z]+$/, '')}, ${NEXT[grade].toLowerCase()}`;
  button.querySelector('.tile-now').textContent = `${grade.toLowerCase()} · tap: ${NEXT[grade].toLowerCase()}`;
});

/* A checklist that was chosen comes into view when it is there: on a phone it lies below the others. */
let opened = '';
document.addEventListener('evenkeel:charted', ({ detail }) => { if (detail.kind === 'checklist') opened = `steps-${detail.sent.checklist}`; });
now.addEventListener('evenkeel:fresh', () => {
  const steps = opened && document.getElementById(opened);
  if (!steps) return;
  opened = '';
  steps.scrollIntoView({ block: 'center' });
});

function hideUndo() {
  clearInterval(ticking);
  undo.hidden = true;
}

/* corrections */
const correct = document.getElementById('correct');

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-correct]');
  if (!button) return;
  try {
    const answer = await send(`${base}/entries/${button.dataset.correct}/correct`, { headers: { Accept: 'text/html' } });
    if (!answer.ok) { toast('This can’t be corrected any more.'); return; }
    correct.querySelector('[data-correct-form]').innerHTML = await answer.text();
    correct.showModal();
  } catch {
    toast('No connection. To correct, the page must reach the clinic’s computer.');
  }
});

/* the list */
let sieve = '';

function sift() {
  for (const button of now.querySelectorAll('[data-sieve]')) button.setAttribute('aria-pressed', String(button.dataset.sieve === sieve));
  for (const line of now.querySelectorAll('.timeline > [data-group]')) line.hidden = sieve !== '' && line.dataset.group !== sieve;
}

now.addEventListener('click', (event) => {
  const button = event.target.closest('[data-sieve]');
  if (button) { sieve = button.dataset.sieve; sift(); }
});
now.addEventListener('evenkeel:fresh', () => {
  sift();
  const row = now.querySelector('.tap-form .when-row');
  if (row) choose(row, chosen.minutes, chosen.at);
  again();
});

/* stop and call: twice, and not as a slip of one finger */
let armedAt = 0;
let disarm = null;

for (const dialog of document.querySelectorAll('dialog.dialog')) {
  const original = document.querySelector('form.stop-call');
  if (!original) break;
  const copy = original.cloneNode(true);
  copy.querySelector('[data-key]').removeAttribute('data-key');
  copy.classList.add('in-dialog');
  dialog.prepend(copy);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-stop-call]');
  if (!button) return;
  const since = performance.now() - armedAt;
  if (armedAt > 0 && since < ARMED_MS) {
    if (since < SLIP_MS) return;
    arm(false);
    button.form.requestSubmit();
    return;
  }
  arm(true);
});

function arm(on) {
  clearTimeout(disarm);
  armedAt = on ? performance.now() : 0;
  for (const form of document.querySelectorAll('form.stop-call')) {
    form.classList.toggle('armed', on);
    form.querySelector('[data-stop-words]').textContent = on ? 'Once more: stop and call' : 'Stop and call';
  }
  const open = document.querySelector('dialog[open] [data-stop-status]') ?? document.querySelector('[data-stop-status]');
  open.textContent = on ? 'Press once more within 5 seconds to call the emergency.' : '';
  if (on) disarm = setTimeout(() => arm(false), ARMED_MS);
}

document.addEventListener('evenkeel:charted', ({ detail }) => {
  if (detail.kind !== 'stop-and-call') return;
  document.querySelector('dialog[open]')?.close();
  scrollTo({ top: 0 });
});

/* what is due again in an emergency */
function again() {
  for (const clock of now.querySelectorAll('[data-again]')) {
    const [seconds, minutes = 0, hours = 0] = clock.textContent.split(':').map(Number).reverse();
    clock.closest('.tap-tile').classList.toggle('again', hours * 3600 + minutes * 60 + seconds >= Number(clock.dataset.again));
  }
}
setInterval(again, 1000);

/* The letters are the page's (cockpit.js); a key that is held down is one press, not two. */
document.addEventListener('keydown', (event) => {
  if (event.repeat && document.body.classList.contains('keys') && !event.target.closest('input, textarea, select, dialog')) event.stopImmediatePropagation();
}, true);

// The session page. Every form[data-command] is one command with an id of its own. One with data-queue is kept on the tablet
// first and sent from there, so that it is charted once, whatever becomes of the network; another needs the server.
import { send } from './server.js';
import { refetch } from './live.js';
import { toast } from './house.js';
import { uuid7 } from './ids.js';
import { Queue } from './queue.js';
import { formOf, showTruth, startTruth, when } from './truth.js';
import { about, showLocal } from './local.js';
import { keepShell } from './shell.js';
import { startTicking } from './ticking.js';
import { startPlots } from './plots.js';
import { startPad } from './pad.js';

const now = document.getElementById('now');
const base = now.dataset.bedside;
const typed = new Map();
const refused = new Map();
const unanswered = new Map();
const ANSWER_SOON_MS = 1500;
const AWAY = 'This needs the clinic’s computer, which does not answer. Nothing was lost; do it again when it is back.';
const UNANSWERED_FOR_MS = 10 * 60_000;

const queue = new Queue({
  base,
  account: now.dataset.account,
  person: now.dataset.person,
  changed: () => { showTruth(queue); showLocal(queue, now); },
  sent: () => refetch(now),
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-command]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const tapped = event.submitter ?? form; // another button of the form may be tapped meanwhile
  if (tapped.dataset.busy) return;
  tapped.dataset.busy = '1';
  event.submitter?.setAttribute('aria-busy', 'true');
  try {
    const sent = fields(form, event.submitter);
    form.dispatchEvent(new CustomEvent('evenkeel:taken', { bubbles: true }));
    await carryOut(form, sent);
  } finally {
    delete tapped.dataset.busy;
    event.submitter?.removeAttribute('aria-busy');
  }
}, true);

function fields(form, submitter) {
  const sent = Object.fromEntries(new FormData(form, submitter?.name ? submitter : undefined));
  if (sent['effect-grade']) {
    [sent.effect, sent.grade] = sent['effect-grade'].split(' ');
    delete sent['effect-grade'];
  }
  delete sent._csrf;
  return sent;
}

async function carryOut(form, sent) {
  clearErrors(form);
  const command = { id: idOf(form.dataset.command, sent), kind: form.dataset.command, sent, seen: Number(now.querySelector('[data-seen]')?.dataset.seen ?? 0) };
  // A second person's password is never kept.
  if ('queue' in form.dataset && !sent.secondPassword) await keep(form, command);
  else await ask(form, command);
}

/** The same done again after no answer came is the same command: it may be in the chart already. */
function idOf(kind, sent) {
  const { id, at } = unanswered.get(sameness(kind, sent)) ?? {};
  return id && performance.now() - at < UNANSWERED_FOR_MS ? id : uuid7();
}

const sameness = (kind, { secondPassword, ...sent }) => JSON.stringify([kind, sent]);

/** Kept first, then sent. A refusal that comes at once stands beside the field; one that comes late, in the list on top. */
async function keep(form, command) {
  const { sent } = command;
  if (form.corrects && !sent.at && !sent.exact && !(Number(sent.minutesAgo) > 0)) sent.exact = new Date(when(form.corrects)).toISOString();
  const item = await queue.keep({ ...command, about: about(command.kind, command.sent) });
  if (!queue.state.away) await Promise.race([queue.flush(), new Promise((late) => setTimeout(late, ANSWER_SOON_MS))]);
  if (item.state === 'refused') {
    await queue.drop(item);
    queue.changed();
    showErrors(form, item.refusals);
  } else {
    const { corrects } = form;
    done(form, command);
    if (corrects) await queue.again(corrects, 'Corrected by another entry');
  }
}

/** What was not accepted, in its form again: sent, it takes the place of the first. */
document.addEventListener('evenkeel:correct', (event) => {
  const item = event.detail;
  const form = formOf(item);
  if (!form) return;
  for (const [name, value] of Object.entries(item.sent)) if (form.elements[name]?.type !== 'hidden' && 'value' in (form.elements[name] ?? {})) form.elements[name].value = value;
  form.corrects = item;
  form.closest('dialog').showModal();
  form.closest('dialog').addEventListener('close', () => {
    // What was put in again must not stand there as if it were new when the form is opened next.
    form.corrects = null;
    form.reset();
    clearErrors(form);
  }, { once: true });
  showErrors(form, item.refusals);
});

/** What only the server can decide. What was charted before it goes first. */
async function ask(form, command) {
  if (queue.here().some((one) => one.state === 'waiting')) await queue.flush();
  if (queue.here().some((one) => one.state === 'waiting')) { showRefused([{ words: AWAY }]); return; }
  const answer = await deliver(command);
  const same = sameness(command.kind, command.sent);
  if (answer.away) unanswered.set(same, { id: command.id, at: performance.now() });
  else unanswered.delete(same);
  if (answer.done) {
    done(form, command);
    // The patient has gone: what is left is to read the note and to sign it.
    if (command.kind === 'discharge') { location.assign(`${base}/note`); return; }
    await refetch(now);
  } else if (answer.away) {
    queue.say({ away: true });
    queue.flush();
    showRefused([{ words: AWAY }]);
  } else {
    showErrors(form, answer.refusals);
  }
}

/** Sends one command: {done}, {refusals} or {away}. */
async function deliver(command) {
  const body = new URLSearchParams({ ...command.sent, id: command.id });
  try {
    const answer = await send(`${base}/commands/${command.kind}`, { method: 'POST', body });
    if (answer.ok) return { done: true };
    const said = await answer.json().catch(() => ({}));
    if (answer.status === 422) return { refusals: said.refusals ?? [] };
    if (answer.status >= 500) return { away: true };
    return { refusals: [{ field: '', words: said.detail ?? 'This was refused; nothing was charted.' }] };
  } catch {
    return { away: true };
  }
}

function done(form, command) {
  document.dispatchEvent(new CustomEvent('evenkeel:charted', { detail: command }));
  for (const name of [...typed.keys()]) if (name.startsWith(`${form.dataset.keeps}/`)) typed.delete(name);
  form.reset();
  form.closest('dialog')?.close();
  showRefused([]);
}

function showErrors(form, refusals, again = false) {
  const loose = [];
  if (form.dataset.keeps) refused.set(form.dataset.keeps, refusals);
  for (const refusal of refusals) {
    const input = refusal.field ? form.querySelector(`[name="${CSS.escape(refusal.field)}"]:not([type=hidden])`) : null;
    const place = input && input.matches('input, textarea, select') ? document.getElementById(`${input.id}-error`) : null;
    if (!place || !form.contains(place)) { loose.push(refusal); continue; }
    input.setAttribute('aria-invalid', 'true');
    input.closest('details')?.setAttribute('open', '');
    place.textContent = refusal.words;
  }
  if (loose.length > 0) showInForm(form, loose);
  if (!again) form.querySelector('[aria-invalid="true"]')?.focus();
}

/** Words that belong to no field stand on top of the form, or above the page when the form is a row of buttons. */
function showInForm(form, refusals) {
  if (!form.closest('dialog') && !form.querySelector('.field')) { showRefused(refusals); return; }
  const message = document.createElement('p');
  message.className = 'message stop';
  message.setAttribute('role', 'alert');
  message.dataset.formRefused = '';
  message.textContent = refusals.map((r) => r.words).join(' ');
  form.prepend(message);
  message.scrollIntoView({ block: 'nearest' });
}

function clearErrors(form) {
  refused.delete(form.dataset.keeps);
  for (const message of form.querySelectorAll('[data-form-refused]')) message.remove();
  for (const input of form.querySelectorAll('[aria-invalid="true"]')) {
    input.removeAttribute('aria-invalid');
    const place = document.getElementById(`${input.id}-error`);
    if (place) place.textContent = '';
  }
}

function showRefused(refusals, before = '') {
  const place = document.querySelector('[data-refused]');
  place.hidden = refusals.length === 0;
  place.textContent = refusals.length === 0 ? '' : [before, ...refusals.map((r) => r.words)].filter(Boolean).join(' ');
  if (refusals.length > 0) { place.focus(); place.scrollIntoView({ block: 'nearest' }); }
}

// What is typed in a part that is fetched again is put back.
now.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-keeps]');
  if (form && event.target.type !== 'password') typed.set(`${form.dataset.keeps}/${event.target.name}`, event.target.value);
  arithmetic(event.target.closest('form'));
});
now.addEventListener('evenkeel:fresh', () => {
  showLocal(queue, now);
  for (const form of now.querySelectorAll('form[data-keeps]')) {
    for (const input of form.querySelectorAll('input, textarea')) {
      const value = typed.get(`${form.dataset.keeps}/${input.name}`);
      if (value !== undefined) input.value = value;
    }
    if (refused.has(form.dataset.keeps)) showErrors(form, refused.get(form.dataset.keeps), true);
    arithmetic(form);
  }
});

/** The arithmetic between bag and pump, while it is typed. The check itself is made on the other side. */
function arithmetic(form) {
  prepared(form);
  const place = form?.querySelector('[data-dose-working]');
  if (!place) return;
  const value = (name) => Number(form.elements[name].value.replace(',', '.'));
  const dose = value('doseMg');
  const concentration = value('concentrationMgPerMl');
  const rate = value('rateMlPerHour');
  const volume = dose / concentration;
  const parts = [];
  if (volume > 0 && Number.isFinite(volume)) parts.push(`${short(dose)} mg ÷ ${short(concentration)} mg/mL = ${short(volume)} mL`);
  if (parts.length && rate > 0) parts.push(`${short(volume)} mL ÷ ${short(rate)} mL/h × 60 = ${short((volume / rate) * 60)} min`);
  place.textContent = parts.join(' · ');
}

/** The arithmetic of a syringe, of devices or of tablets. */
function prepared(form) {
  const place = form?.querySelector('[data-prepared-working]');
  if (!place) return;
  const value = (name) => Number((form.elements[name]?.value ?? '').replace(',', '.'));
  const volume = value('doseMg') / value('strengthMgPerMl');
  const counted = value('units') * value('unitMg');
  place.textContent = volume > 0 && Number.isFinite(volume)
    ? `${short(value('doseMg'))} mg ÷ ${short(value('strengthMgPerMl'))} mg/mL = ${short(volume)} mL`
    : counted > 0 ? `${short(value('units'))} × ${short(value('unitMg'))} mg = ${short(counted)} mg` : '';
}

const short = (value) => String(Number(value.toFixed(2)));

document.querySelector('[name="rateMgPerMin"]')?.addEventListener('input', (event) => {
  const place = document.querySelector('[data-rate-working]');
  const concentration = Number(place.dataset.concentration);
  const rate = Number(event.target.value.replace(',', '.'));
  place.textContent = concentration > 0 && rate > 0
    ? `${short(rate)} mg/min × 60 ÷ ${short(concentration)} mg/mL = ${short((rate * 60) / concentration)} mL/h on the pump` : '';
});

startTicking(now);
startPlots(now, `${base}/curves`);
startPad();
startTruth(queue, now);
if (now.dataset.kept) refetch(now);
refetch(document.querySelector('[data-conflicts]'));
queue.start(() => keepShell(base));
document.dispatchEvent(new CustomEvent('evenkeel:listening'));

// The session page. Every form[data-command] is one command with an id of its own; a tap made while the network is away is
// kept and sent again with the same id, so that it is charted once.
import { send } from './server.js';
import { refetch } from './live.js';
import { toast } from './house.js';
import { startQueue } from './unsent.js';
import { startTicking } from './ticking.js';
import { startPlots } from './plots.js';
import { startPad } from './pad.js';

const now = document.getElementById('now');
const base = now.dataset.bedside;
const typed = new Map();
const refused = new Map();

const queue = startQueue({
  key: `evenkeel.unsent.${base}`,
  account: now.dataset.account,
  deliver,
  onRefused: (refusals) => showRefused(refusals, 'A tap that was kept could not be charted'),
  onSent: () => refetch(now),
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('form[data-command]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.dataset.busy) return;
  form.dataset.busy = '1';
  event.submitter?.setAttribute('aria-busy', 'true');
  try {
    await carryOut(form, fields(form, event.submitter));
  } finally {
    delete form.dataset.busy;
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
  const command = { id: uuid7(), kind: form.dataset.command, sent, tapped: Date.now() };
  if ('queue' in form.dataset && queue.waiting() > 0) {
    queue.keep(command);
    done(form);
    return;
  }
  const answer = await deliver(command);
  if (answer.done) {
    done(form);
    await refetch(now);
  } else if (answer.away && 'queue' in form.dataset) {
    queue.keep(command);
    done(form);
  } else if (answer.away) {
    showRefused([{ words: 'No connection. Nothing was sent; try again when it is back.' }]);
  } else {
    showErrors(form, answer.refusals);
  }
}

/** Sends one command: {done}, {refusals} or {away}. */
async function deliver(command) {
  const ago = Math.max(0, (Date.now() - command.tapped) / 1000);
  const body = new URLSearchParams({ ...command.sent, id: command.id });
  if (ago > 1) body.set('ago', ago.toFixed(1));
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

function done(form) {
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

/** A UUIDv7: the time in milliseconds, then chance. */
function uuid7() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i--) { bytes[i] = time % 256; time = Math.floor(time / 256); }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

// What is typed in a part that is fetched again is put back.
now.addEventListener('input', (event) => {
  const form = event.target.closest('form[data-keeps]');
  if (form && event.target.type !== 'password') typed.set(`${form.dataset.keeps}/${event.target.name}`, event.target.value);
  arithmetic(event.target.closest('form'));
});
now.addEventListener('evenkeel:fresh', () => {
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

// The plan page: sliders beside numbers, what the ceilings say, the predicted curve, proposed dates.
import { send } from './server.js';
import { Prediction } from './prediction.js';

const SETTLE_MS = 180;
const tidy = (value) => String(Math.round(value * 100) / 100);

let settle = null;
let asking = null;

const form = document.querySelector('form[data-plan]');
const place = document.querySelector('[data-curve]');
const prediction = place?.querySelector('[data-curve-box]') ? new Prediction(place) : null;

if (form) {
  for (const slider of form.querySelectorAll('[data-slides]')) pair(slider);
  form.addEventListener('input', (event) => changed(event.target.name ?? ''));
  form.querySelector('[data-propose]').addEventListener('click', propose);
  work();
} else {
  prediction?.order(Number(place.dataset.dose), Number(place.dataset.minutes));
}

function number(name) {
  const text = (form.elements[name]?.value ?? '').trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}

/** A slider and its number say the same; the number may go where the slider doesn't reach. */
function pair(slider) {
  const input = form.elements[slider.dataset.slides];
  const tell = () => slider.setAttribute('aria-valuetext', `${input.value} ${slider.dataset.unit}`);
  slider.addEventListener('input', () => {
    input.value = String(Number(slider.value));
    tell();
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  input.addEventListener('input', () => { const value = number(input.name); if (value) slider.value = value; tell(); });
  if (number(input.name)) slider.value = number(input.name);
}

function changed(name) {
  if (form.querySelector('[data-form]').querySelector(`[name="${CSS.escape(name)}"]`)) work();
  if (name && !name.startsWith('reason.') && !name.startsWith('chair.')) askRules();
}

/** The dose as typed: how much, over how many minutes, and how it was computed; words when it can't be read. */
function typedDose() {
  const part = form.querySelector('[data-form]');
  const kg = Number(place.dataset.weightKg);
  const perKg = (mgPerKg) => `${tidy(mgPerKg)} mg/kg × ${tidy(kg)} kg = ${tidy(mgPerKg * kg)} mg, rounded to whole mg`;
  switch (part.dataset.form) {
    case 'infusion': {
      const mgPerKg = number('doseMgPerKg');
      const minutes = number('infusionMinutes');
      if (!(mgPerKg > 0) || !(minutes > 0)) return { wrong: 'Enter dose and duration as numbers.' };
      if (!(kg > 0)) return { wrong: 'No dose in mg without a recent weight.' };
      const mg = Math.round(mgPerKg * kg);
      const bolus = number('bolusMgPerKg') > 0 ? Math.round(number('bolusMgPerKg') * kg) : 0;
      const rest = mg - bolus;
      const words = `${perKg(mgPerKg)}; ${bolus ? `${bolus} mg as a bolus, ${rest} mg ` : ''}over ${tidy(minutes)} min: ${tidy(rest / minutes)} mg/min`;
      return { mg, minutes, words: bolus ? `${words}. The curve shows all of it as one infusion; at the bedside it shows the bolus too` : words };
    }
    case 'injection': {
      const mgPerKg = number('doseMgPerKg');
      if (!(mgPerKg > 0)) return { wrong: 'Enter the dose as a number.' };
      if (!(kg > 0)) return { wrong: 'No dose in mg without a recent weight.' };
      const again = number('repeatMgPerKg') > 0 ? `; once more ${Math.round(number('repeatMgPerKg') * kg)} mg if needed, which the curve leaves out` : '';
      return { mg: Math.round(mgPerKg * kg), minutes: 0, words: perKg(mgPerKg) + again };
    }
    case 'devices': {
      const devices = Number(form.elements.devices.value);
      if (!(devices > 0)) return { wrong: 'Choose the number of devices.' };
      const each = Number(part.dataset.deviceMg);
      return { mg: devices * each, minutes: 0, words: `${devices} × ${tidy(each)} mg, ${tidy(Number(part.dataset.between))} min between devices` };
    }
    default: {
      const mg = number('doseMg');
      if (!(mg > 0)) return { wrong: 'Enter the dose as a number.' };
      const spat = form.elements.then?.value === 'spit' ? '. How much less gets in when it is spat out is not known: the curve is of swallowing' : '';
      return { mg, minutes: 0, words: `A fixed dose${kg > 0 ? `; ${tidy(mg / kg)} mg/kg` : ''}${spat}` };
    }
  }
}

function work() {
  const words = form.querySelector('[data-working]');
  const typed = typedDose();
  if (typed.wrong) { words.textContent = typed.wrong; prediction?.noOrder(typed.wrong); return; }
  const strong = document.createElement('strong');
  strong.textContent = `${tidy(typed.mg)} mg ${form.dataset.medicine} base`;
  words.replaceChildren(strong, typed.words);
  prediction?.order(typed.mg, typed.minutes);
}

function askRules() {
  clearTimeout(settle);
  settle = setTimeout(async () => {
    asking?.abort();
    asking = new AbortController();
    const answer = await send(form.dataset.findings, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'text/html' }, signal: asking.signal }).catch(() => null);
    if (answer?.ok) put(form.querySelector('[data-live-findings]'), await answer.text());
  }, SETTLE_MS);
}

/** New words, but what was typed into reasons and where the cursor stands stay. */
function put(target, html) {
  const typed = new Map([...target.querySelectorAll('textarea')].map((one) => [one.name, one.value]));
  const focused = target.contains(document.activeElement) ? document.activeElement.id : '';
  target.innerHTML = html;
  for (const area of target.querySelectorAll('textarea')) if (typed.get(area.name)) area.value = typed.get(area.name);
  if (focused) document.getElementById(focused)?.focus();
}

async function propose() {
  const answer = await send(form.dataset.dates, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return;
  const rows = form.querySelector('[data-date-rows]');
  rows.innerHTML = await answer.text();
  for (const input of rows.querySelectorAll('input')) input.dispatchEvent(new Event('change', { bubbles: true }));
  askRules();
}

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
  prediction?.order(Math.round(Number(place.dataset.dose) * Number(place.dataset.weightKg)), Number(place.dataset.minutes));
}

function number(name) {
  const text = form.elements[name].value.trim().replace(',', '.');
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
  if (name === 'doseMgPerKg' || name === 'infusionMinutes') work();
  if (name && !name.startsWith('reason.') && !name.startsWith('chair.')) askRules();
}

function work() {
  const mgPerKg = number('doseMgPerKg');
  const minutes = number('infusionMinutes');
  const kg = Number(place.dataset.weightKg);
  const words = form.querySelector('[data-working]');
  if (!(mgPerKg > 0) || !(minutes > 0)) { words.textContent = 'Enter dose and duration as numbers.'; prediction?.noOrder('Enter dose and duration as numbers.'); return; }
  if (!(kg > 0)) { words.textContent = 'No dose in mg without a recent weight.'; return; }
  const mg = Math.round(mgPerKg * kg);
  const strong = document.createElement('strong');
  strong.textContent = `${mg} mg ketamine base`;
  words.replaceChildren(strong, `${tidy(mgPerKg)} mg/kg × ${tidy(kg)} kg = ${tidy(mgPerKg * kg)} mg, rounded to whole mg; over ${tidy(minutes)} min: ${tidy(mg / minutes)} mg/min`);
  prediction?.order(mg, minutes);
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

// What was charted here and is not in the chart yet, shown at once and marked as such: the list, the last readings, what the
// pump does and what has gone in.
import { make } from './dom.js';
import { serverNow } from './clock.js';
import { timeOf, when } from './truth.js';

const PUMP = { start: 'running', pause: 'paused', resume: 'running', rate: 'running', stop: 'stopped' };
// While this tablet knows more of the pump than the chart, the chart's own buttons would chart the wrong thing.
const OTHER_CONTROLS = ['pause', 'rate', 'halt'].map((name) => `[data-opens="${name}"]`).concat(['resume', 'start', 'stop'].map((kind) => `form[data-command="${kind}"]`)).join();
const GRADES = { NONE: 'has gone', MILD: 'mild', MODERATE: 'moderate', SEVERE: 'severe' };

/** A tap in words, as the list of what happened says it. */
export function about(kind, sent) {
  const why = sent.reason?.trim() ? `: ${sent.reason.trim()}` : '';
  switch (kind) {
    case 'vitals': return vitals(sent);
    case 'effect': return `${label(sent.effect)}, ${GRADES[sent.grade] ?? sent.grade}${sent.note ? `: ${sent.note}` : ''}`;
    case 'note': return `Note: ${sent.words}`;
    case 'start': return 'Infusion started';
    case 'pause': return `Paused${why}`;
    case 'resume': return 'Running again';
    case 'rate': return `Rate ${sent.rateMgPerMin} mg/min${why}`;
    case 'stop': return `Infusion stopped${why}`;
    case 'check-together': return `Yes to ${sent.items.split(' ').length} before the start`;
    case 'judge-together': return `Yes to ${sent.criteria.split(' ').length} before leaving`;
    case 'weigh': return `Weight ${sent.weightKg} kg`;
    case 'tap': return tapped(sent.tap);
    case 'stop-and-call': return 'Emergency: stop and call';
    default: return words(kind, sent);
  }
}

function vitals(sent) {
  const parts = [];
  if (sent.systolicMmHg || sent.diastolicMmHg) parts.push(`${sent.systolicMmHg || '–'}/${sent.diastolicMmHg || '–'} mmHg`);
  if (sent.heartRatePerMin) parts.push(`heart rate ${sent.heartRatePerMin}`);
  if (sent.spo2Percent) parts.push(`SpO₂ ${sent.spo2Percent} %`);
  if (sent.respiratoryRatePerMin) parts.push(`${sent.respiratoryRatePerMin} breaths`);
  if (sent.temperatureCelsius) parts.push(`${sent.temperatureCelsius} °C`);
  return parts.join(', ') || 'Vital signs';
}

/** What a tap of the grid says, as its button says it. */
function tapped(tap) {
  const button = document.querySelector(`[name="tap"][value="${CSS.escape(tap)}"]`);
  return button?.dataset.says ?? tap.split(' ').slice(1).join(' ');
}

function label(effect) {
  const button = document.querySelector(`[name="effect-grade"][value^="${CSS.escape(effect)} "]`);
  return button?.closest('.effect')?.querySelector('.effect-name')?.textContent.trim() ?? effect;
}

/** Any other form: its kind and what was chosen or typed in it. */
function words(kind, sent) {
  const said = Object.entries(sent).filter(([name, value]) => !['exact', 'at'].includes(name) && value).map(([, value]) => value);
  return [kind.replaceAll('-', ' '), ...said].join(' ');
}

let undo = [];
const DUE_FOR_MS = 5 * 60_000;

export function showLocal(queue, now) {
  const box = document.querySelector('[data-local]');
  if (!box) return;
  for (const restore of undo.reverse()) restore();
  undo = [];
  const waiting = queue.here().filter((one) => one.state === 'waiting' && !one.discarded).sort((a, b) => when(a) - when(b));
  const shown = waiting.length > 0 && (queue.state.away || queue.state.signedOut || serverNow() - waiting[0].at > 1500);
  box.hidden = !shown;
  if (!shown) return;
  box.querySelector('ul').replaceChildren(...[...waiting].reverse().map((item) => {
    const li = make('li');
    li.append(make('time', timeOf(when(item))), make('strong', item.about), make('span', 'waiting to be sent', 'quiet'));
    return li;
  }));
  showPump(box, now, waiting.filter((one) => PUMP[one.kind]));
  showReadings(now, waiting.filter((one) => one.kind === 'vitals'));
}

/** The pump goes on here as it was charted here, from what the chart said last. */
function showPump(box, now, events) {
  const words = box.querySelector('[data-local-pump]');
  words.hidden = events.length === 0;
  if (events.length === 0) return;
  const last = events.find((one) => one.kind === 'stop') ?? events.at(-1);
  const state = PUMP[last.kind];
  words.querySelector('[data-local-pump-words]').textContent = `Pump ${state} since ${timeOf(when(last))}, as charted here`;
  for (const control of words.querySelectorAll('[data-when]')) control.hidden = !control.dataset.when.split(' ').includes(state);
  for (const control of now.querySelectorAll(OTHER_CONTROLS)) {
    if (control.hidden) continue;
    control.hidden = true;
    undo.push(() => { control.hidden = false; });
  }
  goneIn(now, events);
}

/** What has gone in, from what the chart said last and what the pump was made to do since. */
function goneIn(now, events) {
  const amount = now.querySelector('[data-given]');
  const base = now.querySelector('[data-server-now]');
  if (!amount || !base) return;
  const charted = { given: amount.dataset.given, rate: amount.dataset.rate };
  const from = Date.parse(base.dataset.serverNow);
  let given = Number(charted.given);
  let rate = Number(charted.rate);
  let running = rate || Number(amount.dataset.running) || 0;
  for (const one of events) {
    const minutes = (when(one) - from) / 60000;
    const wanted = Number(String(one.sent.rateMgPerMin ?? '').replace(',', '.'));
    if (one.kind === 'rate' && wanted > 0) running = wanted;
    const next = one.kind === 'pause' || one.kind === 'stop' ? 0 : running;
    given += (rate - next) * minutes;
    rate = next;
    if (one.kind === 'stop') break;
  }
  Object.assign(amount.dataset, { given: String(given), rate: String(rate) });
  undo.push(() => Object.assign(amount.dataset, charted));
  remaining(now, rate > 0 ? from + ((Number(amount.dataset.dose) - given) / rate) * 60000 : NaN);
}

/** When the dose will be in, by what was charted here. */
function remaining(now, end) {
  const dial = now.querySelector('[data-remaining]');
  if (!dial) return;
  const before = dial.dataset.until;
  if (Number.isNaN(end)) delete dial.dataset.until;
  else dial.dataset.until = new Date(end).toISOString();
  undo.push(() => { if (before) dial.dataset.until = before; else delete dial.dataset.until; });
  say(dial, Number.isNaN(end) ? '–' : '');
  say(dial.parentElement.querySelector('.dial-hint'), Number.isNaN(end) ? 'stands still, as charted here' : `until ${timeOf(end)}, as charted here`);
}

/** Vital signs measured here answer what was due; when they are due next is reckoned when they are in the chart. */
function answered(now, last) {
  const dial = now.querySelector('[data-due]');
  if (!dial || when(last) < serverNow() - DUE_FOR_MS) return;
  const { due } = dial.dataset;
  delete dial.dataset.due;
  undo.push(() => { dial.dataset.due = due; });
  dial.closest('[data-due-box]').classList.remove('soon', 'overdue');
  say(dial, '–');
  say(dial.parentElement.querySelector('.dial-hint'), `measured here at ${timeOf(when(last))}, waiting to be sent`);
}

function showReadings(now, readings) {
  if (readings.length > 0) answered(now, readings.at(-1));
  for (const one of readings) {
    if (one.sent.systolicMmHg || one.sent.diastolicMmHg) put(now, 'systolicMmHg', `${one.sent.systolicMmHg || '–'}/${one.sent.diastolicMmHg || '–'}`, one);
    for (const name of ['heartRatePerMin', 'spo2Percent', 'respiratoryRatePerMin']) if (one.sent[name]) put(now, name, one.sent[name], one);
  }
}

function put(now, name, value, item) {
  const reading = now.querySelector(`[data-reading="${name}"]`);
  if (!reading) return;
  say(reading.querySelector('.reading-value'), value);
  say(reading.querySelector('.reading-age'), `${timeOf(when(item))} · waiting to be sent`);
}

function say(place, words) {
  if (!place) return;
  const before = [...place.childNodes];
  place.replaceChildren(words);
  undo.push(() => place.replaceChildren(...before));
}

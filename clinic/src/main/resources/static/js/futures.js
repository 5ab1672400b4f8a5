// The next hour three ways. One row for each curve, common axes in a row; the slider draws anew only what it moves.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { evidence, make } from './dom.js';
import { send } from './server.js';

const WAYS = ['continue', 'slow', 'stop'];
const place = document.querySelector('[data-futures]');
const dialog = place?.closest('dialog');
const plots = new Map();
let data = null;
let asking = null;
let again = false;

if (place) {
  dialog.addEventListener('toggle', () => { if (dialog.open) begin(); });
  rate().addEventListener('input', () => { sayRate(); ask(); });
  document.getElementById('now').addEventListener('evenkeel:fresh', () => { if (dialog.open) { data = null; ask(); } });
  addEventListener('resize', () => { if (dialog.open && data) draw(); });
}

function rate() {
  return place.querySelector('[data-future-rate]');
}

function begin() {
  data = null;
  delete rate().dataset.set;
  ask();
}

/** One question at a time; what the slider moved meanwhile is asked when the answer is there. */
async function ask() {
  if (asking) { again = true; return; }
  const wanted = new URLSearchParams();
  if (rate().dataset.set) wanted.set('rate', rate().value);
  if (data?.from) wanted.set('from', data.from);
  asking = send(`${place.dataset.futures}?${wanted}`, { background: true });
  try {
    const answer = await asking;
    if (answer.ok) show(await answer.json());
  } catch {
    why('The clinic’s computer does not answer.');
  } finally {
    asking = null;
    if (again) { again = false; ask(); }
  }
}

function why(words) {
  const line = place.querySelector('[data-futures-why]');
  line.hidden = !words;
  line.textContent = words;
}

function show(answer) {
  why(answer.why ?? '');
  place.querySelector('[data-futures-body]').hidden = Boolean(answer.why);
  if (answer.why) return;
  data = answer;
  const slider = rate();
  if (!slider.dataset.set) {
    Object.assign(slider, { max: answer.rate.most, step: answer.rate.most / 20 });
    slider.value = answer.rate.slow;
    slider.dataset.set = '1';
  }
  sayRate();
  place.querySelector('[data-futures-prior]').textContent = answer.prior;
  for (const way of ['continue', 'stop']) {
    const words = place.querySelector(`[data-future-words="${way}"]`);
    words.textContent = `${short(answer.futures[way].rateMgPerMin)} mg/min; ${short(answer.futures[way].givenMg)} mg in all by ${clock(answer.futures[way].until)}`;
  }
  draw();
  sources();
}

function sayRate() {
  const slower = data?.futures?.slow;
  const asked = Number(rate().value);
  const given = slower && Math.abs(slower.rateMgPerMin - asked) < 1e-6 ? `; ${short(slower.givenMg)} mg in all by ${clock(slower.until)}` : '';
  place.querySelector('[data-future-rate-words]').textContent = `${short(asked)} mg/min${given}`;
}

function draw() {
  for (const track of data.tracks) {
    const top = highest(track.key);
    for (const way of WAYS) one(way, track, top);
  }
}

/** The same top for all three, so that heights can be compared; the slider does not move it below what it was. */
function highest(key) {
  const most = Math.max(...WAYS.flatMap((way) => data.futures[way].curves[key]?.upper90 ?? [0]));
  return key === 'dissociation-rating' ? 10 : Math.max(key === 'concentration' ? 50 : 20, Math.ceil((most * 1.05) / 10) * 10);
}

function one(way, track, top) {
  const column = place.querySelector(`[data-future="${way}"]`);
  const name = `${way}/${track.key}`;
  const band = data.futures[way].curves[track.key];
  let box = column.querySelector(`[data-row="${track.key}"]`);
  if (!box) {
    box = make('div', '', 'future-row');
    box.dataset.row = track.key;
    box.append(make('h4', track.title), make('p', `${track.unit}; ${track.whose}`, 'quiet'), make('div', '', 'future-plot'));
    column.append(box);
  }
  const canvas = box.querySelector('.future-plot');
  if (!band) { canvas.textContent = 'Not known.'; return; }
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words(track, band));
  const rows = [data.at, band.upper90, band.lower90, band.upper50, band.lower50, band.median];
  const known = plots.get(name);
  if (known && known.top === top && known.plot.width === canvas.clientWidth) { known.plot.setData(rows); return; }
  known?.plot.destroy();
  plots.set(name, { top, plot: new uPlot(options(canvas, top), rows, canvas) });
}

function options(canvas, top) {
  const style = getComputedStyle(document.documentElement);
  const colour = (token) => style.getPropertyValue(token).trim();
  const font = `12px ${style.getPropertyValue('--font').trim()}`;
  const axis = { stroke: colour('--ink-2'), grid: { stroke: colour('--grid'), width: 1 }, ticks: { stroke: colour('--grid') }, font, size: 40 };
  const edge = { stroke: 'transparent', points: { show: false } };
  return {
    width: Math.max(160, canvas.clientWidth), height: 130, pxAlign: 0, legend: { show: false },
    cursor: { y: false, points: { show: false } },
    scales: { x: { range: () => [data.at[0], data.at.at(-1)] }, y: { range: [0, top] } },
    axes: [{ ...axis, size: 28, space: 50, values: (u, at) => at.map(clock) }, { ...axis, space: 26 }],
    bands: [{ series: [1, 2], fill: colour('--band-2') }, { series: [3, 4], fill: colour('--band-1') }],
    series: [{}, edge, edge, edge, edge, { stroke: colour('--curve-1'), width: 2.5, points: { show: false } }],
    hooks: { draw: [(u) => nowLine(u, colour('--ink-2'))] },
  };
}

function nowLine(u, colour) {
  const x = Math.round(u.valToPos(data.now, 'x', true));
  const c = u.ctx;
  c.save();
  c.strokeStyle = colour;
  c.setLineDash([4, 4]);
  c.beginPath();
  c.moveTo(x, u.bbox.top);
  c.lineTo(x, u.bbox.top + u.bbox.height);
  c.stroke();
  c.restore();
}

function words(track, band) {
  const last = band.median.length - 1;
  return `${track.title}, ${track.unit}: predicted median ${short(band.median[last])} in an hour, 90 per cent between ${short(band.lower90[last])} and ${short(band.upper90[last])}.`;
}

function sources() {
  const list = place.querySelector('[data-futures-sources]');
  if (list.children.length === data.tracks.length) return;
  list.replaceChildren(...data.tracks.map((track) => {
    const line = make('div', '', 'futures-source');
    line.append(make('span', `${track.title} (${track.whose})`), evidence(track.status, { source: track.source }));
    return line;
  }));
}

const short = (value) => String(Math.round(value * 100) / 100);
const clock = (t) => (t == null ? '–' : new Date(t * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false }));

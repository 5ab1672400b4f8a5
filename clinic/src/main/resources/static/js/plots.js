// Two curves: what is predicted from what the pump did, and the readings. A plot survives the fetching of the part around it.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { send } from './server.js';
import { serverNow } from './ticking.js';

const plots = new Map();
let data = null;

export function startPlots(now, url) {
  const look = async () => {
    if (!now.querySelector('[data-plot]')) return;
    try {
      const answer = await send(url, { background: true });
      if (answer.ok) { data = await answer.json(); draw(now, true); }
    } catch {
      // The page says that it is away; the last curve stays.
      document.dispatchEvent(new CustomEvent('evenkeel:away'));
    }
  };
  now.addEventListener('evenkeel:fresh', () => { draw(now, false); look(); });
  new MutationObserver(() => { forget(); draw(now, true); }).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { forget(); draw(now, true); });
  new ResizeObserver(() => { for (const [name, one] of plots) fit(now, name, one); }).observe(now);
  setInterval(() => { for (const one of plots.values()) one.redraw(false, false); }, 5000);
  look();
}

function forget() {
  for (const one of plots.values()) one.destroy();
  plots.clear();
}

function draw(now, fresh) {
  if (!data) return;
  for (const place of now.querySelectorAll('[data-plot]')) {
    const name = place.dataset.plot;
    const rows = name === 'concentration' ? concentration() : vitals();
    if (!rows) { place.textContent = data.why ?? ''; continue; }
    let plot = plots.get(name);
    if (!plot) {
      plot = new uPlot(options(name, place), rows, place);
      plots.set(name, plot);
    } else {
      if (plot.root.parentNode !== place) place.replaceChildren(plot.root);
      if (fresh) plot.setData(rows);
      fit(now, name, plot);
    }
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', words(name));
  }
  const model = now.querySelector('[data-plot-model]');
  if (model && data.model) model.textContent = `${data.model.title} (${data.model.status}). ${data.model.label} ${data.model.limits.join(' ')}`;
}

function fit(now, name, plot) {
  const place = now.querySelector(`[data-plot="${name}"]`);
  if (place && place.clientWidth > 0 && place.clientWidth !== plot.width) plot.setSize({ width: place.clientWidth, height: height(place) });
}

const height = (place) => (place.classList.contains('small') ? 220 : Math.max(260, Math.min(400, innerHeight * 0.36)));

function concentration() {
  const c = data.concentration;
  return c ? [c.at, c.upper90, c.lower90, c.upper50, c.lower50, c.median] : null;
}

function vitals() {
  const v = data.vitals;
  if (!v || v.at.length === 0) return null;
  return [v.at, v.systolicMmHg, v.diastolicMmHg, v.heartRatePerMin, v.spo2Percent];
}

/** The last minute of the x axis: both plots share it, so that a reading stands above its concentration. */
function range() {
  const start = data.start ?? Math.min(...data.vitals.at);
  const last = Math.max(data.end ?? 0, serverNow() / 1000);
  return [Math.min(start - 300, ...data.vitals.at.slice(0, 1)), last + 3600];
}

function words(name) {
  if (name === 'vitals') return 'Blood pressure, heart rate and oxygen saturation over time; the values are in the list of what happened.';
  const c = data.concentration;
  const highest = Math.max(...c.median);
  const at = new Date(c.at[c.median.indexOf(highest)] * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return `Predicted median concentration rises to ${Math.round(highest)} nanograms per millilitre at ${at}, with bands for 50 and 90 per cent of people.`;
}

function options(name, place) {
  const style = getComputedStyle(document.documentElement);
  const colour = (token) => style.getPropertyValue(token).trim();
  const font = `12px ${style.getPropertyValue('--font').trim()}`;
  const axis = { stroke: colour('--ink-2'), grid: { stroke: colour('--grid'), width: 1 }, ticks: { stroke: colour('--grid') }, font, labelFont: font };
  const time = { ...axis, space: 60, values: (u, at) => at.map((t) => new Date(t * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false })) };
  const common = {
    width: Math.max(200, place.clientWidth), height: height(place), pxAlign: 0,
    cursor: { y: false, points: { show: false } },
    legend: { show: false },
    hooks: { draw: [(u) => nowLine(u, colour('--accent'), colour('--ink-2'), font)] },
  };
  return name === 'concentration'
    ? { ...common,
      scales: { x: { range: () => range() }, y: { range: (u, low, high) => [0, Math.max(50, high * 1.08)] } },
      bands: [{ series: [1, 2], fill: colour('--band-2') }, { series: [3, 4], fill: colour('--band-1') }],
      axes: [time, { ...axis, label: 'ng/mL', labelSize: 18, size: 52 }],
      series: [{ label: 'Time', value: (u, t) => clock(t) },
        { label: '95 %', stroke: 'transparent', value: ng }, { label: '5 %', stroke: 'transparent', value: ng },
        { label: '75 %', stroke: 'transparent', value: ng }, { label: '25 %', stroke: 'transparent', value: ng },
        { label: 'Median', stroke: colour('--curve-1'), width: 2.5, value: ng, points: { show: false } }] }
    : { ...common,
      scales: { x: { range: () => range() }, y: { range: [30, 200] } },
      axes: [time, { ...axis, size: 42 }],
      bands: [{ series: [1, 2], fill: colour('--band-2') }],
      series: [{ label: 'Time', value: (u, t) => clock(t) },
        line('Systolic', colour('--curve-1'), []), line('Diastolic', colour('--curve-1'), [6, 4]),
        line('Heart rate', colour('--curve-2'), [2, 3]), line('SpO₂', colour('--curve-3'), [8, 3, 2, 3])] };
}

const line = (label, stroke, dash) => ({ label, stroke, dash, width: 2, spanGaps: true, points: { show: true, size: 7, fill: stroke }, value: (u, v) => (v == null ? '–' : String(Math.round(v))) });
const ng = (u, v) => (v == null ? '–' : String(Math.round(v)));
const clock = (t) => (t == null ? '–' : new Date(t * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false }));

/** Where now is; what is right of it has not happened. */
function nowLine(u, colour, ink, font) {
  const x = Math.round(u.valToPos(serverNow() / 1000, 'x', true));
  if (x < u.bbox.left || x > u.bbox.left + u.bbox.width) return;
  const c = u.ctx;
  c.save();
  c.strokeStyle = colour;
  c.lineWidth = 1.5 * devicePixelRatio;
  c.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  c.beginPath();
  c.moveTo(x, u.bbox.top);
  c.lineTo(x, u.bbox.top + u.bbox.height);
  c.stroke();
  c.fillStyle = ink;
  c.font = font.replace('12px', `${12 * devicePixelRatio}px`);
  c.textAlign = 'left';
  c.fillText('now', x + 5 * devicePixelRatio, u.bbox.top + 13 * devicePixelRatio);
  c.restore();
}

// What each track of the session page is made of: its numbers, its axes, and what is drawn on top.
// Teal is predicted; the patient's own readings are marks in another colour and shape.
import { serverNow } from './ticking.js';

const EFFECTS = { 'dissociation-rating': { top: 10 }, 'systolic-rise': { top: 30 } };
const AXIS = 44;

export const height = (place) => (place.classList.contains('track-plot') ? 150 : place.classList.contains('small') ? 220 : Math.max(240, Math.min(360, innerHeight * 0.3)));

const of = (band) => [band.upper90, band.lower90, band.upper50, band.lower50, band.median];

export function rows(name, data, shown) {
  if (name === 'vitals') {
    const v = data.vitals;
    return !v || v.at.length === 0 ? null : [v.at, v.systolicMmHg, v.diastolicMmHg, v.heartRatePerMin, v.spo2Percent];
  }
  const band = name === 'concentration' ? data.concentration : data.effects?.[name];
  if (!band) return null;
  return [data.at, ...of(band), ...extras(name, data, shown).flatMap(({ curve }) => [curve.upper90, curve.lower90, curve.median])];
}

/** What is drawn as lines over the bands when it is asked for: norketamine, and this patient. */
function extras(name, data, shown) {
  const all = [];
  if (name === 'concentration' && shown.has('norketamine') && data.norketamine) all.push({ curve: data.norketamine, token: '--curve-4', dash: [8, 4] });
  const individual = name === 'concentration' ? data.individual?.concentration : data.individual?.effects?.[name];
  if (shown.has('individual') && individual) all.push({ curve: individual, token: '--curve-3', dash: [] });
  return all;
}

/** All plots share the time axis, so that a reading stands above its concentration. */
export function range(data) {
  const readings = data.vitals?.at ?? [];
  const start = data.start ?? Math.min(...readings);
  const last = Math.max(data.end ?? 0, Math.min(serverNow() / 1000, (data.end ?? Infinity) + 7200));
  return [Math.min(start - 300, ...readings.slice(0, 1)), last + 3600];
}

export function words(name, data) {
  if (name === 'vitals') return 'Blood pressure, heart rate and oxygen saturation over time; the values are in the list of what happened.';
  const band = name === 'concentration' ? data.concentration : data.effects[name];
  const highest = Math.max(...band.median);
  const i = band.median.indexOf(highest);
  if (name === 'concentration') return `Predicted median concentration rises to ${Math.round(highest)} nanograms per millilitre at ${clock(data.at[i])}, with bands for 50 and 90 per cent of people.`;
  const what = name === 'systolic-rise' ? 'rise of systolic pressure' : 'dissociation';
  return `Predicted ${what}: half of people reach ${tenth(highest)} at ${clock(data.at[i])}, 90 per cent lie between ${tenth(band.lower90[i])} and ${tenth(band.upper90[i])}. ${data.readings[name].at.length} charted.`;
}

export function options(name, place, data, shown) {
  const style = getComputedStyle(document.documentElement);
  const colour = (token) => style.getPropertyValue(token).trim();
  const font = `12px ${style.getPropertyValue('--font').trim()}`;
  const axis = { stroke: colour('--ink-2'), grid: { stroke: colour('--grid'), width: 1 }, ticks: { stroke: colour('--grid') }, font, labelFont: font, size: AXIS };
  const time = { ...axis, size: 34, space: 60, values: (u, at) => at.map((t) => clock(t)) };
  const common = {
    width: Math.max(200, place.clientWidth), height: height(place), pxAlign: 0,
    cursor: { y: false, points: { show: false } },
    legend: { show: false },
    hooks: { draw: [(u) => marks(u, data().readings?.[name], colour, font), (u) => nowLine(u, colour('--accent'), colour('--ink-2'), font)] },
  };
  const x = { range: () => range(data()) };
  if (name === 'vitals') {
    return { ...common,
      scales: { x, y: { range: [30, 200] } },
      axes: [time, axis],
      bands: [{ series: [1, 2], fill: colour('--band-2') }],
      series: [{},
        line(colour('--curve-1'), []), line(colour('--curve-1'), [6, 4]),
        line(colour('--curve-2'), [2, 3]), line(colour('--curve-3'), [8, 3, 2, 3])] };
  }
  const effect = EFFECTS[name];
  const top = (u, low, high) => (name === 'dissociation-rating' ? [0, 10] : effect ? [lowest(data().readings?.[name]), Math.max(effect.top, high * 1.05)] : [0, Math.max(50, high * 1.08)]);
  const bands = [{ series: [1, 2], fill: colour('--band-2') }, { series: [3, 4], fill: colour('--band-1') }];
  const series = [{}, edge(), edge(), edge(), edge(), { stroke: colour('--curve-1'), width: 2.5, points: { show: false } }];
  for (const { token, dash } of extras(name, data(), shown)) {
    const faint = { stroke: colour(token), width: 1.25, dash: [3, 3], points: { show: false } };
    series.push(faint, faint, { stroke: colour(token), width: 2.25, dash, points: { show: false } });
  }
  return { ...common, scales: { x, y: { range: top } }, bands, series,
    axes: [time, { ...axis, space: 28 }] };
}

const edge = () => ({ stroke: 'transparent', points: { show: false } });
const line = (stroke, dash) => ({ stroke, dash, width: 2, spanGaps: true, points: { show: true, size: 7, fill: stroke } });
const lowest = (readings) => Math.min(0, Math.floor(Math.min(0, ...(readings?.value ?? [])) / 10) * 10);
const tenth = (value) => String(Math.round(value * 10) / 10);
const clock = (t) => (t == null ? '–' : new Date(t * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false }));

/** The patient's own readings: circles where they are numbers, flags along the top where they are words. */
function marks(u, readings, colour, font) {
  if (!readings) return;
  const c = u.ctx;
  const px = devicePixelRatio;
  c.save();
  c.beginPath();
  c.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
  c.clip();
  let flagged = -Infinity;
  readings.at.forEach((t, i) => {
    const x = u.valToPos(t, 'x', true);
    const value = readings.value[i];
    if (typeof value === 'number') circle(c, x, u.valToPos(value, 'y', true), px, colour);
    else flagged = flag(c, x, u.bbox, x < flagged ? '' : value, px, colour, font) ?? flagged;
  });
  c.restore();
}

function circle(c, x, y, px, colour) {
  c.beginPath();
  c.arc(x, y, 5 * px, 0, 2 * Math.PI);
  c.fillStyle = colour('--surface');
  c.fill();
  c.lineWidth = 2.5 * px;
  c.strokeStyle = colour('--curve-2');
  c.stroke();
}

/** A word that would run over the one before it is left out; its place still shows, and the list of what happened says it. */
function flag(c, x, box, word, px, colour, font) {
  c.strokeStyle = colour('--curve-2');
  c.lineWidth = 1.5 * px;
  c.beginPath();
  c.moveTo(x, box.top);
  c.lineTo(x, box.top + 18 * px);
  c.stroke();
  c.fillStyle = colour('--curve-2');
  c.font = font.replace('12px', `600 ${12 * px}px`);
  c.textAlign = 'left';
  c.fillText(word, x + 4 * px, box.top + 13 * px);
  return word ? x + 8 * px + c.measureText(word).width : undefined;
}

/** Where now is; what is right of it has not happened. */
function nowLine(u, colour, ink, font) {
  const x = Math.round(u.valToPos(serverNow() / 1000, 'x', true));
  if (x < u.bbox.left || x > u.bbox.left + u.bbox.width) return;
  const c = u.ctx;
  const px = devicePixelRatio;
  c.save();
  c.strokeStyle = colour;
  c.lineWidth = 1.5 * px;
  c.setLineDash([4 * px, 4 * px]);
  c.beginPath();
  c.moveTo(x, u.bbox.top);
  c.lineTo(x, u.bbox.top + u.bbox.height);
  c.stroke();
  c.fillStyle = ink;
  c.font = font.replace('12px', `${12 * px}px`);
  c.textAlign = 'left';
  c.fillText('now', x + 5 * px, u.bbox.top + u.bbox.height - 6 * px);
  c.restore();
}

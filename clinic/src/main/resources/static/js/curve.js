// Predicted concentrations with their bands. Redraws once a frame at most; a newer question ends the older one.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { send } from './server.js';

const NAMES = ['venous', 'arterial', 'norketamine'];
const SHOWN_MINUTES = [10, 20, 30, 40, 60, 90, 120, 180, 240, 360, 720, 1440];
const LABEL_MS = 700;

export class Curve {
  constructor(place) {
    this.place = place;
    this.box = place.querySelector('[data-curve-box]');
    this.hours = 3;
    for (const zoom of place.querySelectorAll('[name="zoom"]')) zoom.addEventListener('change', () => this.zoom(Number(zoom.value)));
    for (const also of place.querySelectorAll('[data-also]')) also.addEventListener('change', () => { this.key(also); this.ask(); });
    document.addEventListener('evenkeel:theme', () => requestAnimationFrame(() => this.draw()));
    new MutationObserver(() => this.draw()).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
    new ResizeObserver(() => this.plot?.setSize(this.size())).observe(this.box);
  }

  show(doseMgPerKg, infusionMinutes) {
    this.wanted = { doseMgPerKg, infusionMinutes };
    this.ask();
  }

  key(also) {
    this.place.querySelector(`[data-key="${also.value}"]`).hidden = !also.checked;
  }

  also() {
    return [...this.place.querySelectorAll('[data-also]:checked')].map((one) => one.value);
  }

  ask() {
    if (this.frame || !this.wanted) return;
    this.frame = requestAnimationFrame(() => { this.frame = null; this.fetch(); });
  }

  async fetch() {
    this.asking?.abort();
    const mine = new AbortController();
    this.asking = mine;
    const age = this.place.dataset.ageYears;
    const body = { ...this.wanted, weightKg: Number(this.place.dataset.weightKg), ageYears: age ? Number(age) : null, all: this.also().length > 0 };
    try {
      const answer = await send(this.place.dataset.url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal: mine.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      this.answer = await answer.json();
      this.minutes = body.infusionMinutes;
      this.away(false);
      this.draw();
      this.tell();
    } catch (error) {
      if (error.name !== 'AbortError') this.away(true);
    }
  }

  /** An old curve never passes for a new one. */
  away(isAway) {
    this.place.querySelector('[data-curve-away]').hidden = !isAway;
    this.box.classList.toggle('curve-stale', isAway);
  }

  zoom(hours) {
    this.hours = hours;
    this.draw();
  }

  size() {
    return { width: this.box.clientWidth, height: this.box.clientHeight };
  }

  curves() {
    const wanted = new Set(['venous', ...this.also()]);
    return this.answer.curves.filter((one) => wanted.has(one.key)).sort((a, b) => NAMES.indexOf(a.key) - NAMES.indexOf(b.key));
  }

  draw() {
    if (!this.answer) return;
    const css = getComputedStyle(document.documentElement);
    const colour = (name) => css.getPropertyValue(name).trim();
    const shape = JSON.stringify([this.curves().map((one) => one.key), document.documentElement.dataset.theme, colour('--ink')]);
    const data = [this.answer.timesMinutes.map((t) => t / 60), ...this.curves().flatMap((one) => this.lines(one))];
    if (this.plot && this.shape === shape) {
      this.plot.setData(data, false);
      this.scale(data);
      return;
    }
    this.plot?.destroy();
    this.shape = shape;
    this.plot = new uPlot(this.options(colour), data, this.box);
    this.scale(data);
  }

  /** The axis goes to the highest value in view, rounded up, so that it does not tremble under the slider. */
  scale(data) {
    let top = 0;
    data[0].forEach((hour, i) => { if (hour <= this.hours) for (const line of data.slice(1)) top = Math.max(top, line[i]); });
    const step = 10 ** Math.floor(Math.log10(top || 1)) / 2;
    this.plot.batch(() => {
      this.plot.setScale('x', { min: 0, max: this.hours });
      this.plot.setScale('y', { min: 0, max: Math.ceil((top * 1.04) / step) * step });
    });
  }

  lines(one) {
    return one.key === 'venous' ? [one.upper90, one.upper50, one.median, one.lower50, one.lower90] : [one.upper90, one.median, one.lower90];
  }

  options(colour) {
    const series = [{}];
    const bands = [];
    for (const one of this.curves()) {
      const stroke = colour(`--curve-${NAMES.indexOf(one.key) + 1}`);
      const first = series.length;
      const edge = { stroke: 'transparent', width: 0, points: { show: false } };
      const median = { label: one.words, stroke, width: 2.5, points: { show: false }, dash: { arterial: [8, 5], norketamine: [2, 4] }[one.key] };
      if (one.key === 'venous') {
        series.push(edge, edge, median, edge, edge);
        bands.push({ series: [first, first + 4], fill: colour('--band-2') }, { series: [first + 1, first + 3], fill: colour('--band-1') });
      } else {
        const thin = { stroke, width: 0.75, points: { show: false }, dash: median.dash };
        series.push(thin, median, thin);
      }
    }
    const font = `13px ${colour('--font')}`;
    const axis = { stroke: colour('--ink-2'), grid: { stroke: colour('--grid'), width: 1 }, ticks: { stroke: colour('--line') }, font, labelFont: font };
    return {
      ...this.size(),
      series,
      bands,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { auto: false } },
      axes: [{ ...axis, label: 'hours after the start', labelSize: 22 }, { ...axis, label: 'ng/mL', labelSize: 22, size: 54 }],
      hooks: { draw: [(plot) => this.mark(plot, colour)] },
    };
  }

  /** Where the infusion ends, and from where on the model was not checked. */
  mark(plot, colour) {
    const { ctx, bbox } = plot;
    ctx.save();
    const end = plot.valToPos(this.minutes / 60, 'x', true);
    if (end <= bbox.left + bbox.width) {
      ctx.strokeStyle = colour('--line-strong');
      ctx.setLineDash([3, 4]);
      ctx.beginPath();
      ctx.moveTo(end, bbox.top);
      ctx.lineTo(end, bbox.top + bbox.height);
      ctx.stroke();
      ctx.fillStyle = colour('--ink-2');
      ctx.font = `${13 * devicePixelRatio}px ${colour('--font')}`;
      ctx.textAlign = 'left';
      ctx.fillText('infusion ends', end + 6 * devicePixelRatio, bbox.top + 16 * devicePixelRatio);
    }
    const trusted = plot.valToPos(this.answer.trustedUntilMinutes / 60, 'x', true);
    if (trusted < bbox.left + bbox.width) {
      ctx.globalAlpha = 0.65;
      ctx.fillStyle = colour('--surface');
      ctx.fillRect(trusted, bbox.top, bbox.left + bbox.width - trusted, bbox.height);
    }
    ctx.restore();
  }

  /** The same in words and as a table, once the slider rests. */
  tell() {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      const peak = this.curves()[0].peak;
      this.text('[data-curve-words]', `Highest ${this.curves()[0].words}: median ${round(peak[2])} ng/mL; half of people between ${round(peak[1])} and ${round(peak[3])}, nine of ten between ${round(peak[0])} and ${round(peak[4])}.`);
      this.text('[data-curve-label]', this.answer.label);
      this.text('[data-trusted]', `Not checked later than ${round(this.answer.trustedUntilMinutes / 60)} h after the start; drawn faint from there.`);
      const limits = this.place.querySelector('[data-limits]');
      limits.hidden = this.answer.limits.length === 0;
      limits.replaceChildren(...this.answer.limits.map((words) => { const li = document.createElement('li'); li.textContent = words; return li; }));
      this.place.querySelector('[data-curve-table]').replaceChildren(...this.rows());
      this.place.dataset.drawn = String(this.answer.doseMg);
    }, LABEL_MS);
  }

  text(selector, words) {
    this.place.querySelector(selector).textContent = words;
  }

  rows() {
    return this.curves().flatMap((one) => [this.heading(one), ...SHOWN_MINUTES.map((minute) => this.row(one, minute))]);
  }

  heading(one) {
    const cell = document.createElement('th');
    cell.scope = 'rowgroup';
    cell.colSpan = 4;
    cell.textContent = one.words;
    const row = document.createElement('tr');
    row.append(cell);
    return row;
  }

  row(one, minute) {
    const i = this.answer.timesMinutes.findIndex((t) => t >= minute);
    const row = document.createElement('tr');
    const first = document.createElement('th');
    first.scope = 'row';
    first.textContent = time(this.answer.timesMinutes[i]);
    row.append(first);
    for (const words of [round(one.median[i]), `${round(one.lower50[i])} to ${round(one.upper50[i])}`, `${round(one.lower90[i])} to ${round(one.upper90[i])}`]) {
      const cell = document.createElement('td');
      cell.className = 'num';
      cell.textContent = words;
      row.append(cell);
    }
    return row;
  }
}

const round = (value) => (value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10));
const time = (minutes) => (minutes < 120 ? `${round(minutes)} min` : `${round(minutes / 60)} h`);

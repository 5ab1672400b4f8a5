// Predicted concentrations with their bands: the plot, its key, the same in words and as a table.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { make, round, sentences, time } from './dom.js';
import { axes, ceiling, markEnd, modelColour, modelDash, onTheme, ORDER, palette, STROKES, swatch } from './strokes.js';

const SHOWN_MINUTES = [10, 20, 30, 40, 60, 90, 120, 180, 240, 360, 720, 1440];
const LABEL_MS = 500;

export class Curve {
  constructor(place) {
    this.place = place;
    this.box = place.querySelector('[data-curve-box]');
    this.hours = 3;
    onTheme(() => this.draw());
    new ResizeObserver(() => this.plot?.setSize(this.size())).observe(this.box);
  }

  show(answer) {
    this.answer = answer;
    // one line without the other medicines is enough to see what they do
    for (const one of this.answer.curves) if (one.key !== 'main') one.without = null;
    this.answer.curves.sort((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key));
    this.draw();
    this.tell();
  }

  /** Lays the other published models of this drug and route over the prediction; null takes them away. */
  compare(comparison) {
    this.comparison = comparison;
    this.draw();
    if (this.answer) this.key();
  }

  /** Typical curves of the other models of adults, at the prediction's own times: venous where a model knows it. */
  compared() {
    if (!this.comparison) return [];
    const { models, timesMinutes } = this.comparison;
    return models.flatMap((one, i) => {
      const curve = one.curves.find((c) => c.site === 'venous') ?? one.curves[0];
      if (!curve || one.group !== 'adults' || one.model.id === this.answer.model.id) return [];
      return [{ label: one.model.label, site: curve.site, i, line: this.answer.timesMinutes.map((t) => between(timesMinutes, curve.typical, t)) }];
    });
  }

  zoom(hours) {
    this.hours = hours;
    this.draw();
  }

  size() {
    return { width: this.box.clientWidth, height: this.box.clientHeight };
  }

  draw() {
    if (!this.answer) return;
    const colour = palette();
    const compared = this.compared();
    const shape = JSON.stringify([this.answer.curves.map((one) => [one.key, Boolean(one.without)]), compared.map((one) => one.label), colour('--ink')]);
    const data = [this.answer.timesMinutes.map((t) => t / 60), ...this.answer.curves.flatMap((one) => this.lines(one)), ...compared.map((one) => one.line)];
    if (this.plot && this.shape === shape) {
      this.plot.setData(data, false);
    } else {
      this.plot?.destroy();
      this.shape = shape;
      this.plot = new uPlot(this.options(colour, compared), data, this.box);
      this.key();
    }
    this.plot.batch(() => {
      this.plot.setScale('x', { min: 0, max: this.hours });
      this.plot.setScale('y', { min: 0, max: ceiling(data[0], this.hours, data.slice(1)) });
    });
  }

  lines(one) {
    const bands = one.key === 'main' ? [one.upper90, one.upper50, one.median, one.lower50, one.lower90] : [one.upper90, one.median, one.lower90];
    return one.without ? [...bands, one.without] : bands;
  }

  options(colour, compared) {
    const series = [{}];
    const bands = [];
    for (const one of this.answer.curves) {
      const stroke = colour(STROKES[one.key].colour);
      const first = series.length;
      const edge = { stroke: 'transparent', width: 0, points: { show: false } };
      const median = { label: one.words, stroke, width: 2.5, points: { show: false }, dash: STROKES[one.key].dash };
      if (one.key === 'main') {
        series.push(edge, edge, median, edge, edge);
        bands.push({ series: [first, first + 4], fill: colour('--band-2') }, { series: [first + 1, first + 3], fill: colour('--band-1') });
      } else {
        const thin = { stroke, width: 0.75, points: { show: false }, dash: median.dash };
        series.push(thin, median, thin);
      }
      if (one.without) series.push({ label: 'without', stroke: colour('--ink-2'), width: 1.5, points: { show: false }, dash: [4, 4] });
    }
    for (const { i, site, label } of compared) series.push({ label, stroke: colour(modelColour(i)), width: 1.5, points: { show: false }, dash: modelDash(i, site) });
    return {
      ...this.size(),
      series,
      bands,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { auto: false } },
      axes: axes(colour),
      hooks: { draw: [(plot) => this.mark(plot, colour)] },
    };
  }

  /** Where the dose is in, and from where on the model was not checked. */
  mark(plot, colour) {
    markEnd(plot, colour, this.answer.givenUntilMinutes);
    const { ctx, bbox } = plot;
    const trusted = plot.valToPos(this.answer.trustedUntilMinutes / 60, 'x', true);
    if (trusted >= bbox.left + bbox.width) return;
    ctx.save();
    ctx.globalAlpha = 0.65;
    ctx.fillStyle = colour('--surface');
    ctx.fillRect(trusted, bbox.top, bbox.left + bbox.width - trusted, bbox.height);
    ctx.restore();
  }

  key() {
    const lines = this.answer.curves.map((one) => entry(`key-line ${one.key}`, `${capital(one.words)}, median${one.key === 'main' ? '' : ' and 90 %'}`));
    lines.splice(1, 0, entry('key-band half', '50 % of people'), entry('key-band', '90 % of people'));
    if (this.answer.curves.some((one) => one.without)) lines.push(entry('key-line without', 'The same without the other medicines'));
    const colour = palette();
    for (const { label, site, i } of this.compared()) {
      const item = make('li');
      item.append(swatch(colour(modelColour(i)), modelDash(i, site), false), `${label}, ${site}, typical`);
      lines.push(item);
    }
    this.place.querySelector('[data-curve-key]').replaceChildren(...lines);
  }

  /** The same in words and as a table, once the slider rests. */
  tell() {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      const main = this.answer.curves[0];
      const peak = main.peak;
      this.text('[data-curve-words]', `Highest ${main.words}: median ${round(peak[2])} ng/mL; half of people between ${round(peak[1])} and ${round(peak[3])}, nine of ten between ${round(peak[0])} and ${round(peak[4])}.`);
      this.text('[data-curve-label]', this.answer.label);
      sentences(this.place.querySelector('[data-limits]'), this.answer.limits);
      this.place.querySelector('[data-curve-table]').replaceChildren(...this.rows());
      this.place.dataset.drawn = round(this.answer.doseMg);
      this.place.dataset.drawnOf = this.answer.model.id;
    }, LABEL_MS);
  }

  text(selector, words) {
    this.place.querySelector(selector).textContent = words;
  }

  rows() {
    return this.answer.curves.flatMap((one) => [heading(one), ...SHOWN_MINUTES.map((minute) => this.row(one, minute))]);
  }

  row(one, minute) {
    const i = this.answer.timesMinutes.findIndex((t) => t >= minute);
    const row = make('tr');
    const first = make('th', time(this.answer.timesMinutes[i]));
    first.scope = 'row';
    row.append(first);
    for (const words of [round(one.median[i]), `${round(one.lower50[i])} to ${round(one.upper50[i])}`, `${round(one.lower90[i])} to ${round(one.upper90[i])}`]) row.append(make('td', words, 'num'));
    return row;
  }
}

function heading(one) {
  const cell = make('th', capital(one.words));
  cell.scope = 'rowgroup';
  cell.colSpan = 4;
  const row = make('tr');
  row.append(cell);
  return row;
}

function entry(mark, words) {
  const item = make('li');
  item.append(make('span', '', mark), words);
  return item;
}

/** A curve's value at a time between two of its own. */
function between(times, values, t) {
  const after = times.findIndex((one) => one >= t);
  if (after < 0) return null;
  if (after === 0 || times[after] === t) return values[after];
  const part = (t - times[after - 1]) / (times[after] - times[after - 1]);
  return values[after - 1] + part * (values[after] - values[after - 1]);
}

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

// All published models of a drug and route under one dose, over each other, and what each of them says in a table.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { Asking } from './asking.js';
import { badge, evidence, make, number, round, time } from './dom.js';
import { Look } from './look.js';
import { axes, ceiling, markEnd, modelColour, modelDash, onTheme, palette, swatch } from './strokes.js';

class Models {
  constructor(place) {
    this.place = place;
    this.box = place.querySelector('[data-curve-box]');
    this.hours = 3;
    this.off = new Set();
    this.met = new Set();
    this.look = new Look(place.querySelector('[data-look]'), () => this.ask());
    this.asking = new Asking('/predictions/comparison', (answer) => this.heard(answer), (words) => this.away(words ?? 'The clinic’s server did not answer.'));
    const { dose, minutes } = place.dataset;
    if (dose) this.look.begin(dose, minutes || '0');
    for (const name of ['weightKg', 'ageYears']) this.input(name).addEventListener('input', () => this.ask());
    for (const zoom of place.querySelectorAll('[name="zoom"]')) zoom.addEventListener('change', () => { this.hours = Number(zoom.value); this.draw(); });
    for (const site of place.querySelectorAll('[data-site]')) site.addEventListener('change', () => this.draw());
    place.querySelector('[data-model-rows]').addEventListener('change', (event) => this.turn(event.target));
    onTheme(() => { this.draw(); this.rows(); });
    new ResizeObserver(() => this.plot?.setSize(this.size())).observe(this.box);
    this.ask();
  }

  input(name) {
    return this.place.querySelector(`[name="${name}"]`);
  }

  size() {
    return { width: this.box.clientWidth, height: this.box.clientHeight };
  }

  ask() {
    const doses = this.look.question();
    const age = number(this.input('ageYears').value);
    if (!doses) {
      this.asking.drop();
      this.away('Enter dose and duration as numbers above 0.');
    } else this.asking.ask({ ...doses, weightKg: number(this.input('weightKg').value) || null, ageYears: age >= 0 ? age : null });
  }

  heard(answer) {
    this.away('');
    this.answer = answer;
    for (const { model, group } of answer.models) {
      // models of other people than a clinic treats are one tap away
      if (!this.met.has(model.id) && group !== 'adults') this.off.add(model.id);
      this.met.add(model.id);
    }
    this.draw();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.rows(), 120);
  }

  away(words) {
    const message = this.place.querySelector('[data-curve-away]');
    message.hidden = !words;
    message.textContent = words ? `Not redrawn: ${words}` : '';
    this.box.classList.toggle('curve-stale', Boolean(words));
  }

  turn(check) {
    if (check.checked) this.off.delete(check.value);
    else this.off.add(check.value);
    this.draw();
  }

  /** The curves in view, each with the number of its model. */
  shown() {
    const sites = new Set([...this.place.querySelectorAll('[data-site]:checked')].map((one) => one.value));
    return this.answer.models.flatMap((one, i) => this.off.has(one.model.id) ? [] : one.curves.filter((curve) => sites.has(curve.site)).map((curve) => ({ one, i, curve })));
  }

  draw() {
    if (!this.answer) return;
    const colour = palette();
    const shown = this.shown();
    const data = [this.answer.timesMinutes.map((t) => t / 60), ...shown.map(({ curve }) => curve.typical)];
    const shape = JSON.stringify([shown.map(({ one, curve }) => [one.model.id, curve.site, one.limits.length]), colour('--ink')]);
    if (this.plot && this.shape === shape) this.plot.setData(data, false);
    else {
      this.plot?.destroy();
      this.shape = shape;
      this.plot = new uPlot(this.options(colour, shown), data, this.box);
    }
    this.plot.batch(() => {
      this.plot.setScale('x', { min: 0, max: this.hours });
      this.plot.setScale('y', { min: 0, max: ceiling(data[0], this.hours, data.slice(1)) });
    });
  }

  options(colour, shown) {
    return {
      ...this.size(),
      series: [{}, ...shown.map(({ one, i, curve }) => ({ stroke: colour(modelColour(i)), width: one.isDefault ? 4 : one.limits.length > 0 ? 1.25 : 2.25, dash: modelDash(i, curve.site), points: { show: false } }))],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { auto: false } },
      axes: axes(colour),
      hooks: { draw: [(plot) => { markEnd(plot, colour, this.answer.givenUntilMinutes); this.names(plot, colour); }] },
    };
  }

  /** Each curve's number at its highest point in view, where the eye looks first. */
  names(plot, colour) {
    const { ctx, bbox } = plot;
    const taken = [];
    ctx.save();
    ctx.font = `600 ${13 * devicePixelRatio}px ${colour('--font')}`;
    ctx.textAlign = 'center';
    this.shown().forEach(({ i, curve }, at) => {
      const until = this.answer.timesMinutes.findLastIndex((t) => t <= this.hours * 60);
      const top = curve.typical.slice(0, until + 1).reduce((best, value, t, all) => (value > all[best] ? t : best), 0);
      let x = Math.min(plot.valToPos(this.answer.timesMinutes[top] / 60, 'x', true) + 10 * devicePixelRatio, bbox.left + bbox.width - 12 * devicePixelRatio);
      const y = Math.max(plot.valToPos(curve.typical[top], 'y', true) - 5 * devicePixelRatio, bbox.top + 12 * devicePixelRatio);
      while (taken.some(([tx, ty]) => Math.abs(tx - x) < 16 * devicePixelRatio && Math.abs(ty - y) < 14 * devicePixelRatio)) x += 17 * devicePixelRatio;
      taken.push([x, y]);
      ctx.fillStyle = plot.series[at + 1].stroke();
      ctx.fillText(String(i + 1), x, y);
    });
    ctx.restore();
  }

  rows() {
    const colour = palette();
    this.place.querySelector('[data-model-rows]').replaceChildren(...this.answer.models.flatMap((one, i) => one.curves.map((curve, n) => this.row(one, curve, { i, n, colour }))));
    const peaks = this.answer.models.filter((one) => one.limits.length === 0).flatMap((one) => one.curves.filter((c) => c.site === 'venous').map((c) => c.peakNgPerMl));
    const hidden = this.answer.models.filter((one) => one.group !== 'adults').length;
    const others = hidden > 0 ? ` ${hidden === 1 ? 'One model' : `${hidden} models`} of children or intensive care: shown when ticked below.` : '';
    this.place.querySelector('[data-curve-words]').textContent = (peaks.length > 1
      ? `${peaks.length} models that may be used for this person and dose put the venous peak between ${round(Math.min(...peaks))} and ${round(Math.max(...peaks))} ng/mL.`
      : `${this.answer.models.length === 1 ? 'One published model describes' : `${this.answer.models.length} published models describe`} this drug and route; not more than one of them was made for this person and dose.`) + others;
    this.place.dataset.drawn = String(this.answer.models.length);
  }

  row(one, curve, { i, n, colour }) {
    const row = make('tr', '', one.limits.length > 0 ? 'outside' : '');
    const shown = make('td');
    if (n === 0) shown.append(this.check(one, i));
    const name = make('th');
    name.scope = 'row';
    if (n === 0) this.describe(name, one);
    else name.append(make('span', one.model.label, 'quiet'));
    const blood = labelled(make('td'), 'Blood');
    const line = make('span', '', 'blood');
    line.append(swatch(colour(modelColour(i)), modelDash(i, curve.site), one.isDefault), curve.site);
    blood.append(line);
    row.append(shown, name, blood, ...[['Peak', round(curve.peakNgPerMl)], ['at', time(curve.peakMinutes)], ['Area', round(curve.areaNgHPerMl)], ['Half-life', time(curve.halfLifeMinutes)]].map(([label, words]) => labelled(make('td', words, 'num'), label)));
    return row;
  }

  check(one, i) {
    const label = make('label', '', 'model-check');
    const input = document.createElement('input');
    Object.assign(input, { type: 'checkbox', value: one.model.id, checked: !this.off.has(one.model.id) });
    input.setAttribute('aria-label', `Show ${one.model.label}`);
    label.append(input, make('span', String(i + 1)));
    return label;
  }

  describe(cell, one) {
    cell.append(make('span', one.model.label, 'model-name'));
    if (one.isDefault) cell.append(' ', badge('default', 'ok'));
    cell.append(make('span', `${one.group}: ${one.model.people}`, 'quiet'), ...one.limits.map((words) => make('span', words, 'outside-words')), evidence(one.model.evidence.status, one.model.evidence));
  }
}

/** On a phone each row becomes a card, and each number says what it is. */
function labelled(cell, label) {
  cell.dataset.label = label;
  return cell;
}

new Models(document.querySelector('[data-models]'));

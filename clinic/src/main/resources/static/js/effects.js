// Predicted acute effects: one small plot each, on the same hours as the concentration above, with what they are worth.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { evidence, make, round } from './dom.js';
import { axes, ceiling, onTheme, palette } from './strokes.js';

/** What an axis goes to, where the scale itself has an end. */
const TOPS = { dissociation: 10, sedation: 1, 'receptor-occupancy': 1 };

export class Effects {
  constructor(place) {
    this.place = place.querySelector('[data-effects-shown]');
    this.plots = new Map();
    this.hours = 3;
    onTheme(() => { this.forget(); this.draw(); });
    new ResizeObserver(() => { for (const { plot, box } of this.plots.values()) plot.setSize({ width: box.clientWidth, height: box.clientHeight }); }).observe(this.place);
  }

  hide() {
    this.place.hidden = true;
  }

  show(answer) {
    this.place.hidden = false;
    this.effects = answer.effects;
    const keys = this.effects.curves.map((one) => one.key).join();
    if (keys !== this.keys) { this.forget(); this.keys = keys; }
    this.draw();
    this.place.querySelector('[data-effects-missing]').replaceChildren(...this.effects.notPredicted.map((one) => {
      const item = make('li');
      item.append(make('strong', `${one.title}: `), one.words);
      return item;
    }));
    this.place.querySelector('[data-effects-label]').textContent = this.effects.curves.length > 0 ? this.effects.label : '';
    this.place.dataset.shown = keys;
  }

  zoom(hours) {
    this.hours = hours;
    this.draw();
  }

  forget() {
    for (const { plot } of this.plots.values()) plot.destroy();
    this.plots.clear();
    this.place.querySelector('[data-effect-plots]').replaceChildren();
  }

  draw() {
    if (!this.effects || this.place.hidden) return;
    const colour = palette();
    const hours = this.effects.timesMinutes.map((t) => t / 60);
    for (const one of this.effects.curves) {
      const data = [hours, one.upper90, one.upper50, one.median, one.lower50, one.lower90];
      let known = this.plots.get(one.key);
      if (known) known.plot.setData(data, false);
      else {
        known = this.frame(one);
        known.plot = new uPlot(this.options(colour, known.box), data, known.box);
        this.plots.set(one.key, known);
      }
      known.plot.batch(() => {
        known.plot.setScale('x', { min: 0, max: this.hours });
        known.plot.setScale('y', { min: 0, max: TOPS[one.key] ?? ceiling(hours, this.hours, data.slice(1)) });
      });
      known.words.textContent = words(one);
      known.box.setAttribute('aria-label', `${one.title}. ${words(one)}`);
    }
  }

  /** Title, worth and cautions of an effect around the box of its plot. */
  frame(one) {
    const figure = make('figure', '', 'effect-plot');
    const head = make('figcaption');
    head.append(make('strong', one.title), make('span', one.unit, 'quiet'));
    const facts = evidence(one.status, one.evidence);
    const card = facts.querySelector('.evidence-card');
    card.append(make('p', one.formula), ...one.cautions.map((caution) => make('p', caution)));
    head.append(facts);
    const box = make('div', '', 'effect-box');
    box.setAttribute('role', 'img');
    const say = make('p', '', 'quiet');
    figure.append(head, box, say);
    this.place.querySelector('[data-effect-plots]').append(figure);
    return { box, words: say };
  }

  options(colour, box) {
    const edge = { stroke: 'transparent', width: 0, points: { show: false } };
    return {
      width: box.clientWidth,
      height: box.clientHeight,
      series: [{}, edge, edge, { stroke: colour('--curve-1'), width: 2, points: { show: false } }, edge, edge],
      bands: [{ series: [1, 5], fill: colour('--band-2') }, { series: [2, 4], fill: colour('--band-1') }],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { auto: false } },
      axes: axes(colour, { x: '', y: '', small: true }),
    };
  }
}

function words(one) {
  const at = one.median.indexOf(Math.max(...one.median));
  const tell = (value) => (TOPS[one.key] === 1 ? String(Math.round(value * 100) / 100) : round(value));
  return `Highest median ${tell(one.median[at])}; nine of ten people between ${tell(one.lower90[at])} and ${tell(one.upper90[at])} then.`;
}

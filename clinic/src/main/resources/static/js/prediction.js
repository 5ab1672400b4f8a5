// The prediction beside an order: follows the order's sliders, or shows another route to look at.
import { Asking } from './asking.js';
import { Bridge } from './bridge.js';
import { Curve } from './curve.js';
import { evidence, make, sentences } from './dom.js';
import { Effects } from './effects.js';
import { Look } from './look.js';
import { Others } from './others.js';

const EFFECTS_MS = 150;

export class Prediction {
  constructor(place) {
    this.place = place;
    this.curve = new Curve(place);
    this.effects = new Effects(place);
    this.others = new Others(place, () => this.ask());
    this.bridge = new Bridge(place);
    this.look = new Look(place.querySelector('[data-look]'), () => this.ask());
    this.asking = new Asking('/predictions', (answer) => this.heard(answer), (words) => this.away(words));
    this.askingModels = new Asking('/predictions/comparison', (answer) => { if (this.wantsModels) this.curve.compare(answer); }, () => this.curve.compare(null));
    this.askingEffects = new Asking('/predictions', (answer) => this.heardEffects(answer), () => {});
    for (const zoom of place.querySelectorAll('[name="zoom"]')) zoom.addEventListener('change', () => this.zoom(Number(zoom.value)));
    for (const also of place.querySelectorAll('[data-also]')) also.addEventListener('change', () => this.ask());
    place.querySelector('[data-models-wanted]').addEventListener('change', () => { if (!this.wantsModels) this.curve.compare(null); this.ask(); });
    place.querySelector('[data-effects-wanted]').addEventListener('change', () => { if (!this.wantsEffects) this.effects.hide(); this.ask(); });
  }

  get wantsModels() {
    return this.place.querySelector('[data-models-wanted]').checked;
  }

  /** The order can't be read. */
  noOrder(words) {
    this.ordered = null;
    if (this.look.ordered) this.unread(words);
  }

  /** What is typed can't be read: the curve is of what stood there before. */
  unread(words) {
    this.asking.drop();
    if (this.curve.answer) this.away(words);
  }

  /** The order changed. */
  order(mg, minutes) {
    this.ordered = { dose: mg, doseUnit: 'mg', minutes };
    if (this.look.ordered) this.ask();
  }

  get wantsEffects() {
    return this.place.querySelector('[data-effects-wanted]').checked;
  }

  zoom(hours) {
    this.curve.zoom(hours);
    this.effects.zoom(hours);
  }

  question() {
    const { drug, route } = this.look.choice.dataset;
    const doses = this.look.ordered ? this.ordered && { drug, route, ...this.ordered, model: this.look.model } : this.look.question();
    if (!doses) return null;
    const { weightKg, ageYears } = this.place.dataset;
    const curves = [...this.place.querySelectorAll('[data-also]:checked')].map((one) => one.value);
    return { ...doses, weightKg: Number(weightKg), ageYears: ageYears ? Number(ageYears) : null, curves, with: this.others.names, applied: this.others.applied };
  }

  ask() {
    const question = this.question();
    if (!question) {
      if (!this.look.ordered) this.unread('Enter dose and duration as numbers above 0.');
      return;
    }
    this.asking.ask(question);
    this.compareLink(question);
    this.bridge.from(question, `of ${this.look.choice.dataset.words}${question.minutes > 0 ? ` over ${question.minutes} min` : ''}`);
    clearTimeout(this.later);
    if (this.wantsModels) this.askingModels.ask({ ...question, curves: [], model: null, with: [] });
    if (this.wantsEffects) this.later = setTimeout(() => this.askingEffects.ask({ ...question, curves: [], effects: true }), EFFECTS_MS);
  }

  compareLink({ dose, doseUnit, minutes, weightKg, ageYears }) {
    const unit = this.look.choice.dataset.unit;
    const shown = unit === doseUnit ? dose : dose / weightKg;
    const query = new URLSearchParams({ choice: this.look.choice.value, dose: String(Math.round(shown * 1000) / 1000), minutes: String(minutes), weightKg: String(weightKg), ageYears: String(ageYears ?? '') });
    this.place.querySelector('[data-compare]').href = `/models?${query}`;
  }

  heard(answer) {
    this.away(null, false);
    this.curve.show(answer);
    this.others.show(answer.interactions);
    for (const label of this.place.querySelectorAll('[data-also-of]')) label.hidden = !answer.available.includes(label.dataset.alsoOf);
    if (this.model !== answer.model.id) this.facts(answer);
  }

  heardEffects(answer) {
    if (this.wantsEffects) this.effects.show(answer);
  }

  facts({ model, trustedUntilMinutes }) {
    this.model = model.id;
    const people = make('span', `Made from ${model.people}.`, 'quiet');
    this.place.querySelector('[data-model-facts]').replaceChildren(make('span', model.title), evidence(model.evidence.status, model.evidence), people);
    sentences(this.place.querySelector('[data-cautions]'), [...model.cautions, `Not checked later than ${Math.round(trustedUntilMinutes / 60)} h after the start; drawn faint from there.`]);
  }

  /** An old curve never passes for a new one. */
  away(words, isAway = true) {
    const message = this.place.querySelector('[data-curve-away]');
    message.hidden = !isAway;
    message.textContent = isAway ? `Not redrawn: ${words ?? 'the clinic’s server did not answer.'} The curve shown is of an older setting.` : '';
    this.place.querySelector('[data-curve-box]').classList.toggle('curve-stale', isAway);
  }
}

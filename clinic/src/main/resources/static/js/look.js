// Which drug and route is looked at, with which model and dose. The ordered one is dosed by the order itself.
import { make, number } from './dom.js';

export class Look {
  constructor(place, changed) {
    this.place = place;
    this.changed = changed;
    this.select = place.querySelector('[data-choice]');
    this.models = place.querySelector('[data-model]');
    this.pick('[data-dose-range]').addEventListener('input', () => { this.pick('[data-dose-number]').value = this.pick('[data-dose-range]').value; this.changed(); });
    this.pick('[data-dose-number]').addEventListener('input', () => { this.follow('[data-dose-range]', '[data-dose-number]'); this.changed(); });
    this.pick('[data-minutes-range]').addEventListener('input', () => { this.pick('[data-minutes-number]').value = this.pick('[data-minutes-range]').value; this.changed(); });
    this.pick('[data-minutes-number]').addEventListener('input', () => { this.follow('[data-minutes-range]', '[data-minutes-number]'); this.changed(); });
    this.models?.addEventListener('change', () => this.changed());
    this.select.addEventListener('change', () => { this.adapt(); this.changed(); });
    this.adapt();
  }

  pick(selector) {
    return this.place.querySelector(selector);
  }

  get choice() {
    return this.select.selectedOptions[0];
  }

  get ordered() {
    return this.choice.value === this.place.dataset.ordered;
  }

  follow(range, text) {
    const value = number(this.pick(text).value);
    if (value >= 0) this.pick(range).value = value;
  }

  /** Controls of the route that was chosen. */
  adapt() {
    const { unit, min, max, step, value, devices, minutes } = this.choice.dataset;
    this.pick('[data-look-only]').hidden = this.ordered || !this.place.dataset.ordered;
    this.pick('[data-look-dose]').hidden = this.ordered;
    this.pick('[data-look-slider]').hidden = Boolean(devices);
    this.pick('[data-look-devices]').hidden = !devices;
    this.pick('[data-look-minutes]').hidden = minutes === '';
    const range = this.pick('[data-dose-range]');
    Object.assign(range, { min, max, step });
    this.set(value, minutes || '0');
    this.pick('[data-dose-unit]').textContent = unit;
    this.pick('[data-dose-min]').textContent = min;
    this.pick('[data-dose-max]').textContent = `${max} ${unit}`;
    this.pick('[data-device-list]').replaceChildren(...(devices ? devices.split(' ').map((mg, i) => this.device(mg, i + 1, mg === value)) : []));
    const list = this.pick(`[data-models-of="${this.choice.value}"]`);
    this.models?.replaceChildren(list.content.cloneNode(true));
  }

  /** Begins with a dose from elsewhere. */
  begin(dose, minutes) {
    this.set(dose, minutes);
    const device = this.pick(`[name="look-devices"][value="${CSS.escape(dose)}"]`);
    if (device) device.checked = true;
  }

  set(dose, minutes) {
    this.pick('[data-dose-number]').value = dose;
    this.pick('[data-dose-range]').value = dose;
    this.pick('[data-minutes-number]').value = minutes;
    this.pick('[data-minutes-range]').value = minutes;
  }

  device(mg, count, checked) {
    const label = make('label', '', 'choice');
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: 'look-devices', value: mg, checked });
    input.addEventListener('change', () => this.changed());
    const words = make('span', `${mg} mg`, 'choice-words');
    words.append(make('small', count === 1 ? '1 device' : `${count} devices`));
    label.append(input, words);
    return label;
  }

  /** What is asked for, without the person; null while a number can't be read. */
  question() {
    const { drug, route, unit, devices, minutes } = this.choice.dataset;
    const dose = devices ? Number(this.pick('[name="look-devices"]:checked').value) : number(this.pick('[data-dose-number]').value);
    const over = minutes === '' ? 0 : number(this.pick('[data-minutes-number]').value);
    return dose > 0 && over >= 0 ? { drug, route, dose, doseUnit: unit, minutes: over, model: this.model } : null;
  }

  get model() {
    return this.models?.value || null;
  }
}

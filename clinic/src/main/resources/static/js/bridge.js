// Doses by another route with the same exposure, as intervals, with what is not bridged. Asked for only while open.
import { Asking } from './asking.js';
import { evidence, make, round } from './dom.js';

const REST_MS = 400;

export class Bridge {
  constructor(place) {
    this.place = place.querySelector('[data-bridge]');
    this.to = this.place.querySelector('[data-bridge-to]');
    this.asking = new Asking('/predictions/bridge', (answer) => this.show(answer), (words) => this.say(words ?? 'The clinic’s server did not answer.'));
    this.place.addEventListener('toggle', () => this.ask());
    this.to.addEventListener('change', () => this.ask());
  }

  /** The dose that is looked at changed. */
  from(question, words) {
    this.question = question;
    this.words = words;
    if (this.choice.dataset.route === question.route && this.choice.dataset.drug === question.drug) this.preselect(question);
    clearTimeout(this.later);
    this.later = setTimeout(() => this.ask(), REST_MS);
  }

  get choice() {
    return this.to.selectedOptions[0];
  }

  /** Never the route itself. */
  preselect({ drug, route }) {
    const other = [...this.to.options].find((one) => one.dataset.drug === drug && one.dataset.route !== route);
    if (other) this.to.value = other.value;
  }

  ask() {
    if (!this.place.open || !this.question) return;
    const { drug, route, minutes } = this.choice.dataset;
    this.asking.ask({ from: { ...this.question, curves: null, with: null }, toDrug: drug, toRoute: route, toMinutes: Number(minutes) });
  }

  say(words) {
    this.place.querySelector('[data-bridge-words]').textContent = words;
  }

  show(answer) {
    this.say(`${this.choice.textContent}: doses with the exposure of ${round(answer.doseMg)} mg ${this.words}. Models: ${answer.from.label}${answer.to.id === answer.from.id ? ' on both sides' : `; ${answer.to.label}`}. Other medicines are left out here.`);
    this.place.querySelector('[data-bridge-rows]').replaceChildren(...answer.rows.map(row));
    this.place.querySelector('[data-bridge-statements]').replaceChildren(...answer.statements.map(({ words, evidence: from }) => {
      const item = make('li');
      item.append(make('span', words), evidence(from.status, from));
      return item;
    }));
    this.place.dataset.bridged = this.choice.value;
  }
}

function row(one) {
  const line = make('tr');
  const head = make('th', `${one.match === 'peak' ? 'Peak' : 'Area'} of ${one.of}`);
  head.scope = 'row';
  line.append(head);
  if (!one.dose) {
    const why = make('td', one.words);
    why.colSpan = 3;
    line.append(why);
    return line;
  }
  const wide = one.margin ?? { lowestMg: one.dose.p05Mg, highestMg: one.dose.p95Mg };
  const cells = [`${round(one.dose.typicalMg)} mg`, `${between(wide)}${one.margin ? ', margin included' : ''}`, one.published ? between(one.published) : 'not published'];
  line.append(...cells.map((words) => make('td', words, 'num')));
  return line;
}

const between = ({ lowestMg, highestMg }) => `${round(lowestMg)} to ${round(highestMg)} mg`;

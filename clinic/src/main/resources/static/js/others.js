// What the charted medicines do to the curve that is shown: said of each, applied only in sight, never silently.
import { badge, evidence, make } from './dom.js';

const KINDS = {
  applied: ['In the curve', 'caution'],
  unchanged: ['No change', 'ok'],
  'left-out': ['Left out', 'unknown'],
  remark: ['Left out', 'unknown'],
  'not-known': ['Not known', 'unknown'],
};

export class Others {
  constructor(place, changed) {
    this.names = place.dataset.medicines ? place.dataset.medicines.split('|') : [];
    this.list = place.querySelector('[data-others]');
    this.switch = place.querySelector('[data-applied-switch]');
    this.switch?.querySelector('[data-applied]').addEventListener('change', changed);
  }

  get applied() {
    return this.switch ? this.switch.querySelector('[data-applied]').checked : true;
  }

  show({ changesTheCurve, applied, findings, cautions }) {
    if (!this.list) return;
    this.switch.hidden = !changesTheCurve;
    this.switch.querySelector('[data-applied-words]').textContent = applied ? 'The curve includes them; thin line: without' : 'The curve leaves them out';
    const known = findings.filter((one) => one.kind !== 'unknown-name');
    const items = known.map((one) => item(one, applied));
    const unknown = findings.filter((one) => one.kind === 'unknown-name').map((one) => one.name);
    if (unknown.length > 0) items.push(line('Not known', 'unknown', `${unknown.join(', ')}: not among the substances that were looked up. What ${unknown.length === 1 ? 'it does' : 'they do'} to ketamine is unknown, which does not mean nothing.`));
    items.push(...cautions.map((one) => line('Caution', 'caution', one)));
    const words = JSON.stringify([findings, cautions, applied]);
    if (words !== this.shown) this.list.replaceChildren(...items);
    this.shown = words;
  }
}

function item(one, applied) {
  const off = one.kind === 'applied' && !applied;
  const [kind, tone] = off ? ['Switched off', 'unknown'] : KINDS[one.kind];
  const row = line(kind, tone, off ? one.words.replace('the curve includes it', 'switched off here') : one.words);
  if (one.evidence) {
    const facts = evidence(one.evidence.status, one.evidence);
    facts.querySelector('.evidence-card').append(...one.cautions.map((caution) => make('p', caution)));
    row.append(facts);
  }
  return row;
}

function line(kind, tone, words) {
  const row = make('li');
  row.append(badge(kind, tone), make('span', words));
  return row;
}

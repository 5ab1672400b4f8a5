// The curves of the session page: what is predicted from what the pump did, one track below the other on one time axis, and
// the readings. A plot survives the fetching of the part around it.
import uPlot from '../lib/uplot/uPlot.esm.js';
import { send } from './server.js';
import { height, options, rows, words } from './tracks.js';

const plots = new Map();
const shown = new Set();
let data = null;
let begun = false;

/** url: where the curves are, or what says where they are at this moment. */
export function startPlots(now, url) {
  const look = async () => {
    if (!now.querySelector('[data-plot]')) return;
    try {
      const answer = await send(typeof url === 'function' ? url() : url, { background: true });
      if (answer.ok) { data = await answer.json(); draw(now, true); }
    } catch {
      // The page says that it is away; the last curve stays.
      document.dispatchEvent(new CustomEvent('evenkeel:away'));
    }
  };
  now.addEventListener('evenkeel:fresh', () => { draw(now, false); look(); });
  now.addEventListener('click', (event) => {
    const toggle = event.target.closest('[data-plot-toggle]');
    if (!toggle) return;
    const what = toggle.dataset.plotToggle;
    if (!shown.delete(what)) shown.add(what);
    forget();
    draw(now, true);
  });
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

/** A toggle that is meant to be on at first is on at first, once. */
function begin(now) {
  if (!data || begun) return;
  begun = true;
  for (const toggle of now.querySelectorAll('[data-toggle-first="on"]')) shown.add(toggle.dataset.plotToggle);
}

function draw(now, fresh) {
  begin(now);
  for (const toggle of now.querySelectorAll('[data-plot-toggle]')) {
    const what = toggle.dataset.plotToggle;
    toggle.hidden = !data?.[what];
    const title = toggle.querySelector('[data-toggle-title]');
    if (title && data?.[what]?.title) title.textContent = data[what].title;
    toggle.setAttribute('aria-pressed', String(shown.has(what)));
  }
  if (!data) return;
  for (const place of now.querySelectorAll('[data-plot]')) one(now, place, fresh);
  describe(now);
}

function one(now, place, fresh) {
  const name = place.dataset.plot;
  const series = rows(name, data, shown);
  if (!series) { place.textContent = data.notPredicted?.[name] ?? data.why ?? ''; return; }
  let plot = plots.get(name);
  if (!plot) {
    place.replaceChildren();
    plot = new uPlot(options(name, place, () => data, shown), series, place);
    plots.set(name, plot);
  } else {
    if (plot.root.parentNode !== place) place.replaceChildren(plot.root);
    if (fresh) plot.setData(series);
    fit(now, name, plot);
  }
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', words(name, data));
}

/** What stands beside the curves in words. */
function describe(now) {
  const write = (selector, text) => { const place = now.querySelector(selector); if (place && place.textContent !== text) place.textContent = text; };
  for (const [name, readings] of Object.entries(data.readings ?? {})) write(`[data-readings-words="${name}"]`, readings.words);
  const individual = now.querySelector('[data-individual-words]');
  if (individual) {
    individual.hidden = !(data.individual && shown.has('individual'));
    individual.textContent = data.individual?.words ?? '';
  }
  write('[data-session-words]', data.session ?? '');
  if (!data.model) return;
  write('[data-plot-model-title]', `${data.model.title} (${data.model.status})`);
  write('[data-plot-model]', `${data.model.source}. ${data.model.label} ${data.model.limits.join(' ')}`);
}

function fit(now, name, plot) {
  const place = now.querySelector(`[data-plot="${name}"]`);
  if (place && place.clientWidth > 0 && place.clientWidth !== plot.width) plot.setSize({ width: place.clientWidth, height: height(place) });
}


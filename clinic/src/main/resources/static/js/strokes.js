// How curves look: colour, dash and axes, the same on every plot. A curve is told apart by its dash and its words too.
export const STROKES = {
  main: { colour: '--curve-1' },
  arterial: { colour: '--curve-2', dash: [8, 5] },
  norketamine: { colour: '--curve-3', dash: [2, 4] },
  's-ketamine': { colour: '--curve-4', dash: [12, 3, 2, 3] },
  'r-ketamine': { colour: '--curve-5', dash: [5, 3] },
  hydroxynorketamine: { colour: '--curve-6', dash: [1, 3] },
};

export const ORDER = Object.keys(STROKES);

const MODEL_COLOURS = ['--curve-1', '--curve-2', '--curve-3', '--curve-4', '--curve-5', '--curve-6'];

/** The colour of the published model with this number. */
export const modelColour = (i) => MODEL_COLOURS[i % MODEL_COLOURS.length];

/** Solid or dashed by site; a second round of colours is dotted. */
export function modelDash(i, site) {
  const again = i >= MODEL_COLOURS.length;
  if (site === 'arterial') return again ? [8, 3, 2, 3] : [8, 5];
  return again ? [2, 3] : [];
}

/** A piece of a line, for a key or a table. */
export function swatch(stroke, pattern, thick) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  for (const [name, value] of Object.entries({ width: 28, height: 10, viewBox: '0 0 28 10', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
  for (const [name, value] of Object.entries({ x1: 0, x2: 28, y1: 5, y2: 5, stroke, 'stroke-width': thick ? 4 : 2.25, 'stroke-dasharray': pattern.join(' ') })) line.setAttribute(name, value);
  svg.append(line);
  return svg;
}

/** Reads tokens of the theme that is on now. */
export function palette() {
  const css = getComputedStyle(document.documentElement);
  return (name) => css.getPropertyValue(name).trim();
}

export const LEFT = 54;

export function axes(colour, { x = 'hours after the start', y = 'ng/mL', small = false } = {}) {
  const font = `${small ? 12 : 13}px ${colour('--font')}`;
  const axis = { stroke: colour('--ink-2'), grid: { stroke: colour('--grid'), width: 1 }, ticks: { stroke: colour('--line') }, font, labelFont: font };
  return [x ? { ...axis, label: x, labelSize: 22 } : { ...axis, size: 32 }, { ...axis, label: y, labelSize: y ? 22 : 0, size: y ? LEFT : LEFT + 22, space: small ? 24 : 40 }];
}

/** The highest value in view, rounded up, so that an axis does not tremble under the slider. */
export function ceiling(hours, until, lines) {
  let top = 0;
  hours.forEach((hour, i) => { if (hour <= until) for (const line of lines) top = Math.max(top, line[i]); });
  const step = 10 ** Math.floor(Math.log10(top || 1)) / 2;
  return Math.ceil((top * 1.04) / step) * step;
}

/** Calls back when the theme changes, by hand or with the system. */
export function onTheme(changed) {
  new MutationObserver(changed).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
}

/** Marks where the dose is in. */
export function markEnd(plot, colour, minutes) {
  const { ctx, bbox } = plot;
  const end = plot.valToPos(minutes / 60, 'x', true);
  if (!(minutes > 0) || end > bbox.left + bbox.width) return;
  ctx.save();
  ctx.strokeStyle = colour('--line-strong');
  ctx.setLineDash([3, 4]);
  ctx.beginPath();
  ctx.moveTo(end, bbox.top);
  ctx.lineTo(end, bbox.top + bbox.height);
  ctx.stroke();
  ctx.fillStyle = colour('--ink-2');
  ctx.font = `${13 * devicePixelRatio}px ${colour('--font')}`;
  ctx.textAlign = 'left';
  ctx.fillText('dose is in', end + 6 * devicePixelRatio, bbox.top + bbox.height - 6 * devicePixelRatio);
  ctx.restore();
}

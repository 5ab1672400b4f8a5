// Draws the totals of a questionnaire over time, its bands behind and the doses on the axis.
const charts = new Map();

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const alpha = (name, part) => `color-mix(in srgb, ${colour(name)} ${Math.round(part * 100)}%, transparent)`;

function start() {
  for (const [place, one] of charts) if (!place.isConnected) { one.destroy(); charts.delete(place); }
  for (const place of document.querySelectorAll('[data-trajectory]')) if (!charts.has(place)) draw(place);
}

function range(data) {
  const times = [...data.points, ...data.doses].map((one) => one.t);
  const first = Math.min(...times);
  const last = Math.max(...times);
  const margin = Math.max(86400 * 2, (last - first) * 0.06);
  return [first - margin, last + margin];
}

function draw(place) {
  const data = JSON.parse(place.dataset.trajectory);
  if (data.points.length === 0 || !globalThis.uPlot) return;
  const totals = data.points.map((one) => Number(one.total));
  const options = {
    width: place.clientWidth,
    height: Math.min(340, Math.max(250, Math.round(place.clientWidth * 0.5))),
    padding: [14, 74, 0, 0],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1e3), place.dataset.zone),
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 12 } },
    scales: { x: { time: true, range: () => range(data) }, y: { range: [0, data.highest] } },
    axes: [
      { stroke: () => colour('--ink-2'), grid: { show: false }, ticks: { stroke: () => colour('--line') }, font: '12px Inter Variable, sans-serif', space: 74,
        values: (chart, splits) => splits.map((at) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: place.dataset.zone }).format(new Date(at * 1e3))),
        incrs: [86400, 2 * 86400, 7 * 86400, 14 * 86400, 28 * 86400, 91 * 86400] },
      { stroke: () => colour('--ink-2'), grid: { show: false }, ticks: { show: false }, size: 36, font: '12px Inter Variable, sans-serif',
        splits: () => [...data.bands.map((band) => band.from), data.highest] },
    ],
    series: [
      {},
      { stroke: () => colour('--curve-1'), width: 2.5, points: { show: false } },
    ],
    hooks: {
      drawClear: [(chart) => bands(chart, data)],
      draw: [(chart) => { lines(chart, data); doses(chart, data); circles(chart, data); }],
      setCursor: [(chart) => tell(chart, data, place)],
    },
  };
  const chart = new uPlot(options, [data.points.map((one) => one.t), totals], place);
  const tip = document.createElement('div');
  tip.className = 'curve-tip';
  tip.hidden = true;
  place.append(tip);
  charts.set(place, chart);
  new ResizeObserver(() => {
    if (place.clientWidth > 0 && place.clientWidth !== chart.width) chart.setSize({ width: place.clientWidth, height: chart.height });
  }).observe(place);
}

function bands(chart, data) {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.font = `${11 * devicePixelRatio}px Inter Variable, sans-serif`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const line = 13 * devicePixelRatio;
  data.bands.forEach((band, at) => {
    const top = chart.valToPos(Math.min(band.to + 1, data.highest), 'y', true);
    const bottom = chart.valToPos(band.from, 'y', true);
    ctx.fillStyle = alpha('--curve-1', 0.03 + 0.045 * at);
    ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
    ctx.fillStyle = colour('--ink-2');
    const words = bottom - top > 2 * line ? band.words.split(' ') : [band.words];
    words.forEach((word, row) => ctx.fillText(word, bbox.left + bbox.width + 8 * devicePixelRatio, (top + bottom) / 2 + (row - (words.length - 1) / 2) * line));
  });
  ctx.restore();
}

function lines(chart, data) {
  const { ctx, bbox } = chart;
  const rule = (value, dash) => {
    if (value === undefined || value <= 0) return;
    const y = chart.valToPos(value, 'y', true);
    ctx.save();
    ctx.strokeStyle = colour('--ink-2');
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash(dash.map((part) => part * devicePixelRatio));
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.restore();
  };
  rule(data.responseAt, [6, 4]);
  rule(data.remissionBelow, [2, 3]);
}

function doses(chart, data) {
  const { ctx, bbox } = chart;
  const foot = bbox.top + bbox.height;
  ctx.save();
  ctx.fillStyle = colour('--curve-2');
  for (const dose of data.doses) {
    const x = chart.valToPos(dose.t, 'x', true);
    const size = 6 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x, foot - 2 * size);
    ctx.lineTo(x - size * 0.8, foot);
    ctx.lineTo(x + size * 0.8, foot);
    ctx.closePath();
    ctx.fill();
  }
  ctx.restore();
}

// An open circle: asked so soon after a dose that two weeks' recall can't show what it did.
function circles(chart, data) {
  const { ctx } = chart;
  ctx.save();
  ctx.lineWidth = 2.2 * devicePixelRatio;
  for (const point of data.points) {
    ctx.beginPath();
    ctx.arc(chart.valToPos(point.t, 'x', true), chart.valToPos(Number(point.total), 'y', true), 5 * devicePixelRatio, 0, 2 * Math.PI);
    ctx.fillStyle = point.soon ? colour('--surface') : colour('--curve-1');
    ctx.strokeStyle = colour('--curve-1');
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

function tell(chart, data, place) {
  const tip = place.querySelector('.curve-tip');
  if (!tip) return;
  const at = chart.cursor.idx;
  const point = at === null || at === undefined ? undefined : data.points[at];
  const near = point && chart.cursor.left >= 0 && Math.abs(chart.valToPos(point.t, 'x') - chart.cursor.left) < 40;
  tip.hidden = !near;
  if (!near) return;
  const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: place.dataset.zone }).format(new Date(point.t * 1e3));
  tip.textContent = `${point.total}${point.band ? `, ${point.band}` : ''} · ${when} · ${point.occasion}`;
}

for (const event of ['evenkeel:theme', 'evenkeel:fresh']) {
  document.addEventListener(event, () => { start(); for (const one of charts.values()) one.redraw(false); });
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts.forEach((one) => one.redraw(false)));
document.fonts?.ready.then(() => charts.forEach((one) => one.redraw(false)));
if (document.readyState === 'complete') start();
else addEventListener('load', start);

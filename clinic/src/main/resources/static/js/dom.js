// Small pieces of page that scripts make: always text, never markup.

export function make(tag, words = '', className = '') {
  const element = document.createElement(tag);
  if (words) element.textContent = words;
  if (className) element.className = className;
  return element;
}

/** Where a number or a sentence comes from, as the template of the same name draws it. */
export function evidence(status, from) {
  const unchecked = status.startsWith('recalled');
  const details = make('details', '', unchecked ? 'evidence unchecked' : 'evidence');
  const summary = make('summary');
  summary.append(make('span', unchecked ? 'not checked' : status));
  const card = make('div', '', 'evidence-card');
  card.append(make('p', from.source));
  if (from.url?.startsWith('https://')) {
    const link = make('a', from.url);
    link.href = from.url;
    link.rel = 'noreferrer noopener';
    link.target = '_blank';
    const line = make('p');
    line.append(link);
    card.append(line);
  }
  details.append(summary, card);
  return details;
}

export function badge(words, tone = 'plain') {
  const badge = make('span', '', `badge ${tone}`);
  badge.append(make('span', words));
  return badge;
}

/** Puts sentences into a list; an empty list is hidden. */
export function sentences(list, words) {
  list.hidden = words.length === 0;
  list.replaceChildren(...words.map((one) => make('li', one)));
}

export const round = (value) => (value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10));
export const time = (minutes) => (minutes < 120 ? `${round(minutes)} min` : `${round(minutes / 60)} h`);

/** A number as typed, with a comma or a point; NaN when it is none. */
export function number(text) {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

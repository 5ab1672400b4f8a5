// The browser of rules: the address follows the search, arrows walk the list, keys sign and go on.

const search = document.querySelector('[data-rule-search]');
const limits = document.querySelector('[data-limits]');
const sign = document.querySelector('[data-sign]');

if (search) {
  if (limits && matchMedia('(max-width: 640px)').matches) limits.open = false;
  document.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.elt === search) history.replaceState(null, '', address());
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && event.target.id === 'q') step(event, 0);
  });
  document.addEventListener('keydown', (event) => {
    const links = rules();
    const here = links.indexOf(document.activeElement);
    if (here < 0) return;
    if (event.key === 'ArrowDown') step(event, here + 1);
    if (event.key === 'ArrowUp') step(event, here - 1);
  });
}

function rules() {
  return [...document.querySelectorAll('[data-rule-link]')];
}

function step(event, to) {
  const next = to < 0 ? document.getElementById('q') : rules()[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Where the same list is found again. */
function address() {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(search)) if (value) asked.set(name, value);
  const query = asked.toString();
  return query ? `/knowledge?${query}` : '/knowledge';
}

document.addEventListener('keydown', (event) => {
  if (document.querySelector('dialog[open]')) return;
  if (sign && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    sign.requestSubmit();
  }
  if (event.code === 'KeyN' && event.altKey && !event.ctrlKey) {
    const next = document.querySelector('[data-next-unsigned]');
    if (next) {
      event.preventDefault();
      next.click();
    }
  }
});

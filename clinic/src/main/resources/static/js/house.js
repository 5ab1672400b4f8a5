// Small habits of every page: light and dark, dialogs, toasts, menus, the first error.
import { send } from './server.js';

export function startHouse() {
  showWhereThePatientIs();
  markTheme();
  document.addEventListener('click', (event) => {
    const target = event.target;
    const choice = target.closest('[data-theme-choice]');
    if (choice) chooseTheme(choice.dataset.themeChoice);
    const opener = target.closest('[data-opens]');
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    if (target.closest('[data-closes]')) target.closest('dialog')?.close();
    for (const menu of document.querySelectorAll('details.me[open]')) if (!menu.contains(target)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    const menu = document.querySelector('details.me[open]');
    if (event.key === 'Escape' && menu) { menu.open = false; menu.querySelector('summary').focus(); }
  });
  document.addEventListener('evenkeel:toast', (event) => toast(event.detail));
  document.querySelector('[data-errors]')?.focus();
}

export function toast(words) {
  const place = document.querySelector('[data-toasts]');
  if (!place) return;
  const one = document.createElement('div');
  one.className = 'toast';
  one.textContent = words;
  place.append(one);
  setTimeout(() => one.remove(), 6000);
}

function markTheme() {
  const now = document.documentElement.dataset.theme;
  for (const button of document.querySelectorAll('[data-theme-choice]')) {
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === now));
  }
}

function chooseTheme(theme) {
  document.documentElement.dataset.theme = theme;
  markTheme();
  document.dispatchEvent(new CustomEvent('evenkeel:theme', { detail: theme }));
  send('/theme', { method: 'POST', body: new URLSearchParams({ theme }), quiet: true }).catch(() => {});
}

/** On a narrow screen the patient's way scrolls sideways: the present station is brought into sight. */
function showWhereThePatientIs() {
  const here = document.querySelector('.way .here');
  const way = here?.closest('.way');
  if (way) way.scrollLeft = here.offsetLeft - (way.clientWidth - here.offsetWidth) / 2;
}

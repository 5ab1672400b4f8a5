// How the session page and the board are looked at: from afar with only the essentials, and by keys when somebody wants them.
// Both are kept in this browser alone.
import { toast } from './house.js';

const FAR = 'evenkeel.far';
const KEYS = 'evenkeel.keys';

const read = (key) => { try { return localStorage.getItem(key) === '1'; } catch { return false; } };
const write = (key, on) => { try { localStorage.setItem(key, on ? '1' : '0'); } catch { toast('This browser keeps no settings.'); } };

function show(key, on) {
  document.body.classList.toggle(key === FAR ? 'far' : 'keys', on);
  for (const button of document.querySelectorAll(key === FAR ? '[data-far]' : '[data-keys]')) button.setAttribute('aria-pressed', String(on));
}

function toggle(key) {
  const on = !document.body.classList.contains(key === FAR ? 'far' : 'keys');
  show(key, on);
  write(key, on);
}

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-far]')) { toggle(FAR); dispatchEvent(new Event('resize')); }
  if (event.target.closest('[data-keys]')) toggle(KEYS);
});

// Single letters do something only while they are switched on, and never while somebody types.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.body.classList.contains('far') && !document.querySelector('dialog[open]')) { toggle(FAR); return; }
  if (!document.body.classList.contains('keys') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, dialog')) return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (button && !button.disabled) { event.preventDefault(); button.click(); }
});

show(FAR, read(FAR));
show(KEYS, read(KEYS));

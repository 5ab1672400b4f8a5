// Clocks that run between two looks at the server. Everything is counted from the server's clock.
import { fresh, serverNow } from './clock.js';

export function startTicking(now) {
  const set = () => {
    const at = now.querySelector('[data-server-now]');
    if (at && !now.dataset.kept) fresh(Date.parse(at.dataset.serverNow));
    if (at) tick(now);
  };
  now.addEventListener('evenkeel:fresh', set);
  set();
  setInterval(() => tick(now), 1000);
}

export { serverNow };

function tick(now) {
  const ms = serverNow();
  for (const clock of now.querySelectorAll('[data-since]')) write(clock, span(ms - Date.parse(clock.dataset.since)));
  for (const clock of now.querySelectorAll('[data-until]')) {
    const left = Date.parse(clock.dataset.until) - ms;
    if (Number.isNaN(left)) continue;
    write(clock, left > 0 ? span(left) : clock.dataset.untilOver ?? '0:00');
  }
  for (const clock of now.querySelectorAll('[data-due]')) {
    const left = Date.parse(clock.dataset.due) - ms;
    write(clock, (left < 0 ? '+' : '') + span(Math.abs(left)));
    const box = clock.closest('[data-due-box]');
    box.classList.toggle('soon', left >= 0 && left < 120000);
    box.classList.toggle('overdue', left < 0);
    write(box.querySelector('[data-due-words]'), left < 0 ? 'overdue since' : 'due');
  }
  for (const reading of now.querySelectorAll('[data-old-from]')) reading.classList.toggle('old', Date.parse(reading.dataset.oldFrom) < ms);
  for (const step of now.querySelectorAll('[data-step-at]')) {
    const due = Date.parse(step.dataset.stepAt) <= ms;
    step.classList.toggle('now', due);
    write(step.querySelector('[data-step-word]'), due ? 'Now' : 'Next');
  }
  given(now, ms);
}

function given(now, ms) {
  const amount = now.querySelector('[data-given]');
  if (!amount) return;
  const dose = Number(amount.dataset.dose);
  const minutes = (ms - Date.parse(now.querySelector('[data-server-now]').dataset.serverNow)) / 60000;
  const mg = Math.min(dose, Number(amount.dataset.given) + Number(amount.dataset.rate) * Math.max(0, minutes));
  write(amount, mg.toFixed(1));
  write(now.querySelector('[data-to-go]'), Math.max(0, dose - mg).toFixed(1));
  now.querySelector('[data-given-bar]').value = mg;
}

function write(place, words) {
  if (place && place.textContent !== words) place.textContent = words;
}

function span(ms) {
  const s = Math.max(0, Math.floor(ms / 1000));
  const two = (n) => String(n).padStart(2, '0');
  return s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
}

// The board of all chairs: clocks that run, arrows that walk from chair to chair.
import { startTicking } from './ticking.js';
import { refetch } from './live.js';

const board = document.getElementById('board');
startTicking(board);

// What is soon overdue moves up although nothing was charted: look again every half minute.
setInterval(() => { if (!document.hidden) refetch(board); }, 30_000);

board.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = [...board.querySelectorAll('.seat-who')];
  const at = all.indexOf(document.activeElement);
  const far = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? columns(all) : 1;
  const next = all[at < 0 ? 0 : at + step * far];
  if (next) { event.preventDefault(); next.focus(); }
});

const columns = (all) => Math.max(1, all.filter((one) => one.getBoundingClientRect().top === all[0].getBoundingClientRect().top).length);

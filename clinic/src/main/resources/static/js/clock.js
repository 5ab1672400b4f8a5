// What time it is at the clinic's computer, whatever this tablet's clock shows. Measured at every contact; in between a clock
// runs on that nobody can set. After a reload without contact the last measure goes on with the tablet's own clock.
import { uuid7 } from './ids.js';

const KEY = 'evenkeel.clock';
const WAKE_MS = 3000;
const SLOW_MS = 2000;
const STALE_MS = 60_000;
let server = Date.now();
let steady = performance.now();
let wall = Date.now();
let exact = false;
let life = uuid7();
let wasHidden = document.hidden;

try {
  const last = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  if (last) server = last.server + Math.max(0, Date.now() - last.wall);
} catch {
  // Nothing was kept: the page and the first answer say what time it is.
}

/** Milliseconds since 1970 by the server's clock. */
export const serverNow = () => server + (performance.now() - steady);

/** The same for a moment of this page's steady clock. */
export const serverAt = (moment) => server + (moment - steady);

/** Changes when the steady clock slept: moments from before say nothing after it. */
export const steadyLife = () => life;

/** Whether it is time to measure again. */
export const isStale = () => !exact || performance.now() - steady > STALE_MS;

/** The server said what time it is; asked and answered at these moments of the steady clock. */
export function measured(said, asked, answered) {
  if (exact && answered - asked > SLOW_MS) return;
  exact = true;
  server = said + (answered - asked) / 2;
  steady = answered;
  wall = Date.now() - (performance.now() - answered);
  keep();
}

/** A page that was just made says about what time it is: believed only until the first measure. */
export function fresh(said) {
  if (exact) return;
  server = said;
  steady = performance.now();
  wall = Date.now();
}

function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify({ server: serverNow(), wall: Date.now() }));
  } catch {
    // Without storage the clock is measured anew after a reload.
  }
}

/** A tablet that slept has a steady clock that slept too; one that was awake had its clock set, and that is not followed. */
function look() {
  const drift = (Date.now() - wall) - (performance.now() - steady);
  if (Math.abs(drift) > WAKE_MS) {
    if (wasHidden && drift > 0) {
      server += drift;
      exact = false;
      life = uuid7();
    }
    wall += drift;
  }
  wasHidden = document.hidden;
}

document.addEventListener('visibilitychange', () => { if (document.hidden) wasHidden = true; else look(); });
setInterval(look, 1000);
setInterval(keep, 15_000);
addEventListener('pagehide', keep);

// Everything a page of the house does by itself. Each part looks for its own marks in the page.
import { startSession } from './session.js';
import { startAutosave } from './autosave.js';
import { startLive } from './live.js';
import { startHouse } from './house.js';
import { startForgetting } from './shell.js';

startHouse();
startForgetting();
startSession();
startAutosave();
startLive();

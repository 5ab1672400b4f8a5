// A record dropped or chosen: sent whole, with progress, then on to its review.
import { csrfToken, send } from './server.js';

const LIMIT_BYTES = 30 * 1024 * 1024;
const place = document.querySelector('[data-drop]');

if (place) {
  const input = place.querySelector('[data-drop-input]');
  input.addEventListener('change', () => { if (input.files[0]) take(input.files[0]); });
  for (const name of ['dragenter', 'dragover']) place.addEventListener(name, (event) => { event.preventDefault(); place.classList.add('over'); });
  place.addEventListener('dragleave', (event) => { if (!place.contains(event.relatedTarget)) place.classList.remove('over'); });
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('over');
    const files = event.dataTransfer.files;
    if (files.length > 1) say('', 'One file, one patient: drop them one by one.');
    else if (files.length === 1) take(files[0]);
  });
}

function say(words, error = '') {
  place.querySelector('[data-drop-state]').textContent = words;
  place.querySelector('[data-drop-error-words]').textContent = error;
  place.querySelector('[data-drop-error]').hidden = !error;
  if (error) place.querySelector('[data-drop-progress]').hidden = true;
}

async function take(file) {
  if (file.size > LIMIT_BYTES) { say('', 'The file is larger than 30 MB, the most that is read at once.'); return; }
  say('Sending…');
  place.querySelector('[data-drop-progress]').hidden = false;
  try {
    let answer = await upload(file);
    if (answer.status === 401 || answer.status === 403) {
      const again = await send('/referrals/file', { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
      answer = { status: again.status, body: await again.json().catch(() => ({})) };
    }
    if (answer.status === 200) { say('Read. Opening the review…'); location.assign(answer.body.location); } else say('', answer.body.words || 'The file could not be taken. Try again.');
  } catch {
    say('', 'The connection broke. Nothing was charted; try again.');
  }
  place.querySelector('[data-drop-input]').value = '';
}

function upload(file) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/referrals/file');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Requested-With', 'fetch');
    request.setRequestHeader('X-CSRF-TOKEN', csrfToken());
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) place.querySelector('[data-drop-bar]').value = Math.round((100 * event.loaded) / event.total);
    });
    request.upload.addEventListener('load', () => say('Reading…'));
    request.addEventListener('load', () => {
      let body = {};
      try { body = JSON.parse(request.responseText); } catch { /* an error page: the words below do */ }
      resolve({ status: request.status, body });
    });
    request.addEventListener('error', reject);
    request.send(file);
  });
}

// The number pad: types into the chosen field and goes on when the number is complete. The keyboard does the same.
const DIGITS = { systolicMmHg: [60, 3], diastolicMmHg: [30, 3], heartRatePerMin: [30, 3], spo2Percent: [11, 3], respiratoryRatePerMin: [5, 2] };

export function startPad() {
  const dialog = document.getElementById('vitals');
  if (!dialog) return;
  const fields = [...dialog.querySelectorAll('[data-pad]')];
  let chosen = fields[0];
  const choose = (field) => {
    chosen = field;
    for (const one of fields) one.closest('.vital').classList.toggle('chosen', one === field);
  };
  for (const field of fields) {
    field.addEventListener('focus', () => choose(field));
    field.addEventListener('input', () => { if (document.activeElement === field) onwards(field); });
  }
  dialog.addEventListener('toggle', () => { if (dialog.open) { choose(fields[0]); if (matchMedia('(pointer: fine)').matches) fields[0].focus(); } });
  dialog.querySelector('.pad').addEventListener('click', (event) => {
    const key = event.target.closest('[data-key]')?.dataset.key;
    if (!key) return;
    if (key === '←') chosen.value = chosen.value.slice(0, -1);
    else if (chosen.value.length < Number(chosen.maxLength)) chosen.value += key;
    if (key !== '←') onwards(chosen);
  });

  /** 148 is complete; 14 is not, for it may become 148; 86 is, for nobody has a diastolic of 860. */
  function onwards(field) {
    const [least, digits] = DIGITS[field.name] ?? [0, 9];
    const value = Number(field.value);
    const complete = field.value.length >= digits || (field.value.length === 2 && value >= least && value > 29 && digits === 3 && field.name !== 'systolicMmHg') ||
      (field.value.length === 2 && digits === 3 && field.name === 'systolicMmHg' && value > 29) || (digits === 2 && field.value.length === 2);
    const next = fields[fields.indexOf(field) + 1];
    if (!complete || !next || next.value) return;
    if (document.activeElement === field) next.focus();
    choose(next);
  }
}

// A private link that was just made: copied with one tap, and the focus goes to it.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy-from]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copyFrom);
  const said = button.closest('[data-made-link]')?.querySelector('[data-copied]');
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = 'Copied.';
  } catch {
    field.select();
    said.textContent = 'Selected: copy it with the keyboard or the menu of this device.';
  }
});
document.addEventListener('htmx:afterSwap', (event) => {
  event.target.querySelector?.('[data-made-link]')?.focus();
});

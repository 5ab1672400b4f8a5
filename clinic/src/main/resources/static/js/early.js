// A tap on the session page before its scripts run is held until they do. Without this the browser would take the form for
// an ordinary one and load the page anew: the tap would be lost.
(() => {
  const held = [];
  const hold = (event) => {
    if (!event.target.matches('form[data-command]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!held.some((one) => one.form === event.target && one.submitter === event.submitter)) {
      held.push({ form: event.target, submitter: event.submitter });
    }
  };
  document.addEventListener('submit', hold, true);
  document.addEventListener('evenkeel:listening', () => {
    document.removeEventListener('submit', hold, true);
    for (const { form, submitter } of held) {
      if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : undefined);
    }
  }, { once: true });
})();

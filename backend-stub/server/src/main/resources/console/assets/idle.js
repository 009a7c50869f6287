// A page that nobody looks at must not go on showing personal data: shortly after the session has ended on the server the page asks
// for itself again and lands on the sign-in page. A page with a call stays; its line keeps the session alive.
"use strict";
(() => {
  const minutes = 15;
  let last = Date.now();
  const stay = () => document.body.dataset.inCall === "yes";
  for (const kind of ["keydown", "pointerdown"]) {
    addEventListener(kind, () => { last = Date.now(); }, { passive: true });
  }
  setInterval(() => {
    if (Date.now() - last > minutes * 60000 + 10000 && !stay()) {
      location.reload();
    }
  }, 5000);
})();

// Compares a file with the print of the certificate, in this browser alone: the file is sent nowhere.
const own = document.getElementById('own');

own?.addEventListener('change', async () => {
  const place = document.getElementById('compared');
  const file = own.files[0];
  if (!file) return;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const print = [...hash].map(one => one.toString(16).padStart(2, '0')).join('');
  const same = print === document.getElementById('print').textContent.trim();
  place.hidden = false;
  place.className = same ? 'notice good' : 'notice bad';
  place.textContent = same ? '一样：这个文件就是出具的那一份，一个字节都没有改过。' : '不一样：这个文件不是出具的那一份，或者改过了。';
});

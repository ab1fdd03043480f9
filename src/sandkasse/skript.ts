// Served as files of their own: the pages' policy allows no script inside the page.

/** Gives every command a button that copies it. Without a script the text can be marked as usual. */
export const KOPIER_SKRIPT = `
for (const boks of document.querySelectorAll('[data-kopier]')) {
  const knapp = document.createElement('button');
  knapp.type = 'button';
  knapp.className = 'kopier';
  knapp.textContent = 'Kopier';
  const melding = document.createElement('span');
  melding.setAttribute('role', 'status');
  melding.className = 'melding';
  knapp.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(boks.querySelector('code').textContent);
      melding.textContent = 'Kopiert';
    } catch {
      melding.textContent = 'Nettleseren tillot ikke kopiering. Merk teksten og kopier selv.';
    }
    setTimeout(() => { melding.textContent = ''; }, 4000);
  });
  const rad = document.createElement('p');
  rad.className = 'kopirad';
  rad.append(knapp, melding);
  boks.append(rad);
}
`.trimStart();

/**
 * Logs out by itself when the services in the frames have been told. The window's load event waits
 * for the frames; a service that never answers must not keep the person logged in.
 */
export const LOGGUT_SKRIPT = `
const loggUt = () => document.querySelector('button[name=logout]').click();
const reserve = setTimeout(loggUt, 3000);
addEventListener('load', () => { clearTimeout(reserve); loggUt(); });
`.trimStart();

/** Makes each frame as high as the message in it. Without a script the frame is scrolled. */
export const RAMMER_SKRIPT = `
const tilpass = () => {
  for (const ramme of document.querySelectorAll('.mottatt iframe')) {
    const kant = ramme.offsetHeight - ramme.clientHeight;
    const { height } = ramme.contentDocument.documentElement.getBoundingClientRect();
    ramme.style.height = Math.ceil(height) + kant + 'px';
  }
};
addEventListener('load', tilpass);
addEventListener('resize', tilpass);
`.trimStart();

export const IKON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1b2430"/><path d="M-4 20 20-4h9L-4 29zM12 36 36 12v9L21 36z" fill="#ffc83d"/></svg>`;

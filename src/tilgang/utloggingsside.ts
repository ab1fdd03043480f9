import type { Sprak } from '../felles/sprak.js';

export interface Videresending {
  /** ID-porten's end of session. */
  readonly adresse: string;
  readonly idToken: string;
  /** Where the person lands afterwards; registered at ID-porten. */
  readonly etterpa: string;
  readonly sprak: Sprak;
}

/** A file of its own, as our policy lets no script stand in a page. */
export const SENDER_SKRIPT = 'document.forms[0].submit();';

/**
 * Sends the person on to ID-porten's log out. A form and not a link: what ID-porten wants to see holds the
 * person's number, and an address is written down in many places.
 */
export const utloggingsside = ({
  adresse,
  idToken,
  etterpa,
  sprak,
}: Videresending): string => `<!doctype html>
<html lang="${sprak}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${ORD[sprak].tittel} – Min kommune</title>
<script src="/logg-ut/send.js" defer></script>
</head>
<body>
<form method="post" action="${attributt(adresse)}">
<input type="hidden" name="id_token_hint" value="${attributt(idToken)}">
<input type="hidden" name="post_logout_redirect_uri" value="${attributt(etterpa)}">
<p>${ORD[sprak].her} <button>${ORD[sprak].der}</button></p>
</form>
</body>
</html>
`;

const ORD: Readonly<Record<Sprak, { tittel: string; her: string; der: string }>> = {
  nb: { tittel: 'Logger ut', her: 'Du er logget ut her.', der: 'Logg ut av ID-porten også' },
  nn: { tittel: 'Loggar ut', her: 'Du er logga ut her.', der: 'Logg ut av ID-porten òg' },
  en: { tittel: 'Logging out', her: 'You are logged out here.', der: 'Log out of ID-porten too' },
  se: {
    tittel: 'Logge olggos',
    her: 'Don leat loggejuvvon olggos dáppe.',
    der: 'Logge olggos ID-porten:s maid',
  },
};

const attributt = (tekst: string): string =>
  tekst.replace(/[&"<>]/g, (tegn) => `&#${tegn.charCodeAt(0)};`);

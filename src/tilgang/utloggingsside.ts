export interface Videresending {
  /** ID-porten's end of session. */
  readonly adresse: string;
  readonly idToken: string;
  /** Where the person lands afterwards; registered at ID-porten. */
  readonly etterpa: string;
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
}: Videresending): string => `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Logger ut – Min kommune</title>
<script src="/logg-ut/send.js" defer></script>
</head>
<body>
<form method="post" action="${attributt(adresse)}">
<input type="hidden" name="id_token_hint" value="${attributt(idToken)}">
<input type="hidden" name="post_logout_redirect_uri" value="${attributt(etterpa)}">
<p>Du er logget ut her. <button>Logg ut av ID-porten også</button></p>
</form>
</body>
</html>
`;

const attributt = (tekst: string): string =>
  tekst.replace(/[&"<>]/g, (tegn) => `&#${tegn.charCodeAt(0)};`);

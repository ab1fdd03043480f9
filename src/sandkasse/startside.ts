import { lagAdresser } from './adresser.js';
import { markup, type Html } from './html.js';
import type { Klar } from './klar.js';
import { lagKommandoer } from './kommandoer.js';
import { kommuner, leverandor, type Sandkassekommune } from './kommuner.js';
import { personer, testpersoner, type Testperson } from './personer.js';
import { lagSide } from './side.js';

/** The first page a developer meets: what this is, where things are, and something to paste. */
export function startside(klar: Klar): string {
  return lagSide({
    tittel: 'Sandkasse – Min Kommune Oppgave',
    skript: 'kopier.js',
    innhold: markup`<h1>Velkommen til sandkassen</h1>
<p class="ingress">Her prøver du Min Kommune Oppgave med oppdiktede kommuner og personer. Innlogging
og token virker som i produksjon, men ingenting her er ekte.</p>
${forsteOppgave(klar)}
${adresser(klar)}
${tokens(klar)}
${kommuneliste()}
${persontabell()}`,
  });
}

const forsteOppgave = (klar: Klar): Html => {
  const { fagsystemtoken, opprettOppgave, fullforOppgave } = lagKommandoer(klar);
  return markup`<h2>Lag din første oppgave</h2>
<p>Lim dette inn i bash. Du spiller fagsystemet til ${leverandor.navn}, som har tilgang til Fjordvik
kommune. Svaret er oppgavens id.</p>
${kode('Lag en oppgave', `${fagsystemtoken}\n${opprettOppgave}`)}
<p>Meld den ferdig for mottakeren, og hent den:</p>
${kode('Meld oppgaven ferdig, og hent den', fullforOppgave)}`;
};

const adresser = ({ swagger, ekstern, innbygger, konfigurasjon, ...klar }: Klar): Html => {
  const { sandkasse } = lagAdresser(klar.portal);
  return markup`<h2>Adresser</h2>
<p>I portalen logger du inn som en av testpersonene og gjør oppgavene du har laget. I Swagger UI leser du
kontrakten og prøver hver operasjon.</p>
<dl>
<dt>Portalen for innbyggere</dt><dd><a href="/">${klar.portal}</a></dd>
<dt>Forvaltningen for kommunens administratorer</dt><dd><a href="/forvaltning">${klar.forvaltning}</a><br>Logg inn som ${testpersoner.administrator.navn} (Fjordvik, klar til bruk) eller ${testpersoner.administratorNordli.navn} (Nordli, tom)</dd>
<dt>Innboksen</dt><dd><a href="/sandkasse/innboks">E-post og SMS som testpersonene har fått, og klokken</a></dd>
${adresse('fagsystemer', `${swagger}/ekstern`, ekstern)}
${adresse('innbyggere', `${swagger}/innbygger`, innbygger)}
${adresse('administratorer', `${swagger}/konfigurasjon`, konfigurasjon)}
<dt>API for skript</dt><dd><a href="${sandkasse}/api/klar">Alt på denne siden som JSON</a>, med nøkkel
og passord</dd>
</dl>`;
};

const adresse = (hvem: string, swagger: string, api: string): Html =>
  markup`<dt>API for ${hvem}</dt>
<dd><a href="${swagger}">Swagger UI for ${hvem}</a><br><code>${api}</code></dd>
`;

const tokens = (klar: Klar): Html => {
  const { fagsystemtoken, innbyggertoken, mineOppgaver } = lagKommandoer(klar);
  const { maskinporten, idporten } = lagAdresser(klar.portal);
  const visToken = (navn: string): string => `\necho "$${navn}"`;
  return markup`<h2>Skaff et token</h2>
<p>Lim tokenet inn under «Authorize» i Swagger UI, eller bruk det i curl. Et fagsystem trenger også IntegrasjonId og
IntegrasjonPassord: de står i kommandoen øverst.</p>
<h3>Som fagsystem</h3>
<p>Sandkassen signerer for deg og spør sin egen Maskinporten. Tokenet varer i to minutter.</p>
${kode('Token som fagsystem', `${fagsystemtoken}${visToken('TOKEN')}`)}
<h3>Som innbygger eller administrator</h3>
<p>Bytt ut nummeret med en av testpersonene. Tokenet varer i ti minutter.</p>
${kode('Token som innbygger', `${innbyggertoken}\n${mineOppgaver}`)}
<h3>Slik produksjonen gjør det</h3>
<p>Sett adressene under inn i din egen klient. Nøkkelen til Maskinporten-klienten
<code>${klar.maskinporten.klientId}</code> ligger i <code>maskinporten.privatJwk</code> i
<a href="/sandkasse/api/klar">JSON-svaret</a>.</p>
<dl>
<dt>Maskinporten</dt><dd><code>${maskinporten}.well-known/oauth-authorization-server</code></dd>
<dt>ID-porten</dt><dd><code>${idporten}/.well-known/openid-configuration</code></dd>
</dl>`;
};

const kommuneliste = (): Html => markup`<h2>Kommuner</h2>
<p>Fagsystemet ${leverandor.navn} har organisasjonsnummer <code>${leverandor.orgnr}</code>. Det er <code>orgnr</code> når du lager en
integrasjon som tokenet skal passe til.</p>
${kommuner.map(kommune)}`;

const kommune = ({ navn, iBruk, ...kjennetegn }: Sandkassekommune): Html => markup`<h3>${navn}</h3>
<p>${iBruk ? 'Tjenesten er tatt i bruk.' : 'Tjenesten er ikke tatt i bruk før du gjør det.'}</p>
<dl class="par">
<dt>fiksOrgId</dt><dd><code>${kjennetegn.fiksOrgId}</code></dd>
<dt>Organisasjonsnummer</dt><dd><code>${kjennetegn.orgnr}</code></dd>
<dt>Kommunenummer</dt><dd><code>${kjennetegn.kommunenr}</code></dd>
</dl>
`;

// The roles are written out because a table that is laid out as blocks (narrow screens) loses them.
const persontabell = (): Html => markup`<h2>Testpersoner</h2>
<p>Numrene er syntetiske: det er lagt 80 til måneden, så ingen har dem.</p>
<table role="table">
<thead role="rowgroup"><tr role="row">
<th role="columnheader" scope="col">Navn</th>
<th role="columnheader" scope="col">Nummer</th>
<th role="columnheader" scope="col">Brukes til</th>
</tr></thead>
<tbody role="rowgroup">
${personer.map(personrad)}
</tbody>
</table>`;

const personrad = ({ navn, personId, beskrivelse }: Testperson): Html => markup`<tr role="row">
<th role="rowheader" scope="row">${navn}</th>
<td role="cell"><code>${personId}</code></td>
<td role="cell">${beskrivelse}</td>
</tr>
`;

/** Can be scrolled by keyboard where a line is wider than the screen. */
const kode = (navn: string, tekst: string): Html => markup`<div class="kode" data-kopier>
<pre tabindex="0" role="region" aria-label="${navn}"><code>${tekst}</code></pre>
</div>`;

import { markup, type Html } from './html.js';
import type { Kontakt } from './kontakter.js';

/** As the fagsystem is told it. */
type Grunn = 'RESERVERT' | 'INGEN_KONTAKTINFORMASJON' | 'AVVIST_AV_MOTTAKER';

/** Why no notice reaches this person; undefined where one does. */
function grunnen({ reservert, epost, mobil, nedlagt }: Kontakt): Grunn | undefined {
  if (reservert) return 'RESERVERT';
  if (mobil !== undefined) return undefined;
  if (epost === undefined) return 'INGEN_KONTAKTINFORMASJON';
  return nedlagt ? 'AVVIST_AV_MOTTAKER' : undefined;
}

const FORKLARING: Readonly<Record<Grunn, (navn: string) => string>> = {
  RESERVERT: (navn) =>
    `${navn} har reservert seg mot digital post. Varslene blir ikke sendt, med mindre kommunen har valgt å varsle reserverte.`,
  INGEN_KONTAKTINFORMASJON: (navn) =>
    `${navn} har verken e-postadresse eller mobilnummer i kontaktregisteret. Varslene kan ikke sendes.`,
  AVVIST_AV_MOTTAKER: (navn) =>
    `E-postadressen til ${navn} tar ikke imot noe, og kontaktregisteret har ikke noe mobilnummer. Varslene blir sendt, men kommer ikke fram.`,
};

/** What to do to see a message here, or why none comes. */
export function utenVarsler(kontakt: Kontakt, navn: string): Html {
  const grunn = grunnen(kontakt);
  if (grunn === undefined) {
    return markup`<h2>Ingen meldinger ennå</h2>
<p>Lag en oppgave til ${navn}, og still klokken fram. Varselet blir sendt ved neste hele time i kommunens sendetid.
Den er fra kl. 9 til 17, ikke på søndager og helligdager, når kommunen ikke har valgt noe annet.</p>`;
  }
  return markup`<h2>Ingen meldinger kommer fram</h2>
<p>${FORKLARING[grunn](navn)}</p>
<p>Fagsystemet får vite hvem som ikke ble nådd: grunnen er <code>${grunn}</code>, og står i svaret på
<a href="/swagger/ekstern">hentUnadde og hentVarsler</a>.</p>`;
}

import { betroddHtml, markup, type Html } from './html.js';
import { kommuner } from './kommuner.js';
import { personer, testpersoner, type Testperson } from './personer.js';
import { lagSide } from './side.js';

/** The name of the form field that says who logs in. Empty: nobody, the login is cancelled. */
export const VALGFELT = 'personId';

export function velgPersonside(tjeneste: string): string {
  return lagSide({
    tittel: 'Velg testperson – ID-porten i sandkassen',
    innhold: markup`<h1>Velg testperson</h1>
<p class="ingress">Du logger inn i <strong>${tjeneste}</strong>. Alle her er oppdiktet, så du kan velge hvem du vil.</p>
<form method="post">
<h2>Innbyggere</h2>
${valgliste(personer.filter((person) => !erAdministrator(person)))}
<h2>Administratorer</h2>
<p>De styrer tjenesten, de fleste for en kommune, på <a href="/forvaltning">forvaltningssidene</a>.</p>
${valgliste(personer.filter(erAdministrator))}
<p><button class="stille" name="${VALGFELT}" value="">Avbryt innloggingen</button></p>
</form>`,
  });
}

const erAdministrator = ({ personId }: Testperson): boolean =>
  personId === testpersoner.plattformadministrator.personId ||
  kommuner.some(({ administratorer }) => administratorer.includes(personId));

const valgliste = (valgene: readonly Testperson[]): Html => markup`<ul class="valg">
${valgene.map(valgknapp)}
</ul>`;

const valgknapp = ({ personId, navn, beskrivelse }: Testperson): Html =>
  markup`<li><button name="${VALGFELT}" value="${personId}"><strong>${navn}</strong>
<span>${beskrivelse}</span></button></li>
`;

interface Loggutside {
  readonly skjema: string;
  readonly skjemaId: string;
  readonly rammer: readonly string[];
  /** Whether a service of ours sent the person here; otherwise the person must say yes. */
  readonly sendtAvTjenesten: boolean;
}

export function loggutside({ skjema, skjemaId, rammer, sendtAvTjenesten }: Loggutside): string {
  const overskrift = sendtAvTjenesten ? 'Logger deg ut' : 'Vil du logge ut av ID-porten?';
  const ingress = sendtAvTjenesten
    ? 'Det tar bare et øyeblikk.'
    : 'Neste gang du logger inn, velger du testperson på nytt.';
  return lagSide({
    tittel: `${overskrift} – ID-porten i sandkassen`,
    innhold: markup`<h1>${overskrift}</h1>
<p class="ingress">${ingress}</p>
${betroddHtml(skjema)}
<p><button class="hoved" name="logout" value="yes" form="${skjemaId}">Logg ut</button></p>
${rammer.map((adresse) => markup`<iframe hidden title="Utlogging" src="${adresse}"></iframe>`)}`,
    ...(sendtAvTjenesten && { skript: 'loggut.js' }),
  });
}

export function utloggetside(): string {
  return lagSide({
    tittel: 'Du er logget ut – ID-porten i sandkassen',
    innhold: markup`<h1>Du er logget ut</h1>
<p class="ingress">Du kan lukke siden.</p>
<p><a href="/sandkasse">Til sandkassens startside</a></p>`,
  });
}

/** `kode` and `forklaring` are for the developer whose request it was. */
export function feilside(kode: string, forklaring: string | undefined): string {
  return lagSide({
    tittel: 'Innloggingen stoppet – ID-porten i sandkassen',
    innhold: markup`<h1>Innloggingen stoppet</h1>
<p class="ingress">Innloggingen er brukt eller avbrutt. Gå tilbake til tjenesten. Er du ikke innlogget der, logger du inn på nytt.</p>
<p><a href="/">Til Min kommune</a></p>
<dl class="feil">
<dt>Feilkode</dt><dd><code>${kode}</code></dd>
${forklaring && markup`<dt>Til deg som utvikler</dt><dd lang="en">${forklaring}</dd>`}
</dl>
<p><a href="/sandkasse">Til sandkassens startside</a></p>`,
  });
}

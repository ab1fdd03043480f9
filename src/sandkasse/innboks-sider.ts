import type { Innboksmelding } from './innboks.js';
import { kontaktFor, type Kontakt } from './kontakter.js';
import { markup, type Html } from './html.js';
import { testpersoner, type Testperson } from './personer.js';
import { lagSide } from './side.js';
import { utenVarsler } from './uten-varsler.js';

export type Hvem = keyof typeof testpersoner;

export const erHvem = (navn: string): navn is Hvem => Object.hasOwn(testpersoner, navn);

interface Oversikt {
  readonly na: Date;
  /** How many messages each has got. */
  readonly antall: (personId: string) => number;
  /** What is wrong with what was asked for, in words. */
  readonly feil?: string | undefined;
}

/** The clock, and who has got what. */
export function innboksoversikt({ na, antall, feil }: Oversikt): string {
  return lagSide({
    tittel: 'Innboks – Min Kommune Oppgave',
    innhold: markup`<h1>Innboks</h1>
<p class="ingress">Her leser du e-postene og SMS-ene som testpersonene har fått siden sandkassen startet.</p>
${klokke(na, '/sandkasse/innboks', feil)}
<h2>Testpersoner</h2>
<ul class="innbokser">
${Object.entries(testpersoner).map(([hvem, person]) => personlinje(hvem, person, antall(person.personId)))}
</ul>
<p><a href="/sandkasse">Til sandkassens startside</a></p>`,
  });
}

const personlinje = (hvem: string, { navn, personId }: Testperson, antall: number): Html =>
  markup`<li><a href="/sandkasse/innboks/${hvem}">${navn}</a>
<span>${antall === 1 ? '1 melding' : `${antall} meldinger`} · ${adresselinje(kontaktFor(personId))}</span></li>
`;

interface Personinnboks {
  readonly hvem: Hvem;
  readonly na: Date;
  readonly meldinger: readonly Innboksmelding[];
}

/** What one of them got, the newest first. */
export function personinnboks({ hvem, na, meldinger }: Personinnboks): string {
  const { navn, personId } = testpersoner[hvem];
  const kontakt = kontaktFor(personId);
  return lagSide({
    tittel: `Innboksen til ${navn} – Min Kommune Oppgave`,
    skript: 'rammer.js',
    innhold: markup`<p><a href="/sandkasse/innboks">Alle innbokser</a></p>
<h1>Innboksen til ${navn}</h1>
<p class="ingress">${adresselinje(kontakt)}</p>
${klokke(na, `/sandkasse/innboks/${hvem}`)}
${meldinger.length === 0 ? utenVarsler(kontakt, navn) : markup`<h2>Meldinger</h2>`}
${meldinger.map((melding, nr) => meldingsvisning(hvem, melding, nr)).reverse()}`,
  });
}

function adresselinje({ reservert, epost, mobil, nedlagt }: Kontakt): string {
  if (reservert) return 'har reservert seg mot digital post';
  const postkasse = nedlagt ? `${epost} (tar ikke imot noe)` : epost;
  return [postkasse, mobil].filter(Boolean).join(' · ') || 'har ingen adresse';
}

function meldingsvisning(hvem: Hvem, melding: Innboksmelding, nr: number): Html {
  const { kanal, til, emne, tekst, sendt, oppgaveIder } = melding;
  const tittel = emne ?? 'SMS';
  return markup`<article class="mottatt">
<h3>${tittel}</h3>
<p class="fra">${kanal === 'EPOST' ? 'E-post' : 'SMS'} til ${til}, ${visTid(new Date(sendt))}</p>
${
  melding.html !== null &&
  markup`<iframe sandbox="allow-same-origin" title="HTML-delen av «${tittel}»" src="/sandkasse/innboks/${hvem}/${nr}/html"></iframe>
<details><summary>Tekstdelen</summary><pre tabindex="0">${tekst}</pre></details>`
}
${melding.html === null && markup`<p class="sms">${tekst}</p>`}
${melding.segmenter !== null && markup`<p class="fra">SMS-segmenter: ${melding.segmenter}</p>`}
<p class="fra">Om ${oppgaveIder.map((id, i) => markup`${i > 0 && ', '}<a href="/oppgave/${id}">oppgave ${i + 1}</a>`)}</p>
</article>
`;
}

const klokke = (na: Date, tilbake: string, feil?: string): Html => markup`<form method="post"
action="/sandkasse/innboks/klokke" class="klokke" aria-label="Klokken">
<p>Klokken i sandkassen er <strong>${visTid(na)}</strong>. Det som forfaller på veien, blir sendt til sin tid.</p>
${feil !== undefined && markup`<p role="alert"><strong>${feil}</strong></p>`}
<input type="hidden" name="tilbake" value="${tilbake}">
<p class="klokkevalg">
<button class="stille" name="flytt" value="PT1H">1 time fram</button>
<button class="stille" name="flytt" value="P1D">1 dag fram</button>
<button class="stille" name="flytt" value="P7D">1 uke fram</button>
<button class="stille" name="flytt" value="P30D">30 dager fram</button>
</p>
</form>`;

const TID = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const visTid = (tid: Date): string => TID.format(tid);

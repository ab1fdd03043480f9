import type { Klar } from '../src/sandkasse/klar.js';
import { lagOppgaveklient, type NyOppgave, type Oppgave, type Oppgaveklient } from './klient.js';
import { hentToken } from './maskinporten.js';

/** Plays a fagsystem against a sandbox that runs: the whole life of a task, by ALL and by ANY. */
const ADRESSE = `http://localhost:${process.env['PORT'] ?? '3000'}`;

const skriv = (linje = ''): void => void process.stdout.write(`${linje}\n`);

async function finnSandkassen(): Promise<Klar> {
  try {
    const svar = await fetch(`${ADRESSE}/sandkasse/api/klar`);
    return (await svar.json()) as Klar;
  } catch {
    throw new Error(
      `Fant ingen sandkasse på ${ADRESSE}. Start den i et annet vindu: npm start. Kjører den på en annen port, sett PORT her også.`,
    );
  }
}

const skoletur = (foresatte: readonly Testperson[], utfortKriterie: 'ALL' | 'ANY'): NyOppgave => ({
  tittel: 'Samtykke til skoletur',
  beskrivelse: 'Klassen drar på tur, og skolen trenger svar fra dere.',
  handling: 'Gi samtykke',
  url: 'https://skole.fjordvik.example/samtykke',
  utfortKriterie,
  mottakere: { personIdList: foresatte.map(({ personId }) => personId) },
});

type Testperson = Klar['personer'][number];

/** Names instead of numbers: this is read over someone's shoulder. */
const linje = ({ oppgavestatus, mottakere }: Oppgave, personer: readonly Testperson[]): string => {
  const statuser = (mottakere.statuser ?? []).map(({ personId, status }) => {
    const navn = personer.find((p) => p.personId === personId)?.navn ?? 'Ukjent';
    return `${status === 'FULLFORT' ? '✔' : '·'} ${navn}`;
  });
  return `   ${(oppgavestatus ?? '').padEnd(9)} ${statuser.join('   ')}`;
};

async function spill(
  klient: Oppgaveklient,
  foresatte: readonly Testperson[],
  kriterie: 'ALL' | 'ANY',
): Promise<void> {
  const id = await klient.opprett(skoletur(foresatte, kriterie));
  skriv(`Opprettet  ${id}`);
  skriv(linje(await klient.hent(id), foresatte));
  for (const { personId, navn } of foresatte) {
    const { oppgavestatus } = await klient.fullfor(id, personId);
    skriv(`${navn} er ferdig`);
    skriv(linje(await klient.hent(id), foresatte));
    if (kriterie === 'ANY' && oppgavestatus === 'FULLFORT') break;
  }
  skriv();
}

async function demo(): Promise<void> {
  const klar = await finnSandkassen();
  const token = await hentToken(klar.maskinporten);
  const klient = lagOppgaveklient({
    adresse: ADRESSE,
    fiksOrgId: klar.fiksOrgId,
    token,
    ...klar.integrasjon,
  });
  const foresatte = klar.personer.slice(1, 3);

  skriv(`Et fagsystem snakker med ${klar.ekstern}`);
  skriv(`Token fra ${klar.maskinporten.issuer}, scope ${klar.maskinporten.scope}`);
  skriv();
  skriv('ALL: oppgaven er ferdig når begge er ferdige');
  await spill(klient, foresatte, 'ALL');
  skriv('ANY: oppgaven er ferdig når en av dem er ferdig');
  await spill(klient, foresatte, 'ANY');
  skriv(`Prøv selv: ${klar.swagger}/ekstern`);
}

await demo().catch((feil: unknown) => {
  process.stderr.write(`${feil instanceof Error ? feil.message : String(feil)}\n`);
  process.exitCode = 1;
});

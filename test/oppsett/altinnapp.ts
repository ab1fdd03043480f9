import { lesMiljo } from '../../src/felles/miljo/les-miljo.js';
import { TjenesteService } from '../../src/konfigurasjon/tjeneste.service.js';
import { Kommuneregister } from '../../src/konfigurasjon/kommuneregister.service.js';
import { fjordvik, integrasjonId, leverandor } from '../../src/sandkasse/kommuner.js';
import { Altinnprove } from '../../src/varsling/kanaler/altinn.testhjelp.js';
import { KLIENT } from '../../src/varsling/kanaler/maskinporten.testhjelp.js';
import { Fagsystem } from './fagsystem.js';
import { ledigPort } from './ledig-port.js';
import { lyttendeApp, type LyttendeApp } from './lyttende-app.js';
import { lagTestdatabase } from './testdatabase.js';
import { organisasjon } from './tokener.js';

/** The product as an operator starts it, no sandbox, with Maskinporten and Altinn as the test has them. */
export interface Altinnapp extends LyttendeApp {
  readonly altinn: Altinnprove;
  readonly fagsystem: Fagsystem;
  readonly stopp: () => Promise<void>;
}

const PASSORD = 'bare i denne testen';
const nokkel = (tall: number): string => `prove:${Buffer.alloc(32, tall).toString('base64')}`;

export function altinnmiljo(altinn: Altinnprove, port: number): Record<string, string> {
  const klientnokkel = JSON.stringify(altinn.maskinporten.klientnokkel);
  return {
    NODE_ENV: 'test',
    SANDKASSE: 'false',
    PORT: String(port),
    OFFENTLIG_ADRESSE: `http://localhost:${port}`,
    // Those who start the product here connect it themselves.
    DATABASE_URL: 'postgres://ingen@localhost:1/ingen',
    MASKINPORTEN_ISSUER: altinn.issuer,
    IDPORTEN_ISSUER: 'http://localhost:1/idporten',
    IDPORTEN_KLIENT_ID: 'ingen logger inn her',
    IDPORTEN_KLIENTNOKKEL: klientnokkel,
    PERSON_KRYPTERINGSNOKLER: nokkel(1),
    PERSON_OPPSLAGSNOKKEL: nokkel(2),
    TILLAT_SYNTETISKE: 'true',
    KOMMUNER: JSON.stringify([fjordvik]),
    VARSLING: 'ALTINN',
    VARSLING_PER_SEKUND: '1000',
    ALTINN_ADRESSE: altinn.base,
    MASKINPORTEN_KLIENT_ID: KLIENT,
    MASKINPORTEN_KLIENTNOKKEL: klientnokkel,
  };
}

export async function startAltinnapp(): Promise<Altinnapp> {
  const [altinn, database, port] = await Promise.all([
    Altinnprove.start(),
    lagTestdatabase(),
    ledigPort(),
  ]);
  altinn.slippKlokken();
  const lyttende = await lyttendeApp(lesMiljo(altinnmiljo(altinn, port)), database.adresse);
  const fagsystem = await slippInn(lyttende, altinn);
  const stopp = async (): Promise<void> => {
    // First: what waits for an answer from it gets none.
    await altinn.stopp();
    await lyttende.app.close();
    await database.rydd();
  };
  return { ...lyttende, altinn, fagsystem, stopp };
}

async function slippInn(
  { app, adresse }: LyttendeApp,
  { maskinporten, issuer }: Altinnprove,
): Promise<Fagsystem> {
  const { fiksOrgId } = fjordvik;
  await app.get(TjenesteService).taIBruk(fiksOrgId, 'DRIFT');
  await app.get(Kommuneregister).sikreIntegrasjon({
    navn: 'Fagsystemet',
    id: integrasjonId,
    fiksOrgId,
    orgnr: leverandor.orgnr,
    passord: PASSORD,
    privilegier: ['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK'],
  });
  const krav = { scope: 'ks:fiks', consumer: organisasjon(leverandor.orgnr) };
  const token = await maskinporten.utsted(issuer, krav);
  return new Fagsystem(adresse, { token, integrasjonId, integrasjonPassord: PASSORD }, fiksOrgId);
}

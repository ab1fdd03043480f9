import type { Logger } from 'pino';
import type { Miljo } from '../felles/miljo/miljo.js';
import { AltinnKanal } from './kanaler/altinn.kanal.js';
import type { Adressevalg } from './kanaler/altinnordre.js';
import { DirekteKanal } from './kanaler/direkte.kanal.js';
import { Epost, type Epostoppsett } from './kanaler/epost.js';
import { Maskinportenklient } from './kanaler/maskinportenklient.js';
import { digdirKrr, fiksKrr } from './kanaler/registerdorer.js';
import { FiksSms } from './kanaler/sms.js';
import type { Varselkanal } from './kanaler/varselkanal.js';
import type { Utsendingsoppsett } from './varslingsoppsett.js';

/** What the environment has decided about how citizens are reached; undefined where they are not. */
export function lagUtsending(
  miljo: Miljo,
  logg: Logger,
  smtpAdresse = miljo.SMTP_ADRESSE,
): Utsendingsoppsett | undefined {
  const felles = {
    perSekund: miljo.VARSLING_PER_SEKUND,
    vertsnavn: new URL(miljo.OFFENTLIG_ADRESSE).host,
  };
  switch (miljo.VARSLING) {
    case 'INGEN':
      return undefined;
    case 'DIREKTE':
      return { ...felles, kanal: direkte(miljo, logg, pakrevd(smtpAdresse)) };
    case 'ALTINN': {
      const kanal = altinn(miljo, logg);
      return { ...felles, kanal, statuskilde: kanal };
    }
  }
}

function altinn(miljo: Miljo, logg: Logger): AltinnKanal {
  const { ALTINN_ADRESSE: base, ALTINN_SMS_AVSENDER: smsAvsender } = miljo;
  return new AltinnKanal({
    base,
    maskinporten: maskinporten(miljo, 'altinn:serviceowner/notifications.create'),
    logg,
    adressevalg: adressevalg(miljo.VARSLING_REKKEFOLGE),
    ...(smsAvsender !== undefined && { smsAvsender }),
  });
}

function adressevalg([forst, sa]: Miljo['VARSLING_REKKEFOLGE']): Adressevalg {
  const bare = forst === 'SMS' ? 'Sms' : 'Email';
  return sa ? `${bare}Preferred` : bare;
}

function direkte(miljo: Miljo, logg: Logger, smtpAdresse: string): Varselkanal {
  const epost = new Epost({
    ...lesSmtpadresse(smtpAdresse),
    avsender: pakrevd(miljo.EPOST_AVSENDER),
    logg,
  });
  const krr = { base: pakrevd(miljo.KRR_ADRESSE), logg };
  return new DirekteKanal({
    register:
      miljo.KRR === 'FIKS'
        ? fiksKrr({ ...krr, hoder: fiksHoder(miljo) })
        : digdirKrr({ ...krr, hoder: bearer(miljo, 'krr:global/kontaktinformasjon.read') }),
    prioritet: miljo.VARSLING_REKKEFOLGE,
    veier: {
      EPOST: epost,
      ...(miljo.SMS_ADRESSE !== undefined && {
        SMS: new FiksSms({
          base: miljo.SMS_ADRESSE,
          kontoId: pakrevd(miljo.SMS_KONTO_ID),
          hoder: fiksHoder(miljo),
          logg,
        }),
      }),
    },
  });
}

type Hoder = () => Promise<Readonly<Record<string, string>>>;

function fiksHoder(miljo: Miljo): Hoder {
  const hentBearer = bearer(miljo, 'ks:fiks');
  const { FIKS_INTEGRASJON_ID: id, FIKS_INTEGRASJON_PASSORD: passord } = miljo;
  if (id === undefined || passord === undefined) return hentBearer;
  return async () => ({
    ...(await hentBearer()),
    integrasjonid: id,
    integrasjonpassord: passord,
  });
}

/** The sandbox's own register and gateway are open. */
function bearer(miljo: Miljo, scope: string): Hoder {
  if (!miljo.MASKINPORTEN_KLIENTNOKKEL) return () => Promise.resolve({});
  const klient = maskinporten(miljo, scope);
  return async () => ({ authorization: `Bearer ${await klient.hent()}` });
}

const maskinporten = (miljo: Miljo, scope: string): Maskinportenklient =>
  new Maskinportenklient({
    issuer: miljo.MASKINPORTEN_ISSUER,
    klientId: pakrevd(miljo.MASKINPORTEN_KLIENT_ID),
    nokkel: pakrevd(miljo.MASKINPORTEN_KLIENTNOKKEL),
    scope,
  });

type Smtpadresse = Pick<Epostoppsett, 'vert' | 'port' | 'tls' | 'innlogging'>;

function lesSmtpadresse(adresse: string): Smtpadresse {
  const { protocol, hostname, port, username, password, search } = new URL(adresse);
  const tls = protocol === 'smtps:' ? 'IMPLISITT' : 'STARTTLS';
  return {
    vert: hostname,
    port: Number(port) || (tls === 'IMPLISITT' ? 465 : 587),
    tls: search === '?tls=ingen' ? 'INGEN' : tls,
    ...(username !== '' && {
      innlogging: { bruker: decodeURIComponent(username), passord: decodeURIComponent(password) },
    }),
  };
}

/** What `Miljo` has made sure is there. */
function pakrevd<T>(verdi: T | undefined): T {
  if (verdi === undefined) throw new Error('Miljøet mangler noe som varslingen trenger');
  return verdi;
}

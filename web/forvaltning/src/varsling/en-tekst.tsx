import type { ReactNode } from 'react';
import type { Skjema } from '../skjema/bruk-skjema.js';
import { Avkryssing, Tekstfelt, Tekstomrade } from '../skjema/felter.js';
import type { Verdier } from '../skjema/verdier.js';
import { Plassholdere } from './plassholdere.js';
import { Smstelling } from './smstelling.js';
import { DELER, delnavn, tekstfelt, type Valgt } from './verdier.js';

interface Props {
  readonly skjema: Skjema<Verdier>;
  readonly valgt: Valgt;
}

/** The three parts of one notice, where the kommune writes it itself. */
export function EnTekst({ skjema, valgt: { sprak, type } }: Props): ReactNode {
  const felt = (del: Parameters<typeof tekstfelt>[2]): string => tekstfelt(sprak, type, del);
  const skriverSelv = skjema.verdier[felt('egen')] === true;
  return (
    <div className="skjema">
      <Avkryssing skjema={skjema} felt={felt('egen')} etikett="Skriv kommunens egen tekst" />
      {skriverSelv ? (
        <>
          <Plassholdere />
          <Tekstfelt
            skjema={skjema}
            felt={felt('emne')}
            etikett={delnavn('emne')}
            lang={sprak}
            maxLength={150}
          />
          <Tekstomrade
            skjema={skjema}
            felt={felt('tekst')}
            etikett={delnavn('tekst')}
            lang={sprak}
            hjelp="Hver linje blir et avsnitt."
            rader={8}
          />
          <Tekstomrade
            skjema={skjema}
            felt={felt('sms')}
            etikett={delnavn('sms')}
            lang={sprak}
            hjelp={<Smstelling mal={String(skjema.verdier[felt('sms')])} sprak={sprak} />}
            rader={4}
          />
        </>
      ) : (
        <p className="dempet">Innbyggerne får standardteksten.</p>
      )}
    </div>
  );
}

interface Lestprops {
  readonly mal: Readonly<Record<'emne' | 'tekst' | 'sms', string>> | undefined;
}

export function LestTekst({ mal }: Lestprops): ReactNode {
  if (!mal) return <p className="dempet">Innbyggerne får standardteksten.</p>;
  return (
    <dl className="faktaliste">
      {DELER.map((del) => (
        <div key={del}>
          <dt>{delnavn(del)}</dt>
          <dd className="ordrett">{mal[del]}</dd>
        </div>
      ))}
    </dl>
  );
}

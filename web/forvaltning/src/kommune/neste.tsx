import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { tilOverskriften } from '../../../felles/skall/til-overskriften.js';
import { FORVALTNING, PLATTFORM } from '../../../../src/felles/sider.js';
import type { Kommune } from '../api/klient.js';
import { Kodeblokk } from '../skall/kodeblokk.js';

export interface Laget {
  readonly kommune: Kommune;
  /** The name of its first administrator, where one was named. */
  readonly administrator: string;
}

/** What must happen before the kommune's first task. */
export function Neste({ laget: { kommune, administrator } }: { readonly laget: Laget }): ReactNode {
  useEffect(tilOverskriften, []);
  return (
    <div className="stabel">
      {administrator === '' ? (
        <UtenAdministrator kommune={kommune} />
      ) : (
        <p>
          Nå kan {administrator} logge inn på{' '}
          <strong className="ordrett">{window.location.host + FORVALTNING}</strong> og ta tjenesten
          i bruk.
        </p>
      )}
      <p className="knapper">
        <Link className="ds-button" to={PLATTFORM}>
          Til kommunene
        </Link>
      </p>
    </div>
  );
}

const UtenAdministrator = ({ kommune }: { readonly kommune: Kommune }): ReactNode => (
  <>
    <p>
      Kommunen har ingen administrator ennå: de som drifter tjenesten, gir den en med kommandoen
      under.
    </p>
    <Kodeblokk navn="Gi kommunen en administrator" tekst={kommandoFor(kommune)} />
  </>
);

const kommandoFor = ({ orgnr }: Kommune): string =>
  [
    'npm run cli -- kommune administrator \\',
    `  --kommune ${orgnr} \\`,
    '  --navn "Fornavn Etternavn" \\',
    '  < fodselsnummer.txt',
  ].join('\n');

import type { ReactNode } from 'react';

const PLASSHOLDERE = [
  { navn: '{kommune}', blir: 'kommunens navn' },
  { navn: '{tittel}', blir: 'oppgavens tittel, når den kan vises' },
  { navn: '{frist}', blir: 'fristen, når oppgaven har en' },
  { navn: '{antall}', blir: 'hvor mange oppgaver det gjelder' },
  { navn: '{portal}', blir: 'adressen innbyggeren logger inn på' },
];

/** What is filled in when it is sent. */
export const Plassholdere = (): ReactNode => (
  <details className="ds-details" lang="nb">
    <summary>Dette kan fylles inn</summary>
    <div className="stabel">
      <dl className="faktaliste">
        {PLASSHOLDERE.map(({ navn, blir }) => (
          <div key={navn}>
            <dt>
              <code>{navn}</code>
            </dt>
            <dd>{blir}</dd>
          </div>
        ))}
      </dl>
      <p>
        Skriv <code>{'{frist}'}</code> på en linje for seg. Har oppgaven ingen frist, blir hele
        linjen borte. Det samme gjelder <code>{'{tittel}'}</code> når tittelen ikke kan vises.
      </p>
      <p>Lenker og e-postadresser kan ikke stå i varslene: folk lærer at de ikke skal følge dem.</p>
    </div>
  </details>
);

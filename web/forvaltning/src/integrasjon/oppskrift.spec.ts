import { expect, it } from '@jest/globals';
import { envfil, provekall } from './oppskrift.js';

const sted = { adresse: 'https://kommune.example', fiksOrgId: 'f', erSandkasse: false };
const legitimasjon = { integrasjonId: 'i', integrasjonPassord: 'p' };

it('filen sier at fagsystemet trenger et token fra Maskinporten også', () => {
  const [forst, ...resten] = envfil(sted, legitimasjon).split('\n');

  expect(forst).toBe('# I tillegg: et token fra Maskinporten med scope ks:fiks.');
  expect(resten).toEqual([
    '# Organisasjonsnummeret i det må være det integrasjonen er laget for.',
    'MIN_KOMMUNE_API=https://kommune.example/min-kommune/api/v1/api',
    'MIN_KOMMUNE_FIKS_ORG_ID=f',
    'MIN_KOMMUNE_INTEGRASJON_ID=i',
    'MIN_KOMMUNE_INTEGRASJON_PASSORD=p',
  ]);
});

it('i sandkassen sier den hvor tokenet er å få', () => {
  expect(envfil({ ...sted, erSandkasse: true }, legitimasjon)).toContain(
    '\n# I sandkassen: POST https://kommune.example/sandkasse/api/maskinportentoken\n',
  );
});

it('prøvekallet henter tokenet selv bare i sandkassen', () => {
  expect(provekall(sted, '2026-03-02')).toContain("TOKEN='token fra Maskinporten");
  expect(provekall({ ...sted, erSandkasse: true }, '2026-03-02')).toContain(
    'curl -sS -X POST https://kommune.example/sandkasse/api/maskinportentoken',
  );
});

import { describe, expect, it } from '@jest/globals';
import { idnr } from '@navikt/fnrvalidator';
import { kommuner, leverandor } from './kommuner.js';
import { finnPerson, personer, testpersoner } from './personer.js';

const VEKTER = [3, 2, 7, 6, 5, 4, 3, 2];

function erGyldigOrgnr(orgnr: string): boolean {
  const sum = VEKTER.reduce((til, vekt, i) => til + vekt * Number(orgnr[i]), 0);
  return /^\d{9}$/.test(orgnr) && (11 - (sum % 11)) % 11 === Number(orgnr[8]);
}

describe('testpersonene', () => {
  it.each(personer)('$navn har et gyldig nummer i Tenors serie', ({ personId }) => {
    const svar = idnr(personId);

    const ventet = personId === testpersoner.dnummer.personId ? 'dnr-and-tnr' : 'tnr';
    expect(svar).toEqual({ status: 'valid', type: ventet });
  });

  it('er minst fjorten, med hvert sitt nummer og navn', () => {
    expect(personer.length).toBeGreaterThanOrEqual(14);
    expect(new Set(personer.map((p) => p.personId)).size).toBe(personer.length);
    expect(new Set(personer.map((p) => p.navn)).size).toBe(personer.length);
  });

  it('dekker alle fire språk', () => {
    const sprak = new Set(personer.map((p) => p.sprak));

    expect(sprak).toEqual(new Set(['nb', 'nn', 'en', 'se']));
  });

  it('har en setning om hva hver av dem er til', () => {
    for (const { beskrivelse } of personer) expect(beskrivelse).toMatch(/^[A-ZÆØÅ].+\.$/);
  });
});

describe('kommunene', () => {
  it.each([...kommuner, leverandor])('$navn har et syntetisk, gyldig orgnr', ({ orgnr }) => {
    expect(erGyldigOrgnr(orgnr)).toBe(true);
    expect(orgnr).toMatch(/^[23]/);
  });

  it('har administratorer som finnes, og én person som er det i begge', () => {
    const alle = kommuner.flatMap((kommune) => kommune.administratorer);

    for (const personId of alle) expect(finnPerson(personId)).toBeDefined();
    expect(alle.filter((id) => id === testpersoner.administratorBegge.personId)).toHaveLength(2);
  });

  it('er én i bruk og én som ikke er det', () => {
    expect(kommuner.map((kommune) => kommune.iBruk)).toEqual([true, false]);
  });
});

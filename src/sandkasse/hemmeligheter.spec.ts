import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hentHemmeligheter, SandkassefilKanIkkeBrukes, SANDKASSEFIL } from './hemmeligheter.js';

let rot: string;
let mappe: string;

beforeEach(async () => {
  rot = await mkdtemp(join(tmpdir(), 'sandkasse-'));
  mappe = join(rot, 'data');
});
afterEach(() => rm(rot, { recursive: true }));

const rettigheter = async (sti: string): Promise<number> => (await stat(sti)).mode & 0o777;

describe('hentHemmeligheter', () => {
  it('lager filen første gang og gir de samme hemmelighetene neste gang', async () => {
    const forste = await hentHemmeligheter(mappe);
    const andre = await hentHemmeligheter(mappe);

    expect(andre).toEqual(forste);
    expect(Buffer.from(forste.integrasjonPassord, 'base64url')).toHaveLength(32);
  });

  it('lar bare eieren lese filen og mappen, og etterlater ingen midlertidig fil', async () => {
    await hentHemmeligheter(mappe);

    expect(await rettigheter(mappe)).toBe(0o700);
    expect(await rettigheter(join(mappe, SANDKASSEFIL))).toBe(0o600);
    expect(await readdir(mappe)).toEqual([SANDKASSEFIL]);
  });

  it.each([
    ['er tom', () => ''],
    ['er avkortet', (innhold: string) => innhold.slice(0, 300)],
    ['mangler passordet', (innhold: string) => innhold.replace('integrasjonPassord', 'x')],
    ['har en ødelagt nøkkel', (innhold: string) => innhold.replace(/"n": ".{20}/, '"n": "')],
    ['har en nøkkel uten kid', (innhold: string) => innhold.replace('"kid"', '"x"')],
    ['er noe annet', () => '[]'],
  ])('nekter når filen %s, og sier hvilken fil som må slettes', async (_hva, skad) => {
    await hentHemmeligheter(mappe);
    const fil = join(mappe, SANDKASSEFIL);
    const skadet = skad(await readFile(fil, 'utf8'));
    await writeFile(fil, skadet);

    const feil: unknown = await hentHemmeligheter(mappe).catch((grunn: unknown) => grunn);

    expect(feil).toBeInstanceOf(SandkassefilKanIkkeBrukes);
    expect(String(feil)).toContain(`${fil}. Slett filen og start på nytt`);
    expect(await readFile(fil, 'utf8')).toBe(skadet);
  });
});

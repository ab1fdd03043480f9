import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gjorKlarMappe, UbrukeligDatamappe } from './mappe.js';

const modus = async (mappe: string) => (await stat(mappe)).mode & 0o777;

describe('datamappen', () => {
  let rot: string;

  beforeEach(async () => {
    rot = await mkdtemp(join(tmpdir(), 'mappe-'));
  });

  afterEach(() => rm(rot, { recursive: true }));

  it('lages for eieren alene', async () => {
    const mappe = await gjorKlarMappe(join(rot, 'a/b'));

    expect(mappe).toBe(join(rot, 'a/b'));
    expect(await modus(mappe)).toBe(0o700);
  });

  it.each([[[]], [['database', 'las.3']]])(
    'stenges for andre når den er vår: %j',
    async (mapper) => {
      await chmod(rot, 0o755);
      for (const navn of mapper) await mkdir(join(rot, navn));

      await gjorKlarMappe(rot);

      expect(await modus(rot)).toBe(0o700);
    },
  );

  it('røres ikke når den er åpen og rommer noe annet', async () => {
    await chmod(rot, 0o755);
    await writeFile(join(rot, 'brev.txt'), '');

    await expect(gjorKlarMappe(rot)).rejects.toThrow(`Steng den med «chmod 700 ${rot}»`);
    expect(await modus(rot)).toBe(0o755);
  });

  it('kan ikke være en fil', async () => {
    const fil = join(rot, 'fil');
    await writeFile(fil, '');

    await expect(gjorKlarMappe(fil)).rejects.toThrow(UbrukeligDatamappe);
  });

  it('kan ha nøyaktig så lang sti som en Unix-sokkel tåler', async () => {
    const plass = (process.platform === 'linux' ? 107 : 103) - '/.s.PGSQL.5432'.length;
    const lengst = fyllTil(rot, plass);

    await expect(gjorKlarMappe(lengst)).resolves.toBe(lengst);
    await expect(gjorKlarMappe(`${lengst}x`)).rejects.toThrow(
      `1 byte for lang for en Unix-sokkel. Sett DATAMAPPE til en mappe med høyst ${plass} byte`,
    );
  });

  it('måles i byte, ikke i tegn', async () => {
    await expect(gjorKlarMappe(join(rot, 'å'.repeat(45)))).rejects.toThrow('for lang');
  });
});

const fyllTil = (mappe: string, lengde: number) =>
  join(mappe, 'x'.repeat(lengde - mappe.length - 1));

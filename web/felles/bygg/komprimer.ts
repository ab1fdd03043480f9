import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Beside each file its compressed forms, made once here and not for every reader.
 * @param ut where the build lands
 */
export const komprimer = (ut: string): Plugin => ({
  name: 'komprimer',
  closeBundle() {
    const mappe = join(ut, 'assets');
    for (const navn of readdirSync(mappe).filter((fil) => /\.(js|css|svg)$/.test(fil))) {
      const innhold = readFileSync(join(mappe, navn));
      writeFileSync(join(mappe, `${navn}.br`), brotliCompressSync(innhold));
      writeFileSync(join(mappe, `${navn}.gz`), gzipSync(innhold, { level: 9 }));
    }
  },
});

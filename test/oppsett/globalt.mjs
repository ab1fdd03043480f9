import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Jest loads this file without its own transforms, so the TypeScript that works runs beside it. */
const mal = (...argumenter) =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./mal.ts', import.meta.url)), ...argumenter],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );

export default function globalt() {
  const [database, datamappe] = mal('lag').split('\n');
  process.env.MKO_TEST_MAL = database;
  process.env.MKO_TEST_DATAMAPPE = datamappe;
}

export const rydd = () => mal('slett', process.env.MKO_TEST_MAL, process.env.MKO_TEST_DATAMAPPE);

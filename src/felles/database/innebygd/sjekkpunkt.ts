import type { PGlite } from '@electric-sql/pglite';

/** Write-ahead log between two checkpoints, in bytes. */
const STORSTE_LOGG = 64 * 1024 * 1024;
const MALES_HVERT_MS = 5_000;
const MELDING_SYNC = 'S'.charCodeAt(0);
const MELDING_QUERY = 'Q'.charCodeAt(0);

interface Grenser {
  readonly storsteLogg?: number;
  readonly malesHvertMs?: number;
}

/**
 * PGlite runs PostgreSQL without a checkpointer: left alone, the log grows without end (seen: 2 GB,
 * far beyond max_wal_size) and a start after a crash has to replay all of it.
 *
 * The checkpoint is squeezed in right after a client's message, inside the lock that the socket
 * server already holds: `db.exec` would deadlock there, and elsewhere it would send its answer to
 * the client that asked last. Only between statements, since a simple query forgets the
 * unnamed statement.
 */
export async function medSjekkpunkter(db: PGlite, grenser: Grenser = {}): Promise<void> {
  const { storsteLogg = STORSTE_LOGG, malesHvertMs = MALES_HVERT_MS } = grenser;
  const kjor = db.execProtocolRawStream.bind(db);
  let sist = await loggposisjon(kjor);
  let malt = performance.now();

  const sjekk = async () => {
    if (performance.now() - malt < malesHvertMs) return;
    malt = performance.now();
    if ((await loggposisjon(kjor)) - sist < storsteLogg) return;
    await spor(kjor, 'CHECKPOINT');
    sist = await loggposisjon(kjor);
  };
  db.execProtocolRawStream = async (melding, valg) => {
    await kjor(melding, valg);
    const avsluttet = melding[0] === MELDING_SYNC || melding[0] === MELDING_QUERY;
    if (avsluttet && !db.isInTransaction()) await sjekk();
  };
}

type Kjor = PGlite['execProtocolRawStream'];

/** How far the log has been written, in bytes since the database was made. */
async function loggposisjon(kjor: Kjor): Promise<number> {
  const svar = await spor(kjor, 'SELECT pg_current_wal_lsn()');
  const [, ovre = '0', nedre = '0'] = /([0-9A-F]+)\/([0-9A-F]+)/.exec(svar) ?? [];
  return parseInt(ovre, 16) * 2 ** 32 + parseInt(nedre, 16);
}

/** Runs a simple query. @returns PostgreSQL's raw answer. */
async function spor(kjor: Kjor, setning: string): Promise<string> {
  const tekst = Buffer.from(`${setning}\0`);
  const hode = Buffer.alloc(5);
  hode.writeUInt8(MELDING_QUERY);
  hode.writeInt32BE(tekst.length + 4, 1);
  const svar: Buffer[] = [];
  // Copied, since the bytes are a view into PGlite's own memory.
  await kjor(Buffer.concat([hode, tekst]), {
    onRawData: (del) => void svar.push(Buffer.from(del)),
  });
  return Buffer.concat(svar).toString('latin1');
}

import pg from 'pg';

/**
 * Preloaded into the product: the process is killed when the statement named by DREPES_ETTER has been carried
 * out, so that a test knows exactly how far it had come.
 */
const sporr = pg.Client.prototype.query;

pg.Client.prototype.query = function query(...argumenter) {
  const svar = Reflect.apply(sporr, this, argumenter);
  if (argumenter[0]?.name === process.env['DREPES_ETTER']) {
    svar.then(() => process.kill(process.pid, 'SIGKILL'));
  }
  return svar;
};

/** What the service calls itself wherever it runs; texts may say it. */
const MIN_KOMMUNE = 'min.kommune.no';

const ALFABET = Array.from('abcdefghijklmnopqrstuvwxyz');
const landnavn = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** A country's domains end in its code, so that `no` is an ending and `og` is none. */
const LAND = ALFABET.flatMap((forst) => ALFABET.map((sa) => forst + sa)).filter(
  (kode) => landnavn.of(kode.toUpperCase()) !== undefined,
);
/** Of the hundreds of others, those in use where Norwegians read. */
const ANDRE =
  'app|biz|blog|bond|buzz|cfd|click|cloud|club|com|cyou|dev|edu|email|fun|gov|icu|info|life|link|live|mobi|' +
  'name|net|news|one|online|org|page|pro|sbs|shop|site|space|store|tech|today|top|vip|website|win|world|xyz';
/** In Norwegian texts these are abbreviations and words, and hardly a domain: `org.nr`, `m.fl`, `turen.Ta med`. */
const NORSKE = 'eks|fl|kl|nr|ta';

const BOKSTAV = String.raw`[\p{L}\p{N}]`;
const PUNKTUM = String.raw`\.(?!(?:${NORSKE})(?!${BOKSTAV}))`;

/** A scheme that phones follow, an address that begins as most do, one of a machine, or a domain by its ending. */
const LENKE = new RegExp(
  [
    String.raw`${BOKSTAV}://`,
    String.raw`(?<!${BOKSTAV})(?:https?:|mailto:\S|(?:tel|sms):\+?\d|www\.${BOKSTAV})`,
    String.raw`\d(?:\.\d{1,3}){3}[/:]`,
    String.raw`${BOKSTAV}${PUNKTUM}(?:${LAND.join('|')}|${ANDRE}|xn--[a-z\d-]+)(?!${BOKSTAV})`,
  ].join('|'),
  'iu',
);
/** Whatever it ends in, where something stands behind it. A name has a capital letter: `St.Olav/St.Hans`. */
const STI = new RegExp(
  String.raw`\p{L}[\p{N}-]*${PUNKTUM}(?:\p{Ll}{2,}|\p{Lu}{2,})/${BOKSTAV}`,
  'u',
);

const MELLOM_ORD = /[\s"'«»“”„‘’<>()[\]{}|,;]+/u;
const TEGNSETTING = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}/]+$/gu;

/**
 * The first word of which a mail program or a phone would make a link. They know a domain by its ending, also where
 * it is a full stop that lacks its space: `skolen.Se`. The address where people log in is no such word, bare.
 * Full stops of other scripts are full stops to a browser too.
 * @param portal that address, as it is said to them
 */
export const finnLenke = (tekst: string, portal: string): string | undefined =>
  tekst
    .normalize('NFKC')
    .replaceAll('。', '.')
    .split(MELLOM_ORD)
    .map((ord) => ord.replace(TEGNSETTING, ''))
    .find((ord) => erLenke(ord) && !erEgen(ord, portal));

const erLenke = (ord: string): boolean => LENKE.test(ord) || STI.test(ord);

const erEgen = (ord: string, portal: string): boolean =>
  [portal, MIN_KOMMUNE].includes(ord.toLowerCase());

import type { Varseltype } from '../../domene/varsel.js';
import type { Mal } from '../mal.js';

/** A message that holds more than one notice is written from `FLERE`, whatever the notices are. */
export type Maltype = Varseltype | 'FLERE';

/**
 * The texts of one language. Nothing in them that others at the kitchen table should not read, and no link: they
 * name the portal, and people go there themselves.
 */
export interface Sprakmaler {
  readonly maler: Readonly<Record<Maltype, Mal>>;
  /** The deadline behind a title in a list of several. */
  readonly frist: (dato: string) => string;
}

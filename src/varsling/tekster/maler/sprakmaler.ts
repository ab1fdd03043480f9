import type { Mal } from '../../../felles/mal.js';
import type { Maltype } from '../../../konfigurasjon/domene/varseltekst.js';

/**
 * The texts of one language. Nothing in them that others at the kitchen table should not read, and no link: they
 * name the portal, and people go there themselves.
 */
export interface Sprakmaler {
  readonly maler: Readonly<Record<Maltype, Mal>>;
  /** In place of `FLERE` where one or more of the notices is a reminder. */
  readonly flerePaminnelser: Mal;
  /** The deadline behind a title in a list of several. */
  readonly frist: (dato: string) => string;
}

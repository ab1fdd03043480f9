/** Where one lands after logging out. */
export const LOGGET_UT = '/logget-ut';

/** Addresses that the portal shows something at; the browser finds out what. `:x` is one part of a path. */
export const SIDER = [
  '/',
  '/gjort',
  '/oppgave/:oppgaveId',
  '/tilgjengelighet',
  '/personvern',
  LOGGET_UT,
] as const;

const MONSTRE = SIDER.map((side) => new RegExp(`^${side.replace(/:\w+/g, '[\\w-]+')}$`));

/** Whether one may come back here after logging in: a page of the portal, and not the one that says goodbye. */
export const erReturside = (sti: string): boolean =>
  sti !== LOGGET_UT && MONSTRE.some((monster) => monster.test(sti));

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

/** Of these, those that show nothing to one who is not logged in: whoever asks for them is sent to log in. */
export const BAK_INNLOGGING = [
  '/gjort',
  '/oppgave/:oppgaveId',
] as const satisfies readonly (typeof SIDER)[number][];

export const erBakInnlogging = (side: string): boolean =>
  BAK_INNLOGGING.some((bak) => bak === side);

const MONSTRE = SIDER.map((side) => new RegExp(`^${side.replace(/:\w+/g, '[\\w-]+')}$`));

export const erSide = (sti: string): boolean => MONSTRE.some((monster) => monster.test(sti));

/** Whether one may come back here after logging in: a page of the portal, and not the one that says goodbye. */
export const erReturside = (sti: string): boolean => sti !== LOGGET_UT && erSide(sti);

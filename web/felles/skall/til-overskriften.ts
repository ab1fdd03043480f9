/** Where one goes on when what had the focus goes away with what was done. */
export const tilOverskriften = (): void => document.querySelector('h1')?.focus();

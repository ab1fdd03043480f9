import type { Locator } from 'playwright-core';

/** Waits until it has the focus: a page moves it only after having drawn. */
export const harFokus = (element: Locator): Promise<void> =>
  element.and(element.page().locator(':focus')).waitFor();

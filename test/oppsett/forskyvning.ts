import type { Page } from 'playwright-core';

/** How far that which is seen has moved without anybody asking for it, since the page was loaded. */
export const forskyvning = (side: Page): Promise<number> =>
  side.evaluate<number>(`new Promise((ferdig) => {
    let sum = 0;
    new PerformanceObserver((liste) => {
      for (const { value, hadRecentInput } of liste.getEntries()) if (!hadRecentInput) sum += value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => ferdig(sum), 100);
  })`);

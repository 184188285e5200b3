import type { Page } from 'playwright-core';

/** How a page fills its window. */
export interface Shape {
  /** Pixels by which the page is wider than its window; 0 when nothing has to be scrolled sideways. */
  readonly overflow: number;
  /** Background colour of the page, as `rgb(r, g, b)`. */
  readonly background: string;
}

/** Measures a page. The expression is text because it runs in the browser, whose globals the tests' types do not have. */
export function shapeOf(page: Page): Promise<Shape> {
  return page.evaluate<Shape>(`({
    overflow: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
    background: getComputedStyle(document.body).backgroundColor,
  })`);
}

/** Pages that are being read while the one before is sent: the database works on two cores, and memory holds three pages. */
const AHEAD = 2;

/**
 * Reads pages in order, the next ones already under way. When the reader stops, or a page fails, those under way are waited for and dropped.
 */
export async function* readAhead<Page, Rows>(pages: Iterable<Page>, read: (page: Page) => Promise<Rows>): AsyncGenerator<Rows> {
  const underWay: Promise<Rows>[] = [];
  try {
    for (const page of pages) {
      underWay.push(read(page));
      if (underWay.length > AHEAD) yield await (underWay.shift() as Promise<Rows>);
    }
    while (underWay.length > 0) yield await (underWay.shift() as Promise<Rows>);
  } finally {
    await Promise.allSettled(underWay);
  }
}

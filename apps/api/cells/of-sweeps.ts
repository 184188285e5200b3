/** Cells that a sweep refers to which is not deleted; those of deleted sweeps only are as if they did not exist. */
export const OF_SWEEPS = { sweeps: { some: { sweep: { deletedAt: null } } } } as const;

-- An optimiser outside asks for points of a sweep, and closes it.
ALTER TYPE "amendment_kind" ADD VALUE 'ask';
ALTER TYPE "amendment_kind" ADD VALUE 'close';

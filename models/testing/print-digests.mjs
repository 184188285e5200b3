// Prints the digests of all built-in graphs as JSON, one process' view of them. Runs the TypeScript sources as they are.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const { builtInModels } = await import('../index.ts');
const digests = builtInModels().flatMap(({ name, graphs }) => graphs.map(({ role, digest }) => [`${name}/${role}`, digest]));
process.stdout.write(JSON.stringify(Object.fromEntries(digests)));

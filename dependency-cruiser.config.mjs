/** One rule a layer: who may import whom. `docs/architecture.md` shows the same as a picture. */
const layer = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: '^(core|platform|workflows|activities|models|apps|infra|tests)/', pathNot: allowed },
});

export default {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle has no layer.', severity: 'error', from: {}, to: { circular: true } },
    layer('core-is-pure', 'core imports nothing of the others.', '^core/', '^core/'),
    {
      name: 'core-does-no-io',
      comment: 'core computes; files, sockets, processes and runtimes are injected.',
      severity: 'error',
      from: { path: '^core/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    layer('platform-below-activities', 'platform imports core.', '^platform/', '^(core|platform)/'),
    layer(
      'activities-below-apps',
      'activities import platform and core, and the types of the workflows they serve.',
      '^activities/',
      '^(core|platform|activities|workflows|prisma)/',
    ),
    layer('models-import-core', 'models are generated from core alone.', '^models/', '^(core|models)/'),
    layer(
      'workflows-import-types',
      'Workflow code is deterministic: types of activities, words of core, and nothing else.',
      '^workflows/',
      '^(core|workflows)/|^activities/(contract|index)',
    ),
    {
      name: 'workflows-run-no-activity-code',
      comment: 'Only the types of the activities may be imported.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    layer(
      'api-and-cli-run-no-activities',
      'Only the worker runs activities.',
      '^apps/(api|cli)/',
      '^(core|platform|models|prisma|workflows)/|^apps/(api|cli|client)/',
    ),
    layer('client-stands-alone', 'The client knows the generated types only.', '^apps/client/', '^apps/client/'),
    layer(
      'worker-imports-no-app',
      'Apps do not import each other.',
      '^apps/worker/',
      '^(core|platform|models|prisma|workflows|activities)/|^apps/worker/',
    ),
    layer(
      'infra-composes',
      'The local stack imports platform and models; of the rest only what prepares a new installation, and the client.',
      '^infra/',
      '^(core/grid/vocabulary|platform|models|infra|workflows/names)|^activities/models/|^apps/client/|^apps/api/auth/(api-key|local-team)',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web|prisma/generated)/|node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};

import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ENVIRONMENT_MESSAGE = 'Only platform/config and infra/launch read the environment: take a typed setting instead.';

const noEnvironment = { selector: "MemberExpression[object.name='process'][property.name='env']", message: ENVIRONMENT_MESSAGE };
const noLoneTest = {
  selector: "MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']",
  message: 'A lone test switches the others off.',
};

const UNSCOPED_MESSAGE =
  'Queries of a feature are bound to a team: take the client or the query of TeamScope. What no team owns is read in apps/api/installation.';

const noUnscopedSql = {
  selector:
    'MemberExpression[property.name=/^\\$(query|execute)Raw(Unsafe)?$/], MemberExpression[property.value=/^\\$(query|execute)Raw(Unsafe)?$/]',
  message: UNSCOPED_MESSAGE,
};
const restrictedSyntax = [noEnvironment, noLoneTest];

export default tseslint.config(
  {
    ignores: ['node_modules', 'dist', 'coverage', '.entroscope', '**/.venv', 'prisma/generated', 'apps/web/dist'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      // React runs event handlers for their effect; the promise they return is not looked at.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Numbers in messages are written as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-restricted-syntax': ['error', ...restrictedSyntax],
      eqeqeq: 'error',
      'no-undef': 'off',
    },
  },
  { files: ['apps/web/**/*.tsx', 'apps/web/**/*.ts'], extends: [reactHooks.configs.flat.recommended] },
  {
    // Nest reads constructor parameter types at run time, so a class that is only injected must not become a type import.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Feature modules: nothing here may reach the database past the team's scope. The files at the root of apps/api put the process together.
    files: ['apps/api/*/**/*.ts'],
    ignores: ['apps/api/auth/**', 'apps/api/installation/**', 'apps/api/openapi/describe-api.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...restrictedSyntax, noUnscopedSql],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/services.js'], importNames: ['PRISMA', 'ApiServices'], message: UNSCOPED_MESSAGE },
            { group: ['**/prisma/generated/**'], importNames: ['PrismaClient'], message: UNSCOPED_MESSAGE },
            { group: ['**/platform/database/**'], importNames: ['createPrismaClient', 'Database'], message: UNSCOPED_MESSAGE },
            { group: ['pg', '@prisma/*'], message: UNSCOPED_MESSAGE },
          ],
        },
      ],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'fs', 'crypto', 'os', 'path'], message: 'Workflow code is deterministic: no Node built-ins.' },
            { group: ['**/activities/**'], allowTypeImports: true, message: 'Import types of activities only.' },
          ],
        },
      ],
    },
  },
  { files: ['platform/config/**/*.ts', 'tests/**/*.ts'], rules: { 'no-restricted-syntax': ['error', noLoneTest] } },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        AbortController: 'readonly',
        process: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);

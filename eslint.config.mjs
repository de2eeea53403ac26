import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import noUserKeyedObject from './tools/noUserKeyedObject.mjs';

/** Imports run one way; what a folder may not import is everything above it. */
const ABOVE = {
  ledger: [
    'rules',
    'brief',
    'functions',
    'report',
    'sharing',
    'mapping',
    'workbook',
    'text',
    'cli',
    'taskpane',
    'commands',
    'workbench',
  ],
  rules: [
    'brief',
    'functions',
    'report',
    'sharing',
    'mapping',
    'workbook',
    'text',
    'cli',
    'taskpane',
    'commands',
    'workbench',
  ],
  text: ['brief', 'functions', 'report', 'sharing', 'mapping', 'cli', 'taskpane', 'commands', 'workbench'],
  brief: [
    'functions',
    'report',
    'sharing',
    'mapping',
    'workbook',
    'cli',
    'taskpane',
    'commands',
    'workbench',
  ],
  report: ['functions', 'cli', 'taskpane', 'commands', 'workbench'],
  workbook: ['rules', 'brief', 'functions', 'report', 'sharing', 'cli', 'taskpane', 'commands', 'workbench'],
  sharing: ['brief', 'functions', 'report', 'cli', 'taskpane', 'commands', 'workbench'],
  functions: ['report', 'cli', 'taskpane', 'commands', 'workbench'],
};

const direction = Object.entries(ABOVE).map(([folder, above]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...above.map((name) => ({
            regex: `^(\\.\\./)+${name}(/|$)`,
            message: `${folder} is below ${name}: imports run one way (docs/architecture.md).`,
          })),
          ...(folder === 'ledger' || folder === 'rules'
            ? [{ regex: '^(node:|[a-z@])', message: `${folder} is pure: no package and no host.` }]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', '.cache', 'node_modules', 'coverage'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    plugins: { 'office-addins': officeAddins, own: { rules: { 'no-user-keyed-object': noUserKeyedObject } } },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...officeAddins.configs.recommended.rules,
      'own/no-user-keyed-object': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Text from a workbook goes in as text.',
        })),
      ],
      'no-restricted-globals': ['error', { name: 'eval', message: 'Never.' }],
      '@typescript-eslint/require-await': 'off',
      // An amount is a branded number, which the rule does not take for one.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  ...direction,
  {
    files: ['scripts/**/*.ts', 'tests/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'off',
      'own/no-user-keyed-object': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);

const MODULES_ONLY =
  'kdbush|nanoid|rbush|quickselect|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|collapse-white-space|n-gram';

/** Tests run on the TypeScript sources; types are checked once by `npm run types`, not by every test file. */
export default {
  testEnvironment: 'node',
  testTimeout: 60_000,
  // On two processors jest would use one of them.
  maxWorkers: '100%',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // The grid's packages ask for lodash in a form that jest cannot load; lodash itself is the same library.
  moduleNameMapper: {
    '^lodash-es$': 'lodash',
    // A page's package as a module is what jest cannot load either.
    '^preact$': '<rootDir>/node_modules/preact/dist/preact.js',
    '^preact/hooks$': '<rootDir>/node_modules/preact/hooks/dist/hooks.js',
    '^preact/jsx-runtime$': '<rootDir>/node_modules/preact/jsx-runtime/dist/jsxRuntime.js',
  },
  transform: {
    '^.+\\.tsx?$': ['ts-jest', { tsconfig: 'tests/tsconfig.json' }],
    '^.+\\.svg$': '<rootDir>/tools/svgText.cjs',
    '^.+\\.xlsx$': '<rootDir>/tools/base64.cjs',
    // Packages of the grid that come as modules only, which jest cannot load on Node 20.
    [`/node_modules/(${MODULES_ONLY})/.+\\.js$`]: [
      'ts-jest',
      {
        tsconfig: { allowJs: true, module: 'CommonJS', isolatedModules: true, target: 'ES2022' },
        diagnostics: false,
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY}|@fluentui)/)`],
};

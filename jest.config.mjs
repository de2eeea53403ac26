const MODULES_ONLY =
  'kdbush|nanoid|rbush|quickselect|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|collapse-white-space|n-gram';

/** Tests run on the TypeScript sources; types are checked once by `npm run types`, not by every test file. */
export default {
  testEnvironment: 'node',
  testTimeout: 60_000,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // The grid's packages ask for lodash in a form that jest cannot load; lodash itself is the same library.
  moduleNameMapper: { '^lodash-es$': 'lodash' },
  transform: {
    '^.+\\.ts$': ['ts-jest', { tsconfig: 'tests/tsconfig.json' }],
    // Packages of the grid that come as modules only, which jest cannot load on Node 20.
    [`/node_modules/(${MODULES_ONLY})/.+\\.js$`]: [
      'ts-jest',
      {
        tsconfig: { allowJs: true, module: 'CommonJS', isolatedModules: true, target: 'ES2022' },
        diagnostics: false,
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY})/)`],
};

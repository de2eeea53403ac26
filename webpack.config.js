const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const { version } = require('./package.json');
const withoutDocumentation = require('./tools/withoutDocumentation.cjs');

const typescript = {
  module: { rules: [{ test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
};

/** `npx puljetjek` runs the built file as it lies, so every build must leave it executable. */
const executable = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('executable', () =>
      fs.chmodSync(path.join(compiler.outputPath, 'puljetjek.js'), 0o755),
    );
  },
};

/** Lists what went into the bundles, beside them and not among them: a test holds it. */
const moduleList = {
  apply(compiler) {
    compiler.hooks.done.tap('moduleList', ({ compilation }) => {
      const names = [...compilation.modules]
        .flatMap((module) => [module, ...(module.modules ?? [])])
        .map((module) => module.resource)
        .filter(Boolean)
        .map((file) => path.relative(__dirname, file).split(path.sep).join('/'));
      const list = `${compiler.outputPath}-modules.json`;
      fs.writeFileSync(list, JSON.stringify([...new Set(names)].sort(), null, 1));
    });
  },
};

/** The command line: the command, the thread that reads received files, and what writes documents. */
const cli = {
  ...typescript,
  name: 'cli',
  mode: 'production',
  target: 'node20',
  devtool: false,
  entry: { puljetjek: './src/cli/puljetjek.ts', worker: './src/cli/worker.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
  node: { __dirname: false },
  // What is fetched late is one file each: docx.js, for who asks for a document.
  optimization: { minimize: false, splitChunks: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'puljetjek' }),
    executable,
    moduleList,
  ],
};

/** Where manifest.xml says that the build is served, until --env address says otherwise. */
const DEFAULT_ADDRESS = 'https://localhost:3000';

/** `cdn` is what is shipped; `local` is office/ beside the page, which the server of scripts/serve.ts has. */
const OFFICE = {
  cdn: {
    source: ' https://appsforoffice.microsoft.com',
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  },
  local: { source: '', script: 'office/office.js' },
};

/**
 * What the check, the views and the functions that come late share, so that it is not carried twice: the rules, what
 * only these need of the ledger (functions.js has the rest), and single files.
 */
const WITH_RULES = [
  'rules/',
  'ledger/',
  'functions/savingFunctions.',
  'functions/pageFunctions.',
  'functions/formulaValue.',
  'report/values.',
  'taskpane/writeToSheets.',
];
const goesWithRules = (module) => {
  const file = path.relative(path.join(__dirname, 'src'), module.nameForCondition() ?? '');
  return WITH_RULES.some((begin) => file.split(path.sep).join('/').startsWith(begin));
};

/**
 * The add-in: one page for pane, functions and ribbon. functions.js registers the functions and holds what all
 * share; addin.js talks to Excel and then fetches the pane.
 */
function addin({ office = 'cdn', address = DEFAULT_ADDRESS } = {}) {
  const host = OFFICE[office];
  if (!host) throw new Error(`--env office=${office}: choose cdn or local.`);
  const served = address.replace(/\/+$/, '');
  if (!/^https:\/\/[^\s"'<>&]+$/.test(served))
    throw new Error(`--env address=${address}: must begin with https://`);
  const text = (change) => (content) => change(content.toString('utf8'));
  return {
    ...typescript,
    name: 'addin',
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            // Fields that a constructor sets need no declaration of their own in what is shipped.
            compilerOptions: { useDefineForClassFields: false },
            getCustomTransformers: () => ({ before: [withoutDocumentation] }),
          },
        },
        // Icons go into the page as elements, made from the text of their file.
        { test: /\.svg$/, type: 'asset/source' },
        // The page may fetch nothing but scripts, so a workbook that it opens is one: its bytes in base64.
        {
          test: /\.xlsx$/,
          type: 'asset/inline',
          generator: { dataUrl: (content) => content.toString('base64') },
        },
        // Nothing in these folders does anything by being loaded, so what is not used is left out.
        { test: /[\\/]src[\\/](ledger|rules|report|text)[\\/]/, sideEffects: false },
      ],
    },
    mode: 'production',
    target: ['web', 'es2022'],
    devtool: false, // the ordinary kinds use eval, which the page's policy forbids
    entry: {
      functions: './src/taskpane/functions.ts',
      addin: { import: './src/taskpane/start.ts', dependOn: 'functions' },
    },
    output: {
      path: path.resolve(__dirname, 'dist/addin'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      // What a cache kept of another release must not be taken for part of this one: the page does not start then.
      uniqueName: `puljetjek ${version}`,
      publicPath: '',
      clean: true,
    },
    node: false,
    plugins: [
      new CopyPlugin({
        patterns: [
          {
            from: 'src/taskpane/taskpane.html',
            to: 'taskpane.html',
            info: { minimized: true }, // a person who audits the page's policy must be able to read it
            transform: text((html) =>
              html.replace('%OFFICE_SOURCE%', host.source).replace('%OFFICE_JS%', host.script),
            ),
          },
          { from: 'src/taskpane/*.css', to: '[name].css' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: text((xml) => xml.replaceAll(DEFAULT_ADDRESS, served)),
          },
          { from: 'assets/icons', to: 'icons' },
          { from: 'assets/samples', to: 'samples' },
        ],
      }),
      moduleList,
    ],
    optimization: {
      // All files come from one build, so that nothing needs names that stay the same from one to the next (`uniqueName`).
      moduleIds: 'natural',
      mangleExports: 'size',
      splitChunks: {
        chunks: 'async',
        minSize: 0,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // What the page starts with keeps its own of it, or it would wait for all of it.
          rules: {
            test: goesWithRules,
            name: 'rules',
            chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== 'pane' && chunk.name !== 'excel',
          },
          // What shares and what maps read files, and nobody fetches the reader twice.
          reader: {
            test: /[\\/](src[\\/]workbook[\\/]file|node_modules[\\/](fflate|saxes|xmlchars))[\\/]/,
            name: 'reader',
            chunks: ({ name }) => name === 'sharing' || name === 'mapper',
          },
          // What follows a mapping, for cells that have one and for who makes one, who has both files.
          follow: {
            test: /[\\/]src[\\/]mapping[\\/](mappingTable|follow|textForm|mappedTables|captionRows)\./,
            name: 'follow',
            chunks: ({ name }) => name === 'mapping' || name === 'mapper',
          },
          // Why a formula has no answer: for the first that has none, and for the views.
          reasons: { test: /[\\/]src[\\/]text[\\/](formulaTexts|(da|en)[\\/]reasons)\./, name: 'reasons' },
          'words-da': { test: /[\\/]src[\\/]text[\\/]da[\\/](rules|report|check)/, name: 'words-da' },
          'words-en': { test: /[\\/]src[\\/]text[\\/]en[\\/](rules|report|check)/, name: 'words-en' },
        },
      },
    },
    performance: { hints: false },
  };
}

module.exports = (env) => [cli, addin(env)];

const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

const typescript = {
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  resolve: { extensions: ['.ts', '.js'] },
};

/** `npx puljetjek` runs the built file as it lies, so every build must leave it executable. */
const executable = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('executable', () =>
      fs.chmodSync(path.join(compiler.outputPath, 'puljetjek.js'), 0o755),
    );
  },
};

/** The command line: two files, the command and the thread that reads received files. */
const cli = {
  ...typescript,
  name: 'cli',
  mode: 'production',
  target: 'node20',
  devtool: false,
  entry: { puljetjek: './src/cli/puljetjek.ts', worker: './src/cli/worker.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
  node: { __dirname: false },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'puljetjek' }),
    executable,
  ],
};

module.exports = [cli];

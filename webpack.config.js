const path = require('node:path');
const webpack = require('webpack');

const typescript = {
  module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  resolve: { extensions: ['.ts', '.js'] },
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
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'puljetjek' })],
};

module.exports = [cli];

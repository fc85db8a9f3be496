const { transformSync } = require('esbuild');

/** Jest reads TypeScript and ES modules through the bundler that ships the product: one compiler, no second opinion. */
const loaderOf = (file) => (file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js');
module.exports = {
  process: (source, file) =>
    transformSync(source, {
      loader: loaderOf(file),
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: file,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
};

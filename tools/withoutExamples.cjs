const ts = require('typescript');

/**
 * Leaves the examples of the rules out of what is shipped: they are for tests and documentation, and would be
 * a quarter of what the pane loads.
 */
module.exports = (context) => (file) => {
  if (!/[\\/]src[\\/]rules[\\/]kinds[\\/]/.test(file.fileName)) return file;
  const { factory } = context;
  const isExamples = (node) =>
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
    node.name.text === 'examples';
  const visit = (node) =>
    isExamples(node)
      ? factory.createPropertyAssignment('examples', factory.createArrayLiteralExpression())
      : ts.visitEachChild(node, visit, context);
  return ts.visitNode(file, visit);
};

const ts = require('typescript');

/** What of a declaration is for tests, documentation and functions.json only, by the folder it stands in. */
const DOCUMENTATION = [
  [/[\\/]src[\\/]rules[\\/]kinds[\\/]/, ['examples']],
  [/[\\/]src[\\/]functions[\\/]/, ['da', 'en', 'example']],
];

/** Leaves documentation out of what is shipped: it would be a quarter of what the pane loads. */
module.exports = (context) => (file) => {
  const names = DOCUMENTATION.find(([folder]) => folder.test(file.fileName))?.[1];
  if (!names) return file;
  const { factory } = context;
  const isDocumentation = (node) =>
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
    names.includes(node.name.text);
  const visit = (node) => {
    if (!isDocumentation(node)) return ts.visitEachChild(node, visit, context);
    const empty =
      node.name.text === 'examples'
        ? factory.createArrayLiteralExpression()
        : factory.createStringLiteral('');
    return factory.createPropertyAssignment(node.name, empty);
  };
  return ts.visitNode(file, visit);
};

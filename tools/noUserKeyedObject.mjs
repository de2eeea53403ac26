/**
 * A plain object indexed by a text that came from outside answers for `constructor` and `__proto__` too.
 * Writing `object[key]` or `{ [key]: … }` is reported where `key` is any string; a Map takes such keys. Keys
 * whose type is a union of known names are left alone.
 */
export default {
  meta: {
    type: 'problem',
    messages: { useMap: 'Use a Map: the key of this object can be any text.' },
    schema: [],
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const isAnyText = (node) => {
      const type = services.getTypeAtLocation(node);
      return !type.isUnion() && !type.isStringLiteral() && checker.typeToString(type) === 'string';
    };
    const report = (node, key) => {
      if (isAnyText(key)) context.report({ node, messageId: 'useMap' });
    };
    return {
      'AssignmentExpression > MemberExpression.left[computed=true]': (node) => report(node, node.property),
      'ObjectExpression > Property[computed=true]': (node) => report(node, node.key),
    };
  },
};

import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../..');
/** Everything of the add-in that speaks with Office. */
const FOLDERS = ['src/workbook/excel', 'src/taskpane', 'src/commands'];
const DECLARED = /@types\/(office-js|custom-functions-runtime)\//;
const SET = /\b(ExcelApi|CustomFunctionsRuntime|SharedRuntime) (\d+)\.(\d+)/;

/** The newest of each requirement set that the sources use, as Microsoft's declarations have it member by member. */
function setsUsed(): Map<string, string> {
  const files = FOLDERS.flatMap((folder) => fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }))
    .filter(({ name }) => name.endsWith('.ts'))
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const read = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const program = ts.createProgram(files, ts.parseJsonConfigFileContent(read.config, ts.sys, ROOT).options);
  const checker = program.getTypeChecker();
  const newest = new Map<string, readonly [number, number]>();
  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      const source = declaration.getSourceFile();
      if (!DECLARED.test(source.fileName)) continue;
      const words = source.text.slice(declaration.getFullStart(), declaration.getStart());
      const [, set = '', major = '', minor = ''] = SET.exec(words) ?? [];
      const [knownMajor, knownMinor] = newest.get(set) ?? [0, 0];
      const version = [Number(major), Number(minor)] as const;
      if (version[0] > knownMajor || (version[0] === knownMajor && version[1] > knownMinor))
        newest.set(set, version);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const { text } = (node.propertyName ?? node.name) as ts.Identifier;
      note(checker.getTypeAtLocation(node.parent).getProperty(text));
    }
    if (ts.isIdentifier(node) && node.text === 'CustomFunctions') {
      // Handed over whole, to something that says itself which members of it it takes.
      const type = checker.getTypeAtLocation(node);
      for (const { name } of checker.getContextualType(node)?.getProperties() ?? [])
        note(type.getProperty(name));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file) as ts.SourceFile);
  return new Map([...newest].map(([set, version]) => [set, version.join('.')]));
}

it('The manifest asks for just the requirement sets that the sources use', () => {
  const manifest = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  const asked = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
  expect(asked.length).toBe(3);
  expect(new Map(asked.map(([, set = '', version = '']) => [set, version]))).toEqual(setsUsed());
});

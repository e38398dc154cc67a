import ts from 'typescript';

/** The rooms that may build SQL and run it. */
export const sqlRooms = /^src\/(warehouse|harmonize)\//;

/** What the two rooms have for building SQL, or take SQL by. */
const builders = /^sql[A-Z]|Sql$|^(relationName|attachedName|numberedRows|missingTest|queryTable)$/;
/** Methods of a warehouse that take SQL. */
const runs = new Set(['run', 'all', 'columns', 'read']);

/** A text that is a statement, or a part of one that no sentence has. */
const statement = new RegExp(
  [
    String.raw`^\s*\(?\s*select\b[\s\S]*\bfrom\b`,
    String.raw`^\s*\(?\s*with \S+ as \(`,
    String.raw`^\s*(create|drop) (or replace )?(temp(orary)? )?(table|view|schema|macro|index)\b`,
    String.raw`^\s*(alter table|insert into|delete from|describe) \S+(\s*$|\s+(add|drop|rename|select|values|where)\b|\s*\()`,
    String.raw`^\s*update \S+ set\b`,
    String.raw`^\s*attach \S+ as\b`,
    String.raw`^\s*copy \(`,
    String.raw`\bis not null\b|\bis null( (and|or|then)\b|\)|$)`,
    String.raw`\bcast\(`,
    String.raw`::(double|varchar|integer|bigint)\b`,
    String.raw`\bcount\((\*|distinct)`,
    String.raw`\bunion all\b`,
    String.raw`\b(group|order) by (all|\d)`,
    String.raw`\bfrom \? where\b`,
    String.raw`^where \S+ (=|<>|<|>|in \(|like ')`,
  ].join('|'),
  'i',
);

/** The words of a literal or a template, with «?» for what is put in; undefined of anything else. */
function words(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `?${literal.text}`).join('');
}

/** Whether an expression is a text, or texts put together. */
const isText = (node: ts.Expression): boolean =>
  words(node) !== undefined ||
  (ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    (isText(node.left) || isText(node.right)));

/** Names of a file that are a warehouse: those that are called so, are declared one, or get one that is. */
function warehouses(file: ts.SourceFile): Set<string> {
  const found = new Set(['warehouse']);
  const isOne = (node: ts.Expression | undefined): boolean =>
    node !== undefined &&
    (ts.isAwaitExpression(node)
      ? isOne(node.expression)
      : ts.isIdentifier(node)
        ? found.has(node.text)
        : ts.isPropertyAccessExpression(node)
          ? node.name.text === 'warehouse'
          : /^Warehouse\.open\(/.test(node.getText(file)));
  const visit = (node: ts.Node): void => {
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node)) && ts.isIdentifier(node.name)) {
      const typed = node.type?.getText(file) === 'Warehouse';
      if (typed || isOne(node.initializer)) found.add(node.name.text);
    }
    if (ts.isBindingElement(node) && node.propertyName?.getText(file) === 'warehouse')
      found.add(node.name.getText(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Where a file builds SQL or runs it. */
export function sqlIn(path: string, code: string): string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest);
  const own = warehouses(file);
  const found: string[] = [];
  const add = (node: ts.Node, what: string) =>
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}: ${what}`);
  const ofRoom = (node: ts.ImportDeclaration | ts.ExportDeclaration) =>
    node.moduleSpecifier !== undefined &&
    /\/(warehouse|harmonize)\//.test(node.moduleSpecifier.getText(file));
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && ofRoom(node)) {
      const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      if (named !== undefined && !('elements' in named)) add(node, 'all of a room with SQL');
      for (const each of named !== undefined && 'elements' in named ? named.elements : []) {
        const name = (each.propertyName ?? each.name).text;
        if (builders.test(name)) add(each, name);
      }
      return;
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression: of, name } = node.expression;
      const receiver = ts.isPropertyAccessExpression(of) ? of.name.text : of.getText(file);
      const [first] = node.arguments;
      if (runs.has(name.text) && (own.has(receiver) || (first !== undefined && isText(first))))
        add(node, `${receiver}.${name.text}(...)`);
    }
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'connection') add(node, 'connection');
    const said = words(node);
    if (said !== undefined && statement.test(said)) add(node, said.trim().split('\n')[0]!);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

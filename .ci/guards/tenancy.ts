import { type CallExpression, type Function as FunctionNode, type Program, Visitor } from 'oxc-parser';
import { type Breach, isTest, type SourceFile } from './source-file';

/** Data functions that cross workspaces on purpose, because they come before one is known or look after all. */
const acrossWorkspaces = new Map([
  ['findApiKeyByHash', 'the key says which workspace'],
  ['findInvitationByToken', 'the invitation says which workspace'],
  ['findBoardLinkByToken', 'the link says which workspace'],
  ['findPersonaLinkByToken', 'the link says which workspace'],
  ['findDocumentLinkByToken', 'the link says which workspace'],
  ['findMembership', 'the address names the workspace'],
  ['listWorkspacesOf', 'the switcher of one person'],
  ['listSlugsLike', 'an address is taken by any workspace'],
  ['insertWorkspace', 'it is the workspace'],
  ['lockSlugs', 'an address is taken by any workspace'],
  ['findDemoWorkspace', 'a server has one demo'],
  ['insertChanged', 'a batch belongs to one attempt of one import'],
  ['dropStaged', 'a batch belongs to one attempt of one import'],
  ['askRows', 'runs a question that was built with its workspace in it'],
  ['streamRows', 'runs a question that was built with its workspace in it'],
  ['countRfmMoves', 'its moments are two audiences, each with its workspace'],
  ['namesOfBatch', 'a batch belongs to one attempt of one import'],
  ['getServerVersion', 'the health of the server itself'],
  ['listFollowedWorkspaces', 'the clock looks after every workspace'],
  ['listWorkspacesWithClaims', 'the clock looks after every workspace'],
  ['listRefreshPlans', 'the clock looks after every workspace'],
]);

/** Files about people and machinery, which belong to no workspace. */
const withoutWorkspace =
  /^lib\/data\/(users|attempts|one-time-links|jobs|migrate|prisma-client|events\/(client|migrate))\.ts$/;

/** Every function that reads or writes a store says in which workspace. */
export function workspaceBreaches(files: SourceFile[]): Breach[] {
  const carriers = typesWithWorkspace(files);
  return files
    .filter(({ path }) => path.startsWith('lib/data/') && !isTest(path) && !withoutWorkspace.test(path))
    .flatMap((file) =>
      exportedFunctions(file)
        .filter((node) => takesStore(node, file.text) && !namesWorkspace(node, file.text, carriers))
        .map((node) => node.id?.name ?? 'default')
        .filter((name) => !acrossWorkspaces.has(name))
        .map((name) => ({ path: file.path, message: `${name} takes a store and no workspace` })),
    );
}

/** A use case behind a workspace route starts with authorize(…). */
export function permissionBreaches(files: SourceFile[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files
    .filter(({ path }) => /^app\/.*route\.ts$/.test(path))
    .flatMap((file) =>
      useCasesOf(file).flatMap((name) => {
        const origin = originOf(file, name);
        const path = origin?.path ?? file.path;
        const useCase = exportedFunctions(byPath.get(path)).find((node) => node.id?.name === origin?.name);
        if (useCase === undefined) return [{ path, message: `${name} is no use case that can be read here` }];
        return startsWithAuthorize(useCase) ? [] : [{ path, message: `${name} does not start with authorize(…)` }];
      }),
    );
}

/** Names of what is handed to route(Input, useCase) and uploadRoute(Input, useCase); an arrow counts as what it calls. */
function useCasesOf(file: SourceFile): string[] {
  if (file.parsed === null) return [];
  const names = new Set<string>();
  new Visitor({
    CallExpression(node: CallExpression) {
      const isRoute = node.callee.type === 'Identifier' && /^(route|uploadRoute)$/.test(node.callee.name);
      if (isRoute) names.add(nameOfUseCase(node.arguments[1]));
    },
  }).visit(file.parsed.program);
  return [...names];
}

function nameOfUseCase(argument: CallExpression['arguments'][number] | undefined): string {
  if (argument?.type === 'Identifier') return argument.name;
  const body = argument?.type === 'ArrowFunctionExpression' ? argument.body : null;
  const called = body?.type === 'CallExpression' ? body.callee : null;
  return called?.type === 'Identifier' ? called.name : 'an expression';
}

/** Where a name of a route file comes from, when that is a use case. */
function originOf(file: SourceFile, name: string): { name: string; path: string } | null {
  for (const statement of file.parsed?.module.staticImports ?? []) {
    const entry = statement.entries.find(({ localName }) => localName.value === name);
    const target = file.imports.find(({ specifier }) => specifier === statement.moduleRequest.value)?.target;
    if (entry !== undefined && target?.startsWith('lib/services/')) {
      return { name: entry.importName.name ?? name, path: target };
    }
  }
  return null;
}

function exportedFunctions(file: SourceFile | undefined): FunctionNode[] {
  const body: Program['body'] = file?.parsed?.program.body ?? [];
  return body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    return statement.declaration?.type === 'FunctionDeclaration' ? [statement.declaration] : [];
  });
}

function startsWithAuthorize({ body }: FunctionNode): boolean {
  const first = body?.body[0];
  if (first?.type !== 'ExpressionStatement' || first.expression.type !== 'CallExpression') return false;
  const { callee } = first.expression;
  return callee.type === 'Identifier' && callee.name === 'authorize';
}

function takesStore(node: FunctionNode, text: string): boolean {
  return node.params.some((param) => /:\s*(Database|EventStore)\b/.test(text.slice(param.start, param.end)));
}

function namesWorkspace(node: FunctionNode, text: string, carriers: Set<string>): boolean {
  return node.params.some((param) => {
    const written = text.slice(param.start, param.end);
    return /\b(workspaceId|actor|workspace)\b/.test(written) || carriers.has(/:\s*(\w+)$/.exec(written)?.[1] ?? '');
  });
}

/** Names of types with a field `workspaceId`, such as `{ workspaceId, source, … }` of one write. */
function typesWithWorkspace(files: SourceFile[]): Set<string> {
  const names = new Set<string>();
  for (const file of files.filter(({ path }) => path.startsWith('lib/'))) {
    for (const statement of file.parsed?.program.body ?? []) {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declared?.type !== 'TSTypeAliasDeclaration' && declared?.type !== 'TSInterfaceDeclaration') continue;
      if (/\bworkspaceId\b/.test(file.text.slice(declared.start, declared.end))) names.add(declared.id.name);
    }
  }
  return names;
}

import type {AnyNode, CallExpression, Expression, Identifier} from 'acorn'

/** A name where its value is read. */
export interface Reading {
  readonly name: Identifier
  /** Of an object such as `{name}`, which has the name for its property too. */
  readonly isShorthand: boolean
}

/** A call in which an expression is run over a text. */
export interface Running {
  readonly call: CallExpression
  readonly text: Expression
  /** Such as `test`. */
  readonly method: string
}

/** What a program does with its names, in all its scopes together. */
export interface Names {
  /** How often each is declared. */
  readonly declared: ReadonlyMap<string, number>
  /** How often each is set, other than by its declaration. */
  readonly set: ReadonlyMap<string, number>
  readonly read: ReadonlyMap<string, readonly Reading[]>
  /** Calls in which a name stands for an expression, by the name. */
  readonly run: ReadonlyMap<Identifier, Running>
  /** Calls of a name without arguments, by the name. */
  readonly called: ReadonlyMap<Identifier, CallExpression>
}

/** What is done with a part of the program: a part that is declared or set is a name, or a pattern of names. */
type Use = 'declared' | 'set' | 'read'
type Part = readonly [node: unknown, use: Use]

/** Methods of expressions that are given a text, and of texts that are given an expression. */
const onText = new Set(['exec', 'test'])
const ofText = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split'])

/** The names of a part of a program. */
export function namesOf(program: AnyNode): Names {
  const names: Found = {
    declared: new Map(),
    set: new Map(),
    read: new Map(),
    run: new Map(),
    called: new Map(),
  }
  const waiting: Part[] = [[program, 'read']]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const [node, use] = part
    if (isNode(node)) waiting.push(...take(names, node, use))
  }
  return names
}

/** What is found of names, while they are looked for. */
interface Found extends Names {
  readonly declared: Map<string, number>
  readonly set: Map<string, number>
  readonly read: Map<string, Reading[]>
  readonly run: Map<Identifier, Running>
  readonly called: Map<Identifier, CallExpression>
}

/** Take what a node says of names; returns the parts of it that are still to be looked at. */
function take(names: Found, node: AnyNode, use: Use): readonly Part[] {
  if (node.type === 'CallExpression') addCall(names, node)
  const reading = use === 'read' ? readingOf(node) : undefined
  if (reading !== undefined) add(names.read, reading)
  else if (node.type === 'Identifier') count(use === 'set' ? names.set : names.declared, node.name)
  else return partsOf(node, use)
  return []
}

/** A name, or a property of an object that is written as its name alone. */
function readingOf(node: AnyNode): Reading | undefined {
  if (node.type === 'Identifier') return {name: node, isShorthand: false}
  if (node.type !== 'Property' || !node.shorthand || node.value.type !== 'Identifier') return
  return {name: node.value, isShorthand: true}
}

/** Whether a value in a tree of a program is a part of it. */
function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Everything that a node holds. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node).flat().filter(isNode)
}

/** What a node holds that has names of values in it; those of properties and labels are not. */
function partsOf(node: AnyNode, use: Use): readonly Part[] {
  switch (node.type) {
    case 'MemberExpression':
      return [[node.object, 'read'], ...ifComputed(node.computed, node.property)]
    case 'Property':
      return [...ifComputed(node.computed, node.key), [node.value, use]]
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return [...ifComputed(node.computed, node.key), [node.value, 'read']]
    case 'ObjectPattern':
    case 'ArrayPattern':
    case 'RestElement':
      return childrenOf(node).map((child) => [child, use])
    case 'AssignmentPattern':
      return [
        [node.left, use],
        [node.right, 'read'],
      ]
    case 'BreakStatement':
    case 'ContinueStatement':
      return []
    case 'LabeledStatement':
      return [[node.body, 'read']]
    default:
      return settingParts(node)
  }
}

/** What a node holds, some of which may be names that it declares or sets. */
function settingParts(node: AnyNode): readonly Part[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [[node.id, 'declared'], ...all(node.params, 'declared'), [node.body, 'read']]
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [[node.id, 'declared'], ...all([node.superClass, node.body], 'read')]
    case 'VariableDeclarator':
      return [
        [node.id, 'declared'],
        [node.init, 'read'],
      ]
    case 'CatchClause':
      return [
        [node.param, 'declared'],
        [node.body, 'read'],
      ]
    case 'AssignmentExpression':
      return [
        [node.left, 'set'],
        [node.right, 'read'],
      ]
    case 'UpdateExpression':
      return [[node.argument, 'set']]
    case 'ForInStatement':
    case 'ForOfStatement':
      return [[node.left, 'set'], ...all([node.right, node.body], 'read')]
    default:
      return all(childrenOf(node), 'read')
  }
}

function all(nodes: readonly unknown[], use: Use): readonly Part[] {
  return nodes.map((node) => [node, use])
}

function ifComputed(isComputed: boolean, node: unknown): readonly Part[] {
  return isComputed ? [[node, 'read']] : []
}

function addCall(names: Found, call: CallExpression): void {
  if (call.callee.type === 'Identifier' && call.arguments.length === 0) {
    names.called.set(call.callee, call)
  } else addRunning(names.run, call)
}

/** `expression.test(text)`, `text.replace(expression, …)`, and the like. */
function addRunning(run: Map<Identifier, Running>, call: CallExpression): void {
  const {callee} = call
  const [first] = call.arguments
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
  if (first === undefined || first.type === 'SpreadElement' || callee.object.type === 'Super')
    return
  const {object} = callee
  const method = callee.property.name
  if (onText.has(method) && object.type === 'Identifier' && call.arguments.length === 1) {
    run.set(object, {call, text: first, method})
  } else if (ofText.has(method) && first.type === 'Identifier') {
    run.set(first, {call, text: object, method})
  }
}

function add(read: Map<string, Reading[]>, reading: Reading): void {
  const before = read.get(reading.name.name)
  if (before === undefined) read.set(reading.name.name, [reading])
  else before.push(reading)
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

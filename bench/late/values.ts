import type {
  AnyNode,
  Expression,
  FunctionExpression,
  Identifier,
  Property,
  VariableDeclarator,
} from 'acorn'
import {childrenOf, type Names} from './names.ts'

/** A variable of the program and the value that its module gives it. */
export interface LateValue {
  readonly name: string
  readonly value: Expression
  /** Where it is given the value, and what stands there when it is not. */
  readonly given: {readonly start: number; readonly end: number; readonly otherwise: string}
}

/** Modules whose values may be made late: ours, which have no state that a value could miss. */
const ours = /^(?:pipeline|verify)\//
/** What the bundler calls with the body of a module. */
const moduleMaker = '__esm'
/** What the bundler puts around modules in the old format. */
const wrapper = '__toESM'
/** What a value that is worth making late has in it, outside of functions: it is found, read or computed. */
const costly = new Set(['CallExpression', 'NewExpression', 'TaggedTemplateExpression'])
const functions = new Set(['ArrowFunctionExpression', 'FunctionExpression'])

/** Values that need not be made when the program is loaded: those of modules that are not cheap, and modules of Node. */
export function lateValuesOf(script: FunctionExpression, names: Names): readonly LateValue[] {
  const values = moduleValuesOf(script, names).filter(({value}) => isCostly(value))
  return [...values, ...nodeModulesOf(script, names)]
}

/**
 * Values of modules: each is given to a variable of the whole program once, when its module is loaded.
 *
 * @param script
 *   The function that holds the program.
 */
export function moduleValuesOf(script: FunctionExpression, names: Names): readonly LateValue[] {
  const variables = variablesOf(script)
  const open = new Set(
    variables.flatMap(({id, init}) => (id.type === 'Identifier' && !init ? [id.name] : [])),
  )
  return variables
    .flatMap(({init}) => moduleBodyOf(init))
    .flatMap((each) => (each.type === 'SequenceExpression' ? each.expressions : [each]))
    .flatMap((each) => lateValueOf(each))
    .filter(
      ({name}) => open.has(name) && names.declared.get(name) === 1 && names.set.get(name) === 1,
    )
}

/** Modules of Node: many are there for commands that a process does not run. */
function nodeModulesOf(script: FunctionExpression, names: Names): readonly LateValue[] {
  return variablesOf(script).flatMap(({id, init}) => {
    if (id.type !== 'Identifier' || !init || !isNodeModule(init)) return []
    if (names.declared.get(id.name) !== 1 || names.set.has(id.name)) return []
    const given = {start: id.end, end: init.end, otherwise: ''}
    return [{name: id.name, value: init, given}]
  })
}

/** `require("node:fs")`, and the same with what the bundler puts around it. */
function isNodeModule(value: Expression): boolean {
  if (value.type !== 'CallExpression' || value.callee.type !== 'Identifier') return false
  const [named] = value.arguments
  if (named === undefined || named.type === 'SpreadElement') return false
  if (value.callee.name.startsWith(wrapper)) return isNodeModule(named)
  return (
    value.callee.name === 'require' &&
    named.type === 'Literal' &&
    String(named.value).startsWith('node:')
  )
}

function variablesOf({body}: FunctionExpression): readonly VariableDeclarator[] {
  return body.body.flatMap((each) => (each.type === 'VariableDeclaration' ? each.declarations : []))
}

/** The expressions of the body of a module of ours, in the form in which the bundler writes it. */
function moduleBodyOf(init: Expression | null | undefined): readonly Expression[] {
  if (init?.type !== 'CallExpression' || !isNamed(init.callee, moduleMaker)) return []
  const [modules] = init.arguments
  if (modules?.type !== 'ObjectExpression') return []
  return modules.properties.flatMap((each) =>
    each.type === 'Property' && isOurs(each) && each.value.type === 'FunctionExpression'
      ? each.value.body.body.flatMap((statement) =>
          statement.type === 'ExpressionStatement' ? [statement.expression] : [],
        )
      : [],
  )
}

function isOurs({key}: Property): boolean {
  return key.type === 'Literal' && ours.test(String(key.value))
}

function isNamed(node: AnyNode, name: string): node is Identifier {
  return node.type === 'Identifier' && node.name === name
}

function lateValueOf(node: Expression): readonly LateValue[] {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return []
  if (node.left.type !== 'Identifier') return []
  const given = {start: node.start, end: node.end, otherwise: '0'}
  return [{name: node.left.name, value: node.right, given}]
}

/** A function is cheap, and so is what is made of functions alone, such as a value that is late already. */
function isCostly(node: AnyNode): boolean {
  if (functions.has(node.type)) return false
  if (node.type === 'Literal') return 'regex' in node && node.regex !== undefined
  if (node.type === 'CallExpression') {
    return node.arguments.length === 0 || node.arguments.some(({type}) => !functions.has(type))
  }
  return costly.has(node.type) || childrenOf(node).some(isCostly)
}

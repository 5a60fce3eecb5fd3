import {inStep} from './step-errors.ts'
import type {Captured} from './types.ts'

/** A pure step: it returns the tree with more facts. It uses no clock, files, network or other documents. */
export interface Stage<In, Out extends In> {
  readonly name: string
  readonly run: (tree: In) => Out
}

/** Stages in an order that the compiler has checked. */
export interface StageLine<Out extends Captured> {
  readonly names: readonly string[]
  /** Throws a `StepError` when a stage throws. */
  readonly run: (tree: Captured) => Out
  /** Append a stage. It compiles only when the line so far yields what the stage needs. */
  readonly next: <Next extends Out>(stage: Stage<Out, Next>) => StageLine<Next>
  /**
   * Both parts of the line, cut behind the stage of that name.
   *
   *     normalize → segment ┊ classify → correct → extract
   *
   * @throws RangeError
   *   When no stage of the line has the name.
   */
  readonly cutAfter: (name: string) => LineCut<Out>
}

/** A line in two parts. One after the other they do what the line does. */
export interface LineCut<Out extends Captured> {
  readonly head: (tree: Captured) => Captured
  /** Takes what `head` gives, and nothing else. */
  readonly tail: (tree: Captured) => Out
}

/** A line of one stage; append others with `next`. */
export function line<Out extends Captured>(first: Stage<Captured, Out>): StageLine<Out> {
  return join([first.name], runOf(first), (name) => {
    throw new RangeError(`Expected a stage of the line, found \`${name}\``)
  })
}

/** @param cutAbove Cuts the line behind a stage above its last. */
function join<Out extends Captured>(
  names: readonly string[],
  run: (tree: Captured) => Out,
  cutAbove: (name: string) => LineCut<Out>,
): StageLine<Out> {
  const cutAfter = (name: string): LineCut<Out> =>
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the tree comes from `head`, which is the whole line
    name === names.at(-1) ? {head: run, tail: (tree) => tree as Out} : cutAbove(name)
  return {
    names,
    run,
    cutAfter,
    next: (stage) =>
      join(
        [...names, stage.name],
        (tree) => runOf(stage)(run(tree)),
        (name) => {
          const {head, tail} = cutAfter(name)
          return {head, tail: (tree) => runOf(stage)(tail(tree))}
        },
      ),
  }
}

/** What a stage does; an error that it throws carries its name. */
function runOf<In, Out extends In>(stage: Stage<In, Out>): (tree: In) => Out {
  return (tree) => inStep(stage.name, () => stage.run(tree))
}

import type {Captured} from './types.ts'

/** A pure step: the tree with more facts. No clock, files, network or memory of other documents. */
export interface Stage<In, Out extends In> {
  readonly name: string
  readonly run: (tree: In) => Out
}

/** Stages in an order that the compiler has checked. */
export interface StageLine<Out extends Captured> {
  readonly names: readonly string[]
  readonly run: (tree: Captured) => Out
  /** Append a stage. What it needs must be what the line yields so far, or it does not compile. */
  readonly next: <Next extends Out>(stage: Stage<Out, Next>) => StageLine<Next>
}

/** A line of one stage, to which others are joined with `next`. */
export function line<Out extends Captured>(first: Stage<Captured, Out>): StageLine<Out> {
  return join([first.name], first.run)
}

function join<Out extends Captured>(
  names: readonly string[],
  run: (tree: Captured) => Out,
): StageLine<Out> {
  return {
    names,
    run,
    next: (stage) => join([...names, stage.name], (tree) => stage.run(run(tree))),
  }
}

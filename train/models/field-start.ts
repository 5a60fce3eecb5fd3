import type {FieldWeights, Weights} from '../../pipeline/extract/document/weights.ts'

/**
 * Where weights start, and what they are pulled to. Set by hand while the fields were written, on pages
 * with known fields; a change of a page has no truth, so that those of `dateModified` stay.
 */
export const startingWeights: FieldWeights = {
  headline: {
    ...related('json-ld', 2),
    ...related('microdata', 2),
    ...related('heading', 3),
    ...related('role', 0.5),
    ...related('open-graph', 1),
    ...related('twitter', 0.25),
    ...related('meta', 0.5),
    ...related('title', 0.75),
    ...related('label', 6),
    ...related('feed', 2),
    ...related('repeated', 0),
    repeated: 1.5,
    'repeated marked': 1,
    'repeated strong': 0.5,
    'repeated linked': -1,
    'repeated below': -1,
    'repeated whole': 0,
    'repeated first': 0.5,
    'repeated minor': -1,
    'json-ld': 2,
    'json-ld news': 1.5,
    'json-ld titled': -1,
    'json-ld titled-news': 1,
    microdata: 2,
    heading: 3,
    'heading apart': -2,
    'heading outdone': -1,
    role: 0.5,
    line: 3,
    'open-graph': 1,
    twitter: 0.25,
    meta: 0.5,
    title: 0.75,
    label: 6,
    feed: 2,
  },
  datePublished: {
    'json-ld': 3,
    microdata: 2,
    'open-graph': 2.5,
    page: 1.5,
    meta: 1.5,
    time: 1.25,
    'time called': 0.5,
    printed: 1.75,
    'printed labelled': 0,
    'printed later': -0.5,
    mentioned: 0.75,
    'mentioned later': -0.5,
    created: 0.75,
    url: 1,
    label: 5,
    loaded: 0.4,
    feed: 1.5,
  },
  author: {
    ...authorWeights('json-ld', 8),
    ...authorWeights('creator', 5),
    ...authorWeights('microdata', 4.5),
    ...authorWeights('meta', 4),
    ...authorWeights('shown', 3.5),
    ...authorWeights('page', 2),
    ...authorWeights('label', 9),
    ...authorWeights('feed', 1.5),
    ...authorWeights('line', 4),
  },
  dateModified: {
    'json-ld': 3,
    microdata: 2,
    'open-graph': 2.5,
    page: 1.5,
    meta: 1.5,
    time: 1.25,
    'time called': 0.5,
    printed: 1.5,
    label: 5,
    feed: 1.5,
  },
}

/** A kind supports a shorter value that it holds by half its weight, a longer one by a quarter. */
function related(kind: string, weight: number): Weights {
  return {[`${kind} holds`]: weight / 2, [`${kind} held`]: weight / 4}
}

/** Names of the site, of a body and of an account give way to others. */
function authorWeights(kind: string, weight: number): Weights {
  return {
    [kind]: weight,
    [`${kind} site`]: -weight + 0.2,
    [`${kind} body`]: -weight / 2,
    [`${kind} account`]: -weight * 0.8,
    [`${kind} holds`]: 0.5,
    [`${kind} held`]: 0.5,
  }
}

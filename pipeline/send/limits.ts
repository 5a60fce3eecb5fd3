/** Documents of a batch: a bulk of OpenSearch or Solr of this size is answered in well under a second. */
export const mostChanges = 500

/** Code units of the documents of a batch, when more than one: OpenSearch advises 5 to 15 MB. */
export const mostUnits = 5_000_000

/** Times that a batch is sent before the server counts as gone. */
export const mostTries = 7

/** Milliseconds before the second try; each further wait is twice as long. All seven tries take about half a minute. */
export const firstWait = 500

/** Milliseconds of the longest wait, also of one that a server asks for. */
export const longestWait = 30_000

/** Milliseconds that a server may take for one answer. */
export const longestAnswer = 120_000

/** Keys of a page when the documents of an index are listed. */
export const keysPerPage = 5000

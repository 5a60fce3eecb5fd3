const seams =
  /(?<=\p{Ll})(?=(?:(?:Updated|Published|Posted|Modified|Last |Follow|Reviewed|January|February|March|April|May|June|July|August|September|October|November|December|Aktualisiert|Publié|Actualizado|Publicado|Aggiornato)(?!\p{Ll})|Last(?=[UM])))|(?<=^By)(?=\p{Lu}\p{Ll})/gu

/** A byline whose label, date or name was glued to the word before it, with a space at each seam. */
export function unglue(line: string): string {
  return line.replace(seams, ' ')
}

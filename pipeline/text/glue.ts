const seams =
  /(?<=\p{Ll})(?=(?:(?:Updated|Published|Posted|Modified|Last |Follow|Reviewed|January|February|March|April|May|June|July|August|September|October|November|December|Aktualisiert|Publié|Actualizado|Publicado|Aggiornato)(?!\p{Ll})|(?:Senior|Staff|Chief|Deputy|Political|Lifestyle|Sports?|News|Business|Reporter|Editor|Correspondent|Writer|Contributor|Journalist|Columnist)(?=\s|$)|Last(?=[UM])|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2},? \d{4}))|(?<=^By)(?=\p{Lu}\p{Ll})/gu

/** A byline whose label, date or name was glued to the word before it, with a space at each seam. */
export function unglue(line: string): string {
  return line.replace(seams, ' ')
}

package org.copydesk.client;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A document as it was captured, and what is known of it.
 *
 * @param body the bytes
 * @param known the fields of {@code schemas/frame.schema.json}: {@code id}, {@code url}, {@code mediaType},
 *     {@code charset}, {@code headline} …
 */
public record Document(byte[] body, Map<String, Object> known) {
    /** A document of which nothing is known. */
    public static Document of(byte[] body) {
        return new Document(body, Map.of());
    }

    /** A text, in UTF-8. */
    public static Document of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8)).with("charset", "utf-8");
    }

    /** The same document with one more field. */
    public Document with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(known);
        more.put(field, value);
        return new Document(body, more);
    }

    /** The key that it has at least, when no worker says it: its id, else its address. */
    String likelyKey() {
        Object key = known.get("id") == null ? known.get("url") : known.get("id");
        return key == null ? "unknown" : key.toString();
    }
}

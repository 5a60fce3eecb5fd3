package org.copydesk.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reply to a document.
 *
 * @param status {@code article}, {@code rejected} or {@code error}
 * @param key the key of the document
 * @param raw all of the reply, as {@code schemas/reply.schema.json} has it
 */
public record Reply(String status, String key, Map<String, Object> raw) {
    static Reply of(Map<String, Object> raw) {
        return new Reply(String.valueOf(raw.get("status")), String.valueOf(raw.get("key")), raw);
    }

    /** The reply that stands for the one that no worker gave. */
    static Reply died(Document document, String reason) {
        Map<String, Object> raw = new LinkedHashMap<>();
        if (document.known().get("id") != null) {
            raw.put("id", document.known().get("id"));
        }
        raw.put("status", "error");
        raw.put("key", document.likelyKey());
        raw.put(
                "messages",
                List.of(Map.of("rule", "client/died", "level", "fail", "reason", reason, "line", 1, "column", 1)));
        return of(raw);
    }

    /** The article in the form that was asked for. */
    @SuppressWarnings("unchecked")
    public Optional<Map<String, Object>> article() {
        for (String name : List.of("article", "search", "flat")) {
            if (raw.get(name) instanceof Map<?, ?> article) {
                return Optional.of((Map<String, Object>) article);
            }
        }
        return Optional.empty();
    }

    /** The messages about the document, each with {@code rule}, {@code level} and {@code reason}. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> messages() {
        return raw.get("messages") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}

package org.copydesk.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as values of Java: {@code Map<String, Object>}, {@code List<Object>}, {@code String}, {@code Boolean},
 * {@code null}; numbers are {@code Long} where they are whole and fit, else {@code Double}.
 */
final class Json {
    /** Lists and objects that may stand in one another. */
    private static final int DEEPEST = 256;

    private final String text;
    private int at = 0;
    private int depth = 0;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value of a JSON text.
     *
     * @throws IllegalArgumentException when the text is not JSON
     */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.wrong("the end of the text");
        }
        return value;
    }

    /** A value as JSON, with everything outside ASCII escaped. */
    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            String between = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(between);
                write(String.valueOf(entry.getKey()), out);
                out.append(':');
                write(entry.getValue(), out);
                between = ",";
            }
            out.append('}');
        } else if (value instanceof Iterable<?> list) {
            out.append('[');
            String between = "";
            for (Object each : list) {
                out.append(between);
                write(each, out);
                between = ",";
            }
            out.append(']');
        } else if (value == null || value instanceof Boolean || value instanceof Number) {
            out.append(value);
        } else {
            writeText(value.toString(), out);
        }
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                out.append('\\').append(unit);
            } else if (unit < ' ' || unit > '~') {
                out.append(String.format("\\u%04x", (int) unit));
            } else {
                out.append(unit);
            }
        }
        out.append('"');
    }

    private Object value() {
        blanks();
        if (at >= text.length()) {
            throw wrong("a value");
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> map = new LinkedHashMap<>();
        open();
        if (!closes('}')) {
            do {
                blanks();
                String key = string();
                blanks();
                take(':');
                map.put(key, value());
            } while (another('}'));
        }
        depth--;
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        open();
        if (!closes(']')) {
            do {
                list.add(value());
            } while (another(']'));
        }
        depth--;
        return list;
    }

    private void open() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("no more than " + DEEPEST + " levels");
        }
    }

    private boolean closes(char end) {
        blanks();
        boolean isEnd = at < text.length() && text.charAt(at) == end;
        if (isEnd) {
            at++;
        }
        return isEnd;
    }

    private boolean another(char end) {
        if (closes(end)) {
            return false;
        }
        take(',');
        return true;
    }

    private String string() {
        take('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char unit = text.charAt(at++);
            if (unit == '"') {
                return out.toString();
            }
            out.append(unit == '\\' ? escaped() : unit);
        }
        throw wrong("the end of a string");
    }

    private char escaped() {
        char unit = at < text.length() ? text.charAt(at++) : ' ';
        return switch (unit) {
            case '"', '\\', '/' -> unit;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourDigits();
            default -> throw wrong("an escape");
        };
    }

    private char fourDigits() {
        if (at + 4 > text.length()) {
            throw wrong("four digits");
        }
        at += 4;
        try {
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        } catch (NumberFormatException error) {
            throw wrong("four digits");
        }
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException notWhole) {
            try {
                return Double.valueOf(digits);
            } catch (NumberFormatException error) {
                throw wrong("a value");
            }
        }
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return value;
    }

    private void take(char unit) {
        if (at >= text.length() || text.charAt(at) != unit) {
            throw wrong("`" + unit + "`");
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("Expected " + expected + " at " + at);
    }
}

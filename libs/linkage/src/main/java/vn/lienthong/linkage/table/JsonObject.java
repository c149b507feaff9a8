package vn.lienthong.linkage.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one JSON object (RFC 8259) as names and texts: strings without their quotes, numbers and
 * {@code true} as they stand, {@code null} as nothing, arrays and objects within it as their JSON.
 * Of a name that comes twice the last value counts. For one thread.
 */
public final class JsonObject {

    private static final int DEPTH = 64;

    private final String text;
    private int at;

    private JsonObject(String text) {
        this.text = text;
    }

    /** The names and values; empty when the text is anything else than one object. */
    public static Optional<Map<String, String>> read(String text) {
        try {
            var object = new JsonObject(text);
            Map<String, String> values = object.object();
            object.blanks();
            return object.at == text.length() ? Optional.of(values) : Optional.empty();
        } catch (NotJson senseless) {
            return Optional.empty();
        }
    }

    /** The values of one array, each as above; empty when the text is anything else. */
    public static Optional<List<String>> elements(String text) {
        try {
            var array = new JsonObject(text);
            List<String> values = new ArrayList<>();
            array.take('[');
            if (array.peek() == ']') {
                array.at++;
            } else {
                values.add(array.value());
                while (array.peek() == ',') {
                    array.at++;
                    values.add(array.value());
                }
                array.take(']');
            }
            array.blanks();
            return array.at == text.length() ? Optional.of(values) : Optional.empty();
        } catch (NotJson senseless) {
            return Optional.empty();
        }
    }

    /** Ends the reading of what is no JSON; never leaves this class. */
    private static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotJson() {
            super(null, null, false, false);
        }
    }

    private Map<String, String> object() {
        Map<String, String> values = new LinkedHashMap<>();
        take('{');
        if (peek() == '}') {
            at++;
            return values;
        }
        while (true) {
            blanks();
            String name = string();
            take(':');
            values.put(name, value());
            if (peek() == '}') {
                at++;
                return values;
            }
            take(',');
        }
    }

    private String value() {
        char first = peek();
        if (first == '"') {
            return string();
        }
        int start = at;
        pass(0);
        String raw = text.substring(start, at);
        return raw.equals("null") ? "" : raw;
    }

    /** Passes over a value of any kind. */
    private void pass(int depth) {
        char first = peek();
        if (depth > DEPTH) {
            throw new NotJson();
        }
        if (first == '"') {
            string();
        } else if (first == '{' || first == '[') {
            char close = first == '{' ? '}' : ']';
            at++;
            if (peek() == close) {
                at++;
                return;
            }
            while (true) {
                if (first == '{') {
                    blanks();
                    string();
                    take(':');
                }
                pass(depth + 1);
                if (peek() == close) {
                    at++;
                    return;
                }
                take(',');
            }
        } else {
            int start = at;
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            if (!word.matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
                throw new NotJson();
            }
        }
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        blanks();
        if (at == text.length()) {
            throw new NotJson();
        }
        return text.charAt(at);
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw new NotJson();
        }
        at++;
    }

    private String string() {
        take('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            if (at == text.length()) {
                throw new NotJson();
            }
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw new NotJson();
            }
            out.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
                    if (digit < 0) {
                        throw new NotJson();
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> throw new NotJson();
        };
    }
}

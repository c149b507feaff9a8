package vn.lienthong.linkage.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * Reads schemas: a line a statement, its words separated by blanks, titles with blanks in quotes,
 * {@code #} before a comment. The language: docs/reference/link-schema.md.
 */
public final class SchemaText {

    private static final String FIRST = "link-schema 1";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(#.*)|(\\S+)");

    private final Map<String, Integer> places = new HashMap<>();
    private final List<LinkField> fields = new ArrayList<>();
    private final List<List<Integer>> exchanged = new ArrayList<>();
    private final List<List<Integer>> blocks = new ArrayList<>();
    private List<String> identifier = List.of();
    private double accept = LinkSchema.USUAL_ACCEPT;
    private long pairs;

    private SchemaText() {}

    /**
     * Reads a schema.
     *
     * <p>Refuses with {@code link-schema.version} (the first line is not {@code link-schema 1}),
     * {@code link-schema.statement} (argument {@code line}: a statement that is not understood),
     * {@code link-schema.field} (arguments {@code line}, {@code field}: a field that is not
     * declared above), {@code link-schema.fields} (no field, or more than twenty).
     */
    public static Outcome<LinkSchema> parse(String text) {
        return new SchemaText().read(text);
    }

    private Outcome<LinkSchema> read(String text) {
        boolean begun = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            List<String> words = words(line);
            if (words.isEmpty()) {
                continue;
            }
            if (!begun) {
                if (!String.join(" ", words).equals(FIRST)) {
                    break;
                }
                begun = true;
                continue;
            }
            try {
                statement(words, number);
            } catch (InvalidValueException unknown) {
                return Outcome.refused(unknown.violation());
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                return Outcome.refused(
                        Violation.of(
                                "link-schema.statement", Map.of("line", Integer.toString(number))));
            }
        }
        if (!begun) {
            return Outcome.refused(Violation.of("link-schema.version"));
        }
        if (fields.isEmpty() || fields.size() > LinkSchema.MOST_FIELDS) {
            return Outcome.refused(Violation.of("link-schema.fields"));
        }
        return Outcome.accepted(
                new LinkSchema(identifier, fields, exchanged, blocks, accept, pairs));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(line);
        while (found.find() && found.group(2) == null) {
            words.add(found.group(1) == null ? found.group(3) : found.group(1));
        }
        return words;
    }

    private void statement(List<String> words, int line) {
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "identifier" -> identifier = titles(only(rest));
            case "compare" -> compare(rest);
            case "exchanged" -> {
                if (rest.size() != 2) {
                    throw new IllegalArgumentException("two fields are exchanged");
                }
                List<Integer> two = places(rest, line);
                FieldKind kind = fields.get(two.getFirst()).kind();
                if (kind != fields.get(two.getLast()).kind() || kind == FieldKind.DATE) {
                    throw new IllegalArgumentException("fields of one kind are exchanged");
                }
                exchanged.add(two);
            }
            case "block" -> {
                if (rest.isEmpty()) {
                    throw new IllegalArgumentException("a block has fields");
                }
                blocks.add(places(rest, line));
            }
            case "accept" -> {
                accept = Double.parseDouble(only(rest));
                if (!(accept > 0 && accept < 1)) {
                    throw new IllegalArgumentException("a chance lies between 0 and 1");
                }
            }
            case "pairs" -> {
                pairs = Long.parseLong(only(rest));
                if (pairs < 1) {
                    throw new IllegalArgumentException("at least one pair");
                }
            }
            default -> throw new IllegalArgumentException("no such statement");
        }
    }

    private static String only(List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("one word");
        }
        return words.getFirst();
    }

    private static List<String> titles(String word) {
        return List.of(word.split("\\|", -1));
    }

    private void compare(List<String> words) {
        String name = words.get(0);
        FieldKind kind = FieldKind.valueOf(words.get(1).toUpperCase(java.util.Locale.ROOT));
        List<String> columns = words.size() == 2 ? List.of(name) : words.subList(2, words.size());
        if (places.putIfAbsent(name, fields.size()) != null) {
            throw new IllegalArgumentException("a field is declared once");
        }
        fields.add(new LinkField(name, kind, columns.stream().map(SchemaText::titles).toList()));
    }

    private List<Integer> places(List<String> names, int line) {
        List<Integer> found = new ArrayList<>();
        for (String name : names) {
            Integer place = places.get(name);
            if (place == null) {
                throw new InvalidValueException(
                        Violation.of(
                                "link-schema.field",
                                Map.of("line", Integer.toString(line), "field", name)));
            }
            found.add(place);
        }
        return found;
    }
}

package vn.lienthong.steering.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of bodies, found in running text whatever their accents, punctuation and breaks of
 * lines. Of names that begin at one word the longest counts. Immutable and thread-safe.
 */
public final class BodyLexicon {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Node root;

    private BodyLexicon(Node root) {
        this.root = root;
    }

    /**
     * A name.
     *
     * @param name the name
     * @param code code of the body; empty for words that mean many
     */
    public record Entry(String name, String code) {}

    /** A name in a text. */
    record Mention(FoundBody body, int begins, int ends) {}

    private record Token(String folded, boolean capital, int begins, int ends) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> ends = new ArrayList<>(1);
    }

    public static BodyLexicon of(List<Entry> entries) {
        var root = new Node();
        for (Entry entry : entries) {
            Node node = root;
            for (String word : Folded.of(entry.name()).split(" ", -1)) {
                node = node.next.computeIfAbsent(word, _ -> new Node());
            }
            if (node.ends.isEmpty()) {
                node.ends.add(entry);
            }
        }
        return new BodyLexicon(root);
    }

    /** The names in a text, in their order, none inside another. */
    List<Mention> mentions(String text) {
        List<Token> tokens = tokens(text);
        var mentions = new ArrayList<Mention>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Found> found = longest(tokens, at);
            if (found.isPresent()) {
                Found name = found.get();
                int begins = tokens.get(at).begins();
                int ends = tokens.get(name.last()).ends();
                mentions.add(
                        new Mention(
                                new FoundBody(
                                        text.substring(begins, ends).replaceAll("\\s+", " "),
                                        name.entry().code()),
                                begins,
                                ends));
                at = name.last() + 1;
            } else {
                at++;
            }
        }
        return mentions;
    }

    private record Found(Entry entry, int last) {}

    private Optional<Found> longest(List<Token> tokens, int at) {
        @Nullable Node node = root;
        Optional<Found> found = Optional.empty();
        for (int i = at; i < tokens.size() && node != null; i++) {
            node = node.next.get(tokens.get(i).folded());
            if (node != null && !node.ends.isEmpty()) {
                Entry entry = node.ends.getFirst();
                // The name of one body has a capital: "bỏ xây dựng" is not the Ministry of it.
                if (entry.code().isEmpty() || tokens.get(at).capital()) {
                    found = Optional.of(new Found(entry, i));
                }
            }
        }
        return found;
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(
                    new Token(
                            Folded.of(word.group()),
                            Character.isUpperCase(word.group().codePointAt(0)),
                            word.start(),
                            word.end()));
        }
        return tokens;
    }
}

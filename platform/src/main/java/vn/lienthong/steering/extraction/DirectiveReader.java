package vn.lienthong.steering.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads draft tasks out of the text of a directive, sentence by sentence, by rules. What one reads
 * depends on the text, the rules, the names and the day of signing alone. Immutable and
 * thread-safe.
 */
public final class DirectiveReader {

    private static final int CONTENT_MIN = 10;

    private final ExtractionRules rules;
    private final BodyLexicon bodies;

    public DirectiveReader(ExtractionRules rules, BodyLexicon bodies) {
        this.rules = rules;
        this.bodies = bodies;
    }

    /** A deadline as it was read, and by which rule. */
    private record Due(String words, String rule) {
        private static final Due NONE = new Due("", "");
    }

    /** Bodies to whom the items below a heading are given. */
    private record Heading(int level, List<FoundBody> lead, List<FoundBody> cooperating, Due due) {}

    /**
     * The tasks of a directive, in their order.
     *
     * @param text the text, in Unicode normal form C
     * @param signedOn day on which the directive was signed
     */
    public List<FoundTask> read(String text, LocalDate signedOn) {
        return new Reading(text, signedOn).read();
    }

    /** One reading of one text. */
    private final class Reading {

        private final String text;
        private final String flat;
        private final LocalDate signedOn;
        private final List<FoundTask> found = new ArrayList<>();
        private final List<Heading> headings = new ArrayList<>();
        private final List<Heading> item = new ArrayList<>();

        Reading(String text, LocalDate signedOn) {
            this.text = text;
            this.flat = spaced(text);
            this.signedOn = signedOn;
        }

        List<FoundTask> read() {
            for (Segment segment : Segmentation.of(text)) {
                read(segment);
            }
            return found;
        }

        private void read(Segment segment) {
            String sentence = flat.substring(segment.begins(), segment.ends());
            if (segment.first()) {
                leaveHeadings(segment.level());
                item.clear();
            }
            boolean opens = sentence.endsWith(":");
            if (!opens && rules.isNoTask(sentence)) {
                return;
            }
            Roles roles = Roles.of(sentence, bodies, rules);
            if (segment.level() == 0 && (opens || !roles.lead().isEmpty())) {
                leaveUnmarkedHeading();
            }
            String content = content(sentence.substring(roles.content()));
            if (opens || isName(roles, content)) {
                open(segment, roles, sentence);
            } else if (!roles.lead().isEmpty()) {
                if (content.length() < CONTENT_MIN) {
                    content = content(sentence);
                }
                Heading whole =
                        new Heading(
                                segment.level(), roles.lead(), roles.cooperating(), due(sentence));
                add(segment, whole, content);
                item.add(whole);
            } else {
                inherit(segment, roles, sentence, content);
            }
        }

        /** An item that is only the name of a body, without a colon, is a heading too. */
        private boolean isName(Roles roles, String content) {
            return !roles.lead().isEmpty() && content.isEmpty() && !roles.said();
        }

        private void open(Segment segment, Roles roles, String sentence) {
            Due due = due(sentence);
            List<FoundBody> lead = roles.lead();
            if (lead.isEmpty()) {
                lead = named(sentence);
            }
            if (!lead.isEmpty()) {
                headings.add(new Heading(segment.level(), lead, roles.cooperating(), due));
            }
        }

        /** The bodies of a heading that is nothing but their names. */
        private List<FoundBody> named(String sentence) {
            String names = sentence.substring(0, sentence.length() - 1);
            List<BodyLexicon.Mention> mentions = bodies.mentions(names);
            int at = 0;
            for (BodyLexicon.Mention mention : mentions) {
                String between = names.substring(at, mention.begins());
                if (!rules.isHead(between) && !rules.joins(between)) {
                    return List.of();
                }
                at = mention.ends();
            }
            return names.substring(at).isBlank()
                    ? mentions.stream().map(BodyLexicon.Mention::body).toList()
                    : List.of();
        }

        /** A sentence without a name goes on with whom its item or heading names. */
        private void inherit(Segment segment, Roles roles, String sentence, String content) {
            Optional<Heading> above =
                    !segment.first() && !item.isEmpty()
                            ? Optional.of(item.getLast())
                            : headings.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(headings.getLast());
            if (above.isEmpty()
                    || content.length() < CONTENT_MIN
                    || !rules.isToDo(withoutDeadline(sentence))) {
                return;
            }
            Due due = due(sentence);
            List<FoundBody> cooperating = new ArrayList<>(roles.cooperating());
            cooperating.removeAll(above.get().lead());
            if (cooperating.isEmpty() && segment.first()) {
                cooperating = above.get().cooperating();
            }
            boolean inheritsDue = due.words().isEmpty() && segment.first();
            add(
                    segment,
                    new Heading(
                            segment.level(),
                            above.get().lead(),
                            cooperating,
                            inheritsDue ? above.get().due() : due),
                    content);
        }

        private void add(Segment segment, Heading who, String content) {
            if (content.length() < CONTENT_MIN) {
                return;
            }
            found.add(
                    new FoundTask(
                            new Quote(
                                    text.substring(segment.begins(), segment.ends()),
                                    segment.begins(),
                                    segment.ends()),
                            who.lead(),
                            who.cooperating(),
                            content,
                            product(content),
                            who.due().words(),
                            who.due().rule()));
        }

        /** An item ends the headings of its own level and below; a paragraph ends none of items. */
        private void leaveHeadings(int level) {
            for (int i = 0; level > 0 && i < headings.size(); i++) {
                if (headings.get(i).level() >= level) {
                    headings.subList(i, headings.size()).clear();
                }
            }
        }

        private void leaveUnmarkedHeading() {
            if (!headings.isEmpty() && headings.getLast().level() == 0) {
                headings.removeLast();
            }
        }

        private String withoutDeadline(String sentence) {
            for (DeadlineRule rule : rules.deadlines()) {
                Matcher matcher = rule.pattern().matcher(sentence);
                if (matcher.find() && matcher.start() == 0) {
                    return sentence.substring(matcher.end()).replaceFirst("^[\\s,]+", "");
                }
            }
            return sentence;
        }

        private Due due(String sentence) {
            for (DeadlineRule rule : rules.deadlines()) {
                Matcher matcher = rule.pattern().matcher(sentence);
                if (matcher.find()) {
                    return rule.read(matcher, signedOn)
                            .map(words -> new Due(words, rule.code()))
                            .orElse(Due.NONE);
                }
            }
            return Due.NONE;
        }

        private String product(String content) {
            return rules.products().stream()
                    .map(pattern -> pattern.matcher(content))
                    .filter(Matcher::find)
                    .map(matcher -> ended(matcher.group("product") + " "))
                    .map(DirectiveReader::capitalised)
                    .findFirst()
                    .orElse("");
        }

        private String ended(String product) {
            Matcher end = rules.productEnds().matcher(product);
            return (end.find() ? product.substring(0, end.start()) : product).strip();
        }
    }

    /** The deadline that one sentence says, and by which rule; for examples of rules. */
    public String dueOf(String sentence, LocalDate signedOn) {
        return new Reading(sentence, signedOn).due(spaced(sentence)).words();
    }

    /** A text with a plain space for every white character, as long as it was. */
    private static String spaced(String text) {
        var spaced = new StringBuilder(text);
        for (int i = 0; i < spaced.length(); i++) {
            if (Character.isWhitespace(spaced.charAt(i)) || spaced.charAt(i) == '\u00a0') {
                spaced.setCharAt(i, ' ');
            }
        }
        return spaced.toString();
    }

    /** What is to be done, without the points around it. */
    private static String content(String words) {
        String bare =
                words.replaceAll("\\s+", " ")
                        .replaceFirst("^[\\s,:.;]+", "")
                        .replaceFirst("[\\s,:.;]+$", "");
        return capitalised(bare);
    }

    private static String capitalised(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}

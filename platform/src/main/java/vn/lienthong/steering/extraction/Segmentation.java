package vn.lienthong.steering.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a directive into items and sentences. A line that was broken by the width of the page
 * belongs to the one before it; offsets are those of the text as it was given.
 */
final class Segmentation {

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}[.)]\\s+|Điều\\s+\\d+\\.\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)]\\s+");
    private static final Pattern SUBNUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})+[.)]?\\s+");
    private static final Pattern LETTER = Pattern.compile("[a-zđ][.)]\\s+");
    private static final Pattern DASH = Pattern.compile("[-–—+•*]\\s+");
    private static final List<Pattern> MARKERS = List.of(ROMAN, NUMBER, SUBNUMBER, LETTER, DASH);

    /** Ends of sentences: a stop before a capital, not after a number or a lone capital. */
    private static final Pattern STOP =
            Pattern.compile("(?<=[\\p{Ll}\\p{M})”\"%\\d])[.!?](?=\\s+[\\p{Lu}“\"])|;(?=\\s)");

    private static final Pattern SENTENCE_END = Pattern.compile("[.;:!?”\"]\\s*$");

    /** Of the longest line: one that is shorter was not broken by the width of the page. */
    private static final double SHORT = 0.6;

    private final String text;
    private final int longest;
    private final List<Segment> segments = new ArrayList<>();

    private Segmentation(String text) {
        this.text = text;
        this.longest = text.lines().mapToInt(String::length).max().orElse(0);
    }

    static List<Segment> of(String text) {
        var division = new Segmentation(text);
        division.paragraphs();
        return division.segments;
    }

    private void paragraphs() {
        int begins = 0;
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            int next = end < 0 ? text.length() : end + 1;
            int lineEnd = end < 0 ? text.length() : end;
            if (next >= text.length()
                    || (lineEnd - line < longest * SHORT && beginsAnew(next))
                    || breaksBetween(begins, lineEnd, next)) {
                paragraph(begins, lineEnd);
                begins = next;
            }
            line = next;
        }
    }

    private boolean beginsAnew(int next) {
        int at = skipSpace(next, text.length());
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    /** Whether what follows a line does not go on with it. */
    private boolean breaksBetween(int begins, int lineEnd, int next) {
        int end = text.indexOf('\n', next);
        String before = text.substring(begins, lineEnd);
        String after = text.substring(next, end < 0 ? text.length() : end);
        return after.isBlank()
                || before.isBlank()
                || SENTENCE_END.matcher(before).find()
                || level(after.stripLeading()) > 0
                || isShouted(before)
                || isShouted(after);
    }

    /** Titles are in capitals. */
    private static boolean isShouted(String line) {
        String letters = line.replaceAll("[^\\p{L}]", "");
        return letters.length() > 3 && letters.chars().noneMatch(Character::isLowerCase);
    }

    private static int level(String line) {
        for (int i = 0; i < MARKERS.size(); i++) {
            if (MARKERS.get(i).matcher(line).lookingAt()) {
                return i + 1;
            }
        }
        return 0;
    }

    private void paragraph(int from, int to) {
        int begins = skipSpace(from, to);
        if (begins >= to) {
            return;
        }
        String words = text.substring(begins, to);
        int level = level(words);
        if (level > 0) {
            Matcher marker = MARKERS.get(level - 1).matcher(words);
            marker.lookingAt();
            begins = skipSpace(begins + marker.end(), to);
        }
        boolean first = true;
        Matcher stop = STOP.matcher(text).region(begins, to).useTransparentBounds(true);
        while (stop.find()) {
            add(begins, stop.end(), level, first);
            first = false;
            begins = skipSpace(stop.end(), to);
        }
        add(begins, to, level, first);
    }

    private void add(int begins, int to, int level, boolean first) {
        int ends = to;
        while (ends > begins && Character.isWhitespace(text.charAt(ends - 1))) {
            ends--;
        }
        if (ends > begins) {
            segments.add(new Segment(begins, ends, level, first));
        }
    }

    private int skipSpace(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}

package vn.lienthong.linkage.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.DateReading;
import vn.lienthong.primitives.LegacyEncoding;

/** Guesses from the values of a column what it holds. */
final class ContentVote {

    private static final Pattern NUMBER = Pattern.compile("'?(\\d{9}|\\d{12})");
    private static final Pattern NAME =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.]*( \\p{L}[\\p{L}\\p{M}'’.]*){1,7}");
    private static final Pattern SEX = Pattern.compile("(?iu)m|f|nam|nữ|nu|male|female|trai|gái");
    private static final Pattern SLASHED =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}.*");

    private ContentVote() {}

    /** The share of a column's values that look like a target; 0 when there are none. */
    static double share(Target target, List<Cells> rows, int column) {
        int filled = 0;
        int like = 0;
        for (Cells cells : rows) {
            if (!cells.isEmpty(column)) {
                filled++;
                like += isLike(target, cells, column) ? 1 : 0;
            }
        }
        return filled == 0 ? 0 : (double) like / filled;
    }

    private static boolean isLike(Target target, Cells cells, int column) {
        String text = cells.text(column);
        return switch (target) {
            case PERSONAL_NUMBER, OLD_NUMBER -> NUMBER.matcher(text).matches();
            case FULL_NAME -> NAME.matcher(text).matches();
            case SEX -> SEX.matcher(text).matches();
            case BIRTH_DATE -> {
                var reading = new DateReading(false);
                int date = reading.read(cells.bytes(column), cells.from(column), cells.to(column));
                yield date > 0 && PackedDate.year(date) >= 1900 && text.length() >= 8;
            }
            case COMMUNE_CODE, FATHER_NAME, MOTHER_NAME, PHONE, HOUSEHOLD -> false;
        };
    }

    /** How many cells of a column stand in each encoding, of those that can tell. */
    static Map<String, Integer> encodings(List<Cells> rows, int column) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Cells cells : rows) {
            String text = column < cells.count() ? cells.text(column) : "";
            Optional<LegacyEncoding> found = LegacyEncoding.detect(text);
            boolean ascii = text.chars().allMatch(c -> c < 0x80);
            if (found.isPresent() || !ascii) {
                votes.merge(found.map(LegacyEncoding::name).orElse("UNICODE"), 1, Integer::sum);
            }
        }
        return votes;
    }

    /** In which encoding the cells of a column stand: that of most cells that can tell. */
    static String encoding(List<Cells> rows, int column) {
        return encodings(rows, column).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("ASCII");
    }

    /** Whether dates of a column can only be read with the month first, and none only otherwise. */
    static boolean isMonthFirst(List<Cells> rows, int column) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (Cells cells : rows) {
            Matcher date = SLASHED.matcher(cells.text(column));
            if (date.matches()) {
                dayFirst += Integer.parseInt(date.group(1)) > 12 ? 1 : 0;
                monthFirst += Integer.parseInt(date.group(2)) > 12 ? 1 : 0;
            }
        }
        return monthFirst > 0 && dayFirst == 0;
    }
}

package vn.lienthong.linkage.link;

import java.nio.charset.StandardCharsets;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.table.DateReading;
import vn.lienthong.linkage.words.WordScan;
import vn.lienthong.primitives.VietnameseText;

/** Brings values into the form in which they are compared. For one thread. */
final class ValueText {

    private static final byte[] NOTHING = {};
    private final DateReading dates = new DateReading(false);

    /**
     * The value in small letters without marks, as its kind wants it; empty when it says nothing.
     */
    byte[] of(FieldKind kind, String written) {
        String plain = VietnameseText.plain(VietnameseText.squeezed(written));
        return switch (kind) {
            case TEXT, WORDS -> bytes(words(plain));
            case CODE -> bytes(kept(plain, Character::isLetterOrDigit));
            case EMAIL -> bytes(plain);
            case NUMBER -> bytes(number(plain));
            case DATE -> date(plain);
        };
    }

    private static byte[] bytes(String text) {
        return text.isEmpty() ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Words with one blank between, without dots and commas. */
    private static String words(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(text.length());
        int at = WordScan.start(bytes, 0, bytes.length);
        while (at < bytes.length) {
            int end = WordScan.end(bytes, at, bytes.length);
            out.append(out.isEmpty() ? "" : " ")
                    .append(new String(bytes, at, end - at, StandardCharsets.UTF_8));
            at = WordScan.start(bytes, end, bytes.length);
        }
        return out.toString();
    }

    private static String kept(String text, java.util.function.IntPredicate wanted) {
        return text.codePoints()
                .filter(wanted)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String number(String text) {
        String digits = kept(text, c -> (c >= '0' && c <= '9') || c == '.');
        boolean one = digits.indexOf('.') == digits.lastIndexOf('.');
        String value = one ? digits : digits.replace(".", "");
        boolean says = !value.isEmpty() && !value.equals(".");
        return says ? (text.startsWith("-") ? "-" : "") + value : "";
    }

    private byte[] date(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int read = dates.read(bytes, 0, bytes.length);
        if (read > 0) {
            return bytes(
                    "%04d%02d%02d"
                            .formatted(
                                    PackedDate.year(read),
                                    PackedDate.month(read),
                                    PackedDate.day(read)));
        }
        return bytes(kept(text, c -> c >= '0' && c <= '9'));
    }
}

package vn.lienthong.linkage.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.primitives.LegacyEncoding;
import vn.lienthong.primitives.VietnameseText;

/** Reads the first row of a table, whose titles may stand in an encoding older than Unicode. */
final class HeadTitles {

    private HeadTitles() {}

    /**
     * The cells of the row in Unicode: as they stand, or out of the encoding in which more of them
     * are titles that are known.
     *
     * @param declared the encoding of the file, when somebody says which
     */
    static List<String> read(Cells row, Optional<InputEncoding> declared) {
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < row.count(); i++) {
            plain.add(composed(row.text(i)));
        }
        if (declared.isPresent()) {
            return declared.get().legacy().map(legacy -> decoded(plain, legacy)).orElse(plain);
        }
        List<String> best = plain;
        for (LegacyEncoding legacy : LegacyEncoding.values()) {
            List<String> decoded = decoded(plain, legacy);
            best = known(decoded) > known(best) ? decoded : best;
        }
        return best;
    }

    /** A title in the composed form of Unicode, in which titles are compared. */
    static String composed(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC);
    }

    private static List<String> decoded(List<String> titles, LegacyEncoding encoding) {
        return titles.stream().map(encoding::decode).toList();
    }

    private static long known(List<String> titles) {
        return titles.stream().filter(HeadTitles::isKnown).count();
    }

    private static boolean isKnown(String title) {
        String squeezed = squeezed(title);
        return Stream.of(Target.values()).anyMatch(target -> target.isCalled(squeezed));
    }

    /** A title without marks, blanks and signs. */
    static String squeezed(String title) {
        return VietnameseText.plain(title).replaceAll("[^a-z0-9]", "");
    }

    /** A head has a known title, or no cell with a digit. */
    static boolean isHead(List<String> row) {
        return known(row) > 0
                || row.stream().noneMatch(text -> text.chars().anyMatch(Character::isDigit));
    }
}

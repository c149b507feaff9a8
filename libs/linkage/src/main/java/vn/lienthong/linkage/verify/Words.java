package vn.lienthong.linkage.verify;

import vn.lienthong.linkage.report.Sheet;
import vn.lienthong.linkage.report.Texts;

/** The words of the report of a verification. */
final class Words {

    static final Texts VIETNAMESE = Texts.of(Words.class, "vi");
    static final Texts ENGLISH = Texts.of(Words.class, "en");

    private Words() {}

    /** Both languages, Vietnamese first, as HTML. */
    static String both(String key) {
        return Sheet.both(VIETNAMESE, ENGLISH, key);
    }
}

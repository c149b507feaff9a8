package vn.lienthong.shell;

import java.util.Locale;

/** A language in which the platform speaks; Vietnamese comes first everywhere. */
public enum Language {
    VIETNAMESE("vi", "Tiếng Việt"),
    ENGLISH("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language asked for, Vietnamese when the platform does not speak it. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    /** BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }

    public Locale locale() {
        return Locale.of(tag, this == VIETNAMESE ? "VN" : "GB");
    }
}

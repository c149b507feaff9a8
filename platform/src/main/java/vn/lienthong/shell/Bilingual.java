package vn.lienthong.shell;

/**
 * A text of content in both languages.
 *
 * @param vi Vietnamese, never blank
 * @param en English, never blank
 */
public record Bilingual(String vi, String en) {

    public Bilingual {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text of content needs both languages");
        }
    }

    public String in(Language language) {
        return language == Language.ENGLISH ? en : vi;
    }
}

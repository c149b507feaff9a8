package vn.lienthong.primitives;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The provision of law, or the judgment or decision of a case, that something rests on.
 *
 * <p>Numbers are used again from year to year and by different issuers, so a document is known by
 * its number together with its date.
 *
 * @param kind what sort of document it is
 * @param number official number, such as {@code 123/2015/NĐ-CP}
 * @param date day on which it was signed or adopted
 * @param article article, such as {@code 16}, or a provision in words, such as {@code khoản 1 Điều
 *     16}; empty for the document as a whole
 */
public record LegalGround(Kind kind, String number, LocalDate date, String article) {

    /** The sorts of documents that rules rest on. */
    public enum Kind {
        CONSTITUTION("Hiến pháp", "Constitution"),
        LAW("Luật", "Law"),
        ORDINANCE("Pháp lệnh", "Ordinance"),
        DECREE("Nghị định", "Decree"),
        CIRCULAR("Thông tư", "Circular"),
        JOINT_CIRCULAR("Thông tư liên tịch", "Joint Circular"),
        DECISION("Quyết định", "Decision"),
        DIRECTIVE("Chỉ thị", "Directive"),
        RESOLUTION("Nghị quyết", "Resolution"),
        JUDGMENT("Bản án", "Judgment"),
        STANDARD("Tiêu chuẩn", "Standard"),
        TECHNICAL_REGULATION("Quy chuẩn", "Technical Regulation");

        private final String vietnamese;
        private final String english;

        Kind(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The kind's Vietnamese name, such as {@code Nghị định}. */
        public String vietnamese() {
            return vietnamese;
        }

        /** The kind's English name, such as {@code Decree}. */
        public String english() {
            return english;
        }

        /** Whether it may decide a single case, so that it takes its issuer to know it by. */
        public boolean decidesCases() {
            return this == DECISION || this == JUDGMENT;
        }

        private boolean carriesTheWordNumber() {
            return this != CONSTITUTION && this != STANDARD && this != TECHNICAL_REGULATION;
        }
    }

    private static final DateTimeFormatter VIETNAMESE_DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * @throws InvalidValueException when the number is blank
     */
    public LegalGround {
        number = number.strip();
        article = article.strip();
        if (number.isEmpty()) {
            throw new InvalidValueException(Violation.of("legal-ground.number"));
        }
    }

    /** A ground that is a document as a whole. */
    public LegalGround(Kind kind, String number, LocalDate date) {
        this(kind, number, date, "");
    }

    /** The document as a whole, without the article. */
    public LegalGround document() {
        return article.isEmpty() ? this : new LegalGround(kind, number, date);
    }

    /** Whether both are provisions of one document: same kind, number and date. */
    public boolean sameDocument(LegalGround other) {
        return document().equals(other.document());
    }

    /** As {@code Nghị định số 123/2015/NĐ-CP ngày 15/11/2015, Điều 16}. */
    public String inVietnamese() {
        return kind.vietnamese
                + (kind.carriesTheWordNumber() ? " số " : " ")
                + number
                + " ngày "
                + VIETNAMESE_DATE.format(date)
                + provision("Điều ");
    }

    /** As {@code Decree No. 123/2015/NĐ-CP of 15 November 2015, Article 16}. */
    public String inEnglish() {
        return kind.english
                + (kind.carriesTheWordNumber() ? " No. " : " ")
                + number
                + " of "
                + ENGLISH_DATE.format(date)
                + provision("Article ");
    }

    private String provision(String word) {
        if (article.isEmpty()) {
            return "";
        }
        return ", " + (Digits.isDigit(article.charAt(0)) ? word : "") + article;
    }

    /** The Vietnamese form. */
    @Override
    public String toString() {
        return inVietnamese();
    }
}

package vn.lienthong.services;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Vnd;
import vn.lienthong.shell.Bilingual;

/**
 * One dated version of an administrative procedure: what is asked, by whom, until when, for how
 * much, on which ground. A dossier keeps the version under which it was begun.
 *
 * @param code national code, such as {@code 1.001193}
 * @param validity days on which dossiers are begun under this version
 * @param act how the decision is carried out
 * @param online how far it can be handled without coming
 * @param description what people read before they begin
 * @param grounds the law, at least one
 * @param deadline when the result is due
 * @param firstAnswerWorkingHours working hours within which an online dossier is answered
 * @param fees rows in order; the first whose condition holds counts
 * @param papers what must be handed in
 * @param pages the form, one question a page
 * @param checks rules over several answers
 * @param result what the applicant gets
 */
public record Procedure(
        String code,
        Period validity,
        Act act,
        Online online,
        Description description,
        List<LegalGround> grounds,
        Deadline deadline,
        int firstAnswerWorkingHours,
        List<Fee> fees,
        List<Paper> papers,
        List<Page> pages,
        List<Check> checks,
        Result result) {

    public Procedure {
        grounds = List.copyOf(grounds);
        fees = List.copyOf(fees);
        papers = List.copyOf(papers);
        pages = List.copyOf(pages);
        checks = List.copyOf(checks);
    }

    /** How a favourable decision is carried out. */
    public enum Act {
        /** A birth is entered in the population register. */
        BIRTH
    }

    /** How far a procedure can be handled without coming to an office. */
    public enum Online {
        /** From beginning to end. */
        FULL,
        /** Handed in online; something of it needs a visit. */
        PARTIAL,
        /** Not at all: the law wants people to come. */
        NONE
    }

    /**
     * What people read before they begin.
     *
     * @param name name of the procedure
     * @param summary what it gives
     * @param audience who may ask
     * @param steps what happens, in order
     */
    public record Description(
            Bilingual name, Bilingual summary, Bilingual audience, List<Bilingual> steps) {
        public Description {
            steps = List.copyOf(steps);
        }
    }

    /**
     * When the result is due, counted from acceptance.
     *
     * @param workingDays 0 for the same working day
     * @param cutoffTime accepted after this time of day, one working day more; null for none
     * @param text in words
     * @param ground its law
     */
    public record Deadline(
            int workingDays, @Nullable LocalTime cutoffTime, Bilingual text, LegalGround ground) {
        public Optional<LocalTime> cutoff() {
            return Optional.ofNullable(cutoffTime);
        }
    }

    /**
     * A row of the table of fees.
     *
     * @param when condition over the answers
     * @param online fee of an online dossier
     * @param counter fee at the counter
     * @param text in words
     * @param ground its law
     */
    public record Fee(
            FormCondition when, Vnd online, Vnd counter, Bilingual text, LegalGround ground) {}

    /**
     * A paper to hand in.
     *
     * @param field field of the form that takes its picture
     * @param name its name
     * @param originals how many originals
     * @param copies how many copies
     */
    public record Paper(String field, Bilingual name, int originals, int copies) {}

    /**
     * One page of the form.
     *
     * @param id part of the page's path
     * @param condition null when the page is always asked
     * @param title its question
     * @param fields at least one
     */
    public record Page(
            String id, @Nullable FormCondition condition, Bilingual title, List<Field> fields) {
        public Page {
            fields = List.copyOf(fields);
        }

        public Optional<FormCondition> when() {
            return Optional.ofNullable(condition);
        }
    }

    /** What a field takes. */
    public enum FieldType {
        NAME,
        TEXT,
        DATE,
        CHOICE,
        PERSONAL_NUMBER,
        COMMUNE,
        FILE
    }

    /**
     * One field.
     *
     * @param id name in answers, conditions and the page
     * @param type what it takes
     * @param required whether it may not stay empty
     * @param label its label
     * @param hintText what is right, with an example; null for none
     * @param ownResidence whether the applicant's residence is offered
     * @param options what a choice offers
     */
    public record Field(
            String id,
            FieldType type,
            boolean required,
            Bilingual label,
            @Nullable Bilingual hintText,
            boolean ownResidence,
            List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }

        public Optional<Bilingual> hint() {
            return Optional.ofNullable(hintText);
        }
    }

    /**
     * One answer that a choice offers.
     *
     * @param value what is stored
     * @param label what is shown
     */
    public record Option(String value, Bilingual label) {}

    /**
     * A rule over the answers.
     *
     * @param field field beside which a violation is shown
     * @param holds condition that must hold
     * @param violation code in the error catalogue
     * @param ground its law
     */
    public record Check(String field, FormCondition holds, String violation, LegalGround ground) {}

    /**
     * What the applicant gets.
     *
     * @param code national code of the result
     * @param name its name
     */
    public record Result(String code, Bilingual name) {}

    /** Identity of the version: code and first day. */
    public Version version() {
        return new Version(code, validity.from());
    }

    /**
     * Names one version of a procedure.
     *
     * @param code national code
     * @param validFrom its first day
     */
    public record Version(String code, LocalDate validFrom) {}

    /** The first law of the procedure, which its acts name as their ground. */
    public LegalGround mainGround() {
        return grounds.getFirst();
    }

    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }
}

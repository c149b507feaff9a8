package vn.lienthong.verification.reviews;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.verify.EvidenceWords;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.population.FieldAnswer;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.FieldAnswers;
import vn.lienthong.verification.RecordSearch;
import vn.lienthong.verification.Snapshots;
import vn.lienthong.verification.VerifiedField;
import vn.lienthong.verification.jobs.JobLines;

/** Reads a line out of its file and looks who fits best, by the latest index. Thread-safe. */
final class LineComparison {

    /** In the place of a person where nobody fits. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final int NUMBER_DIGITS = 12;
    private static final int OLD_NUMBER_DIGITS = 9;

    private final JobLines lines;
    private final Snapshots snapshots;

    LineComparison(JobLines lines, Snapshots snapshots) {
        this.lines = lines;
        this.snapshots = snapshots;
    }

    /**
     * Compares.
     *
     * @throws FaultException {@code verification.review-unknown} when the file was removed
     */
    Comparison of(ReviewItem item) {
        ReviewItem.Place place = item.place();
        return lines.read(
                        place.jobId(),
                        place.offset(),
                        place.bytes(),
                        line -> snapshots.search(search -> compared(item, line, search)))
                .orElseThrow(() -> new FaultException("verification.review-unknown"));
    }

    private static Comparison compared(ReviewItem item, JobLines.Line line, RecordSearch search) {
        QueryRecord record = search.record();
        Map<Target, String> given =
                line.preview()
                        .read(line.bytes(), record)
                        .orElseThrow(() -> new FaultException("verification.review-unknown"));
        boolean born = record.bornDate() != PackedDate.NONE;
        Decision decision = search.search();
        if (decision.person() < 0) {
            return new Comparison(item, given, null);
        }
        boolean sameDate = born && record.bornDate() == search.best().born();
        var answers = new EnumMap<Target, FieldAnswer>(Target.class);
        for (VerifiedField field : VerifiedField.values()) {
            answers.put(
                    field.column(), FieldAnswers.of(decision.level(field.compared()), sameDate));
        }
        return new Comparison(
                item,
                given,
                new Comparison.Candidate(
                        UUID.fromString(search.identifier(decision.person())),
                        held(search),
                        answers,
                        decision.posterior(),
                        decision.candidates() == 1 && !decision.isTruncated(),
                        new Comparison.Evidence(
                                EvidenceWords.steps(decision, false),
                                EvidenceWords.steps(decision, true))));
    }

    private static Map<Target, String> held(RecordSearch search) {
        PersonCursor person = search.best();
        var held = new EnumMap<Target, String>(Target.class);
        held.put(Target.PERSONAL_NUMBER, digits(person.number(), NUMBER_DIGITS));
        held.put(Target.OLD_NUMBER, digits(person.oldNumber(), OLD_NUMBER_DIGITS));
        held.put(Target.FULL_NAME, person.nameText());
        held.put(
                Target.BIRTH_DATE,
                person.born() == PackedDate.NONE ? "" : PackedDate.text(person.born()));
        held.put(Target.SEX, person.sex() == 1 ? "M" : person.sex() == 2 ? "F" : "");
        held.put(Target.COMMUNE_CODE, search.commune());
        return held;
    }

    private static String digits(long number, int digits) {
        return number < 0 ? "" : String.format("%0" + digits + "d", number);
    }
}

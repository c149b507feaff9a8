package vn.lienthong.steering.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;
import vn.lienthong.steering.tasks.DirectingDocument;

/** Reads what was typed about a directing document, and says of each field what is wrong. */
final class DocumentReader {

    private static final int NUMBER_MAX = 60;
    private static final int WORDS_MAX = 200;
    private static final int TITLE_MAX = 500;
    private static final int GROUPS_MAX = 40;

    private final DocumentEntry typed;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    private DocumentReader(DocumentEntry typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    /**
     * Reads a document. Refuses with {@code directive.kind}, {@code directive.words}, {@code
     * directive.groups}, {@code task.document-date}, {@code answer.day} and the violations of
     * dates, each at its field.
     */
    static Outcome<DirectingDocument> read(DocumentEntry typed, LocalDate today) {
        return new DocumentReader(typed, today).read();
    }

    private Outcome<DirectingDocument> read() {
        Optional<DirectingDocument.Kind> kind = kind();
        String number = words(typed.number(), "number", NUMBER_MAX);
        Optional<LocalDate> date = date();
        String issuer = words(typed.issuer(), "issuer", WORDS_MAX);
        String signer = words(typed.signer(), "signer", WORDS_MAX);
        String title = words(typed.title(), "title", TITLE_MAX);
        List<String> groups = groups();
        return violations.isEmpty()
                ? Outcome.accepted(
                        new DirectingDocument(
                                typed.documentId(),
                                kind.orElseThrow(),
                                number,
                                date.orElseThrow(),
                                issuer,
                                signer,
                                title,
                                groups))
                : Outcome.refused(violations);
    }

    private Optional<DirectingDocument.Kind> kind() {
        Optional<DirectingDocument.Kind> kind =
                Arrays.stream(DirectingDocument.Kind.values())
                        .filter(one -> one.name().equals(typed.kind()))
                        .findFirst();
        if (kind.isEmpty()) {
            violations.add(Violation.of("directive.kind").at("kind"));
        }
        return kind;
    }

    private String words(String said, String field, int most) {
        String words = said.strip();
        if (words.isEmpty() || words.length() > most) {
            violations.add(Violation.of("directive.words", Map.of("most", "" + most)).at(field));
        }
        return words;
    }

    private Optional<LocalDate> date() {
        Optional<LocalDate> date =
                switch (PartialDate.parse(typed.date())) {
                    case Outcome.Accepted<PartialDate>(PartialDate read) -> {
                        if (read.exact().isEmpty()) {
                            violations.add(Violation.of("answer.day").at("date"));
                        }
                        yield read.exact();
                    }
                    case Outcome.Refused<PartialDate>(List<Violation> wrong) -> {
                        wrong.forEach(one -> violations.add(one.at("date")));
                        yield Optional.empty();
                    }
                };
        if (date.isPresent() && date.get().isAfter(today)) {
            violations.add(Violation.of("task.document-date").at("date"));
        }
        return date;
    }

    private List<String> groups() {
        List<String> groups =
                typed.groups().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (groups.isEmpty()
                || groups.size() > GROUPS_MAX
                || groups.stream().anyMatch(title -> title.length() > WORDS_MAX)
                || groups.stream().distinct().count() < groups.size()) {
            violations.add(
                    Violation.of(
                                    "directive.groups",
                                    Map.of("most", "" + GROUPS_MAX, "letters", "" + WORDS_MAX))
                            .at("groups"));
        }
        return groups;
    }
}

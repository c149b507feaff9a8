package vn.lienthong.verification;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.FaultException;

/**
 * Which bodies verify persons, by day; whoever is not listed is told nothing.
 *
 * <p>Read once from {@code content/verification/rights.yaml}; immutable and thread-safe.
 */
public final class Rights {

    private static final long MEGABYTE = 1_000_000;

    /** The latest first. */
    private final List<Right> rights;

    private Rights(List<Right> rights) {
        this.rights = List.copyOf(rights);
    }

    /**
     * Reads the rights; content without any opens nothing.
     *
     * @throws ContentFault with file, line and reason
     */
    public static Rights read(ContentDirectory content) {
        ListKinds lists = ListKinds.read(content);
        var rights = new ArrayList<Right>();
        for (Path file : content.documents("verification")) {
            if (file.endsWith("rights.yaml")) {
                ContentDocument document =
                        content.document(file, content.schema("verification-rights"));
                for (int i = 0; i < document.root().path("rights").size(); i++) {
                    rights.add(right(document, "/rights/" + i, lists));
                }
            }
        }
        rights.sort(Comparator.comparing(Right::from).reversed());
        return new Rights(rights);
    }

    private static Right right(ContentDocument document, String at, ListKinds lists) {
        JsonNode row = document.root().at(at);
        return new Right(
                body(document, at + "/body"),
                purpose(document, at + "/purpose"),
                list(document, at + "/list", lists),
                document.day(at + "/from"),
                row.has("to") ? document.day(at + "/to") : null,
                row.path("consent").asString().equals("NEEDED"),
                new Right.Told(
                        fields(row.path("fields")),
                        fields(row.path("corrections")),
                        row.path("deaths").asBoolean(),
                        row.path("following").asBoolean()),
                new Right.Quota(
                        row.path("fileMegabytes").asLong() * MEGABYTE,
                        row.path("linesADay").asLong(),
                        row.path("checksADay").asLong()),
                document.ground(at + "/ground"));
    }

    private static AgencyCode body(ContentDocument document, String at) {
        return switch (AgencyCode.parse(document.root().at(at).asString())) {
            case Outcome.Accepted<AgencyCode>(AgencyCode code) -> code;
            case Outcome.Refused<AgencyCode> ignored ->
                    throw document.fault(at, "is no code of an agency");
        };
    }

    private static Reading.Purpose purpose(ContentDocument document, String at) {
        String name = document.root().at(at).asString();
        return Arrays.stream(Reading.Purpose.values())
                .filter(Reading.Purpose::isOfAgencies)
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> document.fault(at, "is no purpose of agencies"));
    }

    private static String list(ContentDocument document, String at, ListKinds lists) {
        String code = document.root().at(at).asString();
        if (lists.name(code).isEmpty()) {
            throw document.fault(at, "is no list of lists.yaml: " + code);
        }
        return code;
    }

    /** Their names are the schema's to check. */
    private static Set<VerifiedField> fields(JsonNode names) {
        Set<VerifiedField> fields = EnumSet.noneOf(VerifiedField.class);
        names.forEach(name -> fields.add(VerifiedField.valueOf(name.asString())));
        return fields;
    }

    /** All rights that hold on a day, by body and purpose. */
    public List<Right> on(LocalDate day) {
        return rights.stream()
                .filter(right -> right.holdsOn(day))
                .filter(right -> right.equals(require(right.body(), right.purpose(), day)))
                .sorted(
                        Comparator.comparing((Right right) -> right.body().national())
                                .thenComparing(Right::purpose))
                .toList();
    }

    /** The rights of a body on a day. */
    public List<Right> of(AgencyCode body, LocalDate day) {
        return on(day).stream().filter(right -> right.body().equals(body)).toList();
    }

    /**
     * The right of a body for a purpose.
     *
     * @throws FaultException {@code verification.no-right} when it has none on that day
     */
    public Right require(AgencyCode body, Reading.Purpose purpose, LocalDate day) {
        return rights.stream()
                .filter(right -> right.body().equals(body) && right.purpose() == purpose)
                .filter(right -> right.holdsOn(day))
                .findFirst()
                .orElseThrow(() ->
                        new FaultException(
                                "verification.no-right", Map.of("body", body.national())));
    }

    /** How many rows there are. */
    public int size() {
        return rights.size();
    }
}

package vn.lienthong.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * On which provision of law each purpose of reading a person's record rests, by day.
 *
 * <p>Read once from {@code content/access}; immutable and thread-safe.
 */
public final class AccessGrounds {

    private final Map<Reading.Purpose, List<Dated>> byPurpose;

    private record Dated(LocalDate from, LegalGround ground) {}

    private AccessGrounds(Map<Reading.Purpose, List<Dated>> byPurpose) {
        this.byPurpose = byPurpose;
    }

    /**
     * Reads the grounds; a content directory without any gives none.
     *
     * @throws ContentFault with file, line and reason
     */
    public static AccessGrounds read(ContentDirectory content) {
        var grounds = new EnumMap<Reading.Purpose, List<Dated>>(Reading.Purpose.class);
        for (Path file : content.documents("access")) {
            ContentDocument document = content.document(file, content.schema("access-grounds"));
            for (Map.Entry<String, JsonNode> entry :
                    document.root().path("purposes").properties()) {
                grounds.put(
                        purpose(document, entry.getKey()),
                        StreamSupport.stream(entry.getValue().spliterator(), false)
                                .map(AccessGrounds::dated)
                                .sorted(Comparator.comparing(Dated::from).reversed())
                                .toList());
            }
        }
        return new AccessGrounds(grounds);
    }

    private static Reading.Purpose purpose(ContentDocument document, String name) {
        return Arrays.stream(Reading.Purpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        document.fault("/purposes/" + name, "is no purpose of reading: " + name));
    }

    private static Dated dated(JsonNode row) {
        return new Dated(
                LocalDate.parse(row.path("from").asString()),
                new LegalGround(
                        LegalGround.Kind.valueOf(row.path("kind").asString()),
                        row.path("number").asString(),
                        LocalDate.parse(row.path("date").asString()),
                        row.path("article").asString()));
    }

    /** The ground on which a read for this purpose rests on a day, if the content names one. */
    public Optional<LegalGround> of(Reading.Purpose purpose, LocalDate day) {
        return byPurpose.getOrDefault(purpose, List.of()).stream()
                .filter(dated -> !dated.from().isAfter(day))
                .map(Dated::ground)
                .findFirst();
    }
}

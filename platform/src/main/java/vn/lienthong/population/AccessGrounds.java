package vn.lienthong.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
            for (String name : document.root().path("purposes").propertyNames()) {
                grounds.put(purpose(document, name), dated(document, "/purposes/" + name));
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

    private static List<Dated> dated(ContentDocument document, String at) {
        return IntStream.range(0, document.root().at(at).size())
                .mapToObj(i -> at + "/" + i)
                .map(row -> new Dated(document.day(row + "/from"), document.ground(row)))
                .sorted(Comparator.comparing(Dated::from).reversed())
                .toList();
    }

    /** The ground on which a read for this purpose rests on a day, if the content names one. */
    public Optional<LegalGround> of(Reading.Purpose purpose, LocalDate day) {
        return byPurpose.getOrDefault(purpose, List.of()).stream()
                .filter(dated -> !dated.from().isAfter(day))
                .map(Dated::ground)
                .findFirst();
    }
}

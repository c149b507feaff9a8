package vn.lienthong.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * On which grounds a read is shown to the person late, and for how long.
 *
 * <p>Read once from {@code content/access}; immutable and thread-safe.
 */
public final class WithholdingGrounds {

    private final List<Ground> grounds;

    /**
     * A ground.
     *
     * @param code stable name
     * @param text what it protects
     * @param from first day on which a decision may rest on it
     * @param days most days for which one decision withholds
     */
    public record Ground(
            String code, Bilingual text, LocalDate from, int days, LegalGround provision) {}

    private WithholdingGrounds(List<Ground> grounds) {
        this.grounds = List.copyOf(grounds);
    }

    /**
     * Reads the grounds; without any, nothing is withheld.
     *
     * @throws ContentFault with file, line and reason
     */
    static WithholdingGrounds read(ContentDirectory content) {
        var grounds = new ArrayList<Ground>();
        for (Path file : content.documents("access")) {
            ContentDocument document = content.document(file, content.schema("access-grounds"));
            int count = document.root().path("withholding").size();
            for (int i = 0; i < count; i++) {
                String at = "/withholding/" + i;
                grounds.add(
                        new Ground(
                                document.root().at(at + "/code").asString(),
                                document.text(at + "/text"),
                                document.day(at + "/from"),
                                document.root().at(at + "/days").asInt(),
                                document.ground(at + "/ground")));
            }
        }
        return new WithholdingGrounds(grounds);
    }

    /** The grounds open on a day. */
    public List<Ground> on(LocalDate day) {
        return grounds.stream().filter(ground -> !ground.from().isAfter(day)).toList();
    }

    Optional<Ground> find(String code, LocalDate day) {
        return on(day).stream().filter(ground -> ground.code().equals(code)).findFirst();
    }
}

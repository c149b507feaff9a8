package vn.lienthong.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * What sorts of lists bodies have verified.
 *
 * <p>Read once from {@code content/verification/lists.yaml}; immutable and thread-safe.
 */
public final class ListKinds {

    private final Map<String, Bilingual> names;

    private ListKinds(Map<String, Bilingual> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * Reads them; content without any has none.
     *
     * @throws ContentFault with file, line and reason
     */
    public static ListKinds read(ContentDirectory content) {
        var names = new LinkedHashMap<String, Bilingual>();
        for (var file : content.documents("verification")) {
            if (file.endsWith("lists.yaml")) {
                ContentDocument document =
                        content.document(file, content.schema("verification-lists"));
                for (JsonNode row : document.root().path("lists")) {
                    names.put(
                            row.path("code").asString(),
                            new Bilingual(row.path("vi").asString(), row.path("en").asString()));
                }
            }
        }
        return new ListKinds(names);
    }

    /** The name of a sort. */
    public Optional<Bilingual> name(String code) {
        return Optional.ofNullable(names.get(code));
    }
}

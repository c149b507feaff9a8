package vn.lienthong.shell;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The JSON Schema of a kind of content. Immutable and thread-safe. */
public final class ContentSchema {

    private final Schema schema;

    ContentSchema(String name, String text) {
        try {
            schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text, InputFormat.JSON);
        } catch (RuntimeException e) {
            throw new ContentFault(name, 0, "is not a JSON Schema: " + e.getMessage());
        }
    }

    /**
     * The document, if it fits the schema.
     *
     * @throws ContentFault naming each line that does not
     */
    public ContentDocument check(ContentDocument document) {
        List<Error> errors = schema.validate(document.root());
        if (!errors.isEmpty()) {
            throw new ContentFault(
                    errors.stream()
                            .map(error -> {
                                String pointer = error.getInstanceLocation().toString();
                                return new ContentFault.Finding(
                                        document.file(),
                                        document.line(pointer),
                                        (pointer.isEmpty() ? "" : pointer + " ")
                                                + error.getMessage());
                            })
                            .toList());
        }
        return document;
    }
}

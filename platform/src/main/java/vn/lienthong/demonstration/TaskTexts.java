package vn.lienthong.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.steering.tasks.DirectingDocument;

/** The words of the sample documents and tasks. */
final class TaskTexts {

    private static final String FILE = "/demonstration/tasks.txt";
    private static final int DOCUMENT_PARTS = 7;
    private static final int TASK_PARTS = 4;

    private TaskTexts() {}

    /**
     * A document with its tasks.
     *
     * @param groups titles of groups
     */
    record Document(
            DirectingDocument.Kind kind,
            String number,
            String issuer,
            String signer,
            String title,
            List<String> groups,
            List<Item> items) {}

    /**
     * A task.
     *
     * @param group number of its group, from 1
     */
    record Item(int group, String content, String product) {}

    static List<Document> read() {
        var documents = new ArrayList<Document>();
        for (String line : lines()) {
            List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (parts.getFirst().equals("document") && parts.size() == DOCUMENT_PARTS) {
                documents.add(
                        new Document(
                                DirectingDocument.Kind.valueOf(parts.get(1)),
                                parts.get(2),
                                parts.get(3),
                                parts.get(4),
                                parts.get(5),
                                List.of(parts.get(6).split(";", -1)),
                                new ArrayList<>()));
            } else if (parts.getFirst().equals("task") && parts.size() == TASK_PARTS) {
                documents
                        .getLast()
                        .items()
                        .add(new Item(Integer.parseInt(parts.get(1)), parts.get(2), parts.get(3)));
            } else {
                throw new IllegalStateException(FILE + " has a line that is neither");
            }
        }
        return documents;
    }

    private static List<String> lines() {
        try (InputStream file = TaskTexts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

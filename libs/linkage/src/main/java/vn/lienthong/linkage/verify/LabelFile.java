package vn.lienthong.linkage.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.table.Cells;

/** Whose records the lines of a file are, where somebody knows. Immutable. */
final class LabelFile {

    private static final String HEAD = "line,person_id";

    private final Map<Long, Long> persons;

    private LabelFile(Map<Long, Long> persons) {
        this.persons = persons;
    }

    /**
     * Reads a file with the columns {@code line,person_id} and any behind them; a person who is not
     * given, or not in the index, is in no register.
     *
     * @throws LinkageFault {@code truth.format} when the columns are others
     */
    static LabelFile read(Path file, RegisterIndex index) throws IOException {
        Map<Long, String> identifiers = identifiers(file);
        Set<String> wanted = new HashSet<>(identifiers.values());
        Map<String, Long> numbers = new HashMap<>();
        for (long person = 0; person < index.persons(); person++) {
            String identifier = index.identifier(person);
            if (wanted.contains(identifier)) {
                numbers.put(identifier, person);
            }
        }
        Map<Long, Long> persons = new HashMap<>();
        identifiers.forEach(
                (line, identifier) -> persons.put(line, numbers.getOrDefault(identifier, -1L)));
        return new LabelFile(Map.copyOf(persons));
    }

    private static Map<Long, String> identifiers(Path file) throws IOException {
        Map<Long, String> identifiers = new HashMap<>();
        var cells = new Cells(',');
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String head = in.readLine();
            if (head == null || !head.startsWith(HEAD)) {
                throw wrong(file);
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                if (cells.split(bytes, 0, bytes.length) != Cells.Split.DONE || cells.count() < 2) {
                    throw wrong(file);
                }
                identifiers.put(Long.parseLong(cells.text(0)), cells.text(1));
            }
        } catch (NumberFormatException noLine) {
            throw wrong(file);
        }
        return identifiers;
    }

    private static LinkageFault wrong(Path file) {
        return new LinkageFault("truth.format", Map.of("file", file.toString()));
    }

    /** Whose record a line is: null when nobody knows, empty when the person is in no register. */
    @Nullable OptionalLong owner(long line) {
        Long person = persons.get(line);
        if (person == null) {
            return null;
        }
        return person < 0 ? OptionalLong.empty() : OptionalLong.of(person);
    }
}

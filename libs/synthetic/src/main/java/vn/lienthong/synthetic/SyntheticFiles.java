package vn.lienthong.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes synthetic registers, and files of queries with their truth. */
public final class SyntheticFiles {

    /** The head of a file of queries. */
    public static final String QUERY_HEAD = "personal_number,full_name,birth_date,sex,commune_code";

    /** The head of a file of truth. */
    public static final String TRUTH_HEAD = "line,person_id,errors";

    private SyntheticFiles() {}

    /** Writes the first people of a population as a register extract. */
    public static void register(
            Path file, SyntheticPopulation population, long persons, RegisterRows rows)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(RegisterRows.HEAD + "\n");
            for (long index = 0; index < persons; index++) {
                out.write(rows.row(population.person(index)));
                out.write('\n');
            }
        }
    }

    /**
     * Writes {@code queries.csv} and {@code truth.csv}; the first query is line 2.
     *
     * @param directory is made when it is not there
     */
    public static void queries(
            Path directory, SyntheticQueries queries, long count, RegisterRows rows)
            throws IOException {
        Files.createDirectories(directory);
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("queries.csv"));
                BufferedWriter truth = Files.newBufferedWriter(directory.resolve("truth.csv"))) {
            out.write(QUERY_HEAD + "\n");
            truth.write(TRUTH_HEAD + "\n");
            for (long i = 0; i < count; i++) {
                SyntheticQuery query = queries.query(i);
                out.write(
                        String.join(
                                ",",
                                query.number(),
                                quoted(query.name()),
                                query.birthDate(),
                                query.sex(),
                                query.communeCode()));
                out.write('\n');
                truth.write(Long.toString(i + 2) + ',');
                truth.write(
                        query.person().isPresent()
                                ? rows.identifier(query.person().getAsLong())
                                : "");
                truth.write(',' + String.join(" ", query.errors()) + '\n');
            }
        }
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}

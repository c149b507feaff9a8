package vn.lienthong.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes synthetic registers, and files of queries with their truth. All cores make rows, which are
 * written in their order: the files are the same on every machine.
 */
public final class SyntheticFiles {

    /** The head of a file of queries. */
    public static final String QUERY_HEAD = "personal_number,full_name,birth_date,sex,commune_code";

    /** The head of a file of truth. */
    public static final String TRUTH_HEAD = "line,person_id,errors";

    /** Rows that are made at once. */
    private static final int ROWS = 10_000;

    private static final int ROW_CHARACTERS = 110;

    private SyntheticFiles() {}

    /** Writes the first people of a population as a register extract. */
    public static void register(
            Path file, SyntheticPopulation population, long persons, RegisterRows rows)
            throws IOException {
        try (OutputStream out = open(file, rows.head())) {
            inOrder(
                    persons,
                    (from, to) -> {
                        var text = new StringBuilder(ROWS * ROW_CHARACTERS);
                        for (long index = from; index < to; index++) {
                            text.append(rows.row(population.person(index))).append('\n');
                        }
                        return bytes(text);
                    },
                    out::write);
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
        try (OutputStream out = open(directory.resolve("queries.csv"), queries.head());
                OutputStream truth = open(directory.resolve("truth.csv"), TRUTH_HEAD)) {
            inOrder(
                    count,
                    (from, to) -> queries(queries, from, to, rows),
                    made -> {
                        out.write(made.queries());
                        truth.write(made.truth());
                    });
        }
    }

    private static QueryRows queries(
            SyntheticQueries queries, long from, long to, RegisterRows rows) {
        var text = new StringBuilder(ROWS * ROW_CHARACTERS);
        var truth = new StringBuilder(ROWS * ROW_CHARACTERS);
        for (long i = from; i < to; i++) {
            SyntheticQuery query = queries.query(i);
            text.append(query.number())
                    .append(',')
                    .append(quoted(query.name()))
                    .append(',')
                    .append(query.birthDate())
                    .append(',')
                    .append(query.sex())
                    .append(',')
                    .append(query.communeCode());
            query.ties().forEach(tie -> text.append(',').append(quoted(tie)));
            text.append('\n');
            truth.append(i + 2).append(',');
            query.person().ifPresent(person -> truth.append(rows.identifier(person)));
            truth.append(',').append(String.join(" ", query.errors())).append('\n');
        }
        return new QueryRows(bytes(text), bytes(truth));
    }

    /** Some rows of both files. */
    private record QueryRows(byte[] queries, byte[] truth) {}

    /** Makes the rows from one index up to another. */
    @FunctionalInterface
    private interface Making<T> {
        T rows(long from, long to);
    }

    /** Takes rows in their order. */
    @FunctionalInterface
    private interface Taking<T> {
        void take(T rows) throws IOException;
    }

    private static <T> void inOrder(long count, Making<T> making, Taking<T> taking)
            throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        Deque<Future<T>> begun = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long next = 0;
            while (next < count || !begun.isEmpty()) {
                while (next < count && begun.size() < 2 * threads) {
                    long from = next;
                    next = Math.min(count, from + ROWS);
                    long to = next;
                    begun.add(workers.submit(() -> making.rows(from, to)));
                }
                taking.take(made(begun.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T made(Future<T> rows) throws IOException {
        try {
            return rows.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while rows were made");
        } catch (ExecutionException e) {
            throw new IllegalStateException("rows could not be made", e.getCause());
        }
    }

    private static OutputStream open(Path file, String head) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write((head + "\n").getBytes(StandardCharsets.UTF_8));
        return out;
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}

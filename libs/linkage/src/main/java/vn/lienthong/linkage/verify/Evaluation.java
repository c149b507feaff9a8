package vn.lienthong.linkage.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.Cells;

/**
 * How good results are, where the truth is known. Lines whose number was made that of another
 * person are counted apart: no answer to them is right.
 *
 * @param lines with truth and result, but for those counted apart
 * @param taken of them, lines for which a person was taken
 * @param right of those, the right person was
 * @param known lines whose person is in the register
 * @param falseConflicts lines said to be in conflict that are not
 * @param notFound lines whose person is in the register, and that came out {@code NOT_FOUND}
 * @param wrongLines the first lines that are wrong, with what was said and what is so
 * @param absentTaken lines whose person is not in the register, and for whom somebody was taken
 * @param apart lines counted apart
 * @param apartSeen of them, lines said to be in conflict
 */
public record Evaluation(
        long lines,
        long taken,
        long right,
        long known,
        long falseConflicts,
        long notFound,
        long absentTaken,
        long apart,
        long apartSeen,
        List<Wrong> wrongLines) {

    /** Most lines that are named. */
    static final int NAMED = 1_000;

    private static final String CONFLICT = "conflict";

    /**
     * A line for which somebody else was taken, or nobody though the person is there.
     *
     * @param outcome what was said
     * @param person who was taken; empty for nobody
     * @param truth who it is; empty for somebody of no register
     */
    public record Wrong(long line, RecordOutcome outcome, String person, String truth) {}

    public Evaluation {
        wrongLines = List.copyOf(wrongLines);
    }

    /** Share of the persons taken that are right; 1 when none was taken. */
    public double precision() {
        return taken == 0 ? 1 : (double) right / taken;
    }

    /** Share of the known persons that were taken; 1 when none is known. */
    public double recall() {
        return known == 0 ? 1 : (double) right / known;
    }

    /**
     * Compares results with the truth, line by line; both ascend by line.
     *
     * @throws LinkageFault {@code truth.format} when a file has not the columns it should have
     */
    public static Evaluation of(Path results, Path truth) throws IOException {
        try (BufferedReader given = Files.newBufferedReader(results, StandardCharsets.UTF_8);
                BufferedReader right = Files.newBufferedReader(truth, StandardCharsets.UTF_8)) {
            head(given, "line,outcome,person_id", results);
            head(right, "line,person_id", truth);
            var sums = new Sums();
            Cells result = next(given, results);
            Cells label = next(right, truth);
            while (result != null && label != null) {
                long line = Long.parseLong(result.text(0));
                long labelled = Long.parseLong(label.text(0));
                if (line == labelled) {
                    sums.add(
                            line,
                            RecordOutcome.valueOf(result.text(1)),
                            result.text(2),
                            label.text(1),
                            Set.of(label.text(2).split(" ", -1)));
                }
                result = line <= labelled ? next(given, results) : result;
                label = labelled <= line ? next(right, truth) : label;
            }
            return sums.evaluation();
        } catch (IllegalArgumentException wrong) {
            throw new LinkageFault("truth.format", Map.of("file", truth.toString()));
        }
    }

    /**
     * Refuses what is no file of truth.
     *
     * @throws LinkageFault {@code truth.format}
     */
    static void requireTruth(Path truth) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(truth, StandardCharsets.UTF_8)) {
            head(in, "line,person_id", truth);
        } catch (CharacterCodingException noText) {
            throw new LinkageFault("truth.format", Map.of("file", truth.toString()));
        }
    }

    private static void head(BufferedReader in, String wanted, Path file) throws IOException {
        String head = in.readLine();
        if (head == null || !head.startsWith(wanted)) {
            throw new LinkageFault("truth.format", Map.of("file", file.toString()));
        }
    }

    private static @Nullable Cells next(BufferedReader in, Path file) throws IOException {
        String line = in.readLine();
        if (line == null) {
            return null;
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        var cells = new Cells(',');
        if (cells.split(bytes, 0, bytes.length) != Cells.Split.DONE || cells.count() < 2) {
            throw new LinkageFault("truth.format", Map.of("file", file.toString()));
        }
        return cells;
    }

    /** Counts line by line. */
    private static final class Sums {
        private long lines;
        private long taken;
        private long right;
        private long known;
        private long falseConflicts;
        private long notFound;
        private final List<Wrong> wrong = new ArrayList<>();
        private long absentTaken;
        private long apart;
        private long apartSeen;

        void add(
                long line, RecordOutcome outcome, String person, String truth, Set<String> errors) {
            if (errors.contains(CONFLICT)) {
                apart++;
                apartSeen += outcome == RecordOutcome.CONFLICT ? 1 : 0;
                return;
            }
            lines++;
            taken += person.isEmpty() ? 0 : 1;
            right += !person.isEmpty() && person.equals(truth) ? 1 : 0;
            known += truth.isEmpty() ? 0 : 1;
            notFound += !truth.isEmpty() && outcome == RecordOutcome.NOT_FOUND ? 1 : 0;
            // Where several fit nobody was taken, which is no error but a question.
            boolean isWrong =
                    !person.isEmpty()
                            ? !person.equals(truth)
                            : outcome == RecordOutcome.CONFLICT
                                    || (outcome == RecordOutcome.NOT_FOUND && !truth.isEmpty());
            if (isWrong && wrong.size() < NAMED) {
                wrong.add(new Wrong(line, outcome, person, truth));
            }
            absentTaken += !person.isEmpty() && truth.isEmpty() ? 1 : 0;
            falseConflicts += outcome == RecordOutcome.CONFLICT ? 1 : 0;
        }

        Evaluation evaluation() {
            return new Evaluation(
                    lines,
                    taken,
                    right,
                    known,
                    falseConflicts,
                    notFound,
                    absentTaken,
                    apart,
                    apartSeen,
                    wrong);
        }
    }
}

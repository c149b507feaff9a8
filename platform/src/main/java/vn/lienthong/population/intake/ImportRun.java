package vn.lienthong.population.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.primitives.PersonalNumber;

/**
 * One import from where it stands to its end. While a batch is read, the one before it is written,
 * and the one before that too: batches are written two at a time and committed in the order of the
 * file, so that the place that was reached has everything before it.
 */
final class ImportRun {

    private static final int BATCH = 5_000;
    private static final int WAITING_AT_ONCE = 2_000;
    private static final int FAMILY_MAX = 8_000;

    /**
     * Somebody else may register a number while a batch is under way; then it is looked at again.
     */
    private static final int TRIES = 3;

    /** No batch: everything before is committed. */
    private static final UnderWay NOTHING =
            new UnderWay(
                    CompletableFuture.completedFuture(
                            new ImportLog.Progress(new UUID(0, 0), 0, 0, 0, 0, 0, 0)),
                    Claims.NONE);

    private final Source source;
    private final RejectsFile rejects;
    private final Register register;
    private final AtomicReference<ImportLog.Progress> reached;

    /** What is imported. */
    record Source(ImportFile file, LineRules rules, LocalDate asOf) {}

    /** Where it goes. */
    record Register(TransactionTemplate transaction, ImportLog log, Arrivals arrivals) {}

    ImportRun(Source source, RejectsFile rejects, Register register, ImportLog.Progress from) {
        this.source = source;
        this.rejects = rejects;
        this.register = register;
        this.reached = new AtomicReference<>(from);
    }

    /**
     * Lines that were read.
     *
     * @param persons lines that are right by themselves
     * @param heldBack lines that touch what the batch before may be writing
     * @param rejects what was wrong with the others
     * @param bytes place behind the last line
     * @param lines number of the last line
     */
    private record Batch(
            List<PersonLine> persons,
            List<PersonLine> heldBack,
            List<Reject> rejects,
            long bytes,
            long lines) {

        Batch beside(Claims claims) {
            return new Batch(
                    persons.stream().filter(line -> !claims.touch(line)).toList(),
                    persons.stream().filter(claims::touch).toList(),
                    rejects,
                    bytes,
                    lines);
        }
    }

    /** A batch that is being written, where it ends, and what it may be writing. */
    private record UnderWay(Future<ImportLog.Progress> end, Claims claims) {}

    ImportProgress run(Consumer<ImportProgress> progress) throws IOException {
        var place = new ImportFile.Place(reached.get().bytesRead(), reached.get().linesRead());
        try (RecordLines lines = source.file().from(place);
                ExecutorService reader = Executors.newSingleThreadExecutor();
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            Optional<Batch> batch = await(reader.submit(() -> read(lines)));
            UnderWay before = NOTHING;
            boolean first = true;
            while (batch.isPresent()) {
                Future<Optional<Batch>> next = reader.submit(() -> read(lines));
                Batch current = batch.get().beside(before.claims());
                Future<ImportLog.Progress> turn = before.end();
                Future<ImportLog.Progress> end = writers.submit(() -> take(current, turn));
                report(before, progress);
                before = new UnderWay(end, Claims.of(batch.get().persons()));
                if (first) {
                    // What every batch needs and the first one writes must be there for the others.
                    report(before, progress);
                    before = NOTHING;
                    first = false;
                }
                batch = await(next);
            }
            report(before, progress);
        }
        while (takeWaiting()) {
            progress.accept(progress(reached.get()));
        }
        return progress(reached.get());
    }

    /** Waits for a batch and tells how far the import is then. */
    private void report(UnderWay batch, Consumer<ImportProgress> progress) throws IOException {
        if (batch != NOTHING) {
            progress.accept(progress(await(batch.end())));
        }
    }

    private static <T> T await(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Optional<Batch> read(RecordLines lines) throws IOException {
        var persons = new ArrayList<PersonLine>(BATCH);
        var unread = new ArrayList<Reject>();
        Optional<CsvLines.Line> line = Optional.empty();
        for (int i = 0; i < BATCH; i++) {
            Optional<CsvLines.Line> following = lines.next();
            if (following.isEmpty()) {
                break;
            }
            line = following;
            if (line.get().text().isBlank()) {
                continue;
            }
            switch (source.rules().read(line.get())) {
                case LineReading.Person(PersonLine person) -> persons.add(person);
                case LineReading.Unread(List<Reject> broken) -> unread.addAll(broken);
            }
        }
        return line.map(last -> new Batch(persons, List.of(), unread, last.end(), last.number()));
    }

    private ImportLog.Progress take(Batch batch, Future<ImportLog.Progress> before)
            throws IOException {
        return withRetries(
                () -> {
                    Arrivals.Outcome outcome =
                            register.arrivals().take(batch.persons(), false, source.asOf());
                    await(before);
                    register.log().putOff(reached.get().id(), outcome.waiting());
                    register.log().putOff(reached.get().id(), batch.heldBack());
                    var all = new ArrayList<>(batch.rejects());
                    all.addAll(outcome.rejects());
                    return advanced(outcome, all, batch.bytes(), batch.lines());
                },
                before);
    }

    /** Takes in some of the lines that waited, with all whom they name; false when none waits. */
    private boolean takeWaiting() throws IOException {
        ImportLog.Progress stood = reached.get();
        ImportLog.Progress stands =
                withRetries(
                        () -> {
                            List<PersonLine> family = family();
                            if (family.isEmpty()) {
                                return reached.get();
                            }
                            Arrivals.Outcome outcome =
                                    register.arrivals().take(family, true, source.asOf());
                            register.log()
                                    .settled(
                                            reached.get().id(),
                                            family.stream().map(PersonLine::line).toList());
                            return advanced(
                                    outcome,
                                    outcome.rejects(),
                                    reached.get().bytesRead(),
                                    reached.get().linesRead());
                        },
                        NOTHING.end());
        return stands != stood;
    }

    private List<PersonLine> family() {
        var family = new LinkedHashMap<PersonalNumber, PersonLine>();
        var asked = new HashSet<PersonalNumber>();
        var others = new ArrayList<PersonLine>();
        List<ImportLog.Waiting> found = register.log().waiting(reached.get().id(), WAITING_AT_ONCE);
        while (!found.isEmpty()) {
            for (ImportLog.Waiting waiting : found) {
                PersonLine person = person(waiting);
                PersonLine before = family.putIfAbsent(person.number(), person);
                if (before != null && before.line() != person.line()) {
                    others.add(person);
                }
            }
            asked.addAll(family.keySet());
            List<PersonalNumber> named =
                    family.values().stream()
                            .flatMap(person -> person.said().relatives().named())
                            .filter(asked::add)
                            .toList();
            int room = FAMILY_MAX - family.size();
            found =
                    named.isEmpty() || room <= 0
                            ? List.of()
                            : register.log().waitingOf(reached.get().id(), named, room);
        }
        var all = new ArrayList<>(family.values());
        all.addAll(others);
        return all;
    }

    private PersonLine person(ImportLog.Waiting waiting) {
        var line = new CsvLines.Line(waiting.line(), 0, waiting.record(), true);
        return switch (source.rules().read(line)) {
            case LineReading.Person(PersonLine person) -> person;
            case LineReading.Unread unread ->
                    throw new IllegalStateException("a line that waits was read before");
        };
    }

    private ImportLog.Progress advanced(
            Arrivals.Outcome outcome, List<Reject> broken, long bytes, long lines)
            throws IOException {
        List<Reject> inOrder =
                broken.stream().sorted(Comparator.comparingLong(Reject::line)).toList();
        long rejectBytes = rejects.write(inOrder);
        long rejectedLines = inOrder.stream().mapToLong(Reject::line).distinct().count();
        var now =
                new ImportLog.Progress(
                        reached.get().id(),
                        bytes,
                        lines,
                        reached.get().entered() + outcome.entered(),
                        reached.get().known() + outcome.known(),
                        reached.get().rejected() + rejectedLines,
                        rejectBytes);
        register.log().reached(now);
        return now;
    }

    /** A step of the import, within a transaction. */
    @FunctionalInterface
    private interface Step {
        ImportLog.Progress run() throws IOException;
    }

    /**
     * Runs a step.
     *
     * @param before what is committed before it
     */
    private ImportLog.Progress withRetries(Step step, Future<ImportLog.Progress> before)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                ImportLog.Progress after =
                        Objects.requireNonNull(
                                register.transaction().execute(_ -> unchecked(step)), "progress");
                reached.set(after);
                return after;
            } catch (DuplicateKeyException meanwhile) {
                await(before);
                rejects.cut(reached.get().rejectBytes());
                if (attempt == TRIES) {
                    throw meanwhile;
                }
            } catch (UncheckedIOException failed) {
                throw Objects.requireNonNull(failed.getCause(), "cause");
            }
        }
    }

    private static ImportLog.Progress unchecked(Step step) {
        try {
            return step.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ImportProgress progress(ImportLog.Progress at) {
        return new ImportProgress(
                at.bytesRead(),
                source.file().size(),
                at.linesRead(),
                at.entered(),
                at.known(),
                at.rejected(),
                source.file().header().unread());
    }
}

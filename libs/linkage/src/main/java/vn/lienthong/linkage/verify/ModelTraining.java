package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.Calibration;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.LabelledDecision;
import vn.lienthong.linkage.match.Matcher;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.match.Thresholds;
import vn.lienthong.linkage.match.Training;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.linkage.words.WordTable;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** Learns a model from the records of a file, with or without being told whose they are. */
public final class ModelTraining {

    /** Share of records whose person is taken to be in the register when nothing is said. */
    public static final double USUAL_PREVALENCE = 0.9;

    /** Posterior at which a person is taken when nothing is said. */
    public static final double USUAL_ACCEPT = 0.995;

    private final RegisterIndex index;
    private final InputFile input;
    private final long most;
    private final long seed;

    private ModelTraining(RegisterIndex index, InputFile input, long most, long seed) {
        this.index = index;
        this.input = input;
        this.most = most;
        this.seed = seed;
    }

    /**
     * Learns from the first records of a file, and from labels where there are some.
     *
     * @throws LinkageFault {@code truth.format}, {@code labels.too-few}, {@code labels.precision};
     *     see {@link Thresholds}
     */
    public static Model train(RegisterIndex index, TrainingOrder order) throws IOException {
        Path work = Files.createTempFile("model", ".work");
        try {
            Optional<Charset> charset = order.form().encoding().flatMap(InputEncoding::charset);
            InputFile input =
                    InputFile.open(
                            PlainTable.of(order.input(), work, charset),
                            order.columns(),
                            order.form());
            var training = new ModelTraining(index, input, order.most(), order.seed());
            return training.learn(order.labels(), order.trainedOn());
        } finally {
            Files.delete(work);
        }
    }

    private Model learn(TrainingLabels labels, String trainedOn) throws IOException {
        LabelFile known =
                labels.file().isEmpty() ? null : LabelFile.read(labels.file().get(), index);
        OptionalDouble precision = labels.precision();
        Model model = learn(known, precision.isPresent(), trainedOn);
        return known == null || precision.isEmpty()
                ? model
                : model.with(proved(model, known, precision.getAsDouble()));
    }

    /** Is given each record that can be read, with the number of its line. */
    @FunctionalInterface
    private interface Reading {
        void read(long line, QueryRecord record);
    }

    private Model learn(@Nullable LabelFile labels, boolean half, String trainedOn)
            throws IOException {
        var training = new Training(index, seed);
        each((line, record) -> {
            training.add(record);
            OptionalLong owner = labels == null ? null : labels.owner(line);
            if (owner != null && !(half && proves(line))) {
                training.addLabelled(record, owner);
            }
        });
        return training.model(trainedOn, USUAL_PREVALENCE, USUAL_ACCEPT);
    }

    /** Which labelled lines prove the threshold and teach nothing: about half of them. */
    private boolean proves(long line) {
        return (WordTable.mix(seed ^ WordTable.mix(line)) & 1) == 0;
    }

    private Calibration proved(Model model, LabelFile labels, double precision) throws IOException {
        var matcher = new Matcher(index, model);
        var decision = new Decision();
        List<LabelledDecision> decisions = new ArrayList<>();
        each((line, record) -> {
            OptionalLong owner = labels.owner(line);
            if (owner == null || !proves(line)) {
                return;
            }
            matcher.match(record, decision);
            // A conflict is told by the number's holder, whatever the threshold.
            if (decision.person() >= 0 && decision.outcome() != RecordOutcome.CONFLICT) {
                decisions.add(
                        new LabelledDecision(
                                Math.min(1, decision.posterior()),
                                decision.person() == owner.orElse(-1)));
            }
        });
        return switch (Thresholds.from(decisions, precision)) {
            case Outcome.Accepted<Calibration>(Calibration chosen) -> chosen;
            case Outcome.Refused<Calibration>(List<Violation> violations) ->
                    throw new LinkageFault(violations.getFirst());
        };
    }

    private void each(Reading reader) throws IOException {
        var lines = new LineReading(input);
        var reading = new ValueReading(input.mapping());
        var record = new QueryRecord(index);
        input.expect(record, EncodingVote.of(input, record));
        long read = 0;
        try (InputFile.Lines all = input.lines()) {
            for (LineChunk chunk = all.chunks().next();
                    chunk != null && read < most;
                    chunk = all.chunks().next()) {
                Records records = input.records(chunk);
                while (read < most && records.next()) {
                    boolean head = input.isFirst(records.line()) && input.mapping().hasHead();
                    if (!head && lines.read(chunk.bytes(), records) == null) {
                        reading.read(lines.cells(), record);
                        reader.read(records.line(), record);
                        read++;
                    }
                }
            }
        }
    }
}

package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.match.Training;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.linkage.table.Utf8;

/** Learns a model from the records of a file, without being told whose they are. */
public final class ModelTraining {

    /** Share of records whose person is taken to be in the register when nothing is said. */
    public static final double USUAL_PREVALENCE = 0.9;

    /** Posterior at which a person is taken when nothing is said. */
    public static final double USUAL_ACCEPT = 0.995;

    private ModelTraining() {}

    /**
     * Learns from the first records of a file.
     *
     * @param most so many at most
     * @param trainedOn words that say what the file is
     */
    public static Model train(
            RegisterIndex index,
            Path file,
            Map<Target, String> columns,
            long most,
            long seed,
            String trainedOn)
            throws IOException {
        Path work = Files.createTempFile("model", ".work");
        try {
            InputFile input = InputFile.open(PlainTable.of(file, work), columns);
            return train(index, input, most, seed, trainedOn);
        } finally {
            Files.delete(work);
        }
    }

    private static Model train(
            RegisterIndex index, InputFile input, long most, long seed, String trainedOn)
            throws IOException {
        var training = new Training(index, seed);
        var cells = new Cells(input.dialect().delimiter());
        var reading = new ValueReading(input.mapping());
        var record = new QueryRecord(index);
        record.expect(EncodingVote.of(input, record));
        try (InputFile.Lines lines = input.lines()) {
            for (LineChunk chunk = lines.chunks().next();
                    chunk != null && training.records() < most;
                    chunk = lines.chunks().next()) {
                Records records = input.records(chunk);
                while (training.records() < most && records.next()) {
                    boolean head = input.isFirst(records.line()) && input.mapping().hasHead();
                    if (!head && isReadable(cells, chunk.bytes(), records, input)) {
                        reading.read(cells, record);
                        training.add(record);
                    }
                }
            }
        }
        return training.model(trainedOn, USUAL_PREVALENCE, USUAL_ACCEPT);
    }

    private static boolean isReadable(Cells cells, byte[] bytes, Records records, InputFile input) {
        int from = records.from();
        int to = records.to();
        return to > from
                && !records.isTooLong()
                && Utf8.isValid(bytes, from, to)
                && cells.split(bytes, from, to) == Cells.Split.DONE
                && cells.count() == input.mapping().titles().size();
    }
}

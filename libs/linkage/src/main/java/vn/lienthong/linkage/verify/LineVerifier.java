package vn.lienthong.linkage.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.linkage.match.CommuneCodes;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.Matcher;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.table.ByteText;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.linkage.table.Utf8;
import vn.lienthong.primitives.LegacyEncoding;

/** Verifies the lines of one chunk after the other. For one thread. */
final class LineVerifier {

    private static final int CONTENT_SHOWN = 1_000;

    private final InputFile input;
    private final Cells cells;
    private final ValueReading reading;
    private final QueryRecord record;
    private final Matcher matcher;
    private final Decision decision = new Decision();
    private final ResultRow row;

    /** Bytes of the line being read. */
    private long size;

    /** Whether the line being read was not UTF-8. */
    private boolean isRecoded;

    /**
     * @param codes what codes of communes stand for
     * @param encoding in which older encoding the names stand as a rule
     */
    LineVerifier(
            RegisterIndex index,
            Model model,
            InputFile input,
            CommuneCodes codes,
            Optional<LegacyEncoding> encoding) {
        this.input = input;
        cells = new Cells(input.dialect().delimiter());
        reading = new ValueReading(input.mapping());
        record = new QueryRecord(index, codes);
        record.expect(encoding);
        matcher = new Matcher(index, model);
        row = new ResultRow(index);
    }

    ChunkResult verify(LineChunk chunk) {
        var result = new ChunkResult(2 * chunk.length());
        byte[] bytes = chunk.bytes();
        Records records = input.records(chunk);
        while (records.next()) {
            if (!input.isFirst(records.line()) || !input.mapping().hasHead()) {
                verify(bytes, records, result);
            }
        }
        result.setEnd(chunk.end(), chunk.firstLine() + chunk.lines(), chunk.checksum());
        return result;
    }

    private void verify(byte[] bytes, Records records, ChunkResult result) {
        int from = records.from();
        int to = records.to();
        long line = records.line();
        size = records.size();
        if (to == from) {
            reject("line.empty", bytes, from, to, line, result);
        } else if (records.isTooLong()) {
            reject("line.length", bytes, from, from + CONTENT_SHOWN, line, result);
        } else if (input.text().isHeadApart() && bytes[from] == PlainTable.UNREAD) {
            rejectUnread(bytes, from + 1, to, line, result);
        } else if (!Utf8.isValid(bytes, from, to)) {
            byte[] recoded = Utf8.recoded(bytes, from, to);
            isRecoded = true;
            split(recoded, 0, recoded.length, line, result);
            isRecoded = false;
        } else {
            split(bytes, from, to, line, result);
        }
    }

    private void split(byte[] bytes, int from, int to, long line, ChunkResult result) {
        switch (cells.split(bytes, from, to)) {
            case UNBALANCED_QUOTES -> reject("line.quotes", bytes, from, to, line, result);
            case TOO_MANY_CELLS -> reject("line.cells", bytes, from, to, line, result);
            case DONE -> {
                if (!isWhole()) {
                    reject("line.cells", bytes, from, to, line, result);
                } else {
                    match(line, result);
                }
            }
        }
    }

    /** Whether the line has a cell for each title, and nothing behind. */
    private boolean isWhole() {
        int titles = input.mapping().titles().size();
        for (int cell = titles; cell < cells.count(); cell++) {
            if (!cells.isEmpty(cell)) {
                return false;
            }
        }
        return cells.count() >= titles;
    }

    /** Rejects a line that was rejected when its file was made text; see {@link PlainTable}. */
    private void rejectUnread(byte[] bytes, int from, int to, long line, ChunkResult result) {
        String[] said = new String(bytes, from, to - from, StandardCharsets.UTF_8).split(" ", 3);
        byte[] content = said[2].getBytes(StandardCharsets.UTF_8);
        size = Long.parseLong(said[1]);
        reject(said[0], content, 0, content.length, line, result);
    }

    private void reject(
            String reason, byte[] bytes, int from, int to, long line, ChunkResult result) {
        result.tally.addRejected();
        String content =
                new String(bytes, from, Math.min(to - from, CONTENT_SHOWN), StandardCharsets.UTF_8);
        // A reject is one line, whatever the quotes of the record held together.
        String shown = content.replace('\n', ' ').replace('\r', ' ');
        result.rejects.number(line).sign(',').ascii(reason).sign(',').cell(shown);
        result.rejects.sign(',').number(size).sign('\n');
    }

    private void match(long line, ChunkResult result) {
        Set<Note> notes = reading.read(cells, record);
        if (isRecoded) {
            notes.add(Note.LINE_RECODED);
        }
        if (!notes.isEmpty()) {
            notes.forEach(result.tally::addNote);
        }
        matcher.match(record, decision);
        result.tally.add(decision);
        RecordOutcome outcome = decision.outcome();
        int outcomeStart = row.begin(result.rows, line, outcome);
        row.found(result.rows, decision, record);
        int reasonsStart = result.rows.length();
        row.reasons(result.rows, decision, record, notes);
        sample(outcome, line, reasonsStart, result);
        result.rows.sign('\n');
        result.endRow(line, outcome, outcomeStart, decision.isTaken() ? decision.person() : -1);
    }

    private void sample(RecordOutcome outcome, long line, int reasonsStart, ChunkResult result) {
        int known = 0;
        for (SampleCase sample : result.samples) {
            known += sample.outcome() == outcome ? 1 : 0;
        }
        if (known < SampleCase.OF_EACH) {
            ByteText rows = result.rows;
            result.samples.add(
                    new SampleCase(
                            outcome,
                            line,
                            decision.posterior(),
                            new String(
                                    rows.bytes(),
                                    reasonsStart,
                                    rows.length() - reasonsStart,
                                    StandardCharsets.UTF_8)));
        }
    }
}

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
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.linkage.table.Utf8;
import vn.lienthong.primitives.LegacyEncoding;

/** Verifies the lines of one chunk after the other. For one thread. */
final class LineVerifier {

    private static final int CONTENT_SHOWN = 1_000;

    /** Of a line that is not UTF-8 it is the name that has other letters than ASCII. */
    private static final int NAME_BIT = 1 << Target.FULL_NAME.ordinal();

    private final InputFile input;
    private final LineReading lines;
    private final ValueReading reading;
    private final QueryRecord record;
    private final Matcher matcher;
    private final Decision decision = new Decision();
    private final ResultRow row;

    /** Bytes of the line being read. */
    private long size;

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
        lines = new LineReading(input);
        reading = new ValueReading(input.mapping());
        record = new QueryRecord(index, codes);
        input.expect(record, encoding);
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
        String problem = lines.read(bytes, records);
        if (problem == null) {
            match(line, result);
        } else if (problem.equals(LineReading.UNREAD)) {
            rejectUnread(bytes, from + 1, to, line, result);
        } else {
            byte[] text = lines.isRecoded() ? Utf8.recoded(bytes, from, to) : bytes;
            int begin = lines.isRecoded() ? 0 : from;
            int end = lines.isRecoded() ? text.length : to;
            reject(problem, text, begin, end, line, result);
        }
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
        Set<Note> notes = reading.read(lines.cells(), record);
        if (lines.isRecoded()) {
            notes.add(Note.LINE_RECODED);
        }
        if (!notes.isEmpty()) {
            notes.forEach(result.tally::addNote);
        }
        result.tally.addValues(
                reading.given(), reading.unclean() | (lines.isRecoded() ? NAME_BIT : 0));
        record.encoding().ifPresent(result.tally::addDecoded);
        matcher.match(record, decision);
        result.tally.add(decision);
        RecordOutcome outcome = decision.outcome();
        int outcomeStart = row.begin(result.rows, line, outcome);
        row.found(result.rows, decision, record);
        row.reasons(result.rows, decision, record, notes);
        result.rows.sign('\n');
        result.endRow(line, outcome, outcomeStart, decision.isTaken() ? decision.person() : -1);
    }
}

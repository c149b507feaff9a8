package vn.lienthong.linkage.verify;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.Matcher;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.table.ByteText;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.Utf8;

/** Verifies the lines of one chunk after the other. For one thread. */
final class LineVerifier {

    private static final int CONTENT_SHOWN = 1_000;

    private final RegisterIndex index;
    private final InputFile input;
    private final Cells cells;
    private final ValueReading reading;
    private final QueryRecord record;
    private final Matcher matcher;
    private final Decision decision = new Decision();
    private final PersonCursor person;

    /** Whether the line being read was not UTF-8. */
    private boolean isRecoded;

    LineVerifier(RegisterIndex index, Model model, InputFile input) {
        this.index = index;
        this.input = input;
        cells = new Cells(input.dialect().delimiter());
        reading = new ValueReading(input.mapping());
        record = new QueryRecord(index);
        matcher = new Matcher(index, model);
        person = index.cursor();
    }

    ChunkResult verify(LineChunk chunk) {
        var result = new ChunkResult();
        byte[] bytes = chunk.bytes();
        long line = chunk.firstLine();
        int at = line == 1 ? input.dialect().start() : 0;
        while (at < chunk.length()) {
            int end = at;
            while (end < chunk.length() && bytes[end] != '\n') {
                end++;
            }
            int last = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
            if (line > 1 || !input.mapping().hasHead()) {
                verify(bytes, at, last, line, result);
            }
            line++;
            at = end + 1;
        }
        result.setEnd(chunk.end(), chunk.firstLine() + chunk.lines());
        return result;
    }

    private void verify(byte[] bytes, int from, int to, long line, ChunkResult result) {
        if (to == from) {
            reject("line.empty", bytes, from, to, line, result);
        } else if (to - from > LineChunk.LONGEST_LINE) {
            reject("line.length", bytes, from, from + CONTENT_SHOWN, line, result);
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

    private void reject(
            String reason, byte[] bytes, int from, int to, long line, ChunkResult result) {
        result.tally.addRejected();
        String content =
                new String(bytes, from, Math.min(to - from, CONTENT_SHOWN), StandardCharsets.UTF_8);
        result.rejects.number(line).sign(',').ascii(reason).sign(',').cell(content).sign('\n');
    }

    private void match(long line, ChunkResult result) {
        Set<Note> notes = reading.read(cells, record);
        if (isRecoded) {
            notes.add(Note.LINE_RECODED);
        }
        notes.forEach(result.tally::addNote);
        matcher.match(record, decision);
        result.tally.add(decision);
        RecordOutcome outcome = decision.outcome();
        ByteText rows = result.rows;
        rows.number(line).sign(',');
        int outcomeStart = rows.length();
        rows.ascii(outcome.name()).sign(',');
        if (decision.isTaken()) {
            person.read(decision.person());
            identifier(rows);
        }
        rows.sign(',');
        if (decision.person() >= 0) {
            rows.share(decision.posterior()).sign(',').bits(Math.max(0, decision.margin()));
        } else {
            rows.sign(',');
        }
        rows.sign(',');
        if (decision.isTaken()) {
            corrections(rows);
        }
        rows.sign(',');
        int reasonsStart = rows.length();
        reasons(rows, notes);
        sample(outcome, line, reasonsStart, result);
        rows.sign('\n');
        result.endRow(line, outcome, outcomeStart, decision.isTaken() ? decision.person() : -1);
    }

    private void identifier(ByteText rows) {
        String identifier = index.identifier(decision.person());
        if (isPlain(identifier)) {
            rows.ascii(identifier);
        } else {
            rows.cell(identifier);
        }
    }

    /** Whether a cell needs no quotes, and no spreadsheet takes it for a formula. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter =
                    (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || c != '-')) {
                return false;
            }
        }
        return true;
    }

    /** What the register says where the record says something else or nothing. */
    private void corrections(ByteText rows) {
        StringBuilder text = new StringBuilder();
        if (decision.level(Field.NUMBER) != Level.NUMBER_EXACT && person.number() >= 0) {
            String digits = Long.toString(person.number());
            correct(text, Target.PERSONAL_NUMBER, "0".repeat(12 - digits.length()) + digits);
        }
        if (decision.level(Field.NAME) != Level.NAME_EXACT || record.encoding().isPresent()) {
            correct(text, Target.FULL_NAME, person.nameText());
        }
        if (record.bornDate() != person.born() && person.born() != PackedDate.NONE) {
            correct(text, Target.BIRTH_DATE, PackedDate.text(person.born()));
        }
        if (decision.level(Field.SEX) == Level.SEX_DIFFERENT) {
            correct(text, Target.SEX, person.sex() == 1 ? "M" : "F");
        }
        if (!text.isEmpty()) {
            rows.cell(text.toString());
        }
    }

    private static void correct(StringBuilder text, Target target, String value) {
        text.append(text.isEmpty() ? "" : ";").append(target.code()).append('=').append(value);
    }

    private void reasons(ByteText rows, Set<Note> notes) {
        int start = rows.length();
        if (decision.person() >= 0) {
            rows.ascii("prior:").bits(decision.prior());
            for (Field field : Field.values()) {
                Level level = decision.level(field);
                if (!level.isMissing()) {
                    rows.sign(' ').ascii(level.fieldCode()).sign('=').ascii(level.code());
                    rows.sign(':').bits(decision.weight(field));
                }
            }
        } else if (decision.outcome() == RecordOutcome.INVALID) {
            rows.ascii("too-little-given");
        }
        if (decision.holder() >= 0) {
            rows.ascii(" number-of-another");
        }
        if (decision.isTruncated()) {
            rows.ascii(rows.length() == start ? "truncated" : " truncated");
        }
        for (Note note : notes) {
            rows.ascii(rows.length() == start ? "" : " ").ascii(note.code());
        }
        record.encoding().ifPresent(encoding -> rows.sign('=').ascii(encoding.name()));
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

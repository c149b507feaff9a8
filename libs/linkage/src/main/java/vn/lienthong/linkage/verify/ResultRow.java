package vn.lienthong.linkage.verify;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.register.SyllableDictionary;
import vn.lienthong.linkage.table.ByteText;

/** Writes the rows of results, from words that were made bytes once. For one thread. */
final class ResultRow {

    private static final int UUID_LENGTH = 36;
    private static final long FIRST_OF_TWELVE = 100_000_000_000L;

    /** Of each level, {@code field=level:} with a blank before. */
    private static final byte[][] LEVELS =
            Stream.of(Level.values())
                    .map(level -> ascii(" " + level.fieldCode() + "=" + level.code() + ":"))
                    .toArray(byte[][]::new);

    /** Of each outcome, its name and a comma. */
    private static final byte[][] OUTCOMES =
            Stream.of(RecordOutcome.values())
                    .map(outcome -> ascii(outcome.name() + ","))
                    .toArray(byte[][]::new);

    private static final byte[] PRIOR = ascii("prior:");
    private static final byte[][] TARGETS =
            Stream.of(Target.values())
                    .map(target -> ascii(target.code() + "="))
                    .toArray(byte[][]::new);

    private final RegisterIndex index;
    private final PersonCursor person;
    private final SyllableDictionary syllables;

    ResultRow(RegisterIndex index) {
        this.index = index;
        person = index.cursor();
        syllables = index.syllables();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes line and outcome; answers where the outcome stands. */
    int begin(ByteText rows, long line, RecordOutcome outcome) {
        rows.number(line).sign(',');
        int start = rows.length();
        rows.bytes(OUTCOMES[outcome.ordinal()]);
        return start;
    }

    /** Writes who was found, how surely, and what is right instead. */
    void found(ByteText rows, Decision decision, QueryRecord record) {
        if (decision.isTaken()) {
            person.read(decision.person());
            identifier(rows, decision.person());
        }
        rows.sign(',');
        if (decision.person() >= 0) {
            rows.share(decision.posterior()).sign(',').bits(Math.max(0, decision.margin()));
        } else {
            rows.sign(',');
        }
        rows.sign(',');
        if (decision.isTaken()) {
            corrections(rows, decision, record);
        }
        rows.sign(',');
    }

    private void identifier(ByteText rows, long number) {
        if (index.hasUuids()) {
            int at = rows.skip(UUID_LENGTH);
            index.writeUuid(number, rows.bytes(), at);
            return;
        }
        String identifier = index.identifier(number);
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
    private void corrections(ByteText rows, Decision decision, QueryRecord record) {
        int start = rows.length();
        if (decision.level(Field.NUMBER) != Level.NUMBER_EXACT && person.number() >= 0) {
            correct(rows, start, Target.PERSONAL_NUMBER);
            for (long unit = FIRST_OF_TWELVE; unit > 0; unit /= 10) {
                rows.sign((char) ('0' + person.number() / unit % 10));
            }
        }
        if (decision.level(Field.NAME) != Level.NAME_EXACT || record.encoding().isPresent()) {
            correct(rows, start, Target.FULL_NAME);
            name(rows);
        }
        if (record.bornDate() != person.born() && person.born() != PackedDate.NONE) {
            correct(rows, start, Target.BIRTH_DATE);
            rows.ascii(PackedDate.text(person.born()));
        }
        if (decision.level(Field.SEX) == Level.SEX_DIFFERENT) {
            correct(rows, start, Target.SEX);
            rows.sign(person.sex() == 1 ? 'M' : 'F');
        }
        if (rows.length() > start) {
            rows.sign('"');
        }
    }

    private static void correct(ByteText rows, int start, Target target) {
        rows.sign(rows.length() == start ? '"' : ';').bytes(TARGETS[target.ordinal()]);
    }

    private void name(ByteText rows) {
        int[] name = person.name();
        for (int i = 0; i < person.nameLength(); i++) {
            if (i > 0) {
                rows.sign(' ');
            }
            for (byte b : syllables.displayText(name[i])) {
                if (b == '"') {
                    rows.sign('"');
                }
                rows.sign((char) (b & 0xFF));
            }
        }
    }

    /** Writes how each field agrees and what that weighs, and what was noticed. */
    void reasons(ByteText rows, Decision decision, QueryRecord record, Set<Note> notes) {
        int start = rows.length();
        if (decision.person() >= 0) {
            rows.bytes(PRIOR).bits(decision.prior());
            for (int i = 0; i < Field.ALL.size(); i++) {
                Level level = decision.level(Field.ALL.get(i));
                if (!level.isMissing()) {
                    rows.bytes(LEVELS[level.ordinal()]).bits(decision.weight(Field.ALL.get(i)));
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
        if (!notes.isEmpty()) {
            for (Note note : notes) {
                rows.ascii(rows.length() == start ? "" : " ").ascii(note.code());
                if (note == Note.NAME_DECODED && record.encoding().isPresent()) {
                    rows.sign('=').ascii(record.encoding().get().name());
                }
            }
        }
    }
}

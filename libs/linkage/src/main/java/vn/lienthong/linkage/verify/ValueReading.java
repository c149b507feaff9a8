package vn.lienthong.linkage.verify;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.register.Tie;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.DateReading;

/** Turns the cells of a line into a record. For one thread. */
final class ValueReading {

    private final int number;
    private final int oldNumber;
    private final int date;
    private final int sex;
    private final int commune;
    private final Map<Target, Integer> ties = new EnumMap<>(Target.class);
    private final DateReading dates;
    private final List<Integer> nameColumns;
    private final byte[] joined = new byte[4096];
    private final EnumSet<Note> notes = EnumSet.noneOf(Note.class);
    private int given;
    private int unclean;

    ValueReading(ColumnMapping mapping) {
        number = mapping.column(Target.PERSONAL_NUMBER);
        oldNumber = mapping.column(Target.OLD_NUMBER);
        date = mapping.column(Target.BIRTH_DATE);
        sex = mapping.column(Target.SEX);
        commune = mapping.column(Target.COMMUNE_CODE);
        for (Target target : Target.TIES.keySet()) {
            if (mapping.column(target) >= 0) {
                ties.put(target, mapping.column(target));
            }
        }
        dates = new DateReading(mapping.monthFirst());
        nameColumns = mapping.columns().getOrDefault(Target.FULL_NAME, List.of());
    }

    /** Fills a record; answers what was noticed, valid until the next line. */
    Set<Note> read(Cells cells, QueryRecord record) {
        notes.clear();
        given = 0;
        unclean = 0;
        record.clear();
        number(cells, number, Target.PERSONAL_NUMBER, record);
        number(cells, oldNumber, Target.OLD_NUMBER, record);
        name(cells, record);
        if (isGiven(cells, date, Target.BIRTH_DATE)) {
            int born = dates.read(cells.bytes(date), cells.from(date), cells.to(date));
            if (born < 0) {
                notice(Note.DATE_UNREADABLE, Target.BIRTH_DATE);
            } else {
                record.setBorn(born);
            }
        }
        if (isGiven(cells, sex, Target.SEX)) {
            int code = sex(cells, sex);
            record.setSex(code);
            if (code == 0) {
                notice(Note.SEX_UNREADABLE, Target.SEX);
            }
        }
        if (isGiven(cells, commune, Target.COMMUNE_CODE)) {
            boolean known =
                    record.setCommune(cells.bytes(commune), cells.from(commune), cells.to(commune));
            if (!known) {
                notice(Note.COMMUNE_UNKNOWN, Target.COMMUNE_CODE);
            } else if (record.communes() > 1) {
                notes.add(Note.COMMUNE_OF_SEVERAL);
            }
        }
        if (!ties.isEmpty()) {
            ties.forEach((target, column) -> tie(cells, column, target, record));
        }
        if (record.isNumberInconsistent()) {
            notes.add(Note.NUMBER_INCONSISTENT);
        }
        return notes;
    }

    private void tie(Cells cells, int column, Target target, QueryRecord record) {
        Tie tie = Target.TIES.get(target);
        if (tie != null && isGiven(cells, column, target)) {
            boolean read =
                    record.setTie(tie, cells.bytes(column), cells.from(column), cells.to(column));
            if (!read && tie == Tie.PHONE) {
                notice(Note.PHONE_UNREADABLE, target);
            }
        }
    }

    private boolean isGiven(Cells cells, int column, Target target) {
        if (cells.isEmpty(column)) {
            return false;
        }
        given |= 1 << target.ordinal();
        return true;
    }

    private void notice(Note note, Target target) {
        notes.add(note);
        unclean |= 1 << target.ordinal();
    }

    /** Of the line read last, one bit for each target that has a value. */
    int given() {
        return given;
    }

    /** Of the line read last, one bit for each target whose value is not read as it stands. */
    int unclean() {
        return unclean;
    }

    private void name(Cells cells, QueryRecord record) {
        if (nameColumns.size() == 1) {
            int name = nameColumns.getFirst();
            if (isGiven(cells, name, Target.FULL_NAME)) {
                record.setName(cells.bytes(name), cells.from(name), cells.to(name));
            }
        } else if (!nameColumns.isEmpty()) {
            int length = 0;
            for (int column : nameColumns) {
                boolean is = isGiven(cells, column, Target.FULL_NAME);
                int bytes = is ? cells.to(column) - cells.from(column) : 0;
                if (bytes > 0 && length + bytes + 1 < joined.length) {
                    System.arraycopy(
                            cells.bytes(column), cells.from(column), joined, length, bytes);
                    length += bytes;
                    joined[length++] = ' ';
                }
            }
            record.setName(joined, 0, length);
        }
        if (record.encoding().isPresent()) {
            notice(Note.NAME_DECODED, Target.FULL_NAME);
        }
    }

    /**
     * Reads twelve or nine digits, whichever they are; ten, eleven and eight lack their zeros. A
     * number in scientific notation is read when it has all its digits.
     *
     * @param target what stands in the column as a rule
     */
    private void number(Cells cells, int column, Target target, QueryRecord record) {
        if (cells.isEmpty(column)) {
            return;
        }
        byte[] bytes = cells.bytes(column);
        int from = cells.from(column);
        int to = cells.to(column);
        if (to - from > 2 && bytes[to - 1] == '0' && bytes[to - 2] == '.') {
            to -= 2;
        }
        long value = 0;
        int digits = 0;
        int point = -1;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                value = value * 10 + (b - '0');
                digits++;
            } else if ((b == 'E' || b == 'e') && digits > 0) {
                boolean whole = point == 1 && exponent(bytes, i + 1, to) == digits - point;
                if (whole) {
                    notice(Note.NUMBER_SCIENTIFIC, target);
                    break;
                }
                isGiven(cells, column, target);
                notice(Note.NUMBER_SCIENTIFIC, target);
                return;
            } else if (b == '.' && point < 0) {
                point = digits;
            } else if (b != ' ' && b != '.' && b != '-' && b != '\'' && b != '=' && b != '"') {
                digits = 0;
                break;
            }
            if (digits > 12) {
                break;
            }
        }
        if (isFiller(value, digits) || digits < 8 || digits > 12) {
            isGiven(cells, column, target);
            notice(Note.NUMBER_UNREADABLE, target);
            return;
        }
        // Which number it is, its digits say, and not the column.
        Target found = digits > 9 ? Target.PERSONAL_NUMBER : Target.OLD_NUMBER;
        isGiven(cells, column, found);
        if (digits > 9) {
            record.setNumber(value);
        } else {
            record.setOldNumber(value);
        }
        if (digits != 9 && digits != 12) {
            notice(Note.ZEROS_RESTORED, found);
        }
    }

    /** The exponent of a number, such as {@code +11}; below 0 where there is none. */
    private static int exponent(byte[] bytes, int from, int to) {
        int first = from < to && bytes[from] == '+' ? from + 1 : from;
        int exponent = first < to ? 0 : -1;
        for (int i = first; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || exponent > 12) {
                return -1;
            }
            exponent = exponent * 10 + (bytes[i] - '0');
        }
        return exponent;
    }

    /** Whether all digits are the same, which fills a field that must not be empty. */
    private static boolean isFiller(long number, int digits) {
        long ones = 0;
        for (int i = 0; i < digits; i++) {
            ones = ones * 10 + 1;
        }
        return ones == 0 || number % ones == 0;
    }

    /** 1 for men, 2 for women, 0 when it says neither. */
    private static int sex(Cells cells, int column) {
        byte[] bytes = cells.bytes(column);
        int from = cells.from(column);
        int length = cells.to(column) - from;
        int first = bytes[from] | 0x20;
        if (length == 1) {
            return first == 'm' ? 1 : first == 'f' ? 2 : 0;
        }
        return switch (cells.text(column).toLowerCase(java.util.Locale.ROOT)) {
            case "nam", "male", "trai" -> 1;
            case "nữ", "nu", "female", "gái", "nu\u031B\u0303" -> 2;
            default -> 0;
        };
    }
}

package vn.lienthong.linkage.table;

import java.time.LocalDate;
import vn.lienthong.linkage.register.PackedDate;

/**
 * Reads dates as files have them: {@code 17/05/1990}, {@code 1990-05-17}, {@code 05/1990}, {@code
 * 1990}, eight digits in a row, the serial numbers of spreadsheets; a time behind is passed over.
 * Allocates nothing but for serial numbers. For one thread.
 */
public final class DateReading {

    private static final int UNREADABLE = -1;
    private static final LocalDate SPREADSHEET_DAY_0 = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 2;
    private static final int LAST_SERIAL = 73_050;

    private final boolean monthFirst;
    private final int[] numbers = new int[3];
    private final int[] digits = new int[3];

    public DateReading(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /** The packed date, or −1. */
    public int read(byte[] bytes, int from, int to) {
        int count = split(bytes, from, to);
        return switch (count) {
            case 1 -> one();
            case 2 -> two();
            case 3 -> three();
            default -> UNREADABLE;
        };
    }

    private int split(byte[] bytes, int from, int to) {
        int count = 0;
        int at = from < to && bytes[from] == '\'' ? from + 1 : from;
        while (at < to) {
            int start = at;
            int number = 0;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9' && at - start < 9) {
                number = number * 10 + bytes[at++] - '0';
            }
            if (at == start || count == numbers.length) {
                return UNREADABLE;
            }
            numbers[count] = number;
            digits[count++] = at - start;
            if (at < to) {
                byte sign = bytes[at++];
                if ((sign == ' ' || sign == 'T') && count == 3) {
                    return count;
                }
                if ((sign != '/' && sign != '-' && sign != '.') || at == to) {
                    return UNREADABLE;
                }
            }
        }
        return count;
    }

    private int one() {
        if (digits[0] == 4) {
            return PackedDate.of(numbers[0], 0, 0);
        }
        if (digits[0] == 8) {
            int yearFirst = known(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100);
            boolean likely = numbers[0] / 10_000 >= 1900 && numbers[0] / 10_000 < 2100;
            return yearFirst >= 0 && likely
                    ? yearFirst
                    : known(numbers[0] % 10_000, numbers[0] / 10_000 % 100, numbers[0] / 1_000_000);
        }
        if (digits[0] == 5 && numbers[0] >= FIRST_SERIAL && numbers[0] <= LAST_SERIAL) {
            LocalDate day = SPREADSHEET_DAY_0.plusDays(numbers[0]);
            return PackedDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        return UNREADABLE;
    }

    private int two() {
        if (digits[0] == 4) {
            return known(numbers[0], numbers[1], 0);
        }
        return digits[1] == 4 ? known(numbers[1], numbers[0], 0) : UNREADABLE;
    }

    private int three() {
        if (digits[0] == 4) {
            return known(numbers[0], numbers[1], numbers[2]);
        }
        if (digits[2] != 4) {
            return UNREADABLE;
        }
        int day = numbers[monthFirst ? 1 : 0];
        int month = numbers[monthFirst ? 0 : 1];
        return known(numbers[2], month, day);
    }

    /** A date of which zeros stand for what is not known. */
    private static int known(int year, int month, int day) {
        return PackedDate.of(year, month, month == 0 ? 0 : day);
    }
}

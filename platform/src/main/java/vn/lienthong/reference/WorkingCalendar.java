package vn.lienthong.reference;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * The working days and hours of state offices, for deadlines counted in them.
 *
 * <p>Read once from {@code content/calendar}; immutable and thread-safe. Days and hours are those
 * of Asia/Ho_Chi_Minh. Statute: Labour Code 45/2019/QH14, Articles 105, 111 and 112. A day of a
 * year without holidays in content is a fault, {@code calendar.year-missing}, never a guess.
 */
public final class WorkingCalendar {

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();
    private final List<Hours> hours = new ArrayList<>();

    /** A part of the working day, with the days from which it holds. */
    private record Hours(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalTime from,
            LocalTime to) {

        boolean holdOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom))
                    && (validTo == null || day.isBefore(validTo));
        }
    }

    private final Grounds grounds;

    private WorkingCalendar(Grounds grounds) {
        this.grounds = grounds;
    }

    /**
     * Reads the calendar.
     *
     * @param content the content directory, the one that holds {@code calendar}
     * @throws ContentFault with file, line and reason
     */
    public static WorkingCalendar read(Path content) {
        Path directory = content.resolve("calendar");
        WorkingCalendar calendar = new WorkingCalendar(Grounds.read(directory));
        CsvTable.read(
                directory.resolve("public-holidays.csv"),
                "from,to,kind,name,english_name,ground,basis",
                calendar::addHoliday);
        CsvTable.read(
                directory.resolve("working-hours.csv"),
                "valid_from,valid_to,from,to,ground",
                calendar::addHours);
        return calendar;
    }

    private void addHoliday(CsvTable.Row row) {
        grounds.check(row, 5);
        LocalDate from = row.date(0);
        LocalDate to = row.date(1);
        if (to.isBefore(from)) {
            throw row.fault("a holiday cannot end before it begins");
        }
        boolean working =
                switch (row.required(2)) {
                    case "holiday", "swapped-off" -> false;
                    case "swapped-work" -> true;
                    default -> throw row.fault("a row is a holiday, swapped-off or swapped-work");
                };
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (exceptions.put(day, working) != null) {
                throw row.fault(day + " is listed twice");
            }
            years.add(day.getYear());
        }
    }

    private void addHours(CsvTable.Row row) {
        grounds.check(row, 4);
        LocalTime from = time(row, 2);
        LocalTime to = time(row, 3);
        if (!from.isBefore(to)) {
            throw row.fault("working hours end after they begin");
        }
        if (!hours.isEmpty() && hours.getLast().to().isAfter(from) && row.text(1).isEmpty()) {
            throw row.fault("parts of a day come in order and do not overlap");
        }
        hours.add(new Hours(row.optionalDate(0), row.optionalDate(1), from, to));
    }

    private static LocalTime time(CsvTable.Row row, int column) {
        try {
            return LocalTime.parse(row.required(column));
        } catch (DateTimeParseException _) {
            throw row.fault("column " + (column + 1) + " must be a time such as 07:30");
        }
    }

    /** The law that the calendar rests on. */
    public List<LegalGround> grounds() {
        return grounds.all();
    }

    /** Whether offices work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new FaultException(
                    "calendar.year-missing", Map.of("year", String.valueOf(day.getYear())));
        }
        return exceptions.getOrDefault(
                day,
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** The first working day after a day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The day that comes a number of working days later; the day itself is not counted.
     *
     * @param days 0 or more; 0 gives the day itself, or the next working day if it is none
     */
    public LocalDate addWorkingDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forward");
        }
        if (days == 0) {
            return isWorkingDay(day) ? day : nextWorkingDay(day);
        }
        LocalDate result = day;
        for (int i = 0; i < days; i++) {
            result = nextWorkingDay(result);
        }
        return result;
    }

    /**
     * The moment that comes a number of working hours later; time outside office hours does not
     * count.
     */
    public Instant addWorkingHours(Instant start, int workingHours) {
        return addWorkingTime(start, Duration.ofHours(workingHours));
    }

    /**
     * The moment that comes some working time later.
     *
     * @param time not negative; zero gives the moment itself, or the next beginning of work
     */
    public Instant addWorkingTime(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("working time is counted forward");
        }
        ZonedDateTime now = start.atZone(SimulatedTime.VIETNAM);
        Duration left = time;
        LocalDate day = now.toLocalDate();
        LocalTime clock = now.toLocalTime();
        if (!isWorkingDay(day)) {
            day = nextWorkingDay(day);
            clock = LocalTime.MIN;
        }
        while (true) {
            for (Hours part : hoursOf(day)) {
                if (!clock.isBefore(part.to())) {
                    continue;
                }
                LocalTime from = clock.isAfter(part.from()) ? clock : part.from();
                Duration here = Duration.between(from, part.to());
                if (left.compareTo(here) <= 0) {
                    return day.atTime(from.plus(left)).atZone(SimulatedTime.VIETNAM).toInstant();
                }
                left = left.minus(here);
            }
            day = nextWorkingDay(day);
            clock = LocalTime.MIN;
        }
    }

    /** The end of office hours on a day, also if it is no working day. */
    public Instant endOfWork(LocalDate day) {
        LocalTime end = hoursOf(day).getLast().to();
        return day.atTime(end).atZone(SimulatedTime.VIETNAM).toInstant();
    }

    private List<Hours> hoursOf(LocalDate day) {
        List<Hours> ofDay = hours.stream().filter(part -> part.holdOn(day)).toList();
        if (ofDay.isEmpty()) {
            throw new FaultException(
                    "calendar.year-missing", Map.of("year", String.valueOf(day.getYear())));
        }
        return ofDay;
    }
}

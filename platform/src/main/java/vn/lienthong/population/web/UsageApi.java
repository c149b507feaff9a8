package vn.lienthong.population.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.lienthong.population.AccessHistory;
import vn.lienthong.population.AccessPeriod;
import vn.lienthong.population.AccessRecord;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.shell.Texts;

/** The person's history for programs, such as a wallet or a data tracker of the person's own. */
@RestController
class UsageApi {

    private static final String SYSTEM = "lienthong";
    private static final int OFFSET_MAX = 1_000_000;

    private final AccessHistory history;
    private final Texts texts;
    private final Clock clock;

    UsageApi(AccessHistory history, Texts texts, Clock clock) {
        this.history = history;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Uses of a person's data.
     *
     * @param usagePeriod the time for which records exist
     * @param totalUsages how many there are in the period asked for
     * @param usages those asked for, newest first
     */
    record UsagesAnswer(UsagePeriod usagePeriod, long totalUsages, List<Usage> usages) {}

    /**
     * The time for which records exist.
     *
     * @param start the first record in the register, of anybody; null while there is none
     * @param end now
     */
    record UsagePeriod(@Nullable Instant start, Instant end) {}

    /**
     * One read.
     *
     * @param logtime when
     * @param action code of the purpose
     * @param receiverCode code of the commune or agency, empty for a citizen
     * @param receiverName its name in Vietnamese, empty for a citizen
     * @param receiverSystem the system that read
     * @param purpose why, in words of the language asked for
     * @param ground on which law, in words; empty when none is known for that day
     * @param shownLate null when the read was shown at once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Usage(
            Instant logtime,
            String action,
            String receiverCode,
            String receiverName,
            String receiverSystem,
            String purpose,
            String ground,
            @Nullable ShownLate shownLate) {}

    /** A read that was withheld: first day on which it was shown, and why only then. */
    record ShownLate(LocalDate until, String ground) {}

    @GetMapping("/api/v1/population/usages")
    UsagesAnswer usages(
            @RequestParam(defaultValue = "") String periodStart,
            @RequestParam(defaultValue = "") String periodEnd,
            @RequestParam(defaultValue = "") String offset,
            @RequestParam(defaultValue = "") String limit,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request) {
        var violations = new ArrayList<Violation>();
        LocalDate first = day(periodStart, "periodStart", violations);
        LocalDate last = day(periodEnd, "periodEnd", violations);
        int skipped = number(offset, 0, 0, OFFSET_MAX, "offset", violations);
        int most =
                number(
                        limit,
                        AccessHistory.USAGES_MAX,
                        1,
                        AccessHistory.USAGES_MAX,
                        "limit",
                        violations);
        AccessPeriod period = period(first, last, violations);
        if (!violations.isEmpty()) {
            throw new FaultException(violations);
        }
        AccessHistory.Usages found = history.usages(signedIn.actor(), period, skipped, most);
        Language language = Language.of(RequestContextUtils.getLocale(request));
        return new UsagesAnswer(
                new UsagePeriod(history.recordedSince().orElse(null), clock.instant()),
                found.total(),
                found.records().stream().map(record -> usage(record, language)).toList());
    }

    private Usage usage(AccessRecord record, Language language) {
        return new Usage(
                record.time().first(),
                record.purpose().name(),
                record.reader().code(),
                record.reader().name(),
                SYSTEM,
                texts.text(language, "purpose." + record.purpose().name(), Map.of()),
                AccessWords.ground(language, record.why()),
                record.shownLate()
                        .map(late -> new ShownLate(late.until(), late.ground()))
                        .orElse(null));
    }

    private static AccessPeriod period(
            @Nullable LocalDate first, @Nullable LocalDate last, List<Violation> violations) {
        try {
            return new AccessPeriod(first, last);
        } catch (InvalidValueException e) {
            violations.add(e.violation().at("periodEnd"));
            return AccessPeriod.EVER;
        }
    }

    private static @Nullable LocalDate day(
            String text, String parameter, List<Violation> violations) {
        if (text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1850 && day.getYear() <= 2400) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Told below, like a day of another age.
        }
        violations.add(Violation.of("parameter.day").at(parameter));
        return null;
    }

    private static int number(
            String text,
            int usual,
            int least,
            int most,
            String parameter,
            List<Violation> violations) {
        if (text.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number out of range.
        }
        violations.add(
                Violation.of(
                                "parameter.number",
                                Map.of(
                                        "least", String.valueOf(least),
                                        "most", String.valueOf(most)))
                        .at(parameter));
        return usual;
    }
}

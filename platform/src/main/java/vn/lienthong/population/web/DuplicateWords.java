package vn.lienthong.population.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.population.duplicates.DuplicateRules;
import vn.lienthong.population.duplicates.PairRecord;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.SimulatedTime;

/** Words for records that may be of one person, for templates. Thread-safe. */
@Component
public final class DuplicateWords {

    private final DuplicateRules rules;
    private final AdministrativeUnits units;
    private final Clock clock;

    DuplicateWords(DuplicateRules rules, AdministrativeUnits units, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /** The reason that a rule gives. */
    public String reason(Frame frame, String code) {
        return rules.reason(code).map(frame::t).orElse(code);
    }

    /** A value in words; a dash when it is not known. */
    public String value(Frame frame, PairRecord.Field field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case BIRTH -> date(value);
            case SEX -> frame.t("sex." + value);
            case COMMUNE -> commune(value);
            case MARITAL_STATUS, LIFE -> frame.t("duplicates.value." + value);
            case NAME, NUMBER, OLD_NUMBER, MOTHER, FATHER, ETHNICITY, ORIGIN -> value;
        };
    }

    /** A date as papers write it. */
    public String date(String iso) {
        return PartialDate.parse(iso).map(PartialDate::inVietnamese).orElseThrow();
    }

    /** A commune with its province; empty for none. */
    public String commune(String code) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return units.find(code, today).map(units::path).orElse(code);
    }
}

package vn.lienthong.steering.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Succession;

/**
 * A commune with all codes under which its facts were written: its own, and those of the communes
 * that went into it whole. Of one that was divided nobody knows which facts are whose.
 *
 * @param code its own code
 * @param spans each code, while it meant what lies in this commune
 */
public record CommuneCodes(String code, List<Span> spans) {

    public CommuneCodes {
        spans = List.copyOf(spans);
    }

    /**
     * A code at its time.
     *
     * @param from first day; null for ever before
     * @param until first day no more; null for ever after
     */
    public record Span(String code, @Nullable LocalDate from, @Nullable LocalDate until) {

        private static Span of(AdministrativeUnit unit) {
            return new Span(unit.code(), unit.validFrom(), unit.validTo());
        }
    }

    /** A commune that stands today, with those that went into it. */
    public static CommuneCodes of(AdministrativeUnits units, AdministrativeUnit commune) {
        var spans = new ArrayList<Span>();
        spans.add(Span.of(commune));
        LocalDate since = commune.validFrom();
        if (since != null) {
            for (AdministrativeUnit before :
                    units.successors(commune, since.minusDays(1)).units()) {
                Succession after = units.successors(before, since);
                if (!after.divided() && after.units().equals(List.of(commune))) {
                    spans.add(Span.of(before));
                }
            }
        }
        return new CommuneCodes(commune.code(), spans);
    }
}

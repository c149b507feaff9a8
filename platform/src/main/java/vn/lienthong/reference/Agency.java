package vn.lienthong.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * A body of the State that has an identification code, as it stood during some days.
 *
 * @param code after Decision 20/2020/QĐ-TTg; those of communes are assigned by this project
 * @param name in Vietnamese, such as {@code Ủy ban nhân dân phường Ba Đình}
 * @param unitCode code of the unit that it governs; null for ministries
 * @param validFrom first day; null if it began before the list was drawn up
 * @param validTo first day on which it no longer stands; null if it stands
 * @param successorCode code of the body that took over; null if it stands
 */
public record Agency(
        AgencyCode code,
        Kind kind,
        String name,
        String englishName,
        @Nullable String unitCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyCode successorCode) {

    /** What a body governs. */
    public enum Kind {
        /** A field of government: ministries and bodies of ministerial rank. */
        MINISTRY,
        /** A province or city run by the centre. */
        PROVINCE,
        /** A commune, ward or special zone. */
        COMMUNE
    }

    public Agency {
        if (name.isBlank() || englishName.isBlank()) {
            throw new IllegalArgumentException("an agency needs a name in both languages");
        }
        if ((kind == Kind.MINISTRY) != (unitCode == null)) {
            throw new IllegalArgumentException("every agency but a ministry governs a unit");
        }
        if ((validTo == null) != (successorCode == null)) {
            throw new IllegalArgumentException("an agency that ended has a successor, and only it");
        }
    }

    /** The body that took over, if this one ended. */
    public Optional<AgencyCode> successor() {
        return Optional.ofNullable(successorCode);
    }

    /** Whether the body stood, or stands, on a day. */
    public boolean standsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || day.isBefore(validTo));
    }
}

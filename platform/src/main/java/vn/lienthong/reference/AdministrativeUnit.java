package vn.lienthong.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A province, district or commune as it stood during some days.
 *
 * <p>A code alone does not identify a unit: the reorganisation of 2025 gave many codes a new
 * meaning. Code and validity together do.
 *
 * @param code 2, 3 or 5 digits after the level (Decision 19/2025/QĐ-TTg and its predecessor)
 * @param name the name without the word of its type, such as {@code Vĩnh Phúc} or {@code 12}
 * @param parentCode code of the unit above, at the same time; null for provinces
 * @param validFrom first day; null if it began before the list was drawn up
 * @param validTo first day on which the unit no longer stands; null if it stands
 */
public record AdministrativeUnit(
        String code,
        UnitType type,
        String name,
        @Nullable String parentCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public AdministrativeUnit {
        if (code.length() != type.level().digits()
                || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "a code of this level has " + type.level().digits() + " digits: " + code);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a unit needs a name: " + code);
        }
        if ((parentCode == null) != (type.level() == UnitLevel.PROVINCE)) {
            throw new IllegalArgumentException("every unit but a province has a parent: " + code);
        }
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("a unit stands for at least a day: " + code);
        }
    }

    public UnitLevel level() {
        return type.level();
    }

    /** The code of the unit above; empty for provinces. */
    public Optional<String> parent() {
        return Optional.ofNullable(parentCode);
    }

    /** Whether the unit stood, or stands, on a day. */
    public boolean standsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || day.isBefore(validTo));
    }

    /** Type and name, such as {@code Phường Vĩnh Phúc}. */
    public String fullName() {
        return type.vietnamese() + " " + name;
    }

    /** Name and type in English, such as {@code Vĩnh Phúc Ward} or {@code Ward 12}. */
    public String englishName() {
        return Character.isDigit(name.charAt(0))
                ? type.english() + " " + name
                : name + " " + type.english();
    }
}

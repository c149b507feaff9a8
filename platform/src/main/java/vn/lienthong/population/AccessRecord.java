package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Role;

/**
 * Reads of a person's record, as the person may see them: one, or several of one reader, purpose
 * and dossier within one hour. Names offices, never the officer.
 *
 * @param accessId the first of the reads
 * @param time when, and how often
 * @param reader who
 * @param why for which purpose, on which ground
 * @param dossierCode the dossier for which it was read, null unless it is the person's own
 * @param disclosure null when the person could see it at once
 * @param asked what the person asked about it, null when they did not ask
 */
public record AccessRecord(
        UUID accessId,
        Times time,
        Reader reader,
        Why why,
        @Nullable String dossierCode,
        @Nullable LateDisclosure disclosure,
        @Nullable AccessQuestion asked) {

    /**
     * When a record was read.
     *
     * @param first moment of the first read
     * @param last moment of the last read, the same when there was one
     * @param reads how many, at least 1
     */
    public record Times(Instant first, Instant last, long reads) {}

    /**
     * Who read.
     *
     * @param role in which role
     * @param code code of the commune or agency, empty for a citizen
     * @param name its name on the day of the read, empty for a citizen
     */
    public record Reader(ReaderKind kind, Role role, String code, String name) {}

    /**
     * Why somebody read.
     *
     * @param law the ground of the purpose on that day, null when the content names none
     * @param stated the ground that the reader stated, in words; null when they stated none
     * @param disclosed what a program of another agency was given; empty where nothing was chosen
     */
    public record Why(
            Reading.Purpose purpose,
            @Nullable LegalGround law,
            @Nullable String stated,
            List<Attribute> disclosed) {

        public Why {
            disclosed = List.copyOf(disclosed);
        }

        /** The ground of the purpose on the day of the read. */
        public Optional<LegalGround> ground() {
            return Optional.ofNullable(law);
        }

        /** The ground that the reader stated, which goes before that of the purpose. */
        public Optional<String> statedGround() {
            return Optional.ofNullable(stated);
        }
    }

    /**
     * A read that was kept from the person for a while.
     *
     * @param until first day on which the person could see it
     * @param ground provision of law in words
     */
    public record LateDisclosure(LocalDate until, String ground) {}

    public Reading.Purpose purpose() {
        return why.purpose();
    }

    public Optional<String> dossier() {
        return Optional.ofNullable(dossierCode);
    }

    public Optional<LateDisclosure> shownLate() {
        return Optional.ofNullable(disclosure);
    }

    public Optional<AccessQuestion> question() {
        return Optional.ofNullable(asked);
    }
}

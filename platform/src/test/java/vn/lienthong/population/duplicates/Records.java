package vn.lienthong.population.duplicates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;

/** Records of people of our own, some of them of one person. */
public final class Records {

    /** A place of birth registration that nobody else of the tests has. */
    private static final String PLACE = "997";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Records() {}

    /** A day of birth that no other record has. */
    public static LocalDate birthday() {
        return LocalDate.of(1930, 1, 1).plusDays(NEXT.incrementAndGet());
    }

    /** Enters a man. */
    public static Enrolment man(
            RunningPlatform platform, String name, LocalDate born, String commune) {
        return entered(platform, name, born, commune, null);
    }

    /** Enters a man whose mother is known. */
    public static Enrolment entered(
            RunningPlatform platform,
            String name,
            LocalDate born,
            String commune,
            @Nullable UUID mother) {
        return entered(platform, name, born, commune, mother, Enrolment.More.NONE);
    }

    /** Enters a man of whom a file says that he died at the end of 2020. */
    static Enrolment dead(RunningPlatform platform, String name, LocalDate born, String commune) {
        var died = PartialDate.of(LocalDate.of(2020, 12, 31));
        return entered(
                platform, name, born, commune, null, new Enrolment.More(null, died, Map.of()));
    }

    private static Enrolment entered(
            RunningPlatform platform,
            String name,
            LocalDate born,
            String commune,
            @Nullable UUID mother,
            Enrolment.More more) {
        var person =
                new Enrolment(
                        platform.bean(Identifiers.class).next(),
                        PersonalNumber.compose(
                                PLACE, Sex.MALE, born.getYear(), NEXT.incrementAndGet()),
                        VietnameseName.of(name),
                        Sex.MALE,
                        PartialDate.of(born),
                        mother,
                        null,
                        commune,
                        more);
        platform.bean(CivilRegistration.class).enrol(List.of(person), UUID.randomUUID());
        return person;
    }

    /** An officer of a commune. */
    public static Actor officer(String commune) {
        return new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, commune);
    }

    /** The pair of two records. */
    public static UUID pair(RunningPlatform platform, Enrolment one, Enrolment other) {
        return platform.sql()
                .sql(
                        "select pair_id from population.duplicate_pair where one in (:a, :b) and other in (:a, :b)")
                .param("a", one.personId())
                .param("b", other.personId())
                .query(UUID.class)
                .single();
    }
}

package vn.lienthong.population.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;

/** People and officers for the desk, whom no other test knows. */
public final class DeskPeople {

    /** Phường Ngọc Hà, Hà Nội, in force since 1 July 2025. */
    public static final String OTHER_COMMUNE = "00008";

    private static final String PLACE = "997";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private DeskPeople() {}

    public static Enrolment enrolled(String name, Sex sex, String born, String commune) {
        return enrolled(name, sex, born, commune, null);
    }

    static Enrolment enrolled(
            String name, Sex sex, String born, String commune, @Nullable UUID mother) {
        RunningPlatform platform = RunningPlatform.shared();
        PartialDate date = PartialDate.parse(born).orElseThrow();
        var person =
                new Enrolment(
                        platform.bean(Identifiers.class).next(),
                        PersonalNumber.compose(PLACE, sex, date.year(), NEXT.getAndIncrement()),
                        VietnameseName.of(name),
                        sex,
                        date,
                        mother,
                        null,
                        commune);
        // In autumn 2025, so that acts of 2026 come after it.
        platform.bean(SimulatedTime.class)
                .at(
                        Instant.parse("2025-09-02T02:00:00Z"),
                        () ->
                                platform.bean(CivilRegistration.class)
                                        .enrol(List.of(person), UUID.randomUUID()));
        return person;
    }

    static Enrolment woman(String name) {
        return enrolled(name, Sex.FEMALE, "1995-03-27", People.COMMUNE);
    }

    static Enrolment man(String name) {
        return enrolled(name, Sex.MALE, "1993-05-02", People.COMMUNE);
    }

    /** An officer of phường Ba Đình. */
    static DeskVisit visit(Purpose purpose) {
        return visit(purpose, People.COMMUNE);
    }

    /** The same officer with a person identified from papers. */
    static DeskVisit identified(Enrolment person, DeskVisit visit) {
        return RunningPlatform.shared()
                .bean(PersonDesk.class)
                .identify(person.number().unmasked(), person.birthDate().toString(), visit)
                .orElseThrow()
                .visit();
    }

    static DeskVisit visit(Purpose purpose, String commune) {
        return new DeskVisit(
                new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, commune),
                purpose,
                "hồ sơ số 12/2026");
    }

    static SearchQuestion named(String name) {
        return new SearchQuestion(name, "", "", "", "");
    }

    /** The access records of a person by one officer. */
    static List<Map<String, @Nullable Object>> reads(UUID person, DeskVisit visit) {
        return RunningPlatform.shared()
                .sql()
                .sql("select * from population.access_record where person_id = ? and reader = ?")
                .params(person, visit.officer().accountId())
                .query()
                .listOfRows();
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

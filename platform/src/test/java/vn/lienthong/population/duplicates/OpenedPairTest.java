package vn.lienthong.population.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.shell.Actor;

/** What an officer sees of a pair of records, and who is told. */
class OpenedPairTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Duplicates duplicates = platform.bean(Duplicates.class);
    private final Actor officer = Records.officer(People.COMMUNE);

    @Test
    void theParentsWhomThePageNamesGetAnAccessRecordToo() {
        UUID mother = People.woman(platform).personId();
        LocalDate day = LocalDate.of(2015, 5, 5);
        Enrolment one = Records.entered(platform, "Phùng Thế Tú", day, People.COMMUNE, mother);
        Enrolment other =
                Records.entered(
                        platform, "Phùng Thế Tài", day.plusDays(150), People.COMMUNE, mother);

        OpenedPair opened = duplicates.open(Records.pair(platform, one, other), officer);

        assertThat(opened.one().value(PairRecord.Field.MOTHER)).isEqualTo("Trần Thị Hoà Lan");
        assertThat(
                        platform.sql()
                                .sql(
                                        "select count(*) from population.access_record where person_id = ? and reader = ?")
                                .params(mother, officer.accountId())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whoCameDeadWithAFileIsShownAsDead() {
        LocalDate born = Records.birthday();
        Enrolment living = Records.man(platform, "Phùng Đức Thắng", born, People.COMMUNE);
        Enrolment dead = Records.dead(platform, "Phùng Đức Thắng", born, People.COMMUNE);

        OpenedPair opened = duplicates.open(Records.pair(platform, living, dead), officer);

        PairRecord shown =
                opened.one().person().equals(dead.personId()) ? opened.one() : opened.other();
        assertThat(shown.value(PairRecord.Field.LIFE)).isEqualTo("DEAD");
    }
}

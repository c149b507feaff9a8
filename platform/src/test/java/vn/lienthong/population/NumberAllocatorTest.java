package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.FaultException;

/** The draw of numbers when luck is bad. */
class NumberAllocatorTest {

    private final RunningPlatform platform = RunningPlatform.shared();

    /** Draws what it was told to draw, then the same for ever. */
    private static final class RiggedRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final int[] draws;
        private int next;

        RiggedRandom(int... draws) {
            this.draws = draws;
        }

        @Override
        public int nextInt(int bound) {
            int draw = draws[Math.min(next, draws.length - 1)];
            next++;
            return draw;
        }
    }

    private PersonalNumber issue(SecureRandom random, String place) {
        var transaction = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));
        return transaction.execute(status -> {
            UUID person = UUID.randomUUID();
            UUID act = UUID.randomUUID();
            PersonalNumber number =
                    new NumberAllocator(platform.sql(), random)
                            .issue(place, Sex.MALE, 2026, person, act, Instant.EPOCH);
            platform.sql()
                    .sql(
                            """
                            insert into population.person (person_id, entered_at, entry_act, resident_since,
                                number, full_name, sex, birth_date, commune_code)
                            values (?, now(), ?, '2026-01-01', ?, 'An', 'M', '2026', '00004')
                            """)
                    .params(person, act, number.unmasked())
                    .update();
            platform.sql()
                    .sql(
                            """
                            insert into population.written_act (act_id, kind, subject, happened_on,
                                registered_at, registered_by, commune_code, ground_id)
                            values (?, 'BIRTH', ?, '2026', now(), gen_random_uuid(), '00004', population.ground_of('test'))
                            """)
                    .params(act, person)
                    .update();
            platform.sql()
                    .sql(
                            """
                            insert into population.person_current (person_id, number, full_name, tone_key,
                                plain_key, sex, birth_date, commune_code)
                            select person_id, number, full_name, 'an', 'an', sex, birth_date, commune_code
                            from population.person where person_id = ?
                            """)
                    .param(person)
                    .update();
            return number;
        });
    }

    @Test
    void aNumberThatSomebodyHoldsIsDrawnAgain() {
        PersonalNumber first = issue(new RiggedRandom(7), "901");
        PersonalNumber second = issue(new RiggedRandom(7, 7, 7, 8), "901");

        assertThat(first.serial()).isEqualTo(7);
        assertThat(second.serial()).isEqualTo(8);
    }

    @Test
    void aCellWithoutAFreeNumberSaysSoAndIssuesNothing() {
        issue(new RiggedRandom(7), "902");
        long before = issued();

        assertThatThrownBy(() -> issue(new RiggedRandom(7), "902"))
                .isInstanceOf(FaultException.class)
                .hasMessage("number.cell-full");

        assertThat(issued()).isEqualTo(before);
    }

    private long issued() {
        return platform.sql()
                .sql("select count(*) from population.personal_number where number like '902%'")
                .query(Long.class)
                .single();
    }
}

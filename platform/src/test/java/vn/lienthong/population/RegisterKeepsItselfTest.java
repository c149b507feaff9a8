package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.VietnameseName;

/** What the database refuses, whoever asks: it keeps the register's promises by itself. */
class RegisterKeepsItselfTest {

    private final RunningPlatform platform = RunningPlatform.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update population.written_act set kind = 'BIRTH'",
                "delete from population.written_act",
                "delete from population.collection",
                "delete from population.act_ground",
                "delete from population.person",
                "update population.personal_number set person_id = null",
                "delete from population.personal_number",
                "delete from population.changed_fact",
                "delete from population.access_record",
                "truncate population.access_record cascade"
            })
    void whatTheLawCaresAboutIsNeverChangedOrRemoved(String statement) {
        assertThatThrownBy(() -> platform.sql().sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("never changed or removed");
    }

    /** A name that was believed until it was changed, and the one that is believed since. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update population.changed_fact set value = '{\"full\": \"Ai\"}' where person_id = ?",
                "update population.changed_fact set valid = '[1990-01-01,)' where person_id = ?",
                "update population.changed_fact set recorded_from = recorded_from - interval '1 day' where person_id = ?",
                "update population.changed_fact set recorded_to = recorded_from + interval '1 day' where recorded_to is not null and person_id = ?",
                "update population.changed_fact set recorded_to = null where person_id = ?"
            })
    void whatWasBelievedStaysAsItWas(String statement) {
        Enrolment person = People.woman(platform);
        for (String name : new String[] {"Trần Thị Lan", "Trần Thị Lan Anh"}) {
            assertThat(
                            People.order(
                                    platform,
                                    new CivilAct.NameChanged(
                                            person.personId(),
                                            VietnameseName.of(name),
                                            LocalDate.of(2026, 1, 5))))
                    .isInstanceOf(ActOutcome.Registered.class);
        }

        assertThatThrownBy(() -> platform.sql().sql(statement).param(person.personId()).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("never changed or removed");
    }

    /** Taken back at the end: nobody but this test sees it. */
    @Test
    void theAuditNoticesANumberThatNobodyIssued() {
        Enrolment person = People.woman(platform);
        NumberAudit audit = platform.bean(NumberAudit.class);
        var transaction = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));

        NumberAudit.Balance balance =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            status.setRollbackOnly();
                            platform.sql()
                                    .sql(
                                            "update population.person_current set number = '099199999999' where person_id = ?")
                                    .param(person.personId())
                                    .update();
                            return audit.check();
                        }));

        assertThat(balance.unissued()).isOne();
        assertThat(balance.holds()).isFalse();
        assertThat(audit.check().holds()).isTrue();
    }

    /** Each holds the number that was issued to the other; taken back at the end. */
    @Test
    void theAuditNoticesNumbersThatWereSwapped() {
        Enrolment one = People.woman(platform);
        Enrolment other = People.woman(platform);
        NumberAudit audit = platform.bean(NumberAudit.class);
        var transaction = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));

        NumberAudit.Balance balance =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            status.setRollbackOnly();
                            hold(one, "099199999999");
                            hold(other, one.number().unmasked());
                            hold(one, other.number().unmasked());
                            return audit.check();
                        }));

        assertThat(balance.reused()).isEqualTo(2);
        assertThat(balance.holds()).isFalse();
        assertThat(audit.check().holds()).isTrue();
    }

    private void hold(Enrolment person, String number) {
        platform.sql()
                .sql("update population.person_current set number = ? where person_id = ?")
                .params(number, person.personId())
                .update();
    }

    private void sayNameAgain(Enrolment person, String valid, String recorded) {
        platform.sql()
                .sql(
                        """
                        insert into population.changed_fact
                            (person_id, person_no, kind, value, valid, recorded_from, act_id)
                        select person_id, person_no, 'NAME', '{"full": "Ai"}', '%s', entered_at + interval '%s', person_id
                        from population.person where person_id = ?
                        """
                                .formatted(valid, recorded))
                .param(person.personId())
                .update();
    }

    @Test
    void noFactRestsOnAnActThatWasNeverRegistered() {
        Enrolment person = People.woman(platform);

        assertThatThrownBy(() ->
                        platform.sql()
                                .sql(
                                        """
                                        insert into population.changed_fact
                                            (person_id, person_no, kind, value, valid, recorded_from, act_id)
                                        select person_id, person_no, 'CONTACT', '{"phone": "0900000000"}',
                                            '[2030-01-01,)', now(), gen_random_uuid()
                                        from population.person where person_id = ?
                                        """)
                                .param(person.personId())
                                .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("never registered");
    }

    @Test
    void noReadIsOfNobody() {
        assertThatThrownBy(() ->
                        platform.sql()
                                .sql(
                                        """
                                        insert into population.access_record
                                            (access_id, person_id, reader, reader_role, purpose, read_at)
                                        select gen_random_uuid(), named, gen_random_uuid(), 'OFFICER', 'CIVIL_ACT', now()
                                        from unnest(array[?, gen_random_uuid()]) as named
                                        """)
                                .param(People.woman(platform).personId())
                                .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("a read is of nobody");
    }

    @Test
    void noActIsWithoutItsGround() {
        assertThatThrownBy(() ->
                        platform.sql()
                                .sql(
                                        """
                                        insert into population.written_act (act_id, kind, subject, happened_on,
                                            registered_at, registered_by, commune_code, ground_id, content)
                                        values (gen_random_uuid(), 'DETAILS_DECLARED', ?, '2026-03-03', now(),
                                            gen_random_uuid(), '00004', 0, '[]')
                                        """)
                                .param(People.woman(platform).personId())
                                .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("an act has no ground");
    }

    private void changeName(Enrolment person) {
        platform.bean(ActRegistration.class)
                .register(
                        new ActOrder(
                                new CivilAct.NameChanged(
                                        person.personId(),
                                        VietnameseName.of("Trần Thị Mới"),
                                        LocalDate.of(2020, 1, 1)),
                                People.officer(),
                                People.GROUND,
                                null));
    }

    @Test
    void noFactIsAsOldAsTheEntryThatSpeaksOfTheSame() {
        Enrolment mother = People.woman(platform);

        assertThatThrownBy(() -> sayNameAgain(mother, "[2020-01-01,)", "0"))
                .rootCause()
                .hasMessageContaining("the entry still speaks");
    }

    @Test
    void noFactReachesIntoDaysOfWhichTheEntryStillSpeaks() {
        Enrolment mother = People.woman(platform);
        changeName(mother);

        assertThatThrownBy(() -> sayNameAgain(mother, "[2019-12-31,2020-01-01)", "1 hour"))
                .rootCause()
                .hasMessageContaining("the entry still speaks");
    }

    @Test
    void twoFactsOfAKindCannotHoldAtOnce() {
        Enrolment mother = People.woman(platform);
        changeName(mother);

        assertThatThrownBy(() -> sayNameAgain(mother, "[2024-01-01,)", "1 hour"))
                .rootCause()
                .hasMessageContaining("one_valid_fact_of_a_kind");
    }

    @Test
    void aFactBearsTheNumberOfItsOwnPerson() {
        Enrolment mother = People.woman(platform);
        Enrolment other = People.woman(platform);

        assertThatThrownBy(() ->
                        platform.sql()
                                .sql(
                                        """
                                        insert into population.changed_fact
                                            (person_id, person_no, kind, value, valid, recorded_from, act_id)
                                        select ?, person_no, 'CONTACT', '{"phone": "0900000000"}',
                                            '[2030-01-01,)', now(), person_id
                                        from population.person where person_id = ?
                                        """)
                                .params(mother.personId(), other.personId())
                                .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("the number of somebody else");
    }

    /** The days of all attributes of one person, each from the first year to the last. */
    @Test
    void noAttributesShareTheirDaysAndNoPersonsTheirs() {
        List<String> numbered =
                platform.sql()
                        .sql(
                                """
                                with every as (
                                    select no, kind,
                                        population.fact_days(no, kind, '[0001-01-01,)') as open,
                                        population.fact_days(no, kind, '[0001-01-01,9999-12-31)') as whole,
                                        population.fact_days(no, kind, '[9999-12-30,9999-12-31)') as last
                                    from unnest(array[1, 2, 2147483647]) no,
                                        unnest(enum_range(null::population.attribute)) kind)
                                select 'without a number: ' || kind from every where open is null
                                union all
                                select 'shared: ' || a.kind || ' and ' || b.kind from every a join every b
                                    on (a.no, a.kind) <> (b.no, b.kind) and a.open && b.open
                                union all
                                select 'not within: ' || kind from every
                                where not (open @> whole and whole @> last and upper(last) - lower(last) = 1)
                                """)
                        .query((row, _) -> row.getString(1))
                        .list();

        assertThat(numbered).isEmpty();
    }

    @Test
    void oneEntryOfABookIsOfOneAct() {
        String entered =
                """
                insert into population.written_act (act_id, kind, subject, happened_on, registered_at, registered_by,
                    commune_code, register_number, ground_id, content)
                select gen_random_uuid(), 'DETAILS_DECLARED', person_id, '2026-03-03', now(), gen_random_uuid(),
                    '00007', '%s', population.ground_of('test'), '[]'
                from population.person where person_id = ?
                """;
        Enrolment person = People.woman(platform);
        for (String entry : new String[] {"12/1901", "13/1901", "12/1902"}) {
            platform.sql().sql(entered.formatted(entry)).param(person.personId()).update();
        }

        assertThatThrownBy(() ->
                        platform.sql()
                                .sql(entered.formatted("12/1901"))
                                .param(person.personId())
                                .update())
                .rootCause()
                .hasMessageContaining("civil_act_in_book");
        assertThatThrownBy(() ->
                        platform.sql()
                                .sql(entered.formatted("012/1901"))
                                .param(person.personId())
                                .update())
                .rootCause()
                .hasMessageContaining("entries_of_books_are_numbered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full_name = 'Ai'", "changed = '{}'", "entered_at = now()"})
    void whatAnEntrySaidStaysAsItWas(String change) {
        Enrolment mother = People.woman(platform);
        var transaction = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            update("changed = '{NAME}'", mother);
                            update(change, mother);
                        }))
                .rootCause()
                .hasMessageContaining("never changed or removed");
    }

    private void update(String change, Enrolment person) {
        platform.sql()
                .sql("update population.person set " + change + " where person_id = ?")
                .param(person.personId())
                .update();
    }
}

package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.shell.FaultException;

/**
 * Locks and reads who is around a birth: both in one statement each, for hundreds of births are
 * registered a second. Whoever is found has an access record. Within the caller's transaction.
 * Thread-safe.
 */
final class BirthCircles {

    private static final String MOTHER = "MOTHER";
    private static final String FATHER = "FATHER";

    private final JdbcClient database;
    private final AccessRecords accesses;

    BirthCircles(JdbcClient database, AccessRecords accesses) {
        this.database = database;
        this.accesses = accesses;
    }

    /**
     * Who is around a birth. Two registrations of one child cannot pass each other, and nobody dies
     * while a birth is looked at.
     *
     * @throws FaultException {@code person.changed-meanwhile} when a parent's record was merged
     *     into another, and that one into a third, while this one waited
     */
    BirthCircle of(RegisterBirth order) {
        if (order.declaredMother().isEmpty()) {
            // Nobody is locked over whom two sendings of one order would meet.
            DossierLock.take(database, order.caseReference());
        }
        Set<UUID> locked = lockHolders(order);
        Parents parents = parents(order);
        if (!locked.containsAll(parents.found())) {
            // A record was merged into another, which is locked now and read again.
            locked = lock(parents.found());
            parents = parents(order);
            if (!locked.containsAll(parents.found())) {
                throw new FaultException("person.changed-meanwhile");
            }
        }
        accesses.addAll(
                parents.found(),
                new Reading(
                        order.registeredBy(), Reading.Purpose.CIVIL_ACT, order.caseReference()));
        return parents.circle();
    }

    /** Whoever holds or held the numbers of the parents. */
    private Set<UUID> lockHolders(RegisterBirth order) {
        return ids(
                database.sql(
                                """
                                select person_id from population.person
                                where person_id = any (array(
                                    select n.person_id from population.personal_number n
                                    where n.number in (?, ?)))
                                order by person_id for no key update
                                """)
                        .params(number(order.declaredMother()), number(order.declaredFather())));
    }

    private Set<UUID> lock(Set<UUID> persons) {
        return ids(
                database.sql(
                                """
                                select person_id from population.person where person_id = any (?)
                                order by person_id for no key update
                                """)
                        .param(ActStore.ids(persons)));
    }

    private static Set<UUID> ids(JdbcClient.StatementSpec locking) {
        return new HashSet<>(
                locking.query((row, _) -> row.getObject("person_id", UUID.class)).list());
    }

    private static String number(Optional<ParentClaim> declared) {
        return declared.map(claim -> claim.number().unmasked()).orElse("");
    }

    /** The parents as claimed. */
    private record Parents(boolean registered, Optional<Parent> mother, Optional<Parent> father) {

        Set<UUID> found() {
            return Stream.concat(mother.stream(), father.stream())
                    .map(parent -> parent.person().personId())
                    .collect(Collectors.toSet());
        }

        BirthCircle circle() {
            return new BirthCircle(
                    registered,
                    mother.map(one ->
                                    new BirthCircle.Mother(
                                            one.person(), one.life(), one.hasChild()))
                            .orElse(null),
                    father.map(Parent::person).orElse(null),
                    father.filter(Parent::hasChild).isPresent());
        }
    }

    private Parents parents(RegisterBirth order) {
        List<Parent> read = read(order);
        return new Parents(
                read.getFirst().registered(),
                order.declaredMother().flatMap(claim -> claimed(read, MOTHER, claim)),
                order.declaredFather().flatMap(claim -> claimed(read, FATHER, claim)));
    }

    /** What the register says of a number; of nobody, only whether the dossier is known. */
    private record Parent(
            String role, boolean registered, @Nullable Person held, String life, boolean hasChild) {

        Person person() {
            return Objects.requireNonNull(held);
        }
    }

    private List<Parent> read(RegisterBirth order) {
        return database.sql(
                        """
                        select claimed.role, %s,
                            exists (select from population.written_act a
                                where a.case_reference = :dossier) as registered,
                            case when claimed.role = 'MOTHER' then exists (
                                select from population.person_current c
                                where c.mother = p.person_id and c.birth_date = :born
                                    and c.tone_key = :name)
                            else :motherless and exists (
                                select from population.person_current c
                                where c.father = p.person_id and c.birth_date = :born
                                    and c.tone_key = :name)
                            end as has_child,
                            case when p.entered_dead or exists (
                                select from population.changed_fact f
                                where f.person_id = p.person_id and f.kind = 'LIFE')
                            then (select f.value ->> 'status' from population.fact f
                                where f.person_id = p.person_id and f.kind = 'LIFE'
                                    and f.recorded_to is null and f.valid @> :before::date)
                            end as life_before
                        from (values ('MOTHER', :mother::bpchar), ('FATHER', :father)) as claimed (role, number)
                        left join lateral (
                            select now.*, e.died_on is not null as entered_dead
                            from population.personal_number n
                            left join population.person_merged m using (person_id)
                            join population.person_current now
                                on now.person_id = coalesce(m.survivor, n.person_id)
                            join population.person e on e.person_id = now.person_id
                            where n.number = claimed.number
                            offset 0) p on true
                        """
                                .formatted(PopulationRegister.COLUMNS))
                .param("dossier", order.caseReference())
                .param("motherless", order.declaredMother().isEmpty())
                .param("born", PartialDate.of(order.birthDate()).toString())
                .param("name", order.childName().toneKey())
                .param("before", order.birthDate().minusDays(1))
                .param("mother", number(order.declaredMother()))
                .param("father", number(order.declaredFather()))
                .query((row, _) -> parent(row))
                .list();
    }

    private static Parent parent(ResultSet row) throws SQLException {
        return new Parent(
                row.getString("role"),
                row.getBoolean("registered"),
                row.getObject("person_id") == null ? null : PopulationRegister.person(row),
                Objects.requireNonNullElse(row.getString("life_before"), "ALIVE"),
                row.getBoolean("has_child"));
    }

    private static Optional<Parent> claimed(List<Parent> read, String role, ParentClaim claim) {
        return read.stream()
                .filter(parent -> parent.role().equals(role))
                .filter(parent -> parent.held() != null && claim.names(parent.person()))
                .findFirst();
    }
}

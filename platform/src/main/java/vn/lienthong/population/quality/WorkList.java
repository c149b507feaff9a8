package vn.lienthong.population.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * The persons of an officer's commune whose records break a rule now. Everybody who is listed gets
 * an access record. Thread-safe.
 */
@Transactional
public class WorkList {

    /** Persons of a page. */
    public static final int PAGE = 50;

    private static final int FETCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcTemplate streaming;
    private final QualityRules rules;
    private final PopulationRegister register;
    private final AdministrativeUnits units;
    private final Clock clock;

    WorkList(
            JdbcTemplate database,
            QualityRules rules,
            PopulationRegister register,
            AdministrativeUnits units,
            Clock clock) {
        this.streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.streaming.setFetchSize(FETCH);
        this.rules = rules;
        this.register = register;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A person whose record has to be looked after. Prints as the identifier only.
     *
     * @param person identifier
     * @param name full name
     * @param birthDate ISO date as far as known
     */
    public record Listed(UUID person, String name, String birthDate) {
        @Override
        public String toString() {
            return "Listed[" + person + "]";
        }
    }

    /**
     * A page.
     *
     * @param persons at most {@value #PAGE}
     * @param more whether others come after the last of them
     */
    public record Page(List<Listed> persons, boolean more) {
        public Page {
            persons = List.copyOf(persons);
        }
    }

    /**
     * The persons of the officer's commune whose records break a rule, by identifier.
     *
     * @param after the last person of the page before, null for the first page
     */
    public Page of(QualityRule rule, @Nullable UUID after, Actor officer) {
        String commune = officer.commune().orElseThrow(() -> new FaultException("forbidden"));
        UUID last = after == null ? BEFORE_ALL : after;
        List<Listed> found =
                switch (rule.check().value()) {
                    case QualityRule.Check.OfPersons check -> persons(check, commune, last);
                    case QualityRule.Check.OfActs acts -> late(acts, commune, last);
                    case QualityRule.Check.OfDuplicates _ -> duplicates(commune, last);
                };
        List<Listed> shown = found.stream().limit(PAGE).toList();
        register.noteReadings(
                shown.stream().map(Listed::person).toList(),
                new Reading(officer, Reading.Purpose.DATA_QUALITY, null));
        return new Page(shown, found.size() > PAGE);
    }

    /** A rule of the content. */
    public QualityRule rule(String code) {
        return rules.find(code).orElseThrow(() -> new FaultException("quality.rule-unknown"));
    }

    private List<Listed> persons(QualityRule.Check.OfPersons check, String commune, UUID after) {
        LocalDate day = today();
        boolean inForce = units.find(commune, day).isPresent();
        var asked = new PersonCheck(check);
        return Objects.requireNonNull(
                streaming.query(
                        PersonProfile.SELECT
                                + " and p.commune_code = ? and p.person_id > ? order by p.person_id",
                        rows -> {
                            var found = new ArrayList<Listed>();
                            while (found.size() <= PAGE && rows.next()) {
                                PersonProfile person = PersonProfile.of(rows, day, _ -> inForce);
                                if (asked.ask(person) == PersonCheck.Answer.BROKEN) {
                                    found.add(listed(rows));
                                }
                            }
                            return found;
                        },
                        day,
                        commune,
                        after));
    }

    private List<Listed> late(QualityRule.Check.OfActs acts, String commune, UUID after) {
        return new NamedParameterJdbcTemplate(streaming)
                .query(
                        """
                        select distinct p.person_id, p.full_name, p.birth_date
                        from (%s) act join population.person_current p on p.person_id = act.subject
                        where act.commune_code = :commune and act.days > :term and p.person_id > :after
                        order by p.person_id limit :limit
                        """
                                .formatted(MeasureStore.LATENESS),
                        Map.of(
                                "kind",
                                acts.kind().name(),
                                "day",
                                today(),
                                "term",
                                acts.days(),
                                "commune",
                                commune,
                                "after",
                                after,
                                "limit",
                                PAGE + 1),
                        (row, number) -> listed(row));
    }

    private List<Listed> duplicates(String commune, UUID after) {
        return streaming.query(
                """
                select p.person_id, p.full_name, p.birth_date
                from (%s) waiting join population.person_current p using (person_id)
                where waiting.commune_code = ? and p.person_id > ? order by p.person_id limit ?
                """
                        .formatted(MeasureStore.IN_WAITING_PAIRS),
                (row, number) -> listed(row),
                commune,
                after,
                PAGE + 1);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                row.getString("birth_date"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}

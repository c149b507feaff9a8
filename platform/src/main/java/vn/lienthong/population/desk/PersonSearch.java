package vn.lienthong.population.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.CommuneReader;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * An officer's search for persons. Everybody who is shown gets an access record in the same
 * transaction; who lives elsewhere is shown by name, year of birth and commune only. Thread-safe.
 */
@Transactional
public class PersonSearch {

    /** Most persons that one search shows. */
    public static final int MOST = 50;

    private final PersonSearchStore store;
    private final PopulationRegister register;
    private final CommuneReader communes;
    private final AdministrativeUnits units;
    private final Clock clock;

    PersonSearch(
            PersonSearchStore store,
            PopulationRegister register,
            CommuneReader communes,
            AdministrativeUnits units,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.communes = communes;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Searches, or says field by field what is wrong with the question.
     *
     * @throws FaultException {@code desk.too-many-shown}
     */
    public Outcome<SearchResult> search(SearchQuestion question, DeskVisit visit) {
        return criteria(question).map(criteria -> found(criteria, visit));
    }

    /** Says field by field what is wrong with a question; shows nobody. */
    public Outcome<SearchQuestion> checked(SearchQuestion question) {
        return criteria(question).map(_ -> question);
    }

    private SearchResult found(SearchCriteria criteria, DeskVisit visit) {
        PersonSearchStore.Hits hits = store.find(criteria, MOST + 1);
        List<UUID> shown = hits.persons().stream().limit(MOST).toList();
        register.noteFound(shown, visit.reading());
        LocalDate today = today();
        return new SearchResult(
                store.rows(shown).stream().map(row -> shown(row, visit, today)).toList(),
                hits.unfinished() || hits.persons().size() > MOST);
    }

    private FoundPerson shown(PersonSearchStore.Row row, DeskVisit visit, LocalDate today) {
        boolean own = row.communeCode().equals(visit.commune());
        return new FoundPerson(
                row.personId(),
                row.name(),
                own ? row.birthDate().inVietnamese() : String.valueOf(row.birthDate().year()),
                row.communeCode(),
                units.find(row.communeCode(), today).map(units::path).orElse(row.communeCode()),
                own ? new FoundPerson.Resident(row.sex(), row.number(), row.life()) : null);
    }

    private Outcome<SearchCriteria> criteria(SearchQuestion question) {
        var violations = new ArrayList<Violation>();
        NamePattern name = given(question.name(), "name", NamePattern::parse, violations);
        PartialDate born = given(question.birthDate(), "birthDate", PartialDate::parse, violations);
        String commune = given(question.commune(), "commune", this::commune, violations);
        NamePattern head = given(question.head(), "head", NamePattern::parse, violations);
        UUID household =
                given(question.household(), "household", PersonSearch::household, violations);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        try {
            return Outcome.accepted(new SearchCriteria(name, born, commune, head, household));
        } catch (InvalidValueException tooWide) {
            return Outcome.refused(tooWide.violation());
        }
    }

    private static <T> @Nullable T given(
            String typed,
            String field,
            Function<String, Outcome<T>> parse,
            List<Violation> violations) {
        if (typed.isBlank()) {
            return null;
        }
        return switch (parse.apply(typed).at(field)) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Violation> broken) -> {
                violations.addAll(broken);
                yield null;
            }
        };
    }

    private Outcome<String> commune(String typed) {
        LocalDate today = today();
        return units.find(typed.strip(), today)
                .filter(unit -> unit.parent().isPresent())
                .map(AdministrativeUnit::code)
                .map(Outcome::accepted)
                .orElseGet(() -> communes.read(typed, today).map(CommuneReader.Commune::code));
    }

    private static Outcome<UUID> household(String typed) {
        try {
            return Outcome.accepted(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException _) {
            return Outcome.refused(Violation.of("desk.household"));
        }
    }

    /** The name of a commune, for the form. */
    public String communeName(String code) {
        return units.find(code, today()).map(units::path).orElse(code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}

package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.population.Reading;
import vn.lienthong.population.desk.CivilExtracts;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;

/**
 * An officer goes to every page of the register by its route: whoever is named on it has an access
 * record afterwards. A route that is added is visited too, or the test says what it lacks.
 */
class EveryRouteLeavesARecordTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PAGES = "vn.lienthong.population.web";

    /** Pages on which somebody must be named, lest this test sees nothing. */
    private static final Set<String> NAMING =
            Set.of(
                    "/can-bo/dan-cu",
                    "/can-bo/dan-cu/{personId}",
                    "/can-bo/dan-cu/{personId}/su-kien/{kind}",
                    "/can-bo/dan-cu/trich-luc/{token}",
                    "/can-bo/dan-cu/xem-lai",
                    "/can-bo/trung-lap",
                    "/can-bo/trung-lap/{pairId}",
                    "/can-bo/chat-luong/{rule}");

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    private final Actor officer = PLATFORM.bean(Accounts.class).find("canbo").orElseThrow();
    private final Clock clock = PLATFORM.bean(Clock.class);

    /** A value for each variable of a route. */
    private Map<String, String> variables() {
        UUID dead = Desk.people().dead();
        return Map.of(
                "personId", dead.toString(),
                "kind", "NAME_CHANGED",
                "token", extract(dead),
                "actId", actOf(dead, "DEATH").toString(),
                "pairId", DuplicateScene.shared().waiting().toString(),
                "rule", "mother-known",
                "questionId", Scene.shared().reads().open().toString(),
                "accessId", Scene.shared().reads().unasked().toString());
    }

    private static UUID actOf(UUID person, String kind) {
        return PLATFORM.sql()
                .sql(
                        "select act_id from population.civil_act where subject = ? and cast(kind as text) = ?")
                .params(person, kind)
                .query(UUID.class)
                .single();
    }

    private String extract(UUID person) {
        var visit = new DeskVisit(officer, Reading.Purpose.CERTIFICATE, Desk.REASON);
        return PLATFORM.bean(CivilExtracts.class).issue(person, actOf(person, "DEATH"), visit);
    }

    private static Set<String> routes() {
        return PLATFORM
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().equals(PAGES))
                .filter(entry ->
                        entry.getKey()
                                .getMethodsCondition()
                                .getMethods()
                                .contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whoeverIsNamedOnAPageHasAnAccessRecord() {
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        Desk.search(page, "mua thi");
        Map<String, String> variables = variables();
        var naming = new TreeSet<String>();
        for (String route : routes()) {
            String path =
                    UriComponentsBuilder.fromPath(route).buildAndExpand(variables).toUriString();
            if (!path.endsWith(".csv") && namesSomebody(page, route, path)) {
                naming.add(route);
            }
        }

        assertThat(naming).containsAll(NAMING);
    }

    /** Whether a page names anybody; all of them must have been recorded since it was asked for. */
    private boolean namesSomebody(Page page, String route, String path) {
        Instant before = clock.instant();
        int status = Windows.statusOf(page, path);
        assertThat(status).as(route).isLessThan(500);
        Locator main = page.locator("main");
        String shown = main.count() == 0 ? page.content() : main.innerText();
        Set<String> named = namesIn(shown);
        assertThat(recordedSince(before)).as(route).containsAll(named);
        return !named.isEmpty();
    }

    /** The longest names are found first: a shorter one may be a part of them. */
    private static Set<String> namesIn(String text) {
        List<String> names =
                PLATFORM.sql()
                        .sql(
                                """
                                select distinct full_name, length(full_name) from population.person_current
                                order by length(full_name) desc
                                """)
                        .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                        .list();
        var found = new TreeSet<String>();
        String left = text;
        for (String name : names) {
            if (left.contains(name)) {
                found.add(name);
                left = left.replace(name, "");
            }
        }
        return found;
    }

    private Set<String> recordedSince(Instant moment) {
        return Set.copyOf(
                PLATFORM.sql()
                        .sql(
                                """
                                select distinct p.full_name
                                from population.access_record r join population.person_current p using (person_id)
                                where r.reader = ? and r.read_at >= ?
                                """)
                        .params(officer.accountId(), Timestamp.from(moment))
                        .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                        .list());
    }
}

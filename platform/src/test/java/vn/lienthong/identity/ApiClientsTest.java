package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/** Who gets a client, and who is recognised by its token. */
class ApiClientsTest {

    private static final ApiClients CLIENTS = RunningPlatform.shared().bean(ApiClients.class);

    private static OpenClient order(String agency, String territory) {
        return new OpenClient(
                AgencyCode.of(agency), " Bảo hiểm ", Set.of(Purpose.HEALTH), territory, "Luật");
    }

    @Test
    void aClientIsRecognisedByItsTokenWithAllThatWasGranted() {
        ApiClients.Opened opened = CLIENTS.open(order("G18", "01"));

        assertThat(CLIENTS.bearing(opened.token())).contains(opened.client());
        assertThat(opened.client().name()).isEqualTo("Bảo hiểm");
        assertThat(opened.client().purposes()).containsExactly("HEALTH");
        assertThat(opened.client().province()).contains("01");
    }

    @Test
    void noTwoTokensAreAlike() {
        assertThat(CLIENTS.open(order("G18", "01")).token())
                .isNotEqualTo(CLIENTS.open(order("G18", "01")).token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00004", "64", "x", ""})
    void aTerritoryIsAProvinceOfToday(String territory) {
        assertThatThrownBy(() -> CLIENTS.open(order("G18", territory)))
                .isInstanceOf(FaultException.class)
                .hasMessage("client.territory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G07", "Z99"})
    void anAgencyThatDoesNotStandTodayGetsNone(String agency) {
        assertThatThrownBy(() -> CLIENTS.open(order(agency, "01")))
                .isInstanceOf(FaultException.class)
                .hasMessage("agency.unknown");
    }

    @Test
    void anOrderIsToldEveryRuleThatItBreaks() {
        Outcome<OpenClient> order =
                OpenClient.parse("agency", "x", List.of("OWN_RECORD"), null, " ");

        assertThat(order)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(((Outcome.Refused<?>) refused).violations())
                                        .extracting(Violation::code)
                                        .containsExactly(
                                                "agency-code.format",
                                                "client.name",
                                                "client.ground",
                                                "client.purposes"));
    }

    @Test
    void anOrderForAPurposeOfAccountsCannotBeMade() {
        assertThatThrownBy(() ->
                        new OpenClient(
                                AgencyCode.of("G18"), "Thử", Set.of(Purpose.DOSSIER), null, "Luật"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

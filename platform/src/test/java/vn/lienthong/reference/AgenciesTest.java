package vn.lienthong.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.FaultException;

/** The register of agencies as it stands in content. */
class AgenciesTest {

    private static final Agencies AGENCIES =
            Agencies.read(ReferenceContent.DIRECTORY, ReferenceContent.UNITS);
    private static final LocalDate Y2024 = LocalDate.of(2024, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void holdsTwentyTwoMinistriesBeforeMarch2025AndSeventeenAfter() {
        assertThat(AGENCIES.ministries(Y2024)).hasSize(22);
        assertThat(AGENCIES.ministries(TODAY)).hasSize(17);
    }

    @Test
    void holdsSixtyThreeProvincesBeforeJuly2025AndThirtyFourAfter() {
        assertThat(AGENCIES.provinces(Y2024)).hasSize(63);
        assertThat(AGENCIES.provinces(TODAY)).hasSize(34);
    }

    @Test
    void leadsAnEndedAgencyToTheOneThatTookOver() {
        Agency transport = AGENCIES.find(AgencyCode.of("G04"), Y2024).orElseThrow();
        assertThat(AGENCIES.successor(transport, TODAY).orElseThrow().name())
                .isEqualTo("Bộ Xây dựng");
        Agency province = AGENCIES.find(AgencyCode.of("H02"), Y2024).orElseThrow();
        assertThat(AGENCIES.successor(province, TODAY).orElseThrow().code())
                .isEqualTo(AgencyCode.of("H05"));
    }

    @Test
    void leadsEveryEndedAgencyToAStandingOne() {
        assertThat(AGENCIES.all()).allMatch(a -> AGENCIES.successor(a, TODAY).isPresent());
    }

    @Test
    void hasAnAgencyForEveryProvinceOfEitherTime() {
        for (AdministrativeUnit province : ReferenceContent.UNITS.provinces(Y2024)) {
            assertThat(AGENCIES.ofProvince(province.code(), Y2024).name())
                    .endsWith(province.name().replace("Hoà", "Hòa"));
        }
        for (AdministrativeUnit province : ReferenceContent.UNITS.provinces(TODAY)) {
            assertThat(AGENCIES.ofProvince(province.code(), TODAY).unitCode())
                    .isEqualTo(province.code());
        }
    }

    @Test
    void givesEveryCommuneItsOwnCodeUnderItsProvince() {
        var communes =
                ReferenceContent.UNITS.all().stream()
                        .filter(u -> u.level() == UnitLevel.COMMUNE && u.standsOn(TODAY))
                        .toList();
        assertThat(communes)
                .extracting(u -> AGENCIES.ofCommune(u.code(), TODAY).code())
                .doesNotHaveDuplicates();
        assertThat(communes)
                .allMatch(u ->
                        AGENCIES.ofProvince(
                                        ReferenceContent.UNITS.provinceOf(u.code(), TODAY).code(),
                                        TODAY)
                                .code()
                                .isAbove(AGENCIES.ofCommune(u.code(), TODAY).code()));
    }

    @Test
    void knowsNoAgencyOfAnUnknownUnit() {
        assertThatThrownBy(() -> AGENCIES.ofCommune("99999", TODAY))
                .isInstanceOf(FaultException.class)
                .hasMessage("agency.unknown");
    }
}

package vn.lienthong.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.shell.FaultException;

/** The register as it stands in content. */
class AdministrativeUnitsTest {

    private static final AdministrativeUnits UNITS = ReferenceContent.UNITS;
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private static AdministrativeUnit unit(String code, LocalDate day) {
        return UNITS.find(code, day).orElseThrow();
    }

    private static long count(UnitLevel level, LocalDate day) {
        return UNITS.all().stream().filter(u -> u.level() == level && u.standsOn(day)).count();
    }

    @Test
    void holdsThreeLevelsUntilTheLastOfJune2025() {
        assertThat(count(UnitLevel.PROVINCE, BEFORE)).isEqualTo(63);
        assertThat(count(UnitLevel.DISTRICT, BEFORE)).isEqualTo(696);
        assertThat(count(UnitLevel.COMMUNE, BEFORE)).isEqualTo(10_035);
    }

    @Test
    void holdsTwoLevelsFromTheFirstOfJuly2025() {
        assertThat(count(UnitLevel.PROVINCE, AFTER)).isEqualTo(34);
        assertThat(count(UnitLevel.DISTRICT, AFTER)).isZero();
        assertThat(count(UnitLevel.COMMUNE, AFTER)).isEqualTo(3_321);
    }

    @Test
    void tellsUnitsOfOneCodeApartByTheDay() {
        assertThat(UNITS.path(unit("00004", BEFORE)))
                .isEqualTo("Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội");
        assertThat(UNITS.path(unit("00004", AFTER))).isEqualTo("Phường Ba Đình, Thành phố Hà Nội");
    }

    @Test
    void leadsEveryOldCommuneToOneOfToday() {
        List<AdministrativeUnit> lost =
                UNITS.all().stream()
                        .filter(u -> u.level() == UnitLevel.COMMUNE && u.standsOn(BEFORE))
                        .filter(u -> UNITS.successors(u, AFTER).units().isEmpty())
                        .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void leadsEveryCommuneOfTodayToOneUnitOfBeforeAtLeast() {
        List<AdministrativeUnit> without =
                UNITS.all().stream()
                        .filter(u -> u.level() == UnitLevel.COMMUNE && u.standsOn(AFTER))
                        .filter(u -> UNITS.successors(u, BEFORE).units().isEmpty())
                        .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void keepsEveryCommuneWithinTheSuccessorOfItsProvince() {
        for (AdministrativeUnit unit : UNITS.all()) {
            if (unit.level() == UnitLevel.COMMUNE && unit.standsOn(BEFORE)) {
                AdministrativeUnit province = UNITS.provinceOf(unit.code(), BEFORE);
                List<AdministrativeUnit> now = UNITS.successors(province, AFTER).units();
                assertThat(UNITS.successors(unit, AFTER).units())
                        .as(UNITS.path(unit))
                        .allMatch(u -> now.contains(UNITS.parent(u).orElseThrow()));
            }
        }
    }

    @Test
    void listsAllSuccessorsOfADividedCommune() {
        Succession succession = UNITS.successors(unit("00007", BEFORE), AFTER);
        assertThat(succession.divided()).isTrue();
        assertThat(succession.units()).hasSizeGreaterThan(1);
    }

    @Test
    void leadsADistrictOfIslandsToItsSpecialZone() {
        assertThat(UNITS.successors(unit("755", BEFORE), AFTER).units())
                .extracting(AdministrativeUnit::fullName)
                .containsExactly("Đặc khu Côn Đảo");
    }

    @Test
    void givesTheUnitItselfOnADayOnWhichItStands() {
        AdministrativeUnit unit = unit("00097", AFTER);
        assertThat(UNITS.successors(unit, AFTER)).isEqualTo(new Succession(List.of(unit), false));
    }

    @Test
    void findsNothingUnderACodeThatNobodyHas() {
        assertThat(UNITS.find("99999", AFTER)).isEmpty();
        assertThat(UNITS.find("", AFTER)).isEmpty();
        assertThatThrownBy(() -> UNITS.provinceOf("99999", AFTER))
                .isInstanceOf(FaultException.class)
                .hasMessage("unit.unknown");
    }

    @Test
    void listsProvincesAndTheirChildrenByTheDay() {
        assertThat(UNITS.provinces(AFTER)).hasSize(34);
        assertThat(UNITS.children("01", BEFORE)).hasSize(30);
        assertThat(UNITS.children("01", AFTER)).hasSize(126);
    }

    @Test
    void namesUnitsInEnglish() {
        assertThat(unit("00004", AFTER).englishName()).isEqualTo("Ba Đình Ward");
        assertThat(unit("760", BEFORE).englishName()).isEqualTo("District 1");
    }
}

package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Client;

/** A program that is bound to a province, and where persons live. */
class ClientScopeTest {

    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.read(Path.of("../content"));

    private static boolean covers(@Nullable String province, String commune, LocalDate day) {
        var client =
                new Client(
                        UUID.randomUUID(),
                        "Trợ cấp",
                        AgencyCode.of("G09"),
                        Set.of("BENEFITS"),
                        province,
                        "Luật 26/2023/QH15");
        var person =
                new Person(
                        UUID.randomUUID(),
                        PersonalNumber.of("001090000001"),
                        VietnameseName.of("Nguyễn Văn An"),
                        Sex.MALE,
                        PartialDate.of(LocalDate.of(1990, 5, 17)),
                        null,
                        null,
                        commune);
        return ClientScope.covers(UNITS, client, person, day);
    }

    /** Ngọc Hà (00016) was divided on 1 July 2025: its residents wait, and live in Hà Nội. */
    @ParameterizedTest
    @CsvSource({
        "01, 00004, 2026-01-01, true",
        "79, 00004, 2026-01-01, false",
        "01, 00016, 2025-06-30, true",
        "01, 00016, 2026-01-01, true",
        "79, 00016, 2026-01-01, false",
        "01, 99999, 2026-01-01, false",
        ", 99999, 2026-01-01, true"
    })
    void whoWaitsForTheirNewCommuneLivesInItsProvince(
            @Nullable String province, String commune, LocalDate day, boolean covered) {
        assertThat(covers(province, commune, day)).isEqualTo(covered);
    }
}

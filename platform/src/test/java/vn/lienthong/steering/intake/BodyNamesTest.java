package vn.lienthong.steering.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.ProjectFiles;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.steering.intake.BodyNames.Meant;

class BodyNamesTest {

    private static final Path CONTENT = ProjectFiles.ROOT.resolve("content");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final BodyNames NAMES =
            new BodyNames(
                    Agencies.read(CONTENT, AdministrativeUnits.read(CONTENT)),
                    DirectiveRules.read(new ContentDirectory(CONTENT)));

    private static List<String> codes(List<Agency> bodies) {
        return bodies.stream().map(body -> body.code().national()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "G18, G18",
        "000.00.00.H26, H26",
        "Bộ Y tế, G18",
        "bo y te, G18",
        "'Bộ Văn hoá, Thể thao và Du lịch', G16",
        "UBND tỉnh An Giang, H01",
        "Ủy ban nhân dân TP Hà Nội, H26",
        "thành phố Hà Nội, H26",
        "Hà Nội, H26",
        "NHNN, G19",
        "Ngân hàng Nhà nước, G19"
    })
    void knowsABodyByCodeNameAndAbbreviation(String typed, String code) {
        assertThat(NAMES.meant(typed, DAY))
                .isInstanceOfSatisfying(
                        Meant.One.class,
                        one -> assertThat(one.body().code().national()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "Bộ Kế hoạch và Đầu tư, G12",
        "Bộ Tài nguyên và Môi trường, G10",
        "UBND tỉnh Bình Dương, H29",
        "H09, H29"
    })
    void aFormerNameMeansTheBodyThatTookOver(String typed, String code) {
        assertThat(NAMES.meant(typed, DAY))
                .isInstanceOfSatisfying(
                        Meant.Former.class,
                        former -> assertThat(former.body().code().national()).isEqualTo(code));
    }

    @Test
    void beforeTheMergerTheNameMeansTheBodyItself() {
        assertThat(NAMES.meant("Bộ Kế hoạch và Đầu tư", LocalDate.of(2024, 6, 1)))
                .isInstanceOfSatisfying(
                        Meant.One.class,
                        one -> assertThat(one.body().code().national()).isEqualTo("G05"));
    }

    @Test
    void aMistakeIsAnsweredWithTheNearestNames() {
        assertThat(NAMES.meant("Bộ Y tê1", DAY))
                .isInstanceOfSatisfying(
                        Meant.Nobody.class,
                        nobody -> assertThat(codes(nobody.nearest())).startsWith("G18"));
        assertThat(NAMES.meant("Bộ Khoa học Công nghệ", DAY))
                .isInstanceOfSatisfying(
                        Meant.Nobody.class,
                        nobody -> assertThat(codes(nobody.nearest())).startsWith("G06"));
    }

    @Test
    void nothingIsNearWhatIsNoBodyAtAll() {
        assertThat(NAMES.meant("Công ty trách nhiệm hữu hạn Hoa Hồng Xanh", DAY))
                .isEqualTo(new Meant.Nobody(List.of()));
        assertThat(NAMES.meant("Z99", DAY)).isEqualTo(new Meant.Nobody(List.of()));
    }

    @Test
    void communesOfOneNameAreToldApartByTheirCodesOnly() {
        assertThat(NAMES.meant("Ủy ban nhân dân xã Tân Tiến", DAY))
                .isInstanceOfSatisfying(
                        Meant.Several.class,
                        several -> assertThat(several.bodies()).hasSizeGreaterThan(1));
    }
}

package vn.lienthong.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.reference.AddressResolution.Ambiguous;
import vn.lienthong.reference.AddressResolution.NotFound;
import vn.lienthong.reference.AddressResolution.Reason;
import vn.lienthong.reference.AddressResolution.Resolved;

/** Addresses as people write them. */
class AddressResolverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);

    private static AddressResolution resolve(String address, LocalDate at) {
        return ReferenceContent.RESOLVER.resolve(address, at);
    }

    private static Resolved resolved(String address, LocalDate at) {
        AddressResolution read = resolve(address, at);
        assertThat(read).as(address).isInstanceOf(Resolved.class);
        return (Resolved) read;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P. Vĩnh Phúc, Q Ba Đình, HN                    | Phường Vĩnh Phúc, Quận Ba Đình, Thành phố Hà Nội
                    vinh phuc ba dinh ha noi                       | Phường Vĩnh Phúc, Quận Ba Đình, Thành phố Hà Nội
                    số 12 ngõ 34 Trần Phú, P.Điện Biên, Q. Ba Đình, TP Hà Nội | Phường Điện Biên, Quận Ba Đình, Thành phố Hà Nội
                    PhườngVĩnhPhúc,QuậnBaĐình,HàNội                | Phường Vĩnh Phúc, Quận Ba Đình, Thành phố Hà Nội
                    Phường 01, quận 3, TPHCM                       | Phường 1, Quận 3, Thành phố Hồ Chí Minh
                    P12 Q.Tân Bình HCM                             | Phường 12, Quận Tân Bình, Thành phố Hồ Chí Minh
                    P. XII, Q. Tân Bình, Sài Gòn                   | Phường 12, Quận Tân Bình, Thành phố Hồ Chí Minh
                    Ward 5, District 3, Ho Chi Minh City, Vietnam  | Phường 5, Quận 3, Thành phố Hồ Chí Minh
                    P. Bến Nghé, Q1, SG, Việt Nam                  | Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh
                    An Phú, Quận 2, HCM                            | Phường An Phú, Thành phố Thủ Đức, Thành phố Hồ Chí Minh
                    Hà Nội - Ba Đình - Vĩnh Phúc                   | Phường Vĩnh Phúc, Quận Ba Đình, Thành phố Hà Nội
                    Phường Phú Hội, TP Huế, tỉnh Thừa Thiên Huế    | Phường Phú Hội, Quận Thuận Hóa, Thành phố Huế
                    Phường Ba Đình, Hà Nội                         | Phường Ba Đình, Thành phố Hà Nội
                    Số 5, Thành Công, Phường Ba Đình, Hà Nội       | Phường Ba Đình, Thành phố Hà Nội
                    Phường 2 Bảo Lộc, Lâm Đồng                     | Phường 2 Bảo Lộc, Tỉnh Lâm Đồng
                    Huyện Côn Đảo, BRVT                            | Huyện Côn Đảo, Tỉnh Bà Rịa - Vũng Tàu
                    Phường Nguyễn Trung Trực, Ba Đình, HN          | Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội
                    Phường Vĩnh Phức, Quận Ba Đìn, Hà Nộii         | Phường Vĩnh Phúc, Quận Ba Đình, Thành phố Hà Nội
                    Xa Ea H'leo, huyen Ea Hleo, Daklak             | Xã Ea H'leo, Huyện Ea H'leo, Tỉnh Đắk Lắk
                    Thị trấn Trâu Quỳ, Gia Lâm, Hà Nội             | Thị trấn Trâu Quỳ, Huyện Gia Lâm, Thành phố Hà Nội
                    """)
    void reads(String address, String path) {
        assertThat(ReferenceContent.UNITS.path(resolved(address, TODAY).written())).isEqualTo(path);
    }

    @Test
    void givesTheUnitInForceOnTheDay() {
        String address = "Phường Vĩnh Phúc, Quận Ba Đình, Hà Nội";
        assertThat(resolved(address, BEFORE).unit().fullName()).isEqualTo("Phường Vĩnh Phúc");
        assertThat(resolved(address, TODAY).unit().fullName()).isEqualTo("Phường Ngọc Hà");
    }

    @Test
    void isNearlySureOfACleanName() {
        assertThat(resolved("Phường Vĩnh Phúc, Quận Ba Đình, Thành phố Hà Nội", TODAY).confidence())
                .isGreaterThan(0.95);
    }

    @Test
    void isLessSureOfAWrongLetterThanOfMissingAccents() {
        double plain = resolved("phuong ngoc ha, quan ba dinh, ha noi", BEFORE).confidence();
        double wrong = resolved("phuong ngoc ga, quan ba dinh, ha noi", BEFORE).confidence();
        assertThat(plain).isGreaterThan(wrong);
    }

    @Test
    void sharesItsConfidenceAmongTheSuccessorsOfADividedCommune() {
        Resolved read = resolved("Phường Điện Biên, Quận Ba Đình, Hà Nội", TODAY);
        assertThat(read.divided()).isTrue();
        assertThat(read.confidence()).isLessThanOrEqualTo(0.5);
        assertThat(read.alternatives()).isNotEmpty();
        assertThat(read.alternatives()).noneMatch(c -> c.unit().equals(read.unit()));
    }

    @Test
    void saysWhichWordsItRead() {
        assertThat(resolved("12 Trần Phú, P. Điện Biên, Ba Đình, Hà Nội", TODAY).parts())
                .extracting(AddressResolution.Part::words)
                .containsExactly("P. Điện Biên", "Ba Đình", "Hà Nội");
    }

    @Test
    void offersTheCommunesOfANameThatManyBear() {
        AddressResolution read = resolve("Tân Bình", TODAY);
        assertThat(read).isInstanceOf(Ambiguous.class);
        assertThat(((Ambiguous) read).units()).hasSizeGreaterThan(2);
    }

    @Test
    void readsTonesWhereverTheyStand() {
        assertThat(resolved("Xã Hoà Bình, Huyện Vũ Thư, Thái Bình", BEFORE).unit())
                .isEqualTo(resolved("Xã Hòa Bình, Huyện Vũ Thư, Thái Bình", BEFORE).unit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                | EMPTY
                    ' ,;. '           | EMPTY
                    xyzzy             | UNKNOWN
                    Phường Zzyzx, Thành phố Qwerty | UNKNOWN
                    Quận 2, HCM       | NO_COMMUNE
                    Hà Nội            | NO_COMMUNE
                    北京市             | EMPTY
                    """)
    void doesNotGuess(String address, Reason reason) {
        assertThat(resolve(address, TODAY)).isEqualTo(new NotFound(reason));
    }

    @Test
    void refusesATextThatIsNoAddress() {
        assertThat(resolve("a".repeat(AddressResolver.MOST_CHARACTERS + 1), TODAY))
                .isEqualTo(new NotFound(Reason.TOO_LONG));
    }

    @Test
    void survivesAnyText() {
        long seed = Long.getLong("seed", 7L);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 2_000; i++) {
            int[] points =
                    random.ints(random.nextInt(300), 0, 0x2FF)
                            .map(p -> p < 0x200 ? p % 128 : p)
                            .toArray();
            String text = new String(points, 0, points.length);
            assertThat(resolve(text, TODAY)).as("seed %d, text %d", seed, i).isNotNull();
        }
    }
}

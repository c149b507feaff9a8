package vn.lienthong.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VietnameseNameTest {

    private static final List<String> WORDS =
            List.of(
                    "Nguyễn", "Trần", "Đỗ", "Hòa", "Thủy", "Quý", "Thị", "Ước", "Ỷ", "Khoẻ",
                    "Nguyệt", "Đặng", "Loan", "Xuyến", "Huỳnh", "Ân", "Ất", "Giang", "Yến");

    @Test
    void initialsAreOneLetterOfEveryWord() {
        assertThat(VietnameseName.of("Trần Thị Ánh Đào").initials()).isEqualTo("T.T.Á.Đ.");
        assertThat(VietnameseName.of("Y Blŏ").initials()).isEqualTo("Y.B.");
    }

    @Test
    void tellsSurnameMiddleAndGivenNameApart() {
        assertParts("Nguyễn Thị Minh Khai", "Nguyễn", "Thị Minh", "Khai");
        assertParts("Lê Lợi", "Lê", "", "Lợi");
        assertParts("Kpă", "", "", "Kpă");
        assertParts("Tôn Thất Tùng", "Tôn Thất", "", "Tùng");
        assertParts("Tôn Thất", "Tôn", "", "Thất");
        assertParts("CÔNG TẰNG TÔN NỮ THỊ HOA", "CÔNG TẰNG TÔN NỮ", "THỊ", "HOA");
        assertParts("Âu Dương Phong", "Âu Dương", "", "Phong");
    }

    private static void assertParts(String full, String surname, String middle, String given) {
        VietnameseName name = VietnameseName.of(full);
        assertThat(List.of(name.surname(), name.middle(), name.given()))
                .containsExactly(surname, middle, given);
    }

    @Test
    void partsJoinToTheFullName() {
        Seed.forAll(
                500,
                random -> {
                    VietnameseName name =
                            VietnameseName.of(randomName(random, 2 + random.nextInt(4)));
                    VietnameseName joined =
                            VietnameseName.of(name.surname(), name.middle(), name.given());
                    assertThat(joined).isEqualTo(name);
                    assertThat(joined.middle()).isEqualTo(name.middle());
                });
    }

    @Test
    void placeOfTheToneMarkDoesNotCountUnderTheToneKey() {
        assertThat(toneKey("Lê Hoà")).isEqualTo(toneKey("LÊ HÒA")).isNotEqualTo(toneKey("Lê Hoa"));
        assertThat(toneKey("Trần Thuỷ")).isEqualTo(toneKey("Trần Thủy"));
        assertThat(toneKey("Đỗ Khoẻ")).isEqualTo(toneKey("đỗ khỏe"));
        assertThat(toneKey("Lê Hòa")).isNotEqualTo(toneKey("Lê Hóa"));
        assertThat(toneKey("Đỗ An")).isNotEqualTo(toneKey("Dỗ An"));
    }

    @Test
    void keysIgnoreHowTheTextIsComposedAndWritten() {
        Seed.forAll(
                500,
                random -> {
                    String text = randomName(random, 1 + random.nextInt(4));
                    VietnameseName name = VietnameseName.of(text);
                    String other =
                            "  "
                                    + Normalizer.normalize(text, Normalizer.Form.NFD)
                                            .replace(" ", " \u00A0\t ")
                                    + " ";
                    assertThat(VietnameseName.of(other)).isEqualTo(name);
                    assertThat(VietnameseName.of(other).exactKey()).isEqualTo(name.exactKey());
                    VietnameseName upper = VietnameseName.of(text.toUpperCase(Locale.ROOT));
                    assertThat(upper.toneKey()).isEqualTo(name.toneKey());
                    assertThat(upper.plainKey()).isEqualTo(name.plainKey()).matches("[a-z ]+");
                });
    }

    @Test
    void plainTextIsWhatIsLeftWhenAllMarksAreTakenAway() {
        Seed.forAll(
                500,
                random -> {
                    String text = randomName(random, 3);
                    String expected =
                            Normalizer.normalize(text, Normalizer.Form.NFD)
                                    .replaceAll("\\p{M}+", "")
                                    .replace('đ', 'd')
                                    .replace('Đ', 'D')
                                    .toLowerCase(Locale.ROOT);
                    assertThat(VietnameseText.plain(text)).isEqualTo(expected);
                    assertThat(VietnameseText.plain(expected)).isSameAs(expected);
                });
    }

    @Test
    void textKeysAreStableWhenTakenTwice() {
        Seed.forAll(
                500,
                random -> {
                    String key = VietnameseText.tonePlacementFree(randomName(random, 3));
                    assertThat(VietnameseText.tonePlacementFree(key)).isEqualTo(key);
                    assertThat(
                                    VietnameseText.tonePlacementFree(
                                            Normalizer.normalize(key, Normalizer.Form.NFD)))
                            .isEqualTo(key);
                });
    }

    /** Squeezing leaves such text as it is without asking the normaliser. */
    @Test
    void charactersOfTheComposedLatinBlocksAreInNfc() {
        for (char c = 0; c < 0x1F00; c++) {
            if (c < 0x300 || c >= 0x1E00) {
                assertThat(Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC))
                        .isTrue();
            }
        }
    }

    @Test
    void namesOfTheHighlandsAndOfForeignersAreNames() {
        assertThat(VietnameseName.of("H’Hen Niê").full()).isEqualTo("H'Hen Niê");
        assertThat(VietnameseName.of("Y Blŏ̂ Êban").surname()).isEqualTo("Y");
        assertThat(VietnameseName.of("Jean-Noël Ñandú").plainKey()).isEqualTo("jean-noel nandu");
    }

    @Test
    void refusesWhatIsNoName() {
        assertThat(code("Nguyễn Văn 2")).isEqualTo("name.character");
        assertThat(code("Nguyễn, Văn")).isEqualTo("name.character");
        assertThat(code("<b>An</b>")).isEqualTo("name.character");
        assertThat(code("Нгуен")).isEqualTo("name.character");
        assertThat(code("- '")).isEqualTo("name.character");
        assertThat(code("\u0301an")).isEqualTo("name.character");
        assertThat(code(" \t ")).isEqualTo("name.missing");
        assertThat(code("A".repeat(101))).isEqualTo("name.length");
        assertThat(code("A".repeat(100))).isEqualTo("accepted");
        assertThatThrownBy(() -> VietnameseName.of("Lê", "Văn", ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("name.missing");
    }

    @Test
    void printsInitialsOnly() {
        assertThat(VietnameseName.of("Nguyễn Thị Ước")).hasToString("N. T. Ư.");
    }

    private static String toneKey(String name) {
        return VietnameseName.of(name).toneKey();
    }

    private static String randomName(RandomGenerator random, int words) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words; i++) {
            name.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return name.toString();
    }

    private static String code(String text) {
        return switch (VietnameseName.parse(text)) {
            case Outcome.Accepted<VietnameseName> accepted -> "accepted";
            case Outcome.Refused<VietnameseName>(var violations) -> violations.getFirst().code();
        };
    }
}

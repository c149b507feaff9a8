package vn.lienthong.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PersonalNumberTest {

    @Test
    void everyComposedNumberGivesBackItsParts() {
        Seed.forAll(
                5_000,
                random -> {
                    String place = String.format("%03d", random.nextInt(1000));
                    Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
                    int year = random.nextInt(1900, 2400);
                    int serial = random.nextInt(1_000_000);
                    PersonalNumber number = PersonalNumber.compose(place, sex, year, serial);
                    assertThat(number.place()).isEqualTo(place);
                    assertThat(number.sex()).isEqualTo(sex);
                    assertThat(number.birthYear()).isEqualTo(year);
                    assertThat(number.serial()).isEqualTo(serial);
                    assertThat(number.unmasked()).matches("\\d{12}");
                    assertThat(PersonalNumber.of(number.unmasked())).isEqualTo(number);
                    assertThat(PersonalNumber.parse(number.unmasked()).orElseThrow())
                            .isEqualTo(number);
                });
    }

    @Test
    void centuryAndSexFollowTheDecree() {
        assertThat(PersonalNumber.compose("001", Sex.MALE, 1990, 12345).unmasked())
                .isEqualTo("001090012345");
        assertThat(PersonalNumber.compose("079", Sex.FEMALE, 1999, 0).unmasked())
                .isEqualTo("079199000000");
        assertThat(PersonalNumber.compose("001", Sex.MALE, 2025, 7).unmasked())
                .isEqualTo("001225000007");
        assertThat(PersonalNumber.compose("001", Sex.FEMALE, 2399, 999_999).unmasked())
                .isEqualTo("001999999999");
    }

    @Test
    void groupingIsReadAndNothingElse() {
        PersonalNumber number = PersonalNumber.of("001090012345");
        assertThat(PersonalNumber.parse("  001 090 012 345 ").orElseThrow()).isEqualTo(number);
        assertThat(PersonalNumber.parse("001.090.012.345").orElseThrow()).isEqualTo(number);
        assertThat(PersonalNumber.parse("001-090-012345").orElseThrow()).isEqualTo(number);
        assertThat(code("001  090012345")).isEqualTo("personal-number.character");
        assertThat(code("-001090012345")).isEqualTo("personal-number.character");
        assertThat(code("001090012345.")).isEqualTo("personal-number.character");
        assertThat(code("00109001234O")).isEqualTo("personal-number.character");
        assertThat(code("٠٠١٠٩٠٠١٢٣٤٥")).isEqualTo("personal-number.character");
    }

    @Test
    void refusesANumberWithElevenOrThirteenDigitsOrNone() {
        assertThat(code("00109001234")).isEqualTo("personal-number.length");
        assertThat(code("0010900123456")).isEqualTo("personal-number.length");
        assertThat(code("1".repeat(100_000))).isEqualTo("personal-number.length");
        assertThat(code("  ")).isEqualTo("personal-number.missing");
        assertThatThrownBy(() -> PersonalNumber.of("1")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> PersonalNumber.compose("001", Sex.MALE, 1899, 0))
                .hasMessage("personal-number.birth-year");
        assertThatThrownBy(() -> PersonalNumber.compose("1", Sex.MALE, 1990, 0))
                .hasMessage("personal-number.place");
        assertThatThrownBy(() -> PersonalNumber.compose("001", Sex.MALE, 1990, 1_000_000))
                .hasMessage("personal-number.serial");
    }

    @Test
    void printsMasked() {
        assertThat(PersonalNumber.of("001090012345")).hasToString("001•••••••45");
        assertThat(OldIdentityNumber.of("012345678")).hasToString("01•••••78");
    }

    @Test
    void ordersAsItsDigitsDo() {
        Seed.forAll(
                500,
                random -> {
                    String a = String.format("%012d", random.nextLong(1_000_000_000_000L));
                    String b = String.format("%012d", random.nextLong(1_000_000_000_000L));
                    assertThat(Integer.signum(PersonalNumber.of(a).compareTo(PersonalNumber.of(b))))
                            .isEqualTo(Integer.signum(a.compareTo(b)));
                });
    }

    @Test
    void oldNumbersHaveNineDigits() {
        assertThat(OldIdentityNumber.parse("012 345 678").orElseThrow().unmasked())
                .isEqualTo("012345678");
        assertThat(OldIdentityNumber.parse("0123456789")).isInstanceOf(Outcome.Refused.class);
        assertThat(OldIdentityNumber.of("012345678"))
                .isEqualTo(OldIdentityNumber.of("012345678"))
                .hasSameHashCodeAs(OldIdentityNumber.of("012345678"));
    }

    private static String code(String text) {
        return switch (PersonalNumber.parse(text)) {
            case Outcome.Accepted<PersonalNumber> accepted -> "accepted";
            case Outcome.Refused<PersonalNumber>(var violations) -> violations.getFirst().code();
        };
    }
}

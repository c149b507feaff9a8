package vn.lienthong.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void anAgencyIsTheSameInBothForms() {
        AgencyCode code = AgencyCode.of("000.05.12.H30");
        assertThat(code.national()).isEqualTo("H30.12.05");
        assertThat(AgencyCode.of(" h30.12.05 ")).isEqualTo(code);
        assertThat(AgencyCode.of("000.00.00.H30")).isEqualTo(AgencyCode.of("H30"));
        assertThat(AgencyCode.of("H30").qcvn()).contains("000.00.00.H30");
        assertThat(AgencyCode.of("001.00.12.H30").national()).isEqualTo("H30.12.00.001");
        assertThat(AgencyCode.of("H01.151.01").qcvn()).isEmpty();
        assertThat(AgencyCode.of("H01.151.01").levels()).containsExactly("H01", "151", "01");
    }

    @Test
    void everyAgencyCodeComesBackFromItsForms() {
        Seed.forAll(
                2_000,
                random -> {
                    List<String> levels = new ArrayList<>();
                    levels.add(
                            String.format("%c%02d", 'A' + random.nextInt(26), random.nextInt(100)));
                    int depth = random.nextInt(7);
                    for (int i = 0; i < depth; i++) {
                        int width = random.nextBoolean() ? 2 : 3;
                        levels.add(String.format("%0" + width + "d", 1 + random.nextInt(99)));
                    }
                    AgencyCode code = new AgencyCode(levels);
                    assertThat(AgencyCode.of(code.national())).isEqualTo(code);
                    code.qcvn().ifPresent(q -> assertThat(AgencyCode.of(q)).isEqualTo(code));
                    Optional<AgencyCode> parent = code.parent();
                    assertThat(parent.isPresent()).isEqualTo(depth > 0);
                    parent.ifPresent(p -> assertThat(p.isAbove(code)).isTrue());
                    assertThat(code.isAbove(code)).isFalse();
                });
    }

    @Test
    void theParentOfASkippedLevelIsTheNextOneThatExists() {
        assertThat(AgencyCode.of("H30.12.00.001").parent()).contains(AgencyCode.of("H30.12"));
    }

    @Test
    void refusesWhatIsNoAgencyCode() {
        assertThat(code("", AgencyCode::parse)).isEqualTo("agency-code.missing");
        assertThat(code("30.12", AgencyCode::parse)).isEqualTo("agency-code.format");
        assertThat(code("H30.1", AgencyCode::parse)).isEqualTo("agency-code.format");
        assertThat(code("H30.", AgencyCode::parse)).isEqualTo("agency-code.format");
        assertThat(code("H30.1234", AgencyCode::parse)).isEqualTo("agency-code.format");
        assertThat(code("H30.00", AgencyCode::parse)).isEqualTo("agency-code.zero-group");
        assertThat(code("H30" + ".101".repeat(8), AgencyCode::parse)).isEqualTo("accepted");
        assertThat(code("H30" + ".101".repeat(9), AgencyCode::parse))
                .isEqualTo("agency-code.length");
        assertThatThrownBy(() -> new AgencyCode(List.of())).hasMessage("agency-code.format");
    }

    @Test
    void taxCodesOfKnownCompaniesAreRight() {
        assertThat(TaxCode.parse("0100109106").orElseThrow()).hasToString("0100109106");
        assertThat(TaxCode.parse("0100109106-011").orElseThrow().unit()).contains("011");
        assertThat(TaxCode.parse("0100109106-011").orElseThrow().organisation())
                .isEqualTo(new TaxCode("0100109106"));
        assertThat(new TaxCode("0100109106011")).hasToString("0100109106-011");
    }

    @Test
    void anyWrongDigitOfATaxCodeIsFound() {
        Seed.forAll(
                1_000,
                random -> {
                    char[] digits = "0100109106".toCharArray();
                    int place = random.nextInt(10);
                    int other = (digits[place] - '0' + 1 + random.nextInt(9)) % 10;
                    digits[place] = (char) ('0' + other);
                    assertThat(code(new String(digits), TaxCode::parse))
                            .isEqualTo("tax-code.check-digit");
                });
    }

    @Test
    void atMostOneCheckDigitBelongsToNineDigits() {
        Seed.forAll(
                500,
                random -> {
                    String nine = String.format("%09d", random.nextInt(1_000_000_000));
                    int right = 0;
                    for (char check = '0'; check <= '9'; check++) {
                        if (TaxCode.parse(nine + check) instanceof Outcome.Accepted<TaxCode>) {
                            right++;
                        }
                    }
                    assertThat(right).isLessThanOrEqualTo(1);
                });
    }

    @Test
    void refusesWhatIsNoTaxCode() {
        assertThat(code("010010910", TaxCode::parse)).isEqualTo("tax-code.length");
        assertThat(code("0100109106-000", TaxCode::parse)).isEqualTo("tax-code.unit");
        assertThat(code("01001O9106", TaxCode::parse)).isEqualTo("tax-code.character");
        assertThat(code(" ", TaxCode::parse)).isEqualTo("tax-code.missing");
        assertThatThrownBy(() -> new TaxCode("")).hasMessage("tax-code.length");
    }

    @Test
    void aPhoneNumberIsTheSameUnderEveryPrefix() {
        Seed.forAll(
                1_000,
                random -> {
                    String rest =
                            "35789".charAt(random.nextInt(5))
                                    + String.format("%08d", random.nextInt(100_000_000));
                    PhoneNumber number = PhoneNumber.of("0" + rest);
                    assertThat(PhoneNumber.of("+84" + rest)).isEqualTo(number);
                    assertThat(PhoneNumber.of("+84 0" + rest)).isEqualTo(number);
                    assertThat(PhoneNumber.of("84" + rest)).isEqualTo(number);
                    assertThat(PhoneNumber.of("0084" + rest)).isEqualTo(number);
                    assertThat(PhoneNumber.of(number.e164())).isEqualTo(number);
                    assertThat(number.national()).hasSize(10).endsWith(rest);
                    assertThat(number.toString()).doesNotContain(rest.substring(2));
                });
    }

    @Test
    void numbersOfElevenDigitsAreReadAsTheirSuccessors() {
        assertThat(PhoneNumber.of("0168 123 4567").national()).isEqualTo("0381234567");
        assertThat(PhoneNumber.of("+841211234567").national()).isEqualTo("0791234567");
        assertThat(PhoneNumber.of("01271234567").national()).isEqualTo("0811234567");
        assertThat(PhoneNumber.of("01861234567").national()).isEqualTo("0561234567");
        assertThat(PhoneNumber.of("01991234567").national()).isEqualTo("0591234567");
        assertThat(PhoneNumber.of("01991234567")).hasToString("059•••••67");
    }

    @Test
    void refusesWhatIsNoMobileNumber() {
        assertThat(code("0241234567", PhoneNumber::parse)).isEqualTo("phone-number.prefix");
        assertThat(code("01111234567", PhoneNumber::parse)).isEqualTo("phone-number.prefix");
        assertThat(code("+12025550123", PhoneNumber::parse)).isEqualTo("phone-number.country");
        assertThat(code("091234567", PhoneNumber::parse)).isEqualTo("phone-number.length");
        assertThat(code("09123456789", PhoneNumber::parse)).isEqualTo("phone-number.length");
        assertThat(code("9123456789", PhoneNumber::parse)).isEqualTo("phone-number.prefix");
        assertThat(code("09-12-ab", PhoneNumber::parse)).isEqualTo("phone-number.character");
        assertThat(code("+", PhoneNumber::parse)).isEqualTo("phone-number.missing");
    }

    private static <T> String code(String text, Function<String, Outcome<T>> parse) {
        return switch (parse.apply(text)) {
            case Outcome.Accepted<T> accepted -> "accepted";
            case Outcome.Refused<T>(var violations) -> violations.getFirst().code();
        };
    }
}

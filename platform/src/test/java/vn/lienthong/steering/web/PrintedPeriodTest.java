package vn.lienthong.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** Periods as readers say them. */
class PrintedPeriodTest {

    private static Frame frame(Language language) {
        Texts texts = Texts.fromClassPath();
        return new Frame(
                texts,
                new ErrorCatalogue(texts),
                language,
                null,
                new Frame.PageRequest("/", "", "", "", "", "", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024, 2024",
        "2024-H1, 6 tháng đầu năm 2024, first half of 2024",
        "2022-Q1, Quý I/2022, first quarter of 2022",
        "2023-06, 06/2023, 06/2023",
        "2023-06-07, 07/06/2023, 07/06/2023",
        "2023-01..05, 01/2023–05/2023, 01/2023–05/2023",
        "2022..2025, 2022–2025, 2022–2025"
    })
    void saysThePeriodInTheReadersWords(String period, String vietnamese, String english) {
        assertThat(PrintedPeriod.of(period, frame(Language.VIETNAMESE))).isEqualTo(vietnamese);
        assertThat(PrintedPeriod.of(period, frame(Language.ENGLISH))).isEqualTo(english);
    }
}

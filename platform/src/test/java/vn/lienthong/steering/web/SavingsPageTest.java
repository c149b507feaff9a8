package vn.lienthong.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.steering.PublishedFigures;

/** The published total of savings and its parts. */
class SavingsPageTest {

    @Test
    void whatTheNamedPartsLeaveOfTheTotalIsToldAsTheRest() {
        var figures =
                PublishedFigures.read(ContentDirectory.builtIn()).all().stream()
                        .filter(figure -> figure.theme().equals("savings"))
                        .filter(figure -> !figure.code().equals("savings.telecom"))
                        .toList();

        assertThat(figures).hasSize(3);
        assertThat(SavingsPage.rest(figures)).isEqualByComparingTo("1745.01");
    }
}
